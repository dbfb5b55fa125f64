/** Answers as another front shows how they look here: the bodies, what they take of Discord's limits, what their buttons do. */
import type { Answer } from "../../core/answer.ts";
import { type PreviewAsked, type PreviewMessage, previewPress } from "../adapter.ts";
import { readCustomId } from "./custom-id.ts";
import { MESSAGE } from "./limits.ts";
import { render } from "./render.ts";

/** The messages as who asked alone sees them. */
export function renderPreview(answer: Answer, { words, page, form }: PreviewAsked): PreviewMessage[] {
  return render(answer, { words, alone: true, ...(form && { form }) }, page).map((message) => {
    const body: unknown = JSON.parse(JSON.stringify(message));
    return { body, counts: countsOf(body), pressed: (id, value) => pressed(value ?? id) };
  });
}

function pressed(id: string): ReturnType<PreviewMessage["pressed"]> {
  const read = readCustomId(id);
  return previewPress(read?.deed, read?.press);
}

/** All that a component shows: see MESSAGE.characters. */
const SHOWN = new Set(["content", "label", "description", "placeholder"]);

function countsOf(body: unknown): PreviewMessage["counts"] {
  const entries = entriesIn(body);
  const components = entries.filter(([key, value]) => key === "type" && typeof value === "number").length;
  const characters = entries.reduce(
    (sum, [key, value]) => (SHOWN.has(key) && typeof value === "string" ? sum + value.length : sum),
    0,
  );
  return [
    { of: "characters", used: characters, limit: MESSAGE.characters },
    { of: "components", used: components, limit: MESSAGE.components },
  ];
}

/** Every key with its value, at any depth. */
function entriesIn(value: unknown): [key: string, value: unknown][] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [[key, inner], ...entriesIn(inner)]);
}

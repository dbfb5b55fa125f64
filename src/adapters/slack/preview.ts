/** Answers as another front shows how they look here: the bodies, what they take of Slack's limits, what their buttons do. */
import type { Answer } from "../../core/answer.ts";
import { decodePress } from "../../core/invocation.ts";
import { sourcesForm } from "../../core/sources-form.ts";
import { type PreviewAsked, type PreviewMessage, previewPress } from "../adapter.ts";
import { deedOf } from "./controls.ts";
import { LIMITS } from "./limits.ts";
import type { SlackMessage } from "./message.ts";
import { sizeOf } from "./piece.ts";
import { renderAnswer, renderPage } from "./render.ts";

/** The messages as who asked alone sees them. */
export function renderPreview(answer: Answer, asked: PreviewAsked): PreviewMessage[] {
  return messagesFor(answer, asked).map((body) => ({
    body,
    counts: countsOf(body),
    pressed: (id, value = "") => previewPress(deedOf(id), decodePress(value)),
  }));
}

function messagesFor(answer: Answer, { words, page, form }: PreviewAsked): SlackMessage[] {
  const look = { share: true };
  if (form === "sources") return renderAnswer(sourcesForm(answer, words), words);
  return page === 1 ? renderAnswer(answer, words, look) : [renderPage(answer, words, page, look)];
}

function countsOf({ text, blocks }: SlackMessage): PreviewMessage["counts"] {
  return [
    { of: "characters", used: sizeOf(blocks) + text.length, limit: LIMITS.message },
    { of: "blocks", used: blocks.length, limit: LIMITS.blocks },
  ];
}

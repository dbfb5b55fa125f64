/** An Answer as the messages that Discord shows: Components V2, each within Discord's limits, nothing left out. */
import type { Answer } from "../../core/answer.ts";
import { renderBlock } from "../../core/answer.ts";
import { mapEntry } from "../../core/map-entry.ts";
import { paginate } from "../../core/paginate.ts";
import { shortForm } from "../../core/short-form.ts";
import { sourcesForm } from "../../core/sources-form.ts";
import { handlersFor } from "./blocks.ts";
import { canCarry } from "./custom-id.ts";
import { escapeLine } from "./escape.ts";
import { partFoot, type View } from "./foot.ts";
import { MESSAGE } from "./limits.ts";
import { type Message, messageOf } from "./message.ts";
import { keepTogether, type PlacedPart, small } from "./parts.ts";

/** Components that a page needs beside its parts: container, title, picture, page number, and its buttons in two rows at most. */
function reservedFor(buttons: number): number {
  const all = buttons + TURNS;
  return 4 + all + (all > MESSAGE.buttonsInRow ? 2 : 1);
}
const TURNS = 2;

/**
 * Characters kept free on every page for the notices on the first, so that an answer asked for again, without them, has
 * the same pages. The longest of words.read come to less.
 */
const NOTICE_ROOM = 500;

/** The pages of an answer, each made when it is wanted: most are never turned to. */
interface Pages {
  readonly count: number;
  /** From 0. */
  at(index: number): Message;
}

/** An answer that is asked for again has the same blocks as before, and they look the same as before. */
const rendered = new WeakMap<Answer["blocks"], Map<string, Pages>>();

/** Every page of the answer as a message of its own. */
export function renderPages(answer: Answer, view: View): Message[] {
  const pages = pagesOf(answer, view);
  return Array.from({ length: pages.count }, (_, index) => pages.at(index));
}

function pagesOf(answer: Answer, view: View): Pages {
  const { words, form, alone = false } = view;
  const known = rendered.get(answer.blocks) ?? new Map<string, Pages>();
  rendered.set(answer.blocks, known);
  const { kind, title, self, page, notices } = answer;
  const key = JSON.stringify([words.locale, form, alone, kind, title, self, page, notices]);
  return mapEntry(known, key, () => pagesAnew(answer, view));
}

function pagesAnew(answer: Answer, view: View): Pages {
  const shown = formOf(answer, view);
  const { words } = view;
  const { blocks, buttons } = partFoot(shown, view);
  const handlers = handlersFor(answer, words);
  const parts = blocks.flatMap((block, index) =>
    keepTogether(renderBlock(handlers, block)).map((part): PlacedPart => ({ ...part, block: index })),
  );
  const title = `## ${escapeLine(shown.title)}`;
  const titled = [title, ...shown.notices.map((text) => small(escapeLine(text)))].join("\n");
  const labels = [...buttons.map(({ label }) => label), words.cite.previous, words.cite.next];
  const footer = words.cite.page(9999, 9999).length + labels.join("").length + 4;
  const budget = {
    characters: MESSAGE.characters - title.length - NOTICE_ROOM - footer,
    pieces: MESSAGE.components - reservedFor(buttons.length),
  };
  const pages = paginate(parts, budget);
  const count = Math.max(pages.length, 1);
  const common = { pages: count, self: view.form ? null : shown.self, buttons, words };
  const made = new Map<number, Message>();
  const titleOf = (index: number) => {
    const section = sectionAt(blocks, pages[index]?.[0]?.block ?? 0);
    return section === undefined ? title : `${title}\n${small(escapeLine(section))}`;
  };
  const make = (index: number) =>
    messageOf({ ...common, title: index === 0 ? titled : titleOf(index), parts: pages[index] ?? [], page: index + 1 });
  return { count, at: (index) => mapEntry(made, index, () => make(index)) };
}

/** The heading that the block at a place stands under, so that a page that begins with it can say so. */
function sectionAt(blocks: Answer["blocks"], at: number): string | undefined {
  const heading = blocks.slice(0, at + 1).findLast(({ type }) => type === "heading");
  return heading?.type === "heading" && heading !== blocks[at] ? heading.text : undefined;
}

/**
 * The messages to send: the page asked for where buttons can turn the pages, else all of them. A page beyond the last
 * is the last: a dossier may have got shorter since the button was made.
 */
export function render(answer: Answer, view: View, page = 1): Message[] {
  const isTurnable = view.form === undefined && answer.self !== null && canCarry({ invocation: answer.self });
  if (!isTurnable) return renderPages(answer, view);
  const pages = pagesOf(answer, view);
  return [pages.at(Math.min(page, pages.count) - 1)];
}

/** What of the answer is shown. The pages of a part of it are sent one after the other: a button turns those of the whole. */
function formOf(answer: Answer, { form, words }: View): Answer {
  if (form === "sources") return sourcesForm(answer, words);
  return form === "short" ? shortForm(answer, words) : answer;
}

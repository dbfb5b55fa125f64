/** An Answer as the messages that Discord shows: Components V2, each within Discord's limits, nothing left out. */
import { type Answer, type BlockHandlers, citesSources, renderBlock } from "../../core/answer.ts";
import { keeper } from "../../core/kept.ts";
import { mapEntry } from "../../core/map-entry.ts";
import { type Budget, paginate, shortened } from "../../core/paginate.ts";
import { blocksTogether } from "../../core/sections.ts";
import { shortForm } from "../../core/short-form.ts";
import { sourcesForm } from "../../core/sources-form.ts";
import type { Words } from "../../core/words.ts";
import { aboutLine } from "./about.ts";
import { HINTS, handlersFor } from "./blocks.ts";
import { canCarry } from "./custom-id.ts";
import { escapeLine } from "./escape.ts";
import { partFoot, type View } from "./foot.ts";
import { LEAD_ROOM, MESSAGE, SECTION_TEXT } from "./limits.ts";
import { type Message, messageOf } from "./message.ts";
import { keepTogether, type Part, type PlacedPart, small } from "./parts.ts";

/** Components that a page needs beside its parts: container, title, picture, page number, and its buttons in two rows at most. */
function reservedFor(buttons: number): number {
  const all = buttons + TURNS;
  return 4 + all + (all > MESSAGE.buttonsInRow ? 2 : 1);
}
const TURNS = 2;
/** As many as a button can name: see decodePress. */
const MOST_PAGES = 9_999;

/** The pages of an answer, each made when it is wanted: most are never turned to. */
interface Pages {
  readonly count: number;
  /** From 0. */
  at(index: number): Message;
}

/** Pages by the blocks of their answer: one that is asked for again has the same, and they look the same as before. */
const keptPages = keeper<Pages>();

/** Every page of the answer as a message of its own. */
export function renderPages(answer: Answer, view: View): Message[] {
  const pages = pagesOf(answer, view);
  return Array.from({ length: pages.count }, (_, index) => pages.at(index));
}

function pagesOf(answer: Answer, view: View): Pages {
  const { form, alone = false } = view;
  const { kind, title, self, page, notices } = answer;
  // A message is asked about once or twice: nothing of that is kept.
  if (view.about) return pagesAnew(answer, view);
  const clickable = HINTS.includes(kind) ? [...(view.commands ?? [])] : [];
  const variant = JSON.stringify([form, alone, kind, title, self, page, notices, clickable]);
  return keptPages(answer.blocks, view.words, variant, () => pagesAnew(answer, view));
}

function pagesAnew(answer: Answer, view: View): Pages {
  const { words, about } = view;
  const shown = formOf(answer, view);
  const { blocks, buttons } = partFoot(shown, view);
  const title = `## ${escapeLine(shown.title)}`;
  const pages = paginate(partsOf(blocks, handlersFor(answer, view)), budgetFor(title, buttons, words));
  const count = Math.max(pages.length, 1);
  const common = { pages: count, self: view.form ? null : shown.self, buttons, words, about: about?.message };
  const make = (index: number) => {
    const parts = pages[index] ?? [];
    const lead = index === 0 ? firstLead(shown, view) : sectionOf(parts);
    return messageOf({ ...common, title: [title, ...lead].join("\n"), parts, page: index + 1 });
  };
  const made = new Map<number, Message>();
  return { count, at: (index) => mapEntry(made, index, () => make(index)) };
}

/** The parts of blocks in their order; what belongs together stays together. */
function partsOf(blocks: Answer["blocks"], handlers: BlockHandlers<Part[]>): PlacedPart[] {
  return blocksTogether(blocks).flatMap((group) =>
    keepTogether(
      group.flatMap(({ block, at, section }) =>
        renderBlock(handlers, block).map((part): PlacedPart => ({ ...part, block: at, section })),
      ),
    ),
  );
}

/** What is left of a message for its parts. */
function budgetFor(title: string, buttons: readonly { readonly label: string }[], { cite }: Words): Budget {
  const labels = [...buttons.map(({ label }) => label), cite.previous, cite.next];
  const footer = small(cite.page(MOST_PAGES, MOST_PAGES)).length + labels.join("").length;
  return {
    characters: MESSAGE.characters - title.length - LEAD_ROOM - footer,
    pieces: MESSAGE.components - reservedFor(buttons.length),
  };
}

/** What stands below the title of the first page: the message that it is about, and notices, but that it was read: the link says so. */
function firstLead({ notices }: Answer, { about, words }: View): string[] {
  if (!about) return notices.map(smallLine);
  const others = notices.filter((text) => text !== words.read.context);
  return [aboutLine(about, words), ...others.map(smallLine)];
}

/** What a page begins under, where it does not begin with a heading. */
function sectionOf([first]: readonly PlacedPart[]): string[] {
  return first?.section === undefined ? [] : [smallLine(shortened(first.section, SECTION_TEXT))];
}

function smallLine(text: string): string {
  return small(escapeLine(text));
}

/**
 * The messages to send: the page asked for where buttons can turn the pages, else all of them. A page beyond the last
 * is the last: a dossier may have got shorter since the button was made.
 */
export function render(answer: Answer, asked: View, page = 1): Message[] {
  const view = viewOf(answer, asked);
  const isTurnable = view.form === undefined && answer.self !== null && canCarry({ invocation: answer.self });
  if (!isTurnable) return renderPages(answer, view);
  const pages = pagesOf(answer, view);
  return [pages.at(Math.min(page, pages.count) - 1)];
}

/** A press below an older message may ask for a form where there is none: all of it is shown, page by page. */
function viewOf(answer: Answer, { form, ...view }: View): View {
  const isThere = form === "sources" ? citesSources(answer) : form === "short" && shortForm(answer, view.words);
  return isThere ? { ...view, form } : view;
}

/** What of the answer is shown. The pages of a part of it are sent one after the other: a button turns those of the whole. */
function formOf(answer: Answer, { form, words }: View): Answer {
  if (form === "sources") return sourcesForm(answer, words);
  return (form === "short" && shortForm(answer, words)) || answer;
}

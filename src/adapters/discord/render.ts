/** An Answer as the messages that Discord shows: Components V2, each within Discord's limits, nothing left out. */
import type { Answer, Choice } from "../../core/answer.ts";
import { renderBlock } from "../../core/answer.ts";
import { paginate } from "../../core/paginate.ts";
import { english as words } from "../../core/words.ts";
import { handlersFor } from "./blocks.ts";
import { canCarry } from "./custom-id.ts";
import { escapeLine } from "./escape.ts";
import { MESSAGE } from "./limits.ts";
import { type Message, messageOf } from "./message.ts";
import { keepTogether, labelSize, type PlacedPart, small } from "./parts.ts";

/** Components that a page needs beside its parts: container, title, page number, and two rows of buttons. */
const RESERVED = 1 + 1 + 1 + (1 + 2) + (1 + MESSAGE.buttonsInRow);

/**
 * Characters kept free on every page for the notices on the first, so that an answer asked for again, without them, has
 * the same pages. The longest of words.read come to half of it.
 */
const NOTICE_ROOM = 500;

/** Every page of the answer as a message of its own. */
export function renderPages(answer: Answer): Message[] {
  const { blocks, actions } = partFoot(answer);
  const handlers = handlersFor(answer);
  const parts = blocks.flatMap((block, index) =>
    keepTogether(renderBlock(handlers, block)).map((part): PlacedPart => ({ ...part, block: index })),
  );
  const title = `## ${escapeLine(answer.title)}`;
  const titled = [title, ...answer.notices.map((text) => small(escapeLine(text)))].join("\n");
  const labels = labelSize(actions, MESSAGE.buttonLabel) + words.cite.previous.length + words.cite.next.length;
  const footer = words.cite.page(9999, 9999).length + labels + 4;
  const budget = {
    characters: MESSAGE.characters - title.length - NOTICE_ROOM - footer,
    pieces: MESSAGE.components - RESERVED,
  };
  const pages = paginate(parts, budget);
  const count = Math.max(pages.length, 1);
  return Array.from({ length: count }, (_, index) =>
    messageOf({
      title: index === 0 ? titled : title,
      parts: pages[index] ?? [],
      page: index + 1,
      pages: count,
      self: answer.self,
      actions,
    }),
  );
}

/**
 * The messages to send: the page asked for where buttons can turn the pages, else all of them. A page beyond the last
 * is the last: a dossier may have got shorter since the button was made.
 */
export function render(answer: Answer, page = 1): [Message, ...Message[]] {
  const pages = renderPages(answer);
  const [first, ...rest] = pages;
  if (!first) throw new Error("an answer has a page at least");
  if (!isTurnable(answer)) return [first, ...rest];
  return [pages[Math.min(page, pages.length) - 1] ?? first];
}

function isTurnable({ self }: Answer): boolean {
  return self !== null && canCarry({ invocation: self });
}

/** The actions at the end of an answer go below every page, where they are few enough for one row. */
function partFoot({ blocks }: Answer): { blocks: Answer["blocks"]; actions: readonly Choice[] } {
  const last = blocks.at(-1);
  const isFoot =
    last?.type === "action" &&
    last.actions.length <= MESSAGE.buttonsInRow &&
    last.actions.every(({ label }) => label.length <= MESSAGE.buttonLabel);
  return isFoot ? { blocks: blocks.slice(0, -1), actions: last.actions.filter(canCarry) } : { blocks, actions: [] };
}

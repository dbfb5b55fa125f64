/** Answer to Slack messages, one a page. */
import type { Button, KnownBlock } from "@slack/types";
import { type Answer, type AnswerKind, citesSources, renderBlock } from "../../core/answer.ts";
import type { Invocation } from "../../core/invocation.ts";
import { keeper } from "../../core/kept.ts";
import { blocksTogether } from "../../core/sections.ts";
import { shortForm } from "../../core/short-form.ts";
import type { Words } from "../../core/words.ts";
import { handlersFor } from "./blocks.ts";
import { button, canTurn, DEEDS, pageButton, shareButtons, showButton, sourcesButton } from "./controls.ts";
import { isLead, withLead } from "./lead.ts";
import { LEAD_BLOCKS, LEAD_ROOM, LIMITS } from "./limits.ts";
import { footerOf, footerSize, lineMessage, pageMessage, type SlackMessage, titleSize } from "./message.ts";
import { pagesOf, together } from "./pages.ts";
import { sizeOf } from "./piece.ts";

/** Room for ids, the page's number, and the line breaks of `text`. */
const FRAME = 600;
/** Blocks of the frame: title, page number, footer, and the notices. */
const FRAME_BLOCKS = 3 + LEAD_BLOCKS;

/** How a message is shown beside what it says. */
export interface Look {
  /** Only its asker sees it: with buttons that post it for all. */
  readonly share?: boolean;
}

/** Kinds of answers that hold evidence, and so are worth a share. */
const SHARED: ReadonlySet<AnswerKind> = new Set(["claim", "timeline", "rebuttal"]);

/** What to send for an answer: its first page, or all pages where no button can turn them. */
export function renderAnswer(answer: Answer, words: Words, look: Look = {}): SlackMessage[] {
  const pages = renderPages(answer, words, look);
  return canTurn(answer.self, pages.length) ? pages.slice(0, 1) : pages;
}

/** One page of an answer; the last one where there are fewer by now. */
export function renderPage(answer: Answer, words: Words, page: number, look: Look = {}): SlackMessage {
  const pages = renderPages(answer, words, look);
  return pages[Math.min(page, pages.length) - 1] ?? lineMessage(answer.title);
}

/**
 * All pages of an answer, with buttons to turn them where a button can ask for the answer again. Notices lead the first: they
 * belong to one request, and the same blocks make the same pages without them.
 */
export function renderPages(answer: Answer, words: Words, look: Look = {}): SlackMessage[] {
  if (answer.notices.length === 0) return bodyPages(answer, words, look);
  const notes = answer.notices.map((text) => ({ type: "note", text }) as const);
  const lead = notes.flatMap((note) => renderBlock(handlersFor(words, answer.kind === "error"), note));
  if (!isLead(lead)) return bodyPages({ ...answer, blocks: [...notes, ...answer.blocks] }, words, look);
  return bodyPages(answer, words, look).map((page, index) => (index === 0 ? withLead(page, lead, answer.title) : page));
}

function bodyPages(answer: Answer, words: Words, { share = false }: Look): SlackMessage[] {
  const { self, page, title } = answer;
  if (!SHARED.has(answer.kind) || !canTurn(self, 1))
    return pagesWith(answer, words, always(pageButtons(answer, words)));
  const make = () => pagesWith(answer, words, extrasOf(answer, self, words, share));
  return keptPages(answer.blocks, words, `${share} ${page} ${title}`, make);
}

/** Pages by the blocks of their answer, for as long as these are kept. */
const keptPages = keeper<SlackMessage[]>();

/** The short form of an answer as one message, with a button that shows the whole to who presses it, and its page. */
export function renderShort(answer: Answer, words: Words): SlackMessage[] {
  const show = canTurn(answer.self, 1) ? [showButton(answer.self, words)] : [];
  return pagesWith(
    { ...(shortForm(answer, words) ?? answer), self: null },
    words,
    always([...show, ...pageButtons(answer, words)]),
  );
}

/** An answer as a part of App Home: its first page, and where there are more a button that asks for the whole. */
export function renderHomePart(answer: Answer, words: Words, part: number): KnownBlock[] {
  const pages = pagesWith({ ...answer, self: null }, words, always([]));
  const blocks = pages[0]?.blocks.filter(({ type }) => type !== "actions" && type !== "context") ?? [];
  if (pages.length < 2 || !canTurn(answer.self, 1)) return blocks;
  const whole = {
    ...button({ label: words.share.show, invocation: answer.self }),
    action_id: `${DEEDS.ask}-home-${part}`,
  };
  return [...blocks, { type: "actions", block_id: `home-${part}`, elements: [whole] }];
}

function extrasOf(answer: Answer, self: Invocation, words: Words, share: boolean): Extras {
  const sources = citesSources(answer) ? [sourcesButton(self, words)] : [];
  const unshared = [...sources, ...pageButtons(answer, words)];
  const room = [...unshared, ...shareButtons(self, words, shortForm(answer, words) !== undefined)];
  return { room, extra: share ? room : unshared };
}

function pageButtons({ page }: Answer, words: Words): Button[] {
  return page === undefined ? [] : [pageButton(page, words)];
}

function always(extra: readonly Button[]): Extras {
  return { room: extra, extra };
}

interface Extras {
  /** Buttons that have to have room: the same whether they are shown or not, so that pages never move. */
  readonly room: readonly Button[];
  /** Buttons that are shown. */
  readonly extra: readonly Button[];
}

function pagesWith(answer: Answer, words: Words, { room, extra }: Extras): SlackMessage[] {
  const handlers = handlersFor(words, answer.kind === "error");
  const footer = footerOf(answer.blocks);
  const body = footer ? answer.blocks.slice(0, -1) : answer.blocks;
  const controls = footerSize(footer) + sizeOf(room);
  const characters = LIMITS.message - LEAD_ROOM - FRAME - titleSize(answer.title) - controls;
  const pieces = blocksTogether(body).flatMap((group) =>
    together(
      group.flatMap(({ block, section }) =>
        renderBlock(handlers, block).map((item) => ({ ...item, ...(section !== undefined && { section }) })),
      ),
      characters,
    ),
  );
  const pages = pagesOf(pieces, { characters, pieces: LIMITS.blocks - FRAME_BLOCKS });
  return pages.map((page, index) =>
    pageMessage(page, index + 1, { answer, pages: pages.length, footer, words, extra }),
  );
}

/** Answer to Slack messages, one a page: Block Kit to see, `text` to hear. */
import type { ActionsBlock, Button, KnownBlock } from "@slack/types";
import {
  type ActionBlock,
  type Answer,
  type AnswerKind,
  type Block,
  citesSources,
  renderBlock,
} from "../../core/answer.ts";
import { encodePress, type Invocation } from "../../core/invocation.ts";
import { keeper } from "../../core/kept.ts";
import { shortened } from "../../core/paginate.ts";
import { shortForm } from "../../core/short-form.ts";
import type { Words } from "../../core/words.ts";
import { handlersFor } from "./blocks.ts";
import {
  button,
  DEEDS,
  pageButton,
  plainText,
  shareButtons,
  showButton,
  sourcesButton,
  turnButtons,
  withIds,
} from "./controls.ts";
import { escapedLength, escapeText } from "./escape.ts";
import { isLead, withLead } from "./lead.ts";
import { FOOTER_ACTIONS, LEAD_BLOCKS, LEAD_ROOM, LIMITS, SECTION_TEXT } from "./limits.ts";
import { pagesOf, together } from "./pages.ts";
import { type SlackPiece, sizeOf } from "./piece.ts";
import { bold, richText, section, text } from "./rich-text.ts";

/** A message as Slack takes it, wherever it goes. */
export interface SlackMessage {
  /** What notifications show and screen readers read: the whole page in plain words. */
  readonly text: string;
  /** `text` is no markup. */
  readonly mrkdwn: false;
  readonly blocks: KnownBlock[];
  readonly unfurl_links: false;
  readonly unfurl_media: false;
}

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
  return pages[Math.min(page, pages.length) - 1] ?? renderLine(answer.title);
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
    { ...shortForm(answer, words), self: null },
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
  const room = [...unshared, ...shareButtons(self, words)];
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
  const pieces = underHeadings(body).flatMap(({ block, section }) =>
    together(renderBlock(handlers, block), characters).map((item) => ({ ...item, ...(section && { section }) })),
  );
  const pages = pagesOf(pieces, { characters, pieces: LIMITS.blocks - FRAME_BLOCKS });
  return pages.map((page, index) => message(page, index + 1, { answer, pages: pages.length, footer, words, extra }));
}

/** Every block with the heading that it stands under; none for a heading itself. */
function underHeadings(blocks: readonly Block[]): { block: Block; section: string | undefined }[] {
  let section: string | undefined;
  return blocks.map((block) => {
    if (block.type === "heading") section = block.text;
    return { block, section: block.type === "heading" ? undefined : section };
  });
}

/** One line from the bot itself. */
export function renderLine(line: string): SlackMessage {
  return {
    text: escapeText(line),
    mrkdwn: false,
    blocks: [richText(section(text(line)))],
    unfurl_links: false,
    unfurl_media: false,
  };
}

interface Frame {
  readonly answer: Answer;
  readonly pages: number;
  readonly footer: ActionBlock | undefined;
  readonly words: Words;
  readonly extra: readonly Button[];
}

function message(pieces: readonly SlackPiece[], page: number, frame: Frame): SlackMessage {
  const { answer, pages, words } = frame;
  const number = pages > 1 ? words.cite.page(page, pages) : "";
  const section = page > 1 ? shortened(pieces[0]?.section ?? "", SECTION_TEXT, escapedLength) : "";
  const blocks = [
    titleBlock(answer.title),
    ...contextBlock(section),
    ...pieces.map(({ block }) => block),
    ...contextBlock(number),
    ...controls(page, frame),
  ];
  const lines = [answer.title, section, number, ...pieces.map(({ aloud }) => aloud)];
  return {
    text: escapeText(lines.filter(Boolean).join("\n")),
    mrkdwn: false,
    blocks: blocks.map((block, index) => (block.type === "actions" ? withIds(block, page, index) : block)),
    unfurl_links: false,
    unfurl_media: false,
  };
}

function titleBlock(title: string): KnownBlock {
  if (escapedLength(title) > LIMITS.header) return richText(section(bold(title)));
  return { type: "header", text: plainText(title) };
}

function titleSize(title: string): number {
  return sizeOf(titleBlock(title)) + escapedLength(title);
}

function contextBlock(line: string): KnownBlock[] {
  return line === "" ? [] : [{ type: "context", elements: [plainText(line)] }];
}

/** The last actions of an answer stand below every page. */
function footerOf(blocks: readonly Block[]): ActionBlock | undefined {
  const last = blocks.at(-1);
  return last?.type === "action" && last.actions.length <= FOOTER_ACTIONS ? last : undefined;
}

function footerSize(footer: ActionBlock | undefined): number {
  return footer ? sizeOf(footer.actions.map((choice) => button(choice))) : 0;
}

function controls(page: number, { answer, pages, footer, words, extra }: Frame): ActionsBlock[] {
  const turns = canTurn(answer.self, pages) ? turnButtons(answer.self, page, pages, words) : [];
  const elements = [...turns, ...(footer?.actions ?? []).map((choice) => button(choice)), ...extra];
  return elements.length > 0 ? [{ type: "actions", elements }] : [];
}

/** Whether a button can carry what asks for these pages again. */
function canTurn(self: Invocation | null, pages: number): self is Invocation {
  try {
    return self !== null && encodePress({ invocation: self, page: pages }) !== "";
  } catch {
    return false;
  }
}

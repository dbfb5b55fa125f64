/** One page as a message: Block Kit to see, `text` to hear. */
import type { ActionsBlock, Button, KnownBlock } from "@slack/types";
import type { ActionBlock, Answer, Block } from "../../core/answer.ts";
import { shortened } from "../../core/paginate.ts";
import type { Words } from "../../core/words.ts";
import { button, canTurn, plainText, turnButtons, withIds } from "./controls.ts";
import { escapedLength, escapeText } from "./escape.ts";
import { FOOTER_ACTIONS, LIMITS, SECTION_TEXT } from "./limits.ts";
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

/** One line from the bot itself. */
export function lineMessage(line: string): SlackMessage {
  return messageOf(line, [richText(section(text(line)))]);
}

function messageOf(aloud: string, blocks: KnownBlock[]): SlackMessage {
  return { text: escapeText(aloud), mrkdwn: false, blocks, unfurl_links: false, unfurl_media: false };
}

/** What the pages of an answer have in common. */
export interface Frame {
  readonly answer: Answer;
  readonly pages: number;
  /** Stands below every page. */
  readonly footer: ActionBlock | undefined;
  readonly words: Words;
  /** Further buttons below every page. */
  readonly extra: readonly Button[];
}

/** A page (from 1) of its pieces. */
export function pageMessage(pieces: readonly SlackPiece[], page: number, frame: Frame): SlackMessage {
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
  return messageOf(
    lines.filter(Boolean).join("\n"),
    blocks.map((block, index) => (block.type === "actions" ? withIds(block, page, index) : block)),
  );
}

function titleBlock(title: string): KnownBlock {
  if (escapedLength(title) > LIMITS.header) return richText(section(bold(title)));
  return { type: "header", text: plainText(title) };
}

/** Characters that a title takes, to see and to hear. */
export function titleSize(title: string): number {
  return sizeOf(titleBlock(title)) + escapedLength(title);
}

function contextBlock(line: string): KnownBlock[] {
  return line === "" ? [] : [{ type: "context", elements: [plainText(line)] }];
}

/** The last actions of an answer stand below every page. */
export function footerOf(blocks: readonly Block[]): ActionBlock | undefined {
  const last = blocks.at(-1);
  return last?.type === "action" && last.actions.length <= FOOTER_ACTIONS ? last : undefined;
}

/** Characters that the footer takes. */
export function footerSize(footer: ActionBlock | undefined): number {
  return footer ? sizeOf(footer.actions.map((choice) => button(choice))) : 0;
}

function controls(page: number, { answer, pages, footer, words, extra }: Frame): ActionsBlock[] {
  const turns = canTurn(answer.self, pages) ? turnButtons(answer.self, page, pages, words) : [];
  const elements = [...turns, ...(footer?.actions ?? []).map((choice) => button(choice)), ...extra];
  return elements.length > 0 ? [{ type: "actions", elements }] : [];
}

/** Buttons and selects. What one does is in its value, so it works after a restart. */
import type { ActionsBlock, Button, PlainTextElement, StaticSelect } from "@slack/types";
import type { Choice } from "../../core/answer.ts";
import { type Deed, encodePress, type Invocation } from "../../core/invocation.ts";
import { shortened } from "../../core/paginate.ts";
import type { Words } from "../../core/words.ts";
import { escapedLength, escapeText } from "./escape.ts";
import { LIMITS } from "./limits.ts";

/** What a control does, by the beginning of its action_id. */
export const DEEDS: Readonly<Record<Deed, string>> = {
  ask: "ask",
  turn: "turn",
  shareShort: "share-short",
  shareFull: "share-full",
  show: "show",
  sources: "sources",
};

/** The deed of an action_id; undefined if it is none of ours. */
export function deedOf(actionId: string): Deed | undefined {
  return (Object.keys(DEEDS) as Deed[]).find((deed) => actionId.startsWith(`${DEEDS[deed]}-`));
}

/** Plain text of a label. `emoji: false` leaves ":x:" as it is typed. */
export function plainText(value: string): PlainTextElement {
  return { type: "plain_text", text: escapeText(value), emoji: false };
}

/** Plain text as far as it has room; in full it stands beside it. */
export function labelText(label: string, limit: number): PlainTextElement {
  return plainText(shortened(label, limit, escapedLength));
}

/** A button that asks for a page of an answer. */
export function button({ label, invocation }: Choice, page = 1): Button {
  return {
    type: "button",
    text: labelText(label, LIMITS.buttonText),
    value: encodePress({ invocation, page }),
  };
}

/** Whether every option of a choice has room in a select. */
export function fitsSelect(options: readonly Choice[]): boolean {
  return options.every(({ invocation }) => encodePress({ invocation, page: 1 }).length <= LIMITS.optionValue);
}

/** A menu of answers to choose from. */
export function select(options: readonly Choice[], words: Words): StaticSelect {
  return {
    type: "static_select",
    placeholder: plainText(words.choose.placeholder),
    options: options.map(({ label, detail, invocation }) => ({
      text: labelText(label, LIMITS.optionText),
      ...(detail && { description: labelText(detail, LIMITS.optionText) }),
      value: encodePress({ invocation, page: 1 }),
    })),
  };
}

/** Buttons to the pages before and after one; none where there is no such page. */
export function turnButtons(self: Invocation, page: number, pages: number, words: Words): Button[] {
  const turns = [
    { label: words.cite.previous, to: page - 1 },
    { label: words.cite.next, to: page + 1 },
  ].filter(({ to }) => to >= 1 && to <= pages);
  return turns.map(({ label, to }) => ({
    ...button({ label, invocation: self }, to),
    action_id: `${DEEDS.turn}-${to}`,
  }));
}

/** Buttons that post for all what only its asker sees: in short, where there is a short form, and in full. */
export function shareButtons(self: Invocation, { share }: Words, hasShort: boolean): Button[] {
  const short = { ...button({ label: share.short, invocation: self }), action_id: `${DEEDS.shareShort}-1` };
  const full = { ...button({ label: share.full, invocation: self }), action_id: `${DEEDS.shareFull}-1` };
  return hasShort ? [short, full] : [full];
}

/** A button that lists the sources of an answer. */
export function sourcesButton(self: Invocation, { actions }: Words): Button {
  return { ...button({ label: actions.sources, invocation: self }), action_id: `${DEEDS.sources}-1` };
}

/** A link to the permanent page of an answer. Slack tells us when it is followed, which only has to be acknowledged. */
export function pageButton(url: string, { actions }: Words): Button {
  return { type: "button", text: plainText(actions.page), url, action_id: "page-1" };
}

/** A button that shows who presses it the whole of an answer that was shared in short. */
export function showButton(self: Invocation, { share }: Words): Button {
  return { ...button({ label: share.show, invocation: self }), action_id: `${DEEDS.show}-1` };
}

/** The block with ids that are unique in its message. */
export function withIds(block: ActionsBlock, page: number, index: number): ActionsBlock {
  const elements = block.elements.map((element, position) => ({
    ...element,
    action_id: element.action_id ?? `${DEEDS.ask}-${index}-${position}`,
  }));
  return { ...block, block_id: `page-${page}-${index}`, elements };
}

/** Whether a button can carry what asks for these pages again. */
export function canTurn(self: Invocation | null, pages: number): self is Invocation {
  try {
    return self !== null && encodePress({ invocation: self, page: pages }) !== "";
  } catch {
    return false;
  }
}

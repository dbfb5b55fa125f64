/** The buttons below an answer: its pages, its actions, its sources, and sharing it. */
import { type APIButtonComponent, ButtonStyle, ComponentType } from "discord.js";
import { type Answer, type Choice, citesSources } from "../../core/answer.ts";
import { type Deed, type Invocation, isShare } from "../../core/invocation.ts";
import { shortened } from "../../core/paginate.ts";
import { shortForm } from "../../core/short-form.ts";
import type { Words } from "../../core/words.ts";
import type { About } from "./about.ts";
import type { CommandIds } from "./command-ids.ts";
import { type CustomIds, canCarry } from "./custom-id.ts";
import { MESSAGE } from "./limits.ts";

/** A button by what it does. */
export interface FootButton extends Choice {
  readonly deed: Deed;
}

/** A button that leads to the answer's permanent page. */
export interface PageButton {
  readonly label: string;
  readonly url: string;
}

/** How an answer is shown. */
export interface View {
  readonly words: Words;
  /** One alone sees it, where others could: it can be shared. */
  readonly alone?: boolean;
  /** It is cut down to its short form, or to its sources. */
  readonly form?: "short" | "sources" | undefined;
  /** The message that it is about. */
  readonly about?: About | undefined;
  /** The commands that can be clicked in it. */
  readonly commands?: CommandIds;
}

/** The blocks of an answer but for its last actions, and all buttons below it but for those that turn its pages. */
export function partFoot(
  answer: Answer,
  { words, alone = false, form }: View,
): { blocks: Answer["blocks"]; buttons: (FootButton | PageButton)[] } {
  const page = pageButtons(answer, words);
  if (form === "short")
    return { blocks: answer.blocks, buttons: [...buttonsOn(answer, [["show", words.share.show]]), ...page] };
  const { blocks, actions } = partActions(answer);
  const sources: Offer[] = citesSources(answer) ? [["sources", words.actions.sources]] : [];
  const shared = alone && form === undefined ? sharesOf(answer, words) : [];
  return { blocks, buttons: [...buttonsOn(answer, shared), ...actions, ...buttonsOn(answer, sources), ...page] };
}

/** None where Discord would refuse the whole message for it: a host without a dot is nobody's but one's own. */
function pageButtons({ page }: Answer, { actions }: Words): PageButton[] {
  const isOpen = page !== undefined && page.length <= MESSAGE.buttonUrl && new URL(page).hostname.includes(".");
  return isOpen ? [{ label: actions.page, url: page }] : [];
}

type Offer = readonly [deed: Deed, label: string];

/** Buttons that ask for the same answer again; none where no button can carry it. */
function buttonsOn({ self }: Answer, offers: readonly Offer[]): FootButton[] {
  if (self === null || !canCarry({ invocation: self })) return [];
  return offers.map(([deed, label]) => ({ deed, label, invocation: self }));
}

/** The short form is offered where there is one. */
function sharesOf(answer: Answer, words: Words): Offer[] {
  const { share } = words;
  const short: Offer[] = shortForm(answer, words) ? [["shareShort", share.short]] : [];
  return [...short, ["shareFull", share.full]];
}

/** The actions at the end of an answer go below every page, where they are few enough for one row with the sources. */
function partActions({ blocks }: Answer): { blocks: Answer["blocks"]; actions: FootButton[] } {
  const last = blocks.at(-1);
  const isFoot =
    last?.type === "action" &&
    last.actions.length < MESSAGE.buttonsInRow &&
    last.actions.every(({ label }) => label.length <= MESSAGE.buttonLabel);
  if (!isFoot) return { blocks, actions: [] };
  return {
    blocks: blocks.slice(0, -1),
    actions: last.actions.filter(canCarry).map((each) => ({ ...each, deed: "ask" })),
  };
}

/** Both always there, so that the same place can be pressed again; the one that leads nowhere is off. */
export function turnsOf(
  self: Invocation,
  { page, pages }: { readonly page: number; readonly pages: number },
  { cite }: Words,
  ids: CustomIds,
): APIButtonComponent[] {
  const turn = (label: string, to: number, off: boolean): APIButtonComponent => ({
    ...pressed(label, ids.of("turn", { invocation: self, page: off ? page : to })),
    ...(off && { disabled: true }),
  });
  return [turn(cite.previous, page - 1, page === 1), turn(cite.next, page + 1, page === pages)];
}

/** A button below an answer, its label as far as it has room. */
export function footButton(button: FootButton | PageButton, ids: CustomIds): APIButtonComponent {
  const label = shortened(button.label, MESSAGE.buttonLabel);
  if ("url" in button) return { type: ComponentType.Button, style: ButtonStyle.Link, label, url: button.url };
  return pressed(label, ids.of(button.deed, { invocation: button.invocation, page: 1 }));
}

/** In one row where there is room, else those that are about all of this answer above those that ask for another. */
export function rowsOf(
  turns: APIButtonComponent[],
  buttons: readonly (FootButton | PageButton)[],
  ids: CustomIds,
): APIButtonComponent[][] {
  const made = (some: typeof buttons) => some.map((each) => footButton(each, ids));
  const isOfAll = (each: FootButton | PageButton) => "url" in each || isShare(each.deed);
  const [above, below] = [buttons.filter(isOfAll), buttons.filter((each) => !isOfAll(each))];
  const all = [...turns, ...made(buttons)];
  const rows = all.length <= MESSAGE.buttonsInRow ? [all] : [[...turns, ...made(above)], made(below)];
  return rows.filter((row) => row.length > 0);
}

function pressed(label: string, custom_id: string): APIButtonComponent {
  return { type: ComponentType.Button, style: ButtonStyle.Secondary, label, custom_id } as APIButtonComponent;
}

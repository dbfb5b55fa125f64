/** One page as a message: a container with its title, its parts, and the buttons below. */
import {
  type APIButtonComponent,
  type APIComponentInContainer,
  type APIContainerComponent,
  ComponentType,
  type JSONEncodable,
  MessageFlags,
} from "discord.js";
import type { Choice } from "../../core/answer.ts";
import type { Invocation } from "../../core/invocation.ts";
import { shortened, splitText } from "../../core/paginate.ts";
import type { Words } from "../../core/words.ts";
import type { CommandIds } from "./command-ids.ts";
import { CustomIds, canCarry } from "./custom-id.ts";
import { escapeLine, withCommands } from "./escape.ts";
import { type FootButton, footButton, type PageButton, rowsOf, turnsOf } from "./foot.ts";
import { MESSAGE } from "./limits.ts";
import { type Content, type PlacedPart, small } from "./parts.ts";

/** What discord.js sends: components only, so Discord shows no link previews. */
export interface Message {
  readonly flags: MessageFlags.IsComponentsV2;
  readonly components: [JSONEncodable<APIContainerComponent>];
}

export interface Page {
  readonly title: string;
  readonly parts: readonly PlacedPart[];
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  readonly self: Invocation | null;
  readonly buttons: readonly (FootButton | PageButton)[];
  readonly words: Words;
  /** Discord's id of the message that the answer is about. */
  readonly about: string | undefined;
}

/** A page as Discord takes it. */
export function messageOf(page: Page): Message {
  const ids = new CustomIds(page.words.locale, page.about);
  return contain([text(page.title), ...bodyOf(page, ids), ...footOf(page, ids)]);
}

/** One line of the bot's own words as a message; the commands in it can be clicked where Discord's ids of them are given. */
export function lineMessage(line: string, commands: CommandIds): Message {
  return contain([text(withCommands(escapeLine, commands)(line))]);
}

/** As something that makes its own JSON, so that discord.js does not go through all of it looking for names to change. */
function contain(components: APIComponentInContainer[]): Message {
  const container: APIContainerComponent = { type: ComponentType.Container, components };
  return { flags: MessageFlags.IsComponentsV2, components: [{ toJSON: () => container }] };
}

/** No page begins with a line. */
function bodyOf({ parts, words }: Page, ids: CustomIds): APIComponentInContainer[] {
  const start = parts.findIndex(({ content }) => content.kind !== "separator");
  return joinTexts(parts.slice(Math.max(start, 0))).flatMap(({ content }) => componentsOf(content, words, ids));
}

/** The texts of one block become one text. */
function joinTexts(parts: readonly PlacedPart[]): PlacedPart[] {
  const joined: PlacedPart[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (part.content.kind === "text" && last?.content.kind === "text" && last.block === part.block)
      joined.splice(-1, 1, { ...last, content: { kind: "text", text: `${last.content.text}\n${part.content.text}` } });
    else joined.push(part);
  }
  return joined;
}

function componentsOf(content: Content, words: Words, ids: CustomIds): APIComponentInContainer[] {
  if (content.kind === "text") return [text(content.text)];
  if (content.kind === "separator") return [{ type: ComponentType.Separator }];
  if (content.kind === "buttons")
    return [buttons(content.actions.map((action) => footButton({ ...action, deed: "ask" }, ids)))];
  return content.kind === "select" ? [select(content.options, words, ids)] : [];
}

function footOf({ page, pages, self, buttons: below, words }: Page, ids: CustomIds): APIComponentInContainer[] {
  const isTurnable = self && pages > 1 && canCarry({ invocation: self });
  const turns = isTurnable ? turnsOf(self, { page, pages }, words, ids) : [];
  return [...(pages > 1 ? [text(small(words.cite.page(page, pages)))] : []), ...rowsOf(turns, below, ids).map(buttons)];
}

function select(options: readonly Choice[], { choose }: Words, ids: CustomIds): APIComponentInContainer {
  const values = options.map(({ label, detail, invocation }) => {
    const [head = "", tail = detail] = splitText(label, MESSAGE.optionText);
    const value = ids.of("ask", { invocation, page: 1 });
    return { label: head, value, ...(tail && { description: shortened(tail, MESSAGE.optionText) }) };
  });
  const menu = { type: ComponentType.StringSelect, custom_id: ids.menu(), options: values } as const;
  return { type: ComponentType.ActionRow, components: [{ ...menu, placeholder: choose.placeholder }] };
}

function buttons(components: readonly APIButtonComponent[]): APIComponentInContainer {
  return { type: ComponentType.ActionRow, components: [...components] };
}

function text(content: string): APIComponentInContainer {
  return { type: ComponentType.TextDisplay, content };
}

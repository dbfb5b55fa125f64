/** One page as a message: a container with its title, its parts, and the buttons below. */
import {
  type APIButtonComponent,
  type APIComponentInContainer,
  type APIContainerComponent,
  ButtonStyle,
  ComponentType,
  MessageFlags,
} from "discord.js";
import type { Choice } from "../../core/answer.ts";
import type { Invocation } from "../../core/invocation.ts";
import { splitText } from "../../core/paginate.ts";
import { english as words } from "../../core/words.ts";
import { CustomIds, canCarry } from "./custom-id.ts";
import { escapeLine } from "./escape.ts";
import { MESSAGE } from "./limits.ts";
import { type Content, type PlacedPart, small } from "./parts.ts";

/** What discord.js sends: components only, so Discord shows no link previews. */
export interface Message {
  readonly flags: MessageFlags.IsComponentsV2;
  readonly components: [APIContainerComponent];
}

export interface Page {
  readonly title: string;
  readonly parts: readonly PlacedPart[];
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  readonly self: Invocation | null;
  readonly actions: readonly Choice[];
}

export function messageOf(page: Page): Message {
  const ids = new CustomIds();
  const components = [text(page.title), ...bodyOf(page.parts, ids), ...footOf(page, ids)];
  return contain(components);
}

/** One line of plain text as a message. */
export function lineMessage(line: string): Message {
  return contain([text(escapeLine(line))]);
}

function contain(components: APIComponentInContainer[]): Message {
  return { flags: MessageFlags.IsComponentsV2, components: [{ type: ComponentType.Container, components }] };
}

/** No page begins with a line. */
function bodyOf(parts: readonly PlacedPart[], ids: CustomIds): APIComponentInContainer[] {
  const start = parts.findIndex(({ content }) => content.kind !== "separator");
  return joinTexts(parts.slice(Math.max(start, 0))).flatMap(({ content }) => componentsOf(content, ids));
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

function componentsOf(content: Content, ids: CustomIds): APIComponentInContainer[] {
  if (content.kind === "text") return [text(content.text)];
  if (content.kind === "separator") return [{ type: ComponentType.Separator }];
  if (content.kind === "buttons") return [buttons(content.actions.map((action) => ask(action, ids)))];
  return content.kind === "select" ? [select(content.options, ids)] : [];
}

function footOf({ page, pages, self, actions }: Page, ids: CustomIds): APIComponentInContainer[] {
  const turns = self && pages > 1 && canCarry({ invocation: self }) ? turnsOf(self, page, pages, ids) : [];
  const asks = actions.map((action) => ask(action, ids));
  const rows = turns.length + asks.length <= MESSAGE.buttonsInRow ? [[...turns, ...asks]] : [turns, asks];
  return [
    ...(pages > 1 ? [text(small(words.cite.page(page, pages)))] : []),
    ...rows.filter((row) => row.length > 0).map(buttons),
  ];
}

/** Both always there, so that the same place can be pressed again; the one that leads nowhere is off. */
function turnsOf(self: Invocation, page: number, pages: number, ids: CustomIds): APIButtonComponent[] {
  const turn = (label: string, to: number, off: boolean): APIButtonComponent => ({
    type: ComponentType.Button,
    style: ButtonStyle.Secondary,
    label,
    custom_id: ids.of("turn", { invocation: self, page: off ? page : to }),
    ...(off && { disabled: true }),
  });
  return [turn(words.cite.previous, page - 1, page === 1), turn(words.cite.next, page + 1, page === pages)];
}

function ask({ label, invocation }: Choice, ids: CustomIds): APIButtonComponent {
  return {
    type: ComponentType.Button,
    style: ButtonStyle.Secondary,
    label: short(label, MESSAGE.buttonLabel),
    custom_id: ids.of("ask", { invocation, page: 1 }),
  };
}

function select(options: readonly Choice[], ids: CustomIds): APIComponentInContainer {
  const values = options.map(({ label, invocation }) => {
    const [head = "", tail] = splitText(label, MESSAGE.optionText);
    const value = ids.of("ask", { invocation, page: 1 });
    return { label: head, value, ...(tail && { description: short(tail, MESSAGE.optionText) }) };
  });
  const menu = { type: ComponentType.StringSelect, custom_id: ids.menu(), options: values } as const;
  return { type: ComponentType.ActionRow, components: [menu] };
}

function buttons(components: readonly APIButtonComponent[]): APIComponentInContainer {
  return { type: ComponentType.ActionRow, components: [...components] };
}

function text(content: string): APIComponentInContainer {
  return { type: ComponentType.TextDisplay, content };
}

/** Only for what stands in full as text above. */
function short(label: string, limit: number): string {
  return label.length <= limit ? label : `${label.slice(0, limit - 1).toWellFormed()}…`;
}

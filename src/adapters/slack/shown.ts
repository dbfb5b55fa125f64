/** What of a message holds words: its own text, what an app laid out in blocks, and what is attached to it. */
import { toPlainText } from "./incoming.ts";

type Maybe<Value> = Value | null | undefined;

/** What Slack attaches to a message: one that was forwarded, the preview of a link, what an app sets off. */
interface Attached {
  readonly pretext?: Maybe<string>;
  readonly title?: Maybe<string>;
  readonly text?: Maybe<string>;
  readonly fields?: Maybe<readonly object[]>;
  readonly blocks?: Maybe<readonly object[]>;
  /** For whoever cannot see the rest. */
  readonly fallback?: Maybe<string>;
}

/** A message; Slack may leave any field out or empty. */
export interface Shown {
  readonly text?: Maybe<string>;
  readonly blocks?: Maybe<readonly object[]>;
  readonly attachments?: Maybe<readonly Maybe<Attached>[]>;
  /** Of an app, whose own text may only say that there are blocks. */
  readonly bot_id?: Maybe<string>;
}

/** The texts of a message, its own first, without mentions of `self`; none where nothing can be read. */
export function shownTexts(message: Shown, self?: string): string[] {
  const laidOut = message.bot_id ? markupOf(message.blocks) : "";
  const own = [message.text ?? "", laidOut].map((markup) => toPlainText(markup, self));
  return [...new Set([...own, ...attachedTexts(message)])].filter((text) => text !== "");
}

/** The texts of what is attached to a message. */
export function attachedTexts({ attachments }: Shown): string[] {
  return (attachments ?? []).map((attached) => toPlainText(markupOfAttached(attached ?? {}))).filter(Boolean);
}

function markupOfAttached({ pretext, title, text, fields, blocks, fallback }: Attached): string {
  return lines([pretext, title, text, markupOf(fields), markupOf(blocks)]) || (fallback ?? "");
}

/** A part of a block; what only is pressed, or seen, has none of these. */
interface Part {
  readonly type?: string;
  readonly title?: unknown;
  readonly text?: unknown;
  readonly value?: unknown;
  readonly fields?: unknown;
  readonly elements?: unknown;
  readonly rows?: unknown;
  readonly url?: string;
}

/** The texts of blocks in their order, in Slack's markup: https://docs.slack.dev/reference/block-kit/blocks */
function markupOf(part: unknown): string {
  if (typeof part === "string") return part;
  if (Array.isArray(part)) return lines(part.map(markupOf));
  if (typeof part !== "object" || part === null) return "";
  const { type = "", title, text, value, fields, elements, rows, url }: Part = part;
  if (type === "actions" || type === "input") return "";
  if (type === "link") return `<${url}|${markupOf(text)}>`;
  // A line of rich text is cut where its style changes.
  if (type.startsWith("rich_text_") && type !== "rich_text_list" && Array.isArray(elements))
    return elements.map(markupOf).join("");
  return lines([title, text, value, fields, elements, rows].map(markupOf));
}

function lines(texts: readonly Maybe<string>[]): string {
  return texts.filter(Boolean).join("\n");
}

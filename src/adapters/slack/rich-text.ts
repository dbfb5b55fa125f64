/** Rich text: its elements as small functions. */
import type { RichTextBlock, RichTextLink, RichTextText } from "@slack/types";

export type Span = RichTextText | RichTextLink;
type Element = RichTextBlock["elements"][number];

/** An address in our own words; a full stop or bracket after it is not part of it. */
const ADDRESS = /((?:https?:\/\/|mailto:)[^\s<>"“”|`\\^{}]*[^\s<>"“”|`\\^{}.,;:!?)\]])/;

/** Text as it is. */
export function text(value: string): Span {
  return { type: "text", text: value };
}

/** Text in bold. */
export function bold(value: string): Span {
  return { type: "text", text: value, style: { bold: true } };
}

/** Text in italics. */
export function italic(value: string): Span {
  return { type: "text", text: value, style: { italic: true } };
}

/** A link with a label. */
export function link(url: string, label: string): Span {
  return { type: "link", url, text: label };
}

/** Text in which web addresses are links. */
export function linkified(value: string): Span[] {
  const parts = value.split(new RegExp(ADDRESS, "g"));
  return parts.map((part, index) => (index % 2 === 1 && URL.canParse(part) ? link(part, part) : text(part)));
}

/** A paragraph; Slack refuses empty elements. */
export function section(...spans: readonly Span[]): Element {
  return { type: "rich_text_section", elements: spans.filter((span) => span.text !== "") };
}

/** A block quote of verbatim text. */
export function blockQuote(verbatim: string): Element {
  return { type: "rich_text_quote", elements: [text(verbatim)] };
}

/** A bulleted list. */
export function bullets(items: readonly (readonly Span[])[]): Element {
  return {
    type: "rich_text_list",
    style: "bullet",
    elements: items.map((spans) => ({
      type: "rich_text_section",
      elements: spans.filter((span) => span.text !== ""),
    })),
  };
}

/** A block of such elements. */
export function richText(...elements: readonly Element[]): RichTextBlock {
  return { type: "rich_text", elements: [...elements] };
}

/** The text of spans as it is read aloud: labels, no addresses. */
export function spoken(spans: readonly Span[]): string {
  return spans.map((span) => span.text ?? "").join("");
}

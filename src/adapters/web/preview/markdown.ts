/**
 * Discord's Markdown, as far as our messages use it: headings, small print, block quotes, lists, bold, links, and
 * backslashes that show a sign as it is. https://support.discord.com/hc/en-us/articles/210298617-Markdown-Text-101
 */
import { externalLink, type Html, html } from "../markup.ts";

const LINE = /^(?:(#{1,3}|-#|>|[-*])[ ])?(.*)$/s;
const INLINE =
  /\\(?<sign>[^0-9A-Za-z\s])|\*\*(?<bold>(?:\\.|[^*\\]|\*(?!\*))+)\*\*|\[(?<label>(?:\\.|[^\]\\])+)\]\((?<url>[^\s()]+)\)|<(?<address>https?:\/\/[^\s<>]+)>/gs;

type Kind = "text" | "small" | "quote" | "item" | "h1" | "h2" | "h3";
interface Line {
  readonly kind: Kind;
  readonly content: (string | Html)[];
}

const KINDS: Readonly<Record<string, Kind>> = {
  "#": "h1",
  "##": "h2",
  "###": "h3",
  "-#": "small",
  ">": "quote",
  "-": "item",
  "*": "item",
};

/** A text as Discord shows it; lines of one quote or of one list stand in one element. */
export function renderMarkdown(text: string): Html {
  const runs: Line[][] = [];
  for (const line of text.split("\n").map(lineOf)) {
    const run = runs.at(-1);
    const joins = run?.[0]?.kind === line.kind && (line.kind === "quote" || line.kind === "item");
    if (joins) run.push(line);
    else runs.push([line]);
  }
  return html`${runs.map(renderRun)}`;
}

function lineOf(line: string): Line {
  const [, mark = "", rest = ""] = LINE.exec(line) ?? [];
  return { kind: KINDS[mark] ?? "text", content: inline(rest) };
}

/** The signs of a line; what is in no pair of marks stays as it is. */
function inline(text: string): (string | Html)[] {
  const parts: (string | Html)[] = [];
  let end = 0;
  for (const match of text.matchAll(INLINE)) {
    parts.push(text.slice(end, match.index), marked(match.groups ?? {}));
    end = match.index + match[0].length;
  }
  return [...parts, text.slice(end)];
}

function marked({ sign, bold, label = "", url, address }: Partial<Record<string, string>>): string | Html {
  if (sign !== undefined) return sign;
  if (bold !== undefined) return html`<strong>${inline(bold)}</strong>`;
  if (url !== undefined) return externalLink(url, html`${inline(label)}`);
  return externalLink(address ?? "", address ?? "");
}

/** The answer stands below the second heading of its page. */
const HANDLERS: Readonly<Record<Kind, (lines: readonly Line[]) => Html>> = {
  h1: ([line]) => html`<h3 class="d-h1" dir="auto">${line?.content}</h3>`,
  h2: ([line]) => html`<h3 class="d-h2" dir="auto">${line?.content}</h3>`,
  h3: ([line]) => html`<h4 class="d-h3" dir="auto">${line?.content}</h4>`,
  small: ([line]) => html`<p class="d-small" dir="auto">${line?.content}</p>`,
  text: ([line]) => html`<p dir="auto">${line?.content}</p>`,
  quote: (lines) => html`<blockquote>${lines.map(({ content }) => html`<p dir="auto">${content}</p>`)}</blockquote>`,
  item: (lines) => html`<ul>${lines.map(({ content }) => html`<li dir="auto">${content}</li>`)}</ul>`,
};

function renderRun(lines: readonly Line[]): Html {
  return HANDLERS[lines[0]?.kind ?? "text"](lines);
}

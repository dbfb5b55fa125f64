/** Answer to plain text for a terminal: no line is broken, so that every quote can be copied and searched for. */
import { stripVTControlCharacters } from "node:util";
import type { Answer, BlockHandlers, Choice, CitedSource, Pointer, Quote } from "../../core/answer.ts";
import { renderBlock } from "../../core/answer.ts";
import type { Invocation } from "../../core/invocation.ts";
import type { Words } from "../../core/words.ts";

/** The answer as text, ending with a line break. */
export function renderText(answer: Answer, words: Words): string {
  const handlers = handlersFor(words);
  const blocks = answer.blocks.map((block) => renderBlock(handlers, block));
  const title = plain(answer.title);
  return `${[`${title}\n${"=".repeat(title.length)}`, ...answer.notices.map(plain), ...blocks].join("\n\n")}\n`;
}

function handlersFor(words: Words): BlockHandlers<string> {
  const evidence = (block: { quotes: readonly Quote[]; pointers: readonly Pointer[] }) =>
    indent(
      [
        ...block.quotes.map((quote) => quoteText(quote, words)),
        ...block.pointers.map((item) => pointerText(item, words)),
      ].join("\n"),
    );
  return {
    heading: ({ text }) => `## ${plain(text)}`,
    standing: ({ standings }) => `[${standings.map(({ label }) => plain(label)).join(" · ")}]`,
    statement: ({ text }) => plain(text),
    quote: ({ quote }) => quoteText(quote, words),
    pointer: ({ pointer }) => pointerText(pointer, words),
    rebuttal: (block) =>
      lines(
        `${plain(block.voice)} (${plain(block.date)}): ${plain(block.text)}`,
        plain(block.scope),
        evidence(block),
        ...(block.unaddressed.length > 0
          ? [`${words.claim.unaddressed}${words.colon}`, bullets(block.unaddressed)]
          : []),
        block.note && plain(block.note),
      ),
    event: (block) =>
      lines(
        `${plain(block.date)} [${plain(block.standing.label)}]  ${plain(block.text)}`,
        block.note && indent(plain(block.note)),
        evidence(block),
      ),
    disagreement: (block) =>
      lines(
        `${plain(block.title)} (${plain(block.label)})`,
        ...block.sides.map((side) => lines(`* ${plain(side.says)}`, evidence(side))),
        plain(block.assessment),
      ),
    origins: (block) =>
      lines(
        plain(block.text),
        bullets(block.origins),
        words.cite.outlets(block.outlets.map(plain).join(", ")),
        words.originsNote,
      ),
    note: ({ text }) => plain(text),
    list: ({ items }) => bullets(items),
    choice: ({ prompt, options }) => lines(plain(prompt), choices(options)),
    action: ({ actions }) => choices(actions),
  };
}

function quoteText({ text, voice, cited }: Quote, words: Words): string {
  const source = sourceText(cited, words);
  return lines(`“${plain(text)}”`, indent(voice === null ? source : `${plain(voice)}. ${source}`));
}

function pointerText({ says, cited }: Pointer, words: Words): string {
  return lines(`(${words.cite.known}) ${plain(says)}`, indent(sourceText(cited, words)));
}

function sourceText({ publisher, dateInWords, url, archivedUrl }: CitedSource, words: Words): string {
  const archived = archivedUrl ? ` ${words.cite.archived}${words.colon} ${plain(archivedUrl)}` : "";
  return `${plain(publisher)}, ${plain(dateInWords)}: ${url ? plain(url) : words.cite.noAddress}${archived}`;
}

function choices(options: readonly Choice[]): string {
  const named = ({ label, detail }: Choice) => plain(detail === undefined ? label : `${label} (${detail})`);
  return options.map((option) => `- ${named(option)}: ${commandText(option.invocation)}`).join("\n");
}

/** A command as it is typed: a single option needs no name, several do. */
export function commandText({ command, options }: Invocation): string {
  const entries = Object.entries(options).map(([name, value]) => `${name}:${value}`);
  return [`/${command}`, ...(entries.length === 1 ? shortest(options) : entries)].join(" ");
}

/** `from:2011` keeps its name: nothing tells it from `to:2011`. */
function shortest(options: Invocation["options"]): string[] {
  return Object.entries(options).map(([name, value]) =>
    name === "text" || name === "topic" ? value : `${name}:${value}`,
  );
}

function bullets(items: readonly string[]): string {
  return items.map((item) => `- ${plain(item)}`).join("\n");
}

function indent(text: string): string {
  return text.replace(/^(?=.)/gm, "    ");
}

function lines(...parts: readonly (string | null)[]): string {
  return parts.filter(Boolean).join("\n");
}

/** Text as data: no escape sequence and no control character reaches the terminal. */
function plain(text: string): string {
  return stripVTControlCharacters(text).replace(/\p{Cc}+/gu, " ");
}

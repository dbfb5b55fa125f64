/** Citations as text: plain, Markdown, CSL-JSON, BibTeX. */
import { dateParts, type Work, yearOf } from "./work.ts";

/** One work a line, as a footnote has it. */
export function plainText(works: readonly Work[]): string {
  return works
    .map((work) => `${[...named(work, (title) => `“${title}”`), work.url].filter(Boolean).join(", ")}.`)
    .join("\n");
}

/** One work a list item; nothing in it is taken for markup. */
export function markdown(works: readonly Work[]): string {
  return works
    .map((work) => {
      const title = `${work.url ? `[${escapeMarkdown(work.title ?? work.id)}](<${work.url.replace(/[<>\s]/g, encodeURIComponent)}>)` : ""}`;
      const rest = named({ ...work, title: undefined }, () => "").map(escapeMarkdown);
      return `- ${[title || escapeMarkdown(work.title ?? work.id), ...rest].join(", ")}`;
    })
    .join("\n");
}

function named({ authors, title, publisher, dateInWords }: Work, quoted: (title: string) => string): string[] {
  return [authors.join("; "), title === undefined ? "" : quoted(title), publisher ?? "", dateInWords].filter(Boolean);
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]()<>#+!|~&]/g, "\\$&").replace(/\s+/g, " ");
}

/** Types of CSL 1.0.2: https://docs.citationstyles.org/en/stable/specification.html#appendix-iii-types */
const CSL_TYPES: Record<Work["kind"], string> = {
  page: "webpage",
  news: "article-newspaper",
  "court-filing": "document",
  "court-order": "legal_case",
  statement: "document",
  post: "post",
  blog: "post-weblog",
  forum: "post",
  "fact-check": "article",
  "help-page": "webpage",
};

/** Citation Style Language JSON: https://github.com/citation-style-language/schema (csl-data.json) */
export function cslJson(works: readonly Work[]): string {
  const items = works.map(({ id, kind, title, authors, publisher, date, dateInWords, url, language }) => {
    const parts = dateParts(date);
    return {
      id,
      type: CSL_TYPES[kind],
      ...(title && { title }),
      ...(authors.length > 0 && { author: authors.map((literal) => ({ literal })) }),
      ...(publisher && { [kind === "page" || kind === "news" ? "container-title" : "publisher"]: publisher }),
      ...(date && { issued: parts ? { "date-parts": [parts] } : { literal: dateInWords } }),
      ...(url && { URL: url }),
      language,
    };
  });
  return JSON.stringify(items, null, 2);
}

/** BibTeX entries; every name is in braces of its own, so that none is taken apart. */
export function bibtex(works: readonly Work[]): string {
  return works
    .map((work) => {
      const fields: [string, string | undefined][] = [
        ["title", braced(work.title)],
        ["author", work.authors.length > 0 ? work.authors.map(braced).join(" and ") : undefined],
        ["howpublished", braced(work.publisher)],
        ["year", yearOf(work.date)],
        ["month", monthOf(work)],
        [
          "note",
          work.date === undefined || dateParts(work.date)?.length === 1 ? undefined : escapeTex(work.dateInWords),
        ],
        ["url", work.url?.replace(/[{}\\\s]/g, encodeURIComponent)],
      ];
      const lines = fields.flatMap(([name, value]) =>
        value === undefined ? [] : [name === "month" ? `  month = ${value}` : `  ${name} = {${value}}`],
      );
      return `@misc{${work.id},\n${lines.join(",\n")}\n}`;
    })
    .join("\n\n");
}

/** The macros that every style of BibTeX knows; they stand without braces. */
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

function monthOf({ date }: Work): string | undefined {
  const [, month] = dateParts(date) ?? [];
  return month === undefined ? undefined : MONTHS[month - 1];
}

function braced(text: string | undefined): string | undefined {
  return text === undefined ? undefined : `{${escapeTex(text)}}`;
}

const TEX: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

function escapeTex(text: string): string {
  return text.replace(/[\\{}$&#%_~^]/g, (sign) => TEX[sign] ?? `\\${sign}`).replace(/\s+/g, " ");
}

/** Dates with their precision: EDTF (ISO 8601-2:2019, Library of Congress) in, plain words out. */
import edtf, { type ExtDateTime } from "edtf";
import { forgetOldest } from "./forget-oldest.ts";
import { memoized } from "./kept.ts";
import { mapEntry } from "./map-entry.ts";
import type { Words } from "./words.ts";

/** First and last moment that a date may mean, in milliseconds since 1970 (UTC); infinite where it is open. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Characters of the longest date that is read: the parser's time grows faster than the text. */
const LONGEST_DATE = 60;

/** Whether the text is a date in EDTF, levels 0 to 2. */
export function isEdtf(text: string): boolean {
  return parse(text) !== undefined;
}

/**
 * Whether a word that stands alone is a date: one with a year, and no letters but those of EDTF. "10" is a century to EDTF, and
 * a number to people.
 */
export function isDateAlone(word: string): boolean {
  return /[\dX]{4}/i.test(word) && !/[a-df-ru-w]/i.test(word) && isEdtf(word.toUpperCase());
}

/** The span an EDTF date covers; undefined where the text is no date ("unknown" is none). */
export function spanOf(text: string): Span | undefined {
  const date = parse(text);
  return date && spanOfDate(date);
}

/** The parser computes both ends anew each time that they are asked for. */
const spanOfDate = memoized((date: ExtDateTime): Span => ({ from: date.min ?? -Infinity, to: date.max ?? Infinity }));

/** Where a date stands in a timeline: its start; where that is open ("by 2013"), the start of its end; last if unknown. */
export function sortKey(text: string): number {
  const date = parse(text);
  if (date === undefined) return Number.MAX_VALUE;
  const end = typeof date.upper === "object" ? date.upper?.min : date.upper;
  return [date.min, end, date.max].find((time) => Number.isFinite(time)) ?? Number.MAX_VALUE;
}

/** For sorting records by their dates: those without one come last, in the order in which they stand. */
export function byDate(a: { readonly date: string }, b: { readonly date: string }): number {
  return sortKey(a.date) - sortKey(b.date);
}

/** Whether two spans share a moment. */
export function overlaps(a: Span, b: Span): boolean {
  return a.from <= b.to && b.from <= a.to;
}

/** The words that a date needs of a catalogue. */
type DateWords = Pick<Words, "locale" | "dates">;

/** The date in words: "August 2013", "by 2013", "2011 to 2019", "about 2019". "unknown" stays as it is. */
export function dateInWords(text: string, words: DateWords): string {
  const date = parse(text);
  return date ? inWords(date, words) : text;
}

/** Dates repeat in a dossier, and the grammar takes its time: what was read is remembered, the oldest forgotten. */
const REMEMBERED = 2_000;
const remembered = new Map<string, ExtDateTime>();

function parse(text: string): ExtDateTime | undefined {
  if (/^\d+$/.test(text) && text.length !== 4) return undefined;
  if (text.length > LONGEST_DATE || !/^[\dA-Z.,:;/~?%+{}[\]-]*\d{2}|^\.\.\/\.\.$/.test(text)) return undefined;
  if (remembered.has(text)) return remembered.get(text);
  const date = parseAnew(text);
  if (date === undefined) return undefined;
  remembered.set(text, date);
  forgetOldest(remembered, REMEMBERED);
  return date;
}

function parseAnew(text: string): ExtDateTime | undefined {
  try {
    return edtf(text);
  } catch {
    return undefined;
  }
}

function inWords(date: ExtDateTime, words: DateWords): string {
  if (date.type === "Interval") return intervalInWords(date, words);
  if (date.type !== "Date" || /X|^-/.test(date.edtf)) return date.edtf;
  const day = formatOf(words.locale, date.precision || 3).format(date.min ?? 0);
  if (date.approximate?.value) return words.dates.about(day);
  return date.uncertain?.value ? words.dates.uncertain(day) : day;
}

function intervalInWords({ edtf, lower, upper }: ExtDateTime, words: DateWords): string {
  const [from, to] = [lower, upper].map((end) =>
    typeof end === "object" && end !== null ? inWords(end, words) : undefined,
  );
  if (from && to) return words.dates.range(from, to);
  if (to) return words.dates.until(to);
  return from ? words.dates.since(from) : edtf;
}

/** A format takes far longer to make than to use. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** Precision as EDTF counts it: 1 a year, 2 a month, 3 a day. */
function formatOf(locale: string, precision: number): Intl.DateTimeFormat {
  return mapEntry(formats, `${locale} ${precision}`, () => {
    const fields: Intl.DateTimeFormatOptions = { timeZone: "UTC", year: "numeric" };
    if (precision >= 2) fields.month = "long";
    if (precision >= 3) fields.day = "numeric";
    return new Intl.DateTimeFormat(locale, fields);
  });
}

/** The day of a moment (UTC) as 2013-08-31; undefined for no moment, an infinite one, or a year of more than four digits. */
export function isoDay(time: number | undefined): string | undefined {
  if (time === undefined || !Number.isFinite(time)) return undefined;
  const text = new Date(time).toISOString();
  return /^\d{4}-/.test(text) ? text.slice(0, 10) : undefined;
}

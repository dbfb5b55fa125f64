/** Dates with their precision: EDTF (ISO 8601-2:2019, Library of Congress) in, plain words out. */
import edtf, { type ExtDateTime } from "edtf";

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

/** The span an EDTF date covers; undefined where the text is no date ("unknown" is none). */
export function spanOf(text: string): Span | undefined {
  const date = parse(text);
  return date && { from: date.min ?? -Infinity, to: date.max ?? Infinity };
}

/** Whether two spans share a moment. */
export function overlaps(a: Span, b: Span): boolean {
  return a.from <= b.to && b.from <= a.to;
}

/** The date in English words: "August 2013", "by 2013", "2011 to 2019", "about 2019". "unknown" stays as it is. */
export function dateInWords(text: string): string {
  const date = parse(text);
  return date ? words(date) : text;
}

/** Dates repeat in a dossier, and the grammar takes its time: what was read is remembered, the oldest forgotten. */
const REMEMBERED = 2_000;
const remembered = new Map<string, ExtDateTime | undefined>();

function parse(text: string): ExtDateTime | undefined {
  if (text.length > LONGEST_DATE || !/^[\dA-Z.,:;/~?%+{}[\]-]*\d{2}|^\.\.\/\.\.$/.test(text)) return undefined;
  if (remembered.has(text)) return remembered.get(text);
  const date = parseAnew(text);
  const [oldest] = remembered.size < REMEMBERED ? [] : remembered.keys();
  if (oldest !== undefined) remembered.delete(oldest);
  remembered.set(text, date);
  return date;
}

function parseAnew(text: string): ExtDateTime | undefined {
  try {
    return edtf(text);
  } catch {
    return undefined;
  }
}

function words(date: ExtDateTime): string {
  if (date.type === "Interval") return intervalInWords(date);
  if (date.type !== "Date" || /X|^-/.test(date.edtf)) return date.edtf;
  const day = calendarWords(date.min ?? 0, date.precision || 3);
  if (date.approximate?.value) return `about ${day}`;
  return date.uncertain?.value ? `${day} (uncertain)` : day;
}

function intervalInWords({ edtf, lower, upper }: ExtDateTime): string {
  const [from, to] = [lower, upper].map((end) => (typeof end === "object" && end !== null ? words(end) : undefined));
  if (from && to) return `${from} to ${to}`;
  if (to) return `by ${to}`;
  return from ? `${from} or later` : edtf;
}

function calendarWords(time: number, precision: number): string {
  const fields: Intl.DateTimeFormatOptions = { timeZone: "UTC", year: "numeric" };
  if (precision >= 2) fields.month = "long";
  if (precision >= 3) fields.day = "numeric";
  return new Intl.DateTimeFormat("en-GB", fields).format(time);
}

/** The day of a moment (UTC) as 2013-08-31; undefined for no moment, an infinite one, or a year of more than four digits. */
export function isoDay(time: number | "" | undefined): string | undefined {
  if (typeof time !== "number" || !Number.isFinite(time)) return undefined;
  const text = new Date(time).toISOString();
  return /^\d{4}-/.test(text) ? text.slice(0, 10) : undefined;
}

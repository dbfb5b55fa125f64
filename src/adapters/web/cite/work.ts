/** What a citation names: a page of this site or a source, neutrally. */
import { isoDay, spanOf } from "../../../core/date.ts";
import { type Dossier, type Source, UNKNOWN } from "../../../core/dossier.ts";
import { datedInWords } from "../../../core/evidence.ts";
import type { View } from "../view.ts";

/** One work of a citation. */
export interface Work {
  /** A key of letters, digits and hyphens, its own in all dossiers. */
  readonly id: string;
  readonly kind: Source["kind"] | "page";
  /** Undefined where nobody knows it. */
  readonly title: string | undefined;
  readonly authors: readonly string[];
  readonly publisher: string | undefined;
  /** EDTF; undefined where nobody knows it. */
  readonly date: string | undefined;
  readonly dateInWords: string;
  readonly url: string | undefined;
  readonly language: string;
}

/** A page of this site, dated by its dossier. */
export function pageWork(dossier: Dossier, title: string, path: string, view: View): Work {
  return {
    id: ["receipts", ...path.split(/[^a-z0-9-]+/).filter((part) => part !== "" && part !== "d")].join("-"),
    kind: "page",
    title,
    authors: [],
    publisher: title === dossier.title ? view.words.page.name : `${view.words.page.name}: ${dossier.title}`,
    date: dossier.updated === UNKNOWN ? undefined : dossier.updated,
    dateInWords: datedInWords({ date: dossier.updated }, view.words),
    url: view.absolute(path),
    language: dossier.language,
  };
}

/** A source; the page that tells of it is none of its addresses. */
export function sourceWork(dossier: Dossier, source: Source, view: Pick<View, "words">): Work {
  const known = (value: string) => (value === UNKNOWN ? undefined : value);
  return {
    id: `${dossier.id}-${source.id}`,
    kind: source.kind,
    title: known(source.title),
    authors: source.authors,
    publisher: known(source.publisher),
    date: known(source.date),
    dateInWords: datedInWords(source, view.words),
    url: known(source.url),
    language: source.language,
  };
}

/** Year, month and day of a date, as far as it says them; undefined where it is more than one day, month or year. */
export function dateParts(date: string | undefined): readonly number[] | undefined {
  return date !== undefined && /^\d{4}(-\d\d){0,2}$/.test(date) ? date.split("-").map(Number) : undefined;
}

/** The year a date begins in, or ends in where its start is open. */
export function yearOf(date: string | undefined): string | undefined {
  const span = date === undefined ? undefined : spanOf(date);
  return (isoDay(span?.from) ?? isoDay(span?.to))?.slice(0, 4);
}

/** A period that somebody asks for, and what falls into it. */
import { overlaps, type Span, spanOf } from "./date.ts";

/** Both ends in EDTF; an end that is missing or empty is open. */
export interface Period {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Whether a period has an end at all. */
export function isBounded({ from, to }: Period): boolean {
  return !!from || !!to;
}

/** Whether a period ends before it begins. */
export function isReversed({ from, to }: Period): boolean {
  const [first, last] = [from && spanOf(from), to && spanOf(to)];
  return !!first && !!last && first.from > last.to;
}

/** Tells of an EDTF date whether it may fall into a period; both ends count in full, and no end lets unknown dates in. */
export function within(period: Period): (date: string) => boolean {
  if (!isBounded(period)) return () => true;
  const window = windowOf(period);
  return (date) => {
    const span = spanOf(date);
    return span !== undefined && overlaps(window, span);
  };
}

/** Tells of an EDTF date within a period whether its open end alone reaches there: "2011 or later" into 2018. */
export function reachedByOpenEnd(period: Period): (date: string) => boolean {
  if (!isBounded(period)) return () => false;
  const window = windowOf(period);
  return (date) => {
    const { from, to } = spanOf(date) ?? window;
    const known = Number.isFinite(from) ? from : to;
    return Number.isFinite(from) !== Number.isFinite(to) && (known < window.from || known > window.to);
  };
}

function windowOf({ from = "", to = "" }: Period): Span {
  return { from: spanOf(from)?.from ?? -Infinity, to: spanOf(to)?.to ?? Infinity };
}

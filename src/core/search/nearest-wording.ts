/** The wording of a claim that a message is nearest to. */
import type { ClaimEntry, Phrase } from "./claim-index.ts";
import type { PostingsOfTerms } from "./claim-postings.ts";
import type { Term } from "./claim-terms.ts";
import type { Segment } from "./segments.ts";

/** A wording, what a message shares with it, and what the message weighs beside it. */
export interface Nearest {
  readonly wording: Phrase;
  /** Its place among the claim's phrases. */
  readonly place: number;
  readonly shared: number;
  readonly mass: number;
  /** The geometric mean of both shares. */
  readonly overlap: number;
}

/** What a statement or a quote counts against an alias that fits as well. */
const PROSE = 0.9;

/** Sums for each wording of the claim that is looked at, in one place, so that none is made for every claim. */
let shared = new Float64Array(64);
let masses = new Float64Array(64);

/** The wording that shares most with a segment, both covering the other; none if none shares a term with it. */
export function nearestWording(entry: ClaimEntry, segment: Segment, postings: PostingsOfTerms): Nearest | undefined {
  const { phrases } = entry;
  addUp(phrases.length, segment, postings);
  let nearest = -1;
  let most = 0;
  let overlap = 0;
  for (let at = 0; at < phrases.length; at++) {
    const own = shared[at] as number;
    if (own === 0) continue;
    const wording = phrases[at] as Phrase;
    const mass = masses[at] as number;
    const mean = Math.sqrt((own / mass) * (own / wording.mass));
    const score = (wording.isProse ? PROSE : 1) * mean;
    if (score <= most) continue;
    nearest = at;
    most = score;
    overlap = mean;
  }
  if (nearest === -1) return undefined;
  const [own, mass] = [shared[nearest] as number, masses[nearest] as number];
  return { wording: phrases[nearest] as Phrase, place: nearest, shared: own, mass, overlap };
}

/** What each wording shares with a segment, and what the segment weighs beside it: only wordings that share a term are touched. */
function addUp(phrases: number, { terms, aside }: Segment, postings: PostingsOfTerms): void {
  if (phrases > shared.length) [shared, masses] = [new Float64Array(phrases), new Float64Array(phrases)];
  for (let at = 0; at < phrases; at++) {
    shared[at] = 0;
    masses[at] = aside;
  }
  for (let of = 0; of < terms.length; of++) {
    const posting = postings[of];
    if (posting === undefined) continue;
    const term = terms[of] as Term;
    const gain = term.weight - term.aside;
    for (const at of posting.phrases) {
      shared[at] = (shared[at] as number) + term.weight;
      masses[at] = (masses[at] as number) + gain;
    }
  }
}

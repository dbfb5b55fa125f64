/** The wording of a claim that a message is nearest to. */
import type { ClaimEntry, Phrase } from "./claim-index.ts";
import type { Segment } from "./segments.ts";

/** A wording, what a message shares with it, and what the message weighs beside it. */
export interface Nearest {
  readonly wording: Phrase;
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
export function nearestWording(entry: ClaimEntry, segment: Segment): Nearest | undefined {
  addUp(entry, segment);
  const { phrases } = entry;
  let nearest: Nearest | undefined;
  let most = 0;
  for (let at = 0; at < phrases.length; at++) {
    const own = shared[at] as number;
    if (own === 0) continue;
    const wording = phrases[at] as Phrase;
    const mass = masses[at] as number;
    const overlap = Math.sqrt((own / mass) * (own / wording.mass));
    const score = (wording.isProse ? PROSE : 1) * overlap;
    if (score > most) [nearest, most] = [{ wording, shared: own, mass, overlap }, score];
  }
  return nearest;
}

/** What each wording shares with a segment, and what the segment weighs beside it: only wordings that share a term are touched. */
function addUp({ phrases, phrasesWith }: ClaimEntry, { terms, aside }: Segment): void {
  if (phrases.length > shared.length)
    [shared, masses] = [new Float64Array(phrases.length), new Float64Array(phrases.length)];
  shared.fill(0, 0, phrases.length);
  masses.fill(aside, 0, phrases.length);
  for (const term of terms) {
    const places = phrasesWith.get(term.text);
    if (places === undefined) continue;
    const gain = term.weight - term.aside;
    for (const at of places) {
      shared[at] = (shared[at] as number) + term.weight;
      masses[at] = (masses[at] as number) + gain;
    }
  }
}

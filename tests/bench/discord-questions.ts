/** What people ask on Discord, for the load run: picked from what is offered, or typed in words that nobody used before. */
import type { Dossier } from "../../src/core/dossier.ts";
import { seededRandom } from "../../src/eval/metrics.ts";

export interface Asked {
  readonly command: string;
  readonly options: Readonly<Record<string, string>>;
}

/** How people begin and end a question; with words left out and swapped, a wording hardly ever comes twice. */
const BEFORE = [
  "is it true that",
  "so",
  "somebody says",
  "wait,",
  "my uncle posted:",
  "lol",
  "do we know if",
  "proof?",
];
const AFTER = ["?", "??", "or what", "right?", "any source", "since when", "in 2016", "again"];
/** Of ten questions so many are typed, so many picked for /claim, and so many for /rebuttal; the rest for /timeline. */
const SHARES = { typed: 4, claim: 3, rebuttal: 1 } as const;

/** The mix: four of ten typed and never asked before, the others what Discord's completion fills in. The same each time. */
export function mixedQuestions(dossiers: readonly Dossier[], count: number): Asked[] {
  const typed = typedQuestions(dossiers, count);
  const refs = dossiers.flatMap(({ id, claims }) => claims.map((claim) => `${id}/${claim.id}`));
  const random = seededRandom(11);
  // The share of the nth claim is about 1/n (Zipf's law): the logarithm of its place is spread evenly.
  const picked = () => refs[Math.floor(refs.length ** random()) - 1] ?? "";
  return typed.map((question) => {
    const kind = Math.floor(random() * 10);
    if (kind < SHARES.typed) return question;
    if (kind < SHARES.typed + SHARES.claim) return { command: "claim", options: { text: picked() } };
    if (kind < SHARES.typed + SHARES.claim + SHARES.rebuttal)
      return { command: "rebuttal", options: { text: picked() } };
    return { command: "timeline", options: { topic: picked() } };
  });
}

/** Questions in words that no dossier holds and nobody used before. */
export function typedQuestions(dossiers: readonly Dossier[], count: number): Asked[] {
  const wordings = dossiers.flatMap(({ claims }) => claims.flatMap(({ title, aliases }) => [title, ...aliases]));
  const random = seededRandom(7);
  const pick = (texts: readonly string[]) => texts[Math.floor(random() * texts.length)] ?? "";
  const known = new Set(wordings);
  while (known.size < wordings.length + count) {
    const words = pick(wordings).split(" ");
    const kept = words.filter(() => words.length < 4 || random() > 0.15);
    known.add([pick(BEFORE), ...kept, pick(AFTER)].join(" "));
  }
  return [...known].slice(wordings.length).map((text) => ({ command: "claim", options: { text } }));
}

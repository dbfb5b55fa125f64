/** What people ask in a chat, for the load runs: picked from what is offered, or typed in words that nobody used before. */
import type { Dossier } from "../../src/core/dossier.ts";
import { seededRandom } from "../../src/core/random.ts";

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
/** The share of questions that are typed; and of those that are picked, the share of each command, the rest for /timeline. */
const TYPED = 0.4;
const PICKED = { claim: 0.5, rebuttal: 0.2 } as const;

/** Four of ten typed and never asked before, the others picked. The same each time. */
export function mixedQuestions(dossiers: readonly Dossier[], count: number): Asked[] {
  const picked = pickedQuestions(dossiers, count);
  const random = seededRandom(13);
  return typedQuestions(dossiers, count).map((typed, index) => (random() < TYPED ? typed : (picked[index] ?? typed)));
}

/** Questions as completion fills them in. */
export function pickedQuestions(dossiers: readonly Dossier[], count: number): Asked[] {
  const refs = dossiers.flatMap(({ id, claims }) => claims.map((claim) => `${id}/${claim.id}`));
  const random = seededRandom(11);
  return Array.from({ length: count }, () => {
    // The share of the nth claim is about 1/n (Zipf's law): the logarithm of its place is spread evenly.
    const ref = refs[Math.floor(refs.length ** random()) - 1] ?? "";
    const kind = random();
    if (kind < PICKED.claim) return { command: "claim", options: { text: ref } };
    if (kind < PICKED.claim + PICKED.rebuttal) return { command: "rebuttal", options: { text: ref } };
    return { command: "timeline", options: { topic: ref } };
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

/** Labelled posts to feature rows: with their claims in the corpus, with them taken out, and chat that means no claim. */
import type { SearchDocument } from "../../../src/core/search/field-index.ts";
import { Corpus } from "../../../src/core/search/ranking/corpus.ts";
import { Features } from "../../../src/core/search/ranking/features.ts";
import { familiesOf, learnFrom } from "../../../src/core/search/ranking/learned.ts";
import { Quotations } from "../../../src/core/search/ranking/phrases.ts";
import { CANDIDATES, SearchEngine } from "../../../src/core/search/search-engine.ts";
import type { EvalData } from "../../../src/eval/files.ts";
import type { Example } from "./examples.ts";
import { UNRELATED } from "./unrelated.ts";

export interface Extracted {
  readonly names: readonly string[];
  readonly present: readonly Example[];
  /** The same posts in the same order. */
  readonly absent: readonly Example[];
  readonly unrelated: readonly Example[];
}

/** Families that a small corpus lacks. */
const LEARNED = /^(?:encoder|translation)\./;

export function extract(sets: readonly EvalData[], print: (line: string) => void): Extracted {
  const claims = sets[0]?.claims ?? [];
  const documents: SearchDocument[] = claims.map(({ claim, title, subtitle }) => ({
    fields: [claim, title, subtitle],
  }));
  const started = performance.now();
  const engine = new SearchEngine(documents);
  const corpus = new Corpus(documents);
  const termsOf = (text: string) => engine.termsOf(text);
  const features = new Features(corpus, [new Quotations(documents), ...familiesOf(corpus, learnFrom(corpus))]);
  print(`index built in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  const placeOf = new Map(claims.map(({ id }, place) => [id, place]));
  const posts = sets
    .flatMap(({ queries }) => queries)
    .map(({ text, relevant }) => ({
      text,
      gold: [...relevant].map((id) => placeOf.get(id) as number),
    }));
  const example = (text: string, gold: readonly number[], without: readonly number[]): Example => {
    const candidates = engine.candidates(text, CANDIDATES, (doc) => !without.includes(doc));
    return { rows: features.of(text, candidates, termsOf).rows, docs: candidates.map(({ doc }) => doc), gold };
  };
  return {
    names: features.names,
    present: posts.map(({ text, gold }) => example(text, gold, [])),
    absent: posts.map(({ text, gold }) => example(text, [], gold)),
    unrelated: UNRELATED.map((text) => example(text, [], [])),
  };
}

/** The same without the features that only a large corpus has. */
export function withoutLearned({ names, present, absent, unrelated }: Extracted): Extracted {
  const kept = [...names.keys()].filter((index) => !LEARNED.test(names[index] as string));
  const narrow = (example: Example): Example => {
    const rows = new Float32Array(example.docs.length * kept.length);
    for (let row = 0; row < example.docs.length; row++) {
      for (const [to, from] of kept.entries())
        rows[row * kept.length + to] = example.rows[row * names.length + from] as number;
    }
    return { ...example, rows };
  };
  const narrowed = [present, absent, unrelated].map((examples) => examples.map(narrow));
  const [p = [], a = [], u = []] = narrowed;
  return { names: kept.map((index) => names[index] as string), present: p, absent: a, unrelated: u };
}

/** What a large corpus teaches about its own words: a translation table and an encoder, trained when it is indexed. */
import type { Corpus } from "./corpus.ts";
import { Encoded } from "./encoded.ts";
import type { Encoder } from "./encoder.ts";
import { trainEncoder } from "./encoder-training.ts";
import type { Family } from "./scene.ts";
import { Translated } from "./translated.ts";
import { type Translations, trainTranslations } from "./translation.ts";

export interface Learned {
  readonly translations: Translations;
  readonly encoder: Encoder;
}

/** Progress of training: which part, and how much of it is done, from 0 to 1. */
export type Report = (part: "translations" | "encoder", done: number) => void;

/** A smaller corpus has too few pairs of titles and claims to learn from; it is ranked without. */
export const LEAST_DOCUMENTS = 3_000;

/** Undefined for a small corpus. Some 20 s at 14,000 documents; seeded, so the same corpus teaches the same. */
export function learnFrom(corpus: Corpus, report: Report = () => undefined): Learned | undefined {
  if (corpus.size < LEAST_DOCUMENTS) return undefined;
  const translations = trainTranslations(corpus, (done) => report("translations", done));
  const encoder = trainEncoder(corpus, (done) => report("encoder", done));
  return { translations, encoder };
}

export function familiesOf(corpus: Corpus, learned: Learned | undefined): Family[] {
  return learned ? [new Translated(corpus, learned.translations), new Encoded(corpus, learned.encoder)] : [];
}

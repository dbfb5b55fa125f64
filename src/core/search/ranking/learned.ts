/** What a large corpus teaches about its own words: a translation table and an encoder, trained when it is indexed. */
import type { Corpus } from "./corpus.ts";
import { Encoded } from "./encoded.ts";
import { Encoder, type TermVectors } from "./encoder.ts";
import { trainEncoder } from "./encoder-training.ts";
import type { Family } from "./scene.ts";
import { Translated } from "./translated.ts";
import { type Translations, trainTranslations } from "./translation.ts";

/** Plain data, so that it can be kept from one start to the next. */
export interface Learned {
  readonly translations: Translations;
  readonly encoder: TermVectors;
}

/** Progress of training: which part, and how much of it is done, from 0 to 1. */
export type Report = (part: "translations" | "encoder", done: number) => void;

/** A smaller corpus has too few pairs of titles and claims to learn from; it is ranked without. */
export const LEAST_DOCUMENTS = 3_000;

/** Undefined for a small corpus. Some 20 s at 14,000 documents; seeded, so the same corpus teaches the same. */
export function learnFrom(corpus: Corpus, report: Report = () => undefined): Learned | undefined {
  if (corpus.size < LEAST_DOCUMENTS) return undefined;
  const translations = trainTranslations(corpus, (done) => report("translations", done));
  const { width, terms } = trainEncoder(corpus, (done) => report("encoder", done));
  return { translations, encoder: { width, terms } };
}

export function familiesOf(corpus: Corpus, learned: Learned | undefined): Family[] {
  if (!learned) return [];
  const { width, terms } = learned.encoder;
  return [new Translated(corpus, learned.translations), new Encoded(corpus, new Encoder(terms, corpus.idf, width))];
}

/** The terms of dossiers and of messages, with what each tells whatever claim it is held against: looked up once, not for every claim. */
import type { FieldIndex } from "./field-index.ts";
import { rarityOf } from "./general-language.ts";

export interface Term {
  readonly text: string;
  /** What it weighs where a claim has it: the rarer in the dossiers the more; 0 if none has it. */
  readonly weight: number;
  /** What it weighs in a message where a claim does not have it: an everyday word is seldom what a message is about. */
  readonly aside: number;
  /** How rare it is in general language, from 0 to 1. */
  readonly rarity: number;
  /** The same as a proof of what a message is about: a single digit proves nothing. */
  readonly telling: number;
  /** How many claims have it. */
  readonly claims: number;
  /** Whether it is somebody's name. */
  readonly isName: boolean;
  /** Whether it is a number that says which; small ones count anything. */
  readonly isNumber: boolean;
}

/**
 * What every term weighs on top of its idf: in a dossier about two companies their names are in every claim, and yet a
 * message that names them is more likely about it. From tests/bench/train-messages.ts.
 */
export const COMMON = 1;

/** Share of its weight that an everyday word of the dossiers ("get") keeps where a claim does not have it. Same source. */
const EVERYDAY = 0.35;

/** What a rare word or a name that no claim has weighs; an everyday word weighs less, down to nothing. Same source. */
const UNKNOWN = 4;

const NUMBER = /^\d{2}/;
const DIGIT = /^\d$/;

export class ClaimTerms {
  readonly #index: FieldIndex;
  readonly #names: ReadonlySet<string>;
  readonly #known: ReadonlyMap<string, Term>;

  /** `names` are the terms that are somebody's name. */
  constructor(index: FieldIndex, names: ReadonlySet<string>) {
    this.#index = index;
    this.#names = names;
    this.#known = new Map(index.postings.terms.map((text) => [text, this.#termOf(text)]));
  }

  of(text: string): Term {
    return this.#known.get(text) ?? this.#termOf(text);
  }

  #termOf(text: string): Term {
    const rarity = rarityOf(text);
    const claims = this.#index.frequency(text);
    const weight = claims === 0 ? 0 : COMMON + this.#index.idf(text);
    return {
      text,
      weight,
      aside: claims === 0 ? UNKNOWN * rarity : weight * (EVERYDAY + (1 - EVERYDAY) * rarity),
      rarity,
      telling: DIGIT.test(text) ? 0 : rarity,
      claims,
      isName: this.#names.has(text),
      isNumber: NUMBER.test(text),
    };
  }
}

/** The claims of all dossiers as they are searched: one document a claim, its phrases, its names, what it is not. */
import type { Claim } from "../dossier.ts";
import type { HeldDossier, Library } from "../library.ts";
import { isTelling, questionIn, termOf, wordsOf } from "./analysis.ts";
import { FieldIndex, type FieldSpec } from "./field-index.ts";
import { FRAME_WORDS } from "./frame-words.ts";
import { rarityOf } from "./general-language.ts";
import { NameFinder } from "./name-finder.ts";
import { englishOf, plainTextOf } from "./plain-text.ts";
import { type Deed, deedsIn, Roles } from "./roles.ts";
import { Speller } from "./spelling.ts";
import { CHAT_WORDS, STOP_WORDS } from "./stop-words.ts";
import { type Known, type Strangers, strangersIn } from "./strangers.ts";
import { SYNONYMS } from "./synonyms.ts";
import { WELL_KNOWN } from "./well-known-names.ts";

/** A wording of a claim, as terms. */
export interface Phrase {
  readonly text: string;
  readonly terms: ReadonlySet<string>;
  readonly mass: number;
  /** What it asks: who, when, why ...; empty if nothing in particular. */
  readonly question: string;
  /** Statements and quotes are not how people ask; titles and aliases are. */
  readonly isProse: boolean;
}
export interface ClaimEntry {
  readonly dossier: string;
  readonly claim: string;
  readonly kind: Claim["kind"];
  readonly phrases: readonly Phrase[];
  /** Terms of any field. */
  readonly terms: ReadonlySet<string>;
  readonly roles: Roles;
  /** ` words with spaces around `. */
  readonly negativeTerms: readonly string[];
}

/** Aliases are how people ask, so they count most; quotes and people only help to tell claims apart. Set by hand, not tuned. */
const FIELDS: readonly FieldSpec[] = [
  { name: "statement", weight: 0.7, b: 0.3 },
  { name: "aliases", weight: 1, b: 0.3 },
  { name: "title", weight: 1, b: 0.3 },
  { name: "people", weight: 0.3, b: 0.5 },
  { name: "quotes", weight: 0.3, b: 0.5 },
  { name: "topics", weight: 0.3, b: 0.5 },
];

/**
 * What every term weighs on top of its idf: in a dossier about two companies their names are in every claim, and yet a
 * message that names them is more likely about it. From tests/bench/train-messages.ts.
 */
const COMMON = 1;

/** Share of its weight that an everyday word of the dossiers ("get") keeps where a claim does not have it. Same source. */
const EVERYDAY = 0.35;

/** What a rare word or a name that no claim has weighs; an everyday word weighs less, down to nothing. Same source. */
const UNKNOWN = 4;

/** Known words that no claim need have; a slip may stand for one of them too. */
const LITTLE_WORDS = [...STOP_WORDS, ...FRAME_WORDS, ...Object.keys(CHAT_WORDS), ...SYNONYMS.keys()];

/** A clause that names somebody within so many words has a subject of its own. */
const NAME_WITHIN = 3;

export class ClaimIndex {
  readonly entries: readonly ClaimEntry[];
  readonly index: FieldIndex;
  /** Weight of a term that one claim alone has. */
  readonly rarest: number;
  /** Terms that are somebody's name. */
  readonly names: ReadonlySet<string>;
  readonly #weights: ReadonlyMap<string, number>;
  readonly #names: NameFinder;
  readonly #speller: Speller;
  readonly #known: Known;

  constructor(library: Library) {
    // By id, so that ties do not depend on the order of a file.
    const claims = library.held.flatMap((held) =>
      held.dossier.claims.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map((claim) => ({ held, claim })),
    );
    this.#names = new NameFinder(library.held.flatMap(({ dossier }) => dossier.people));
    this.#known = { sideOf: (word) => this.#names.sideOf(word), has: (word) => this.#isKnown(word) };
    this.names = new Set([...this.#names.single].map(termOf));
    const documents = claims.map(({ held, claim }) => ({
      fields: fieldsOf(held, claim).map((text) => this.#wordsOf(this.#english(text)).join(" ")),
    }));
    this.index = new FieldIndex(documents, FIELDS);
    this.#weights = new Map(this.index.postings.terms.map((term) => [term, COMMON + this.index.idf(term)]));
    const own = documents.flatMap(({ fields }) => fields.flatMap((text) => wordsOf(text)));
    this.#speller = new Speller([...own, ...this.#names.allWords, ...LITTLE_WORDS, ...WELL_KNOWN]);
    this.rarest = COMMON + Math.log(1 + (this.index.size - 0.5) / 1.5);
    this.entries = claims.map(({ held, claim }, doc) => this.#entryOf(held, claim, documents[doc]?.fields ?? []));
  }

  /** What a message says in plain words; see plain-text.ts. */
  plain(message: string): string {
    return plainTextOf(message, this.#speller, this.#isName);
  }

  /** The words of a plain text: names in their one form. */
  wordsOf(text: string): string[] {
    return this.#names.wordsOf(text);
  }

  /** What a message says: the terms of its words, in order, without the frame around what is said. */
  termsOf(words: readonly string[]): string[] {
    return withoutFrame(words).filter(isTelling).map(termOf);
  }

  /** Who does what to whom; see roles.ts. */
  deedsIn(words: readonly string[]): Deed[] {
    return deedsIn(words, (word) => this.#names.sideOf(word));
  }

  /** Whom the dossiers do not know; see strangers.ts. */
  strangersIn(text: string, words: readonly string[]): Strangers {
    return strangersIn(text, words, this.#known, (name) => this.wordsOf(name));
  }

  /** Whether words begin with somebody's name. */
  startsWithName(words: readonly string[]): boolean {
    return words.slice(0, NAME_WITHIN).some((word) => this.#names.single.has(word));
  }

  /** Whether words name anybody. */
  nameIn(words: readonly string[]): boolean {
    return words.some((word) => this.#names.sideOf(word) !== undefined);
  }

  /** What a term weighs where a claim has it: the rarer in the dossiers the more. */
  weightOf(term: string): number {
    return this.#weights.get(term) ?? 0;
  }

  /** What a term of a message weighs where a claim does not have it: an everyday word is seldom what a message is about. */
  asideOf(term: string): number {
    const weight = this.#weights.get(term);
    return weight === undefined ? UNKNOWN * rarityOf(term) : weight * (EVERYDAY + (1 - EVERYDAY) * rarityOf(term));
  }

  /** What a term of a message weighs against a claim or a wording that has these terms. */
  weightIn(term: string, terms: ReadonlySet<string>): number {
    return terms.has(term) ? this.weightOf(term) : this.asideOf(term);
  }

  /** Most that a message can score in BM25F, but for the factor of saturation, where a claim has only some of its terms. */
  mostOf(terms: Iterable<string>, entry: ClaimEntry): number {
    let sum = 0;
    for (const term of terms) {
      sum += Math.max(0, this.weightIn(term, entry.terms) - COMMON);
    }
    return sum;
  }

  massOf(terms: Iterable<string>): number {
    let mass = 0;
    for (const term of terms) mass += this.weightOf(term);
    return mass;
  }

  #isKnown(word: string): boolean {
    return FRAME_WORDS.has(word) || this.index.has(termOf(SYNONYMS.get(word) ?? word));
  }

  #isName = (word: string): boolean => this.#names.allWords.has(word);

  /** Wordings in other languages, one a line, in English. */
  #english(wordings: string): string {
    return wordings
      .split("\n")
      .map((wording) => englishOf(wording, this.#isName))
      .join("\n");
  }

  /** The words of a dossier's text, in English. */
  #wordsOf(text: string): string[] {
    return withoutFrame(this.#names.wordsOf(text));
  }

  #entryOf(held: HeldDossier, claim: Claim, fields: readonly string[]): ClaimEntry {
    const quotes = quotesOf(claim);
    const wordings = [claim.title, claim.statement, ...claim.aliases].map((text) => this.#english(text));
    // Somebody whom one claim alone lists and none of its wordings names: "who is ...".
    const named = this.#phraseOf(wordings.join("\n"), true).terms;
    const isAlone = (id: string) =>
      !named.has(termOf(id.replaceAll("-", ""))) &&
      held.dossier.claims.every((other) => other === claim || !other.people.includes(id));
    const id = claim.id.replaceAll("-", " ");
    const alone = claim.people.filter(isAlone).flatMap((id) => held.person(id)?.name ?? []);
    return {
      dossier: held.dossier.id,
      claim: claim.id,
      kind: claim.kind,
      phrases: [
        ...[claim.title, ...(this.#phraseOf(id, false).terms.size > 1 ? [id] : []), ...claim.aliases].map((text) =>
          this.#phraseOf(text, false),
        ),
        ...[claim.statement, ...quotes, ...alone].map((text) => this.#phraseOf(text, true)),
      ],
      terms: new Set(fields.flatMap((text) => wordsOf(text).filter(isTelling).map(termOf))),
      roles: new Roles(wordings.flatMap((text) => this.deedsIn(this.#names.wordsOf(text)))),
      negativeTerms: claim.negativeTerms.map((term) => ` ${wordsOf(term).join(" ")} `),
    };
  }

  #phraseOf(text: string, isProse: boolean): Phrase {
    const english = this.#english(text);
    const terms = new Set(this.#wordsOf(english).filter(isTelling).map(termOf));
    return { text, terms, mass: this.massOf(terms), question: questionIn(english), isProse };
  }
}

/** One word for what many words say, and none for what only stands around a claim. */
function withoutFrame(words: readonly string[]): string[] {
  return words.filter((word) => !FRAME_WORDS.has(word)).map((word) => SYNONYMS.get(word) ?? word);
}

function fieldsOf(held: HeldDossier, claim: Claim): string[] {
  const people = claim.people.flatMap((id) => held.person(id) ?? []);
  const topics = claim.topics.flatMap((id) => held.topic(id) ?? []);
  return [
    claim.statement,
    claim.aliases.join("\n"),
    `${claim.title}\n${claim.id.replaceAll("-", " ")}`,
    people.flatMap(({ name, aliases }) => [name, ...aliases]).join("\n"),
    quotesOf(claim).join("\n"),
    topics.flatMap(({ title, aliases }) => [title, ...aliases]).join("\n"),
  ];
}

function quotesOf(claim: Claim): string[] {
  return claim.positions.flatMap(({ citations }) => citations.map(({ exact }) => exact));
}

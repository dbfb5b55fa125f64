/** The claims of all dossiers as they are searched: one document a claim, its phrases, its names, what it is not. */
import type { Claim } from "../dossier.ts";
import { type HeldDossier, type Library, refOf } from "../library.ts";
import { corpusTermOf, isTelling, questionIn, termOf, wordsOf } from "./analysis.ts";
import { answeredBy } from "./answers.ts";
import { FIELDS, fieldsOf, quotesOf } from "./claim-fields.ts";
import { type ClaimPostings, postingsOf } from "./claim-postings.ts";
import { ClaimTerms, COMMON, type Term } from "./claim-terms.ts";
import { FieldIndex } from "./field-index.ts";
import { FRAME_WORDS } from "./frame-words.ts";
import { wordsFrom } from "./general-language.ts";
import { NameFinder } from "./name-finder.ts";
import { NegativeTerms } from "./negative-terms.ts";
import { englishOf, plainTextOf } from "./plain-text.ts";
import { type Deed, deedsIn, Roles, verbsOf } from "./roles.ts";
import { Speller } from "./spelling.ts";
import { CHAT_WORDS, STOP_WORDS } from "./stop-words.ts";
import { type Known, type Strangers, strangersIn } from "./strangers.ts";
import { SYNONYMS } from "./synonyms.ts";
import { WELL_KNOWN, wellKnownIn } from "./well-known-names.ts";

/** A wording of a claim, as terms. */
export interface Phrase {
  readonly text: string;
  readonly terms: ReadonlySet<string>;
  readonly mass: number;
  /** How many of them are somebody's name. */
  readonly names: number;
  /** What it asks: who, when, why ...; empty if nothing in particular. */
  readonly question: string;
  /** Statements and quotes are not how people ask; titles and aliases are. */
  readonly isProse: boolean;
}
export interface ClaimEntry {
  /** `dossier/claim`. */
  readonly ref: string;
  readonly dossier: string;
  readonly claim: string;
  readonly kind: Claim["kind"];
  readonly phrases: readonly Phrase[];
  /** Terms of any field. */
  readonly terms: ReadonlySet<string>;
  readonly roles: Roles;
  /** The questions that it answers; see answers.ts. */
  readonly answers: ReadonlySet<string>;
  readonly negativeTerms: readonly string[];
}

/** Known words that no claim need have; a slip may stand for one of them too. */
const LITTLE_WORDS = [...STOP_WORDS, ...FRAME_WORDS, ...Object.keys(CHAT_WORDS), ...SYNONYMS.keys()];

/** A name in this share of the claims is what the dossiers are about: it makes no message be about something else. */
const MAIN_SUBJECT = 0.2;

/** Words of general language that are so common (9,254) are in every message: their stems are made beforehand. */
const COMMON_WORD = 3.5;

/** A clause that names somebody within so many words has a subject of its own. */
const NAME_WITHIN = 3;

export class ClaimIndex {
  readonly entries: readonly ClaimEntry[];
  readonly index: FieldIndex;
  readonly postings: ClaimPostings;
  /** Weight of a term that one claim alone has. */
  readonly rarest: number;
  readonly #terms: ClaimTerms;
  /** What `#termOf` gives for the words of the dossiers and of general language. */
  readonly #termOfWord: ReadonlyMap<string, Term | null>;
  readonly #names: NameFinder;
  readonly #speller: Speller;
  /** Terms of the well-known names that are not what the dossiers are about. */
  readonly #aside: ReadonlyMap<string, readonly string[]>;
  /** The negative terms of all claims. */
  readonly #negatives: NegativeTerms;
  readonly #known: Known;

  constructor(library: Library) {
    // By id, so that ties do not depend on the order of a file.
    const claims = library.held.flatMap((held) =>
      held.dossier.claims.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map((claim) => ({ held, claim })),
    );
    this.#names = new NameFinder(library.held.flatMap(({ dossier }) => dossier.people));
    this.#known = { sideOf: (word) => this.#names.sideOf(word), has: (word) => this.#isKnown(word) };
    const documents = claims.map(({ held, claim }) => ({
      fields: fieldsOf(held, claim).map((text) => this.#wordsOf(this.#english(text)).join(" ")),
    }));
    this.index = new FieldIndex(documents, FIELDS);
    const common = wordsFrom(COMMON_WORD);
    for (const word of common) corpusTermOf(word);
    this.#terms = new ClaimTerms(this.index, new Set([...this.#names.single].map(termOf)));
    const own = documents.flatMap(({ fields }) => fields.flatMap((text) => wordsOf(text)));
    const known = new Set([...own, ...common, ...LITTLE_WORDS]);
    this.#termOfWord = new Map([...known].map((word) => [word, this.#termOf(word)]));
    this.#speller = new Speller([...own, ...this.#names.allWords, ...LITTLE_WORDS, ...WELL_KNOWN]);
    this.rarest = COMMON + Math.log(1 + (this.index.size - 0.5) / 1.5);
    this.entries = claims.map(({ held, claim }, doc) => this.#entryOf(held, claim, documents[doc]?.fields ?? []));
    this.postings = postingsOf(this.entries);
    this.#aside = new Map([...WELL_KNOWN].map((name) => [name, this.#asideOf(name)]));
    this.#negatives = new NegativeTerms(this.entries.flatMap((entry) => entry.negativeTerms));
  }

  /** What a message says in plain words; see plain-text.ts. */
  plain(message: string): string {
    return plainTextOf(message, this.#speller, this.#isName);
  }

  /** The words of a plain text: names in their one form. */
  wordsOf(text: string): string[] {
    return this.#names.wordsOf(text);
  }

  /** The same of words that `wordsOf` of analysis.ts gave. */
  inOneForm(words: readonly string[]): string[] {
    return this.#names.inOneForm(words);
  }

  /** What a message says: the terms of its words, in order, without the frame around what is said. */
  termsOf(words: readonly string[]): Term[] {
    const terms: Term[] = [];
    for (const word of words) {
      const known = this.#termOfWord.get(word);
      const term = known === undefined ? this.#termOf(word) : known;
      if (term !== null) terms.push(term);
    }
    return terms;
  }

  /** The term of a word; null for one of the frame and for one that says nothing. */
  #termOf(word: string): Term | null {
    const [meant] = withoutFrame([word]);
    return meant !== undefined && isTelling(meant) ? this.#terms.of(termOf(meant)) : null;
  }

  /** Who does what to whom; see roles.ts. */
  deedsIn(words: readonly string[], verbs = verbsOf(words)): Deed[] {
    return deedsIn(words, verbs, (word) => this.#names.sideOf(word));
  }

  /** Whom the dossiers do not know; see strangers.ts. */
  strangersIn(text: string, words: readonly string[], verbs = verbsOf(words)): Strangers {
    return strangersIn(text, words, verbs, this.#known, (name) => this.wordsOf(name));
  }

  /** Terms of the well-known names in words that are not what the dossiers are about. */
  otherNamesIn(words: readonly string[]): string[] {
    return wellKnownIn(words).flatMap((name) => this.#aside.get(name) ?? []);
  }

  /** The negative terms of any claim that words have, in singular or plural. */
  negativesIn(words: readonly string[]): string[] {
    return this.#negatives.in(words);
  }

  /** Whether words begin with somebody's name. */
  startsWithName(words: readonly string[]): boolean {
    return words.slice(0, NAME_WITHIN).some((word) => this.#names.single.has(word));
  }

  /** Whether words name anybody. */
  nameIn(words: readonly string[]): boolean {
    return words.some((word) => this.#names.sideOf(word) !== undefined);
  }

  #asideOf(name: string): string[] {
    const terms = this.termsOf(this.wordsOf(name));
    return terms.filter(({ claims }) => claims < MAIN_SUBJECT * this.index.size).map(({ text }) => text);
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
    const phrases = [
      ...[claim.title, ...(this.#phraseOf(id, false).terms.size > 1 ? [id] : []), ...claim.aliases].map((text) =>
        this.#phraseOf(text, false),
      ),
      ...[claim.statement, ...quotes, ...alone].map((text) => this.#phraseOf(text, true)),
    ];
    return {
      ref: refOf(held.dossier, claim.id),
      dossier: held.dossier.id,
      claim: claim.id,
      kind: claim.kind,
      phrases,
      terms: new Set(fields.flatMap((text) => wordsOf(text).filter(isTelling).map(termOf))),
      roles: new Roles(wordings.flatMap((text) => this.deedsIn(this.#names.wordsOf(text)))),
      answers: answeredBy(
        claim.statement,
        [claim.title, ...claim.aliases].map((text) => this.#english(text)),
        claim.people.some((who) => held.person(who)?.kind === "person"),
      ),
      negativeTerms: claim.negativeTerms,
    };
  }

  #phraseOf(text: string, isProse: boolean): Phrase {
    const english = this.#english(text);
    const terms = [...new Set(this.#wordsOf(english).filter(isTelling).map(termOf))].map((term) =>
      this.#terms.of(term),
    );
    return {
      text,
      terms: new Set(terms.map((term) => term.text)),
      mass: terms.reduce((mass, { weight }) => mass + weight, 0),
      names: terms.filter(({ isName }) => isName).length,
      question: questionIn(english),
      isProse,
    };
  }
}

/** One word for what many words say, and none for what only stands around a claim. */
function withoutFrame(words: readonly string[]): string[] {
  return words.filter((word) => !FRAME_WORDS.has(word)).map((word) => SYNONYMS.get(word) ?? word);
}

/** The parts of a message that may each mean a claim: its clauses, its sentences and the whole. */
import { questionIn, sentencesOf, termOf, wordsOf } from "./analysis.ts";
import type { ClaimIndex } from "./claim-index.ts";
import type { Term } from "./claim-terms.ts";
import { clausesOf, toldIn } from "./clauses.ts";
import { asksHowTo, type Deed, verbsOf } from "./roles.ts";
import type { Strangers } from "./strangers.ts";

/** Sentences that are looked at one by one; a message of more is still looked at as a whole. */
const SENTENCES = 100;
/** Clauses of a sentence that are looked at one by one, and terms that one must have. Set by hand. */
const CLAUSES = 12;
export const CLAUSE_TERMS = 3;
/** With a name. */
const NAMED_CLAUSE_TERMS = 2;
const SAYING = termOf("say");

/** A term where it stands. */
export interface Placed {
  readonly term: Term;
  /** Its place among the terms that stand each once. */
  readonly at: number;
  /** Where the same term stands before, counted in terms; -1 if nowhere. */
  readonly before: number;
}

/** What a message, a sentence or a clause of it says. */
export interface Segment {
  /** Each once. */
  readonly terms: readonly Term[];
  /** The same in order, with repetitions. */
  readonly order: readonly Placed[];
  /** What they weigh together where a claim has none of them. */
  readonly aside: number;
  /** How many of them no claim has, everyday words counting less. */
  readonly unknown: number;
  /** What it asks; see questionIn. */
  readonly question: string;
  readonly isHowTo: boolean;
  readonly deeds: readonly Deed[];
  readonly strangers: Strangers;
  /** Terms of well-known names that are not what the dossiers are about. */
  readonly names: readonly string[];
  /** Negative terms of claims that stand in it or around it. */
  readonly negatives: readonly string[];
  /** Which statement of the message it is, counted on; none for what holds several. */
  readonly statement?: number;
}

/** A text and its words, with names in their one form. */
interface Passage extends Pick<Segment, "terms" | "order" | "names" | "negatives"> {
  readonly words: readonly string[];
}

/**
 * The clauses that say enough, the sentences, and the whole, of a message in plain words, and as it was written. One word
 * among other sentences ("Ghostbusters!") says nothing. What a sentence is about, a clause is about too, unless it begins with
 * a name of its own.
 */
export function segmentsOf(claims: ClaimIndex, text: string, written: string): Segment[] {
  const sentences = sentencesOf(text);
  const reader = new Reader(claims, howToIn(text, sentences, written));
  const segments: Segment[] = [];
  let statements = 0;
  for (const sentence of sentences.slice(0, SENTENCES)) {
    const clauses = reader.fullClausesOf(sentence);
    for (const clause of clauses) segments.push({ ...clause, statement: statements++ });
    if (sentences.length > 1 && reader.read(sentence).terms.length <= 1) continue;
    const whole = reader.segmentOf(sentence, sentence, text);
    if (clauses.length === 0) statements++;
    const [clause] = clauses;
    if (clauses.length === 1 && clause && saysNoMore(whole, clause)) continue;
    segments.push(clauses.length > 1 ? whole : { ...whole, statement: statements - 1 });
  }
  if (sentences.length > 1) segments.push(reader.segmentOf(text, text, text));
  return segments.filter(({ terms }) => terms.length > 0);
}

/** The sentences in plain words that ask how to do something, also in another language; with one of them the whole message. */
function howToIn(text: string, sentences: readonly string[], written: string): Set<string> {
  const asWritten = written === text ? sentences : sentencesOf(written);
  const asking = sentences.filter((sentence, at) => asksHowTo(asWritten[at] ?? sentence));
  return new Set(asking.length > 0 ? [text, ...asking] : asking);
}

/** Reads one message. A sentence is also the surroundings of its clauses, and often all of the message: it is read once. */
class Reader {
  readonly #claims: ClaimIndex;
  readonly #passages = new Map<string, Passage>();
  /** Sentences that ask how to do something. */
  readonly #howTo: ReadonlySet<string>;

  constructor(claims: ClaimIndex, howTo: ReadonlySet<string>) {
    this.#claims = claims;
    this.#howTo = howTo;
  }

  read(text: string): Passage {
    const known = this.#passages.get(text);
    if (known) return known;
    const written = wordsOf(text);
    const words = this.#claims.inOneForm(written);
    const order = placed(this.#claims.termsOf(words));
    const terms = order.filter(({ before }) => before === -1).map(({ term }) => term);
    const names = this.#claims.otherNamesIn(written);
    const passage = { words, order, terms, names, negatives: this.#claims.negativesIn(written) };
    this.#passages.set(text, passage);
    return passage;
  }

  /** The clauses that say enough, without who told them. */
  fullClausesOf(sentence: string): Segment[] {
    const isActor = (frame: string) => this.#claims.nameIn(this.#claims.wordsOf(frame));
    return clausesOf(sentence)
      .slice(0, CLAUSES)
      .map((clause) => toldIn(clause, isActor) ?? clause)
      .filter((clause) => clause !== sentence && isFull(this.read(clause)))
      .map((clause) => this.segmentOf(clause, sentence, sentence));
  }

  /** A part of a message; one that says little, or that names nobody at its start, is about what stands around it too. */
  segmentOf(text: string, sentence: string, around: string): Segment {
    const passage = this.read(text);
    const { terms, order, words } = passage;
    const verbs = verbsOf(words);
    const isClause = text !== sentence;
    const stands = isClause ? this.#claims.startsWithName(words) : terms.length >= CLAUSE_TERMS;
    const heard = stands ? passage : this.read(around);
    return {
      terms,
      order,
      aside: terms.reduce((sum, { aside }) => sum + aside, 0),
      unknown: terms.reduce((sum, { claims, rarity }) => (claims === 0 ? sum + rarity : sum), 0),
      question: questionIn(text),
      isHowTo: this.#howTo.has(sentence),
      deeds: this.#claims.deedsIn(words, verbs),
      strangers: this.#claims.strangersIn(text, words, verbs),
      names: (isClause ? heard : passage).names,
      negatives: heard.negatives,
    };
  }
}

/** `..., meta says` only tells whose words the rest is. */
function isFull({ terms }: Passage): boolean {
  if (terms.every(({ text, isName }) => isName || text === SAYING)) return false;
  return terms.length >= (terms.some(({ isName }) => isName) ? NAMED_CLAUSE_TERMS : CLAUSE_TERMS);
}

/** `is it true that ...` mostly adds nothing to its clause: then one of both is enough. */
function saysNoMore(whole: Segment, clause: Segment): boolean {
  const isLonger = whole.order.some(({ term }, place) => term.text !== clause.order[place]?.term.text);
  return !isLonger && whole.order.length === clause.order.length && aroundOf(whole) === aroundOf(clause);
}

/** What a segment says beside its terms, as one text. */
function aroundOf({ question, isHowTo, deeds, strangers, names, negatives }: Segment): string {
  return JSON.stringify([question, isHowTo, deeds, strangers, names, negatives]);
}

function placed(terms: readonly Term[]): Placed[] {
  const places = new Map<string, number>();
  const last: number[] = [];
  return terms.map((term, place) => {
    const at = places.get(term.text) ?? places.size;
    places.set(term.text, at);
    const before = last[at] ?? -1;
    last[at] = place;
    return { term, at, before };
  });
}

/**
 * Somebody in a message whom no dossier knows: `zorbly sold our messages`, `did my landlord read them`, `Nike's board`. Names
 * that everybody knows are in well-known-names.ts; these are told by where they stand and how they are written.
 */
import { isTelling, termOf } from "./analysis.ts";
import type { Verb } from "./roles.ts";

/** What tells about words; as a dossier sees them. */
export interface Known {
  /** Whose side a name is on. */
  sideOf(word: string): string | undefined;
  /** Whether any claim has the word. */
  has(word: string): boolean;
}
export interface Strangers {
  /** Terms of those who do something. */
  readonly acting: readonly string[];
  /** Terms of those to whom, with whom or by whom something is done. */
  readonly met: readonly string[];
  /** Terms of those who are written as names. */
  readonly named: readonly string[];
}

const setOf = (words: string) => new Set(words.split(" "));
/** People who have no name: whoever does something here is not who does it in a claim that never speaks of them. */
const PERSONS = setOf(
  "boss landlord wife husband mum mom dad mother father brother sister friend girlfriend boyfriend bf gf ex kid son daughter " +
    "teacher school police government bank employer neighbour neighbor roommate doctor dentist therapist university college city " +
    "hacker stranger stalker scammer",
);
/** Further verbs whose subject is told. */
const HAVING = setOf("have has had having let lets letting allow allowed can could access accessed");
const QUESTIONS = setOf("did does do is was were has have had can could are");
const SUBJECTS = setOf("i we they he she it you that which who u");
const MEETING = setOf("to with from by for between of");
const MY = setOf("my our your the a an his her their some this that");
/** How far before its verb a subject may stand. */
const REACH = 4;
/** From this share of capitals on, capitals say nothing: a headline. */
const HEADLINE = 0.5;
/** A word, with what tells that something belongs to it. */
const WORD = /[\p{L}\p{N}]+(['’]s(?![\p{L}\p{N}]))?/gu;
/** Without these nothing is written as a name. */
const CAPITAL_OR_OWNS = /\p{Lu}|['’]s/u;
const CAPITAL = /^\p{Lu}\p{Ll}/u;
const WITHIN_SENTENCE = /[\p{Ll}\p{N},] $/u;
const LETTERS = /^\p{L}+$/u;
const LONG_WORD = 4;

/** The strangers in a text, its words and their verbs (names in their one form, slips corrected). */
export function strangersIn(
  text: string,
  words: readonly string[],
  verbs: readonly (Verb | undefined)[],
  known: Known,
  wordsOf: (text: string) => string[],
): Strangers {
  const acting = new Set<string>();
  for (let at = 0; at < words.length; at++) {
    const who = verbs[at] !== undefined || HAVING.has(words[at] as string) ? subjectOf(words, at, known) : undefined;
    if (who !== undefined && isStranger(who, known)) acting.add(termOf(who));
  }
  const first = words.slice(QUESTIONS.has(words[0] ?? "") ? 1 : 0).find((word) => !MY.has(word));
  if (first !== undefined && isStranger(first, known)) acting.add(termOf(first));
  return { acting: [...acting], met: metIn(words, known), named: namedIn(text, known, wordsOf) };
}

function isStranger(word: string, known: Known): boolean {
  return (
    LETTERS.test(word) && isTelling(word) && known.sideOf(word) === undefined && (PERSONS.has(word) || !known.has(word))
  );
}

/** The noun before a verb, if it does not belong to a name before it (`netflix employees`). */
function subjectOf(words: readonly string[], verb: number, known: Known): string | undefined {
  for (let at = verb - 1; at >= Math.max(0, verb - REACH); at--) {
    const word = words[at] as string;
    if (SUBJECTS.has(word) || MY.has(word)) return undefined;
    if (!isTelling(word) || word.endsWith("ly")) continue;
    return known.sideOf(words[at - 1] ?? "") === undefined ? word : undefined;
  }
  return undefined;
}

/** `to zorbly`, `with my landlord`, at the end or before a word that says nothing: no verb and no adjective. */
function metIn(words: readonly string[], known: Known): string[] {
  const met: string[] = [];
  for (let at = 0; at < words.length; at++) {
    if (!MEETING.has(words[at] as string)) continue;
    const isOwned = MY.has(words[at + 1] ?? "");
    const place = at + (isOwned ? 2 : 1);
    const [who, next] = [words[place], words[place + 1]];
    const isAlone = isOwned || next === undefined || (!isTelling(next) && !MY.has(next));
    if (who !== undefined && isAlone && isStranger(who, known)) met.push(termOf(who));
  }
  return met;
}

/** A capital within a sentence, or somebody's possession anywhere. */
function namedIn(text: string, known: Known, wordsOf: (text: string) => string[]): string[] {
  if (!CAPITAL_OR_OWNS.test(text)) return [];
  const words = [...text.matchAll(WORD)];
  const long = words.filter(([word]) => word.length >= LONG_WORD);
  if (long.filter(([word]) => CAPITAL.test(word)).length > HEADLINE * long.length) return [];
  const isName = ({ 0: word, 1: owns, index }: RegExpExecArray) =>
    owns !== undefined || (CAPITAL.test(word) && WITHIN_SENTENCE.test(text.slice(Math.max(0, index - 2), index)));
  return words
    .filter(isName)
    .flatMap(([word]) => wordsOf(word))
    .filter((word) => isStranger(word, known) && !PERSONS.has(word))
    .map(termOf);
}

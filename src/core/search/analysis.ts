/**
 * Text analysis: what people type to the terms that are compared.
 *
 * Every regular expression is linear in its input: a message may have 100,000 characters of anything.
 */
import { stemmer } from "stemmer";
import { CHAT_WORDS, IRREGULAR_FORMS, MAGNITUDES, NUMBER_WORDS, STOP_WORDS } from "./stop-words.ts";

/** Addresses, picture markers (often glued to the word before), and the markup of Slack and Discord. */
const LINKS = /https?:\/\/[^\s|>]+|www\.\S+|pic\.twitter\.com\/\w+|\bt\.co\/\w+|<[@#!:][^<>]{0,100}>/gi;
/** The day at the end of a quoted post's signature, `— Name (@handle) May 6, 2019`: the name says who, the day nothing. */
const SIGNATURE_DAY =
  /(\(@\w{1,30}\))\s{0,3}(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}, \d{4}\s{0,3}$/;
const TAG = /[#@]([\p{L}\p{N}_]+)/gu;
const HUMP = /(?<=[\p{Ll}\p{N}])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})|(?<=\p{L})(?=\p{N})|_+/gu;
/** Abbreviations with dots: `U.S.`, `e.g.` */
const DOTTED = /(?<![\p{L}\p{N}])\p{L}(?:\.\p{L})+(?![\p{L}\p{N}])/gu;
/** A number with what is glued to it, or a word. */
const TOKEN = /\p{N}+(?:\.\p{N}+)*\p{L}*|[\p{L}\p{N}]+/gu;
const NUMBER = /^\d{1,15}(?:\.\d{1,6})?$/;
const GLUED_AMOUNT = /^(\d{1,15}(?:\.\d{1,6})?)([a-z]{1,9})$/;
/** Stems of a corpus's own words: stemming costs more than all the rest together. Nothing that a user wrote is added. */
const stems = new Map<string, string>();

/** The terms of a text in order: words without stop words, abbreviations of chat in full, stemmed (Porter 1980). */
export function termsOf(text: string): string[] {
  return wordsOf(text).filter(isTelling).map(termOf);
}

/** Whether a word says anything about the topic: a stop word does not. */
export function isTelling(word: string): boolean {
  return !STOP_WORDS.has(word);
}

/** The term of one word as `wordsOf` gives it. */
export function termOf(word: string): string {
  return stems.get(word) ?? stemmer(entryOf(CHAT_WORDS, word) ?? IRREGULAR_FORMS.get(word) ?? word);
}

/** The same for a word of a corpus, which is remembered. */
export function corpusTermOf(word: string): string {
  const term = termOf(word);
  stems.set(word, term);
  return term;
}

const QUESTION = /\b(?:who|whos|when|where|why|how (?:much|many|long|often))\b/i;

/** What a text asks (who, when, where, why, how much ...), as its first such word says; empty if nothing in particular. */
export function questionIn(text: string): string {
  return (QUESTION.exec(text)?.[0] ?? "").toLowerCase().replace("whos", "who");
}

/** The sentences of a text, links and markup of chat dropped. */
export function sentencesOf(text: string): string[] {
  return text
    .replace(LINKS, " ")
    .split(/[.!?…]+(?=\s|$)|[\n;]+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== "");
}

/** Where one statement ends and another begins within a sentence. */
const CLAUSE =
  /[,:()–—]+\s|\s[-–—]+\s|[?!]+|\s(?:and|but|so|because|cuz|cause|while|plus|then|although|though)\s|(?<=\s(?:read|heard|saw|true|false|believe|think|know|proven)) (?:that|if|whether)\s/i;

/** The clauses of a sentence; itself alone if it has no more. */
export function clausesOf(sentence: string): string[] {
  return sentence
    .split(CLAUSE)
    .map((clause) => clause.trim())
    .filter((clause) => clause !== "");
}

/**
 * The words of a text in order, lower case, without accents.
 *
 * `#SpeakUp` becomes speak up speakup, `Netflix's` netflix, `1,099` 1099, `$1.5M` 1500000, `U.S.` us, `soooo` so; links
 * and picture markers are dropped, and of a post's signature the day.
 */
export function wordsOf(text: string): string[] {
  const folded = text
    .replace(LINKS, " ")
    .replace(SIGNATURE_DAY, "$1")
    .replace(TAG, (_, tag: string) => splitTag(tag))
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[’‘`´]/g, "'")
    .replace(/'s(?![\p{L}\p{N}])/gu, "")
    .replace(/'/g, "")
    .replace(/(?<=\d),(?=\d{3})/g, "")
    .replace(DOTTED, (abbreviation) => abbreviation.replaceAll(".", ""))
    .replace(/([a-z])\1{2,}/g, "$1");
  return joinAmounts(folded.match(TOKEN) ?? []);
}

/** A hashtag or handle at its humps, and whole. */
function splitTag(tag: string): string {
  const parts = tag.replace(HUMP, " ").trim();
  return parts.includes(" ") ? ` ${parts} ${tag.replaceAll("_", "")} ` : ` ${tag} `;
}

/** `100 million`, `100 m`, `100m`, `a hundred million` and `100000000` become one word. */
function joinAmounts(words: readonly string[]): string[] {
  const joined: string[] = [];
  for (const word of words) {
    const [, number, unit = word] = GLUED_AMOUNT.exec(word) ?? [];
    const magnitude = entryOf(MAGNITUDES, unit);
    const before = number ?? joined.at(-1);
    const factor = magnitude === undefined || before === undefined ? Number.NaN : factorOf(before);
    if (magnitude === undefined || Number.isNaN(factor)) joined.push(word);
    else joined.splice(number === undefined ? -1 : joined.length, 1, String(factor * magnitude));
  }
  return joined;
}

function factorOf(word: string): number {
  return NUMBER.test(word) ? Number(word) : (entryOf(NUMBER_WORDS, word) ?? Number.NaN);
}

/** The value of a table's own word: "constructor" is one that every object inherits. */
function entryOf<Value>(table: Readonly<Record<string, Value>>, word: string): Value | undefined {
  return Object.hasOwn(table, word) ? table[word] : undefined;
}

/**
 * Text analysis: what people type to the terms that are compared.
 *
 * Every regular expression is linear in its input: a message may have 100,000 characters of anything.
 */
import { stemmer } from "stemmer";
import { CHAT_WORDS, IRREGULAR_FORMS, MAGNITUDES, NUMBER_WORDS, STOP_WORDS } from "./stop-words.ts";

/** Addresses, picture markers (often glued to the word before), and the markup of Slack and Discord. */
export const LINKS = /https?:\/\/[^\s|>]+|www\.\S+|pic\.twitter\.com\/\w+|\bt\.co\/\w+|<[@#!:][^<>]{0,100}>/gi;
/** The day at the end of a quoted post's signature, `— Name (@handle) May 6, 2019`: the name says who, the day nothing. */
const SIGNATURE_DAY =
  /(\(@\w{1,30}\))\s{0,3}(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}, \d{4}\s{0,3}$/;

interface Patterns {
  readonly tag: RegExp;
  /** Where a tag is split. */
  readonly hump: RegExp;
  /** Abbreviations with dots: `U.S.`, `e.g.` */
  readonly dotted: RegExp;
  /** A number with what is glued to it, or a word. */
  readonly token: RegExp;
}
const UNICODE: Patterns = {
  tag: /[#@]([\p{L}\p{N}_]+)/gu,
  hump: /(?<=[\p{Ll}\p{N}])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})|(?<=\p{L})(?=\p{N})|_+/gu,
  dotted: /(?<![\p{L}\p{N}])\p{L}(?:\.\p{L})+(?![\p{L}\p{N}])/gu,
  token: /\p{N}+(?:\.\p{N}+)*\p{L}*|[\p{L}\p{N}]+/gu,
};
/** The same for a text of ASCII alone, as nearly all posts are once their typography is folded: in half the time. */
const ASCII: Patterns = {
  tag: /[#@](\w+)/g,
  hump: /(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|(?<=[A-Za-z])(?=[0-9])|_+/g,
  dotted: /(?<![a-z0-9])[a-z](?:\.[a-z])+(?![a-z0-9])/g,
  token: /[0-9]+(?:\.[0-9]+)*[a-z]*|[a-z0-9]+/g,
};
const PLAIN_WORD = /^[A-Za-z]+$/;
/**
 * What a text needs to be folded, or to hold a link, markup, a tag, an abbreviation with dots or a number with a point. Most of
 * chat is words and their punctuation: it is spared those passes.
 */
const NEEDS_CARE = /[^\w\t\n !"$%()*+,\-:;=?.']|\.[^\s.]|www\./i;
const THOUSANDS = /(?<=\d),(?=\d{3})/g;
const POSSESSIVE = /'s(?![\p{L}\p{N}])/gu;
const ELONGATED = /([a-z])\1{2,}/g;
const NUMBER = /^\d{1,15}(?:\.\d{1,6})?$/;
const GLUED_AMOUNT = /^(\d{1,15}(?:\.\d{1,6})?)([a-z]{1,9})$/;
const [ZERO, NINE] = ["0".charCodeAt(0), "9".charCodeAt(0)];
const MAGNITUDE_OF = new Map(Object.entries(MAGNITUDES));
const FACTOR_OF = new Map(Object.entries(NUMBER_WORDS));
const CHAT_WORD_OF = new Map(Object.entries(CHAT_WORDS));
/** Stems of a corpus's own words and of common ones: stemming costs more than all the rest. Nothing that a user wrote is added. */
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
  return stems.get(word) ?? stemmer(CHAT_WORD_OF.get(word) ?? IRREGULAR_FORMS.get(word) ?? word);
}

/** The same for a word of a corpus, or a common one of its language, which is remembered. */
export function corpusTermOf(word: string): string {
  const term = termOf(word);
  stems.set(word, term);
  return term;
}

/** `every how much` is the Spanish `cada cuánto`, word by word. */
const QUESTION = /\b(?:who|whos|when|where|why|(?:every )?how (?:much|many|long|often))\b/i;

/** What a text asks (who, when, where, why, how much ...), as its first such word says; empty if nothing in particular. */
export function questionIn(text: string): string {
  return (QUESTION.exec(text)?.[0] ?? "").toLowerCase().replace("whos", "who").replace("every how much", "how often");
}

/** The sentences of a text, links and markup of chat dropped. */
export function sentencesOf(text: string): string[] {
  return text
    .replace(LINKS, " ")
    .split(/[.!?…]+(?=\s|$)|[\n;]+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== "");
}

/**
 * The words of a text in order, lower case, without accents.
 *
 * `#SpeakUp` becomes speak up speakup, `Netflix's` netflix, `1,099` 1099, `$1.5M` 1500000, `U.S.` us, `soooo` so; links
 * and picture markers are dropped, and of a post's signature the day.
 */
export function wordsOf(text: string): string[] {
  if (PLAIN_WORD.test(text)) return [shortened(text.toLowerCase())];
  return NEEDS_CARE.test(text) ? wordsOfMarkup(text) : tokensOf(text, ASCII);
}

function wordsOfMarkup(text: string): string[] {
  const folded = text
    .replace(/[“”]/g, '"')
    .replace(/[–—]/g, "-")
    .replace(/[’‘`´]/g, "'")
    .replaceAll("…", "...");
  const isAscii = !/\P{ASCII}/u.test(folded);
  const patterns = isAscii ? ASCII : UNICODE;
  const untagged = folded
    .replace(LINKS, " ")
    .replace(SIGNATURE_DAY, "$1")
    .replace(patterns.tag, (_, tag: string) => splitTag(tag, patterns.hump));
  const plain = isAscii ? untagged : untagged.normalize("NFKD").replace(/\p{M}+/gu, "");
  return tokensOf(plain, patterns);
}

function tokensOf(plain: string, patterns: Patterns): string[] {
  const lower = plain.toLowerCase();
  const bare = lower.includes("'") ? lower.replace(POSSESSIVE, "").replaceAll("'", "") : lower;
  const whole = bare.includes(",") ? bare.replace(THOUSANDS, "") : bare;
  const undotted = whole.includes(".")
    ? whole.replace(patterns.dotted, (abbreviation) => abbreviation.replaceAll(".", ""))
    : whole;
  const found: string[] = shortened(undotted).match(patterns.token) ?? [];
  return found.some(isOfAmount) ? joinAmounts(found) : found;
}

/** A lower-case text with `soooo` as `so`. */
export function shortened(lower: string): string {
  for (let at = 2; at < lower.length; at++) {
    const unit = lower.charCodeAt(at);
    if (unit === lower.charCodeAt(at - 1) && unit === lower.charCodeAt(at - 2)) return lower.replace(ELONGATED, "$1");
  }
  return lower;
}

/** A hashtag or handle at its humps, and whole. */
function splitTag(tag: string, hump: RegExp): string {
  const parts = tag.replace(hump, " ").trim();
  return parts.includes(" ") ? ` ${parts} ${tag.replaceAll("_", "")} ` : ` ${tag} `;
}

/** `100 million`, `100 m`, `100m`, `a hundred million` and `100000000` become one word. */
function joinAmounts(words: readonly string[]): string[] {
  const joined: string[] = [];
  for (const word of words) {
    if (isOfAmount(word)) joinAmount(joined, word);
    else joined.push(word);
  }
  return joined;
}

/** Whether a word begins with a digit or is a magnitude. */
function isOfAmount(word: string): boolean {
  const first = word.charCodeAt(0);
  return (first >= ZERO && first <= NINE) || MAGNITUDE_OF.has(word);
}

function joinAmount(joined: string[], word: string): void {
  const [, number, unit = word] = GLUED_AMOUNT.exec(word) ?? [];
  const magnitude = MAGNITUDE_OF.get(unit);
  const before = number ?? joined.at(-1);
  const factor = magnitude === undefined || before === undefined ? Number.NaN : factorOf(before);
  if (magnitude === undefined || Number.isNaN(factor)) joined.push(word);
  else joined.splice(number === undefined ? -1 : joined.length, 1, String(factor * magnitude));
}

function factorOf(word: string): number {
  return NUMBER.test(word) ? Number(word) : (FACTOR_OF.get(word) ?? Number.NaN);
}

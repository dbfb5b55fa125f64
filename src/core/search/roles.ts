/**
 * Who did what to whom, as far as word order tells: `netflix sold our messages to facebook` has the words of `facebook sold
 * our messages to netflix` and says the opposite. No parser: verbs of a few families, the names around them, and to, from,
 * by and with.
 */
import { isTelling, termOf } from "./analysis.ts";

/** One deed. Something goes from a source to a goal; of who reads or denies there is only a source. */
export interface Deed {
  readonly family: string;
  readonly source?: string;
  readonly goal?: string;
  /** Somebody who is what it is done to (`facebook bought netflix`), or what is written. */
  readonly theme?: string;
}

/** Verbs of a family go from the subject to somebody; of a family's second list, from somebody to the subject. */
const FAMILIES: Readonly<Record<string, readonly [from: string, to: string]>> = {
  sale: ["sell flog hawk peddle", "buy purchase acquire"],
  gift: ["give share hand swap trade grant provide leak", "get receive obtain"],
  report: ["send report tell ship", ""],
  payment: ["pay spend", ""],
  reading: ["read see view peek snoop spy intercept decrypt delete", ""],
  writing: ["write", ""],
  speech: ["deny respond reply comment answer admit confirm", ""],
  law: ["sue fine", ""],
};
export interface Verb {
  readonly family: string;
  readonly isTaking: boolean;
}
const VERBS: ReadonlyMap<string, Verb> = new Map(
  Object.entries(FAMILIES).flatMap(([family, lists]) =>
    lists.flatMap((list, at) =>
      list
        .split(" ")
        .filter((verb) => verb !== "")
        .map((verb) => [termOf(verb), { family, isTaking: at === 1 }] as const),
    ),
  ),
);

/** Each word as a verb of one of the families, if it is one: stemmed once for all that ask. */
export function verbsOf(words: readonly string[]): (Verb | undefined)[] {
  return words.map(verbOf);
}

function verbOf(word: string): Verb | undefined {
  return VERBS.get(termOf(word));
}

const setOf = (words: string) => new Set(words.split(" "));
const FIRST_PERSON = setOf("i we");
/** The one who writes, as a part in a deed. */
const SELF = "i";
/** Subjects that may be anybody. */
const OTHERS = setOf("they he she it you that which");
/** After these nobody is the subject; `an netflix` is German, `a netflix` Spanish. */
const PREPOSITIONS = setOf("an a to from with by on of for in about at via through against");
const OBLIQUE = setOf("to from with by on of for in about at via through against that");
const ARTICLES = setOf("the a an some any our my your his her its their other");
const BEING = setOf("was were been being be is are got");
/** `I read that ...` tells where a story was found. */
const TELLS_OF = setOf("that about in on how it somewhere this online today");
/** `access to our messages`: to what, not to whom. */
const GETTING = setOf("get gets got getting");
const OBJECTS = setOf("access api apis key keys");
/** `gave netflix full access`: who got access got no money or messages, so it is a family of its own. Words behind the verb. */
const ACCESS_WITHIN = 5;
/** How far before its verb a subject may stand, and a preposition behind it. */
const SUBJECT_REACH = 20;
const REACH = 8;

type SideOf = (word: string) => string | undefined;

/** The deeds in a text's words and their verbs; `sideOf` tells whose side a name is on. */
export function deedsIn(words: readonly string[], verbs: readonly (Verb | undefined)[], sideOf: SideOf): Deed[] {
  const deeds: Deed[] = [];
  for (let at = 0; at < words.length; at++) {
    const verb = verbs[at];
    if (verb === undefined || isNoun(words, at) || isGettingTo(words, at)) continue;
    deeds.push(...deedAt(words, at, verb, sideOf));
  }
  return deeds;
}

function deedAt(words: readonly string[], at: number, { family, isTaking }: Verb, sideOf: SideOf): Deed[] {
  const subject = isPassive(words, at) ? behind(words, at, ["by"], sideOf) : subjectOf(words, at, sideOf);
  if (subject === SELF && TELLS_OF.has(words[at + 1] ?? "")) return [];
  const isLast = !words.slice(at + 2).some(isTelling);
  const direct = sideOf(words[at + 1] ?? "");
  // `gave netflix our messages`, `paid facebook`; but `sold netflix` is no sale to Netflix.
  const isGoal = family === "payment" || (!isLast && !isTaking && family !== "reading");
  const prepositions = family === "gift" ? ["to", "with"] : ["to"];
  const goal = behind(words, at, prepositions, sideOf) ?? (isGoal ? direct : undefined);
  const parts = isTaking ? { source: behind(words, at, ["from"], sideOf), goal: subject } : { source: subject, goal };
  const sold = isLast && family === "sale" ? direct : undefined;
  const theme = family === "writing" ? objectOf(words, at, sideOf) : sold;
  const told = Object.entries({ ...parts, theme }).filter(([, who]) => who !== undefined);
  return told.length > 0 ? [{ family: narrowed(family, words, at), ...Object.fromEntries(told) }] : [];
}

function narrowed(family: string, words: readonly string[], verb: number): string {
  return family === "gift" && words.slice(verb + 1, verb + ACCESS_WITHIN).includes("access") ? "access" : family;
}

function isPassive(words: readonly string[], at: number): boolean {
  return !words[at]?.endsWith("ing") && words.slice(Math.max(0, at - 2), at).some((before) => BEING.has(before));
}

/** `a report`, `their answer`: the word is no verb. */
function isNoun(words: readonly string[], at: number): boolean {
  return ARTICLES.has(words[at - 1] ?? "") || words[at - 1] === "of";
}

/** `got to see`: the deed is what follows. */
function isGettingTo(words: readonly string[], at: number): boolean {
  return GETTING.has(words[at] as string) && words[at + 1] === "to";
}

/** The first word after a verb that says anything and is nobody's name (`wrote facebook a report`); none after a preposition. */
function objectOf(words: readonly string[], verb: number, sideOf: SideOf): string | undefined {
  const object = words.slice(verb + 1, verb + REACH).find((word) => isOrdinary(word, sideOf));
  return object === undefined || OBLIQUE.has(object) ? undefined : termOf(object);
}

function isOrdinary(word: string, sideOf: SideOf): boolean {
  return OBLIQUE.has(word) || (isTelling(word) && sideOf(word) === undefined);
}

function subjectOf(words: readonly string[], at: number, sideOf: SideOf): string | undefined {
  for (let back = at - 1; back >= Math.max(0, at - SUBJECT_REACH); back--) {
    const word = words[back] as string;
    if (OTHERS.has(word)) return undefined;
    if (FIRST_PERSON.has(word)) return SELF;
    const side = PREPOSITIONS.has(words[back - 1] ?? "") ? undefined : sideOf(word);
    if (side !== undefined) return side;
  }
  return undefined;
}

/** Who comes after one of the prepositions: a name, or another word that is clearly a noun. */
function behind(
  words: readonly string[],
  verb: number,
  prepositions: readonly string[],
  sideOf: SideOf,
): string | undefined {
  for (let at = verb + 1; at < Math.min(words.length, verb + REACH); at++) {
    const word = words[at] as string;
    if (verbOf(word) && !isNoun(words, at)) return undefined;
    if (!prepositions.includes(word) || OBJECTS.has(words[at - 1] ?? "")) continue;
    const who = nounAfter(words, at, sideOf);
    if (who !== undefined) return who;
  }
  return undefined;
}

function nounAfter(words: readonly string[], preposition: number, sideOf: SideOf): string | undefined {
  const hasArticle = ARTICLES.has(words[preposition + 1] ?? "");
  const [who = "", next] = words.slice(preposition + (hasArticle ? 2 : 1), preposition + 4);
  // `paid to get our chats` and `to throw a party` name nobody.
  const isAlone = next === undefined || (!isTelling(next) && !ARTICLES.has(next));
  const isNoun = hasArticle || (verbOf(who) === undefined && isAlone);
  return sideOf(who) ?? (isTelling(who) && isNoun ? termOf(who) : undefined);
}

const ROLES = ["source", "goal", "theme"] as const;
type Role = (typeof ROLES)[number];

/** Who does what in all wordings of a claim: role by family. */
export class Roles {
  readonly #who = new Map<string, Map<Role, Set<string>>>();

  constructor(deeds: Iterable<Deed>) {
    for (const deed of deeds) {
      for (const role of ROLES) {
        const who = deed[role];
        if (who !== undefined) this.#add(deed.family, role, who);
      }
    }
  }

  /** 1 if the claim has the same people in the same parts, -1 if others, 0 if it does not say. */
  fit(deeds: readonly Deed[]): number {
    let fit = 0;
    for (const deed of deeds) {
      const told = this.#who.get(deed.family);
      const own = told === undefined ? 0 : fitOf(deed, told);
      if (own === -1) return -1;
      if (own === 1) fit = 1;
    }
    return fit;
  }

  #add(family: string, role: Role, who: string): void {
    const told = this.#who.get(family) ?? new Map<Role, Set<string>>();
    this.#who.set(family, told.set(role, (told.get(role) ?? new Set()).add(who)));
  }
}

/** The same for one deed and what a claim tells of its family. */
function fitOf(deed: Deed, told: ReadonlyMap<Role, ReadonlySet<string>>): number {
  let fit = 0;
  for (const role of ROLES) {
    const who = deed[role];
    if (who === undefined) continue;
    const known = told.get(role);
    if (known === undefined ? role === "theme" : !known.has(who)) return -1;
    if (known !== undefined) fit = 1;
  }
  return fit;
}

/** `how do i`, and what the writers want to do themselves (`can we`, `let's`); the same in German, Spanish and French. */
const HOW_TO = [
  /\bhow (?:(?:do|can|could|should|would) (?:i|we|you)|to)\b(?! (?:know|tell|explain|prove|say|trust|believe))/i,
  /^(?:(?:can|could|should|shall) (?:we|i)|let'?s)\b(?! (?:all |just |please |not )*(?:talk|discuss|agree|believe|trust|say|know|forget|be|face|see))/i,
  /\bwie (?!(?:oft|viel|lange|sehr) )\p{L}{2,15} (?:ich|man|wir)\b(?! (?:wissen|glauben))/iu,
  /\bc[oó]mo (?:se puede|puedo|podemos|hago|borro|elimino|cancelo|descargo|activo|desactivo|cambio|quito|bloqueo|veo|uso)\b/i,
  /\bcomment (?:on (?:peut|fait)|je|puis-je|faire|(?:supprim|effac|d[eé]sactiv|activ|annul|t[eé]l[eé]charg|chang|bloqu)er|r[eé]silier|voir|lire)\b/i,
];
/** Whether somebody wants to do something, or to be told how, in one of the bot's languages. */
export function asksHowTo(text: string): boolean {
  return HOW_TO.some((pattern) => pattern.test(text));
}

/** The parts of a sentence that state something of their own. */

/** Where one statement ends and another begins within a sentence. */
const CLAUSE = /[,:()–—]\s|\s[-–—]\s|[?!]+|\s(?:and|but|so|because|cuz|cause|while|plus|then|although|though)\s/i;

/** Who says, thinks, writes or asks something: a verb, to whom, or what comes between it and `that`. What `they` read is a deed. */
const TELLING = new RegExp(
  "(?<!\\b(?:they|who|could|can|to) )\\b(?:say|claim|insist|swear|swore|think|thought|believe|reckon|hear|read|saw|seen|found out|wr[io]t|post|shar(?:e|ing)|forward|" +
    "shout|rant|tell|told|show|ask|wonder|explain|argu|know|knew|prove|true|false|real|possible|article|headline|video|post|story)" +
    "[a-z]{0,3}(?:(?: \\S+){0,4}? (?:that|if|whether|how|saying)| (?:me|us|him|her|you|them|everyone|everybody|this|it))?[:,]?\\s",
  "gi",
);
/** Whose words the rest is: `..., court documents say`, `according to ..., ...`. What somebody asks is none. */
const ATTRIBUTION =
  /^(?!(?:who|what|when|why|how|did|does|do|is|has|where)\b)(?:according to\b.*|(?:\S+ ){1,4}(?:sa(?:y|ys|id)|(?:show|claim|alleg|reveal|report|suggest|indicat|stat)(?:e?s|e?d)?))$/i;
/** A frame is no longer than this many characters. */
const FRAME_LENGTH = 120;

/** The clauses of a sentence, without those that only say whose words the others are; itself alone if it has no more. */
export function clausesOf(sentence: string): string[] {
  const clauses = sentence
    .split(CLAUSE)
    .map((clause) => clause.trim())
    .filter((clause) => clause !== "");
  return clauses.length > 1 ? clauses.filter((clause) => !ATTRIBUTION.test(clause)) : clauses;
}

/**
 * What is left of a clause without who told it (`my mum shared a post saying that ...`); undefined if nobody is said to have told it.
 * `isActor` tells whether a frame names somebody who may be part of the story (`meta says that ...`): then it is no frame.
 */
export function toldIn(clause: string, isActor: (frame: string) => boolean): string | undefined {
  let told: string | undefined;
  for (const match of clause.slice(0, FRAME_LENGTH).matchAll(TELLING)) {
    const end = match.index + match[0].length;
    if (isActor(clause.slice(0, end))) break;
    told = clause.slice(end);
  }
  return told;
}

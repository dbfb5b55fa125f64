/** What chat does to a sentence: other words around it, short forms, slips. The same every time, from a seed. */

const BEFORE = [
  "ok so",
  "honest question:",
  "dude",
  "not gonna lie,",
  "my uncle keeps saying",
  "holy cow,",
  "hang on a minute,",
  "just read that",
  "somebody explain to me",
  "am i the only one who thinks",
  "can't sleep because",
  "these greedy pigs!",
  "no way,",
  "good grief,",
  "i'm old enough to remember that",
  "for the record,",
  "the lady at the bakery told me that",
  "it drives me up the wall that",
];
const AFTER = [
  "or what",
  "lol",
  "and i am so tired of it",
  "unbelievable",
  "what a joke",
  "you can't make this up",
  "am i wrong",
  "correct me if i'm wrong",
  "and nobody bats an eye",
  "jaw on the floor",
  "makes my blood boil",
  "i want to throw my laptop out of the window",
  "anyone else?",
  "just saying",
  "and that's on a monday",
  "someone please tell me i misread that",
  "cool cool cool",
  "what a world",
];

/** Everyday sentences around a text. */
export function chatted(text: string, random: () => number): string {
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] as string;
  const which = random();
  if (which < 0.3) return `${pick(BEFORE)} ${text}`;
  if (which < 0.6) return `${text}, ${pick(AFTER)}`;
  return `${pick(BEFORE)} ${text} ${pick(AFTER)}`;
}

const SHORT: readonly (readonly [RegExp, string])[] = [
  [/\byou\b/g, "u"],
  [/\byour\b/g, "ur"],
  [/\bare\b/g, "r"],
  [/\bfacebooks?\b/g, "fb"],
  [/\bmessages\b/g, "msgs"],
  [/\bto\b/g, "2"],
  [/\bpeople\b/g, "ppl"],
  [/\band\b/g, "n"],
  [/\bwhat\b/g, "wat"],
  [/\bthe\b/g, "da"],
  [/\bwas\b/g, "wuz"],
  [/\bwhy\b/g, "y"],
];
const SHORTEST = 5;

/** A text as somebody in a hurry types it: a slip in about every third longer word, little words short. */
export function mistyped(text: string, random: () => number): string {
  const short = SHORT.reduce((rest, [full, form]) => (random() < 0.5 ? rest.replace(full, form) : rest), text);
  return short.replace(/[a-z]+/g, (word) => (word.length >= SHORTEST && random() < 0.35 ? slipIn(word, random) : word));
}

function slipIn(word: string, random: () => number): string {
  const at = 1 + Math.floor(random() * (word.length - 2));
  const [before, letter = "", after] = [word.slice(0, at), word[at], word.slice(at + 1)];
  const slips = [
    before + after,
    before + letter + letter + after,
    word.slice(0, at) + (after[0] ?? "") + letter + after.slice(1),
  ];
  const vowelless = word[0] + word.slice(1).replace(/[aeiou]/g, "");
  const all = [
    ...slips,
    word.replace("c", "k").replace("ea", "ee").replace(/y$/, "ie"),
    vowelless.length > 3 ? vowelless : word,
  ];
  return all[Math.floor(random() * all.length)] as string;
}

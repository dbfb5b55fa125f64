/** Messages that are about nothing: a greeting, thanks, "is this true?". */
import { isTelling, wordsOf } from "./search/analysis.ts";

/** What people say to a bot without asking anything. */
const COURTESIES = new Set(
  (
    "hi hello hey thanks thank thx ty cheers welcome bye goodbye good bot nice great cool test " +
    "hola gracias hallo danke bonjour salut merci"
  ).split(" "),
);

/** Whether none of a text's words says what it is about. A text in letters that hold no word for us is about something. */
export function isSmallTalk(text: string): boolean {
  const words = wordsOf(text);
  if (words.length === 0) return !/\p{L}/u.test(text);
  return words.every((word) => !isTelling(word) || COURTESIES.has(word));
}

/** Messages that are about nothing: a greeting, thanks, "is this true?". */
import { isTelling, wordsOf } from "./search/analysis.ts";

/**
 * What people say to a bot without asking anything, and in German, Spanish and French also what they ask whether something is
 * so with: "stimmt das?". Without accents, as words are read.
 */
const COURTESIES = new Set(
  (
    "hi hello hey thanks thank thx ty cheers welcome bye goodbye good bot nice great cool test fake news fact check please pls " +
    "hallo danke dank vielen dir euch guten morgen tag abend stimmt ist das es wahr was da dran echt jetzt wirklich " +
    "hola gracias muchas buenos buenas dias tardes noches es esto eso verdad cierto en serio real " +
    "bonjour salut merci beaucoup est ce cest que ca vrai vraiment"
  ).split(" "),
);

/** Whether none of a text's words says what it is about. A text in letters that hold no word for us is about something. */
export function isSmallTalk(text: string): boolean {
  const words = wordsOf(text);
  if (words.length === 0) return !/\p{L}/u.test(text);
  return words.every((word) => !isTelling(word) || COURTESIES.has(word));
}

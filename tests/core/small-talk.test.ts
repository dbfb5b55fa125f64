/** What is small talk, in the languages that the bot speaks, and what is not. */
import { expect, test } from "vitest";
import { isSmallTalk } from "../../src/core/small-talk.ts";

test.each([
  "thanks!",
  "is this true?",
  "is this fake news",
  "fact check please",
  "danke dir",
  "Stimmt das?",
  "ist da was dran?",
  "¿Es verdad?",
  "¡Muchas gracias!",
  "buenos días",
  "C’est vrai, ça ?",
  "est-ce que c'est vrai ?",
  "👍",
])("%s is", (text) => expect(isSmallTalk(text)).toBe(true));

test.each([
  "stimmt das mit Netflix?",
  "is the netflix thing fake news",
  "¿es verdad lo de Hastings?",
  "c'est vrai pour Netflix ?",
  "実話?",
  "echt netflix",
])("%s is not", (text) => expect(isSmallTalk(text)).toBe(false));

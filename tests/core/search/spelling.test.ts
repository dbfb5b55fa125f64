import { expect, test } from "vitest";
import { Speller } from "../../../src/core/search/spelling.ts";

const speller = new Speller(["ledger", "harbour", "zylotron", "sell", "inbox", "api"]);

test.each([
  ["leger", "ledger", "a letter is missing"],
  ["harbuor", "harbour", "two letters are swapped"],
  ["zilotron", "zylotron", "a word that only the dossier has"],
  ["zyltrn", "zylotron", "no vowels"],
  ["sel", "sell", "a doubled letter is missing"],
  ["inboxapi", "inbox api", "two words in one"],
  ["freinds", "friends", "a slip in an everyday word"],
])("%s is %s: %s", (typed, meant) => expect(speller.spelt(typed)).toBe(meant));

test.each([
  ["lodger", "general language knows it, though `ledger` is near"],
  ["ledgers", "a form of a known word"],
  ["qwvbzk", "nothing is near"],
  ["ab", "too short"],
  ["a".repeat(60), "too long"],
  ["1edger", "no word of letters"],
  ["", "nothing"],
])("%s stays: %s", (typed) => expect(speller.spelt(typed)).toBe(typed));

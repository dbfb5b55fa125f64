import { describe, expect, test } from "vitest";
import { Library } from "../../../src/core/library.ts";
import { ClaimIndex } from "../../../src/core/search/claim-index.ts";
import { loadDossiers } from "../../../src/dossiers/load.ts";
import { SHIPPED_DOSSIERS } from "../../support/bot.ts";

const claims = new ClaimIndex(new Library(await loadDossiers(SHIPPED_DOSSIERS)));
const plain = (message: string) => claims.plain(message).replace(/\s+/g, " ").trim();
const termsOf = (message: string) => claims.termsOf(claims.wordsOf(claims.plain(message)));

describe("slips", () => {
  test.each([
    ["who wrote the mesages", "who wrote the messages"],
    ["evry reprt", "every report"],
    ["shokingly untru", "shockingly untrue"],
    ["dokuments about encripted", "documents about encrypted"],
    ["u sent it 2 netflix", "you sent it to netflix"],
    ["y r ur msgs here", "why are your msgs here"],
  ])("%s", (typed, meant) => expect(plain(typed)).toBe(meant));

  test.each([
    // Words that general language knows, whatever of the dossier is near: messenger, sold, board, paper.
    "the passenger told a bored pauper",
    // Companies that everybody knows, links, hashtags, handles, amounts.
    "hulu and roku https://facebok.com/mesages #facebok @netflx $100M 100mil",
    "every 2 weeks, 4 partners",
  ])("leaves: %s", (typed) => expect(plain(typed)).toBe(typed));
});

describe("other languages", () => {
  test.each([
    ["facebook hat unsere nachrichten an netflix verkauft", "facebook sold message to netflix"],
    ["hat facebook wirklich nachrichten an netflix verkauft", "facebook sold message to netflix"],
    ["es verdad que facebook vendió los mensajes a netflix", "facebook sold message to netflix"],
    ["vendió facebook los mensajes a netflix", "facebook sold message to netflix"],
    ["pourquoi netflix avait l'accès aux messages privés", "why netflix access to message private"],
    ["cuánto pagó netflix por los mensajes", "how much netflix paid by message"],
  ])("%s", (typed, meant) => expect(plain(typed)).toBe(meant));

  test("who did what to whom is read in them", () => {
    const deedsIn = (text: string) => claims.deedsIn(claims.wordsOf(claims.plain(text)));
    const english = deedsIn("netflix sold messages to facebook");
    expect(deedsIn("netflix hat nachrichten an facebook verkauft, oder nicht")).toEqual(english);
    expect(deedsIn("es verdad que netflix vendió los mensajes a facebook")).toEqual(english);
  });

  test.each(["wen wer da documents made public", "Deedy Das and Los Angeles are names, and this is English"])(
    "English stays: %s",
    (typed) =>
      expect(termsOf(typed)).toEqual(claims.termsOf(claims.wordsOf(typed.replace("wen wer da", "when were the")))),
  );
});

test("texts without words are left", () => {
  for (const odd of ["", "   ", "???", "🙂🙂", "123 456", "l'".repeat(100)]) expect(claims.plain(odd)).toBe(odd);
});

test("a word that no claim has weighs less, the more everyday it is; a name counts in full", () => {
  const [lunch, marketplace, name] = claims.termsOf(["lunch", "marketplace", "zorbly"]).map(({ aside }) => aside);
  expect(lunch).toBeLessThan(marketplace as number);
  expect(marketplace).toBeLessThan(name as number);
});

/** Who is a stranger to the shipped dossier, by where a word stands and how it is written. */
import { describe, expect, test } from "vitest";
import { Library } from "../../../src/core/library.ts";
import { ClaimIndex } from "../../../src/core/search/claim-index.ts";
import { loadDossiers } from "../../../src/dossiers/load.ts";
import { SHIPPED_DOSSIERS } from "../../support/bot.ts";

const claims = new ClaimIndex(new Library(await loadDossiers(SHIPPED_DOSSIERS)));
const strangersIn = (text: string) => claims.strangersIn(text, claims.wordsOf(text));

describe("a stranger acts", () => {
  test.each([
    ["zorbix sold our messages", "zorbix"],
    ["did quibbr have access to our inboxes", "quibbr"],
    ["my landlord reads our messages", "landlord"],
  ])("%s", (text, who) => expect(strangersIn(text).acting).toContain(who));

  test.each([
    "facebook sold our messages to netflix",
    "did netflix employees read our dms",
    "they secretly sold our chats",
    "facebook paid them to put a spying app there",
    "facebok let netflicks read our mesages",
  ])("nowhere in: %s", (text) => expect(strangersIn(text)).toEqual({ acting: [], met: [], named: [] }));
});

test("a stranger is met behind to, with, from and by, but what is to be done is nobody", () => {
  expect(strangersIn("facebook sold our messages to zorbix").met).toEqual(["zorbix"]);
  expect(strangersIn("netflix paid to throw a party").met).toEqual([]);
});

describe("a stranger is written as a name", () => {
  test("with a capital within a sentence, or with what belongs to it", () => {
    expect(strangersIn("so the board of Zorbix met").named).toEqual(["zorbix"]);
    expect(strangersIn("zorbix's board met").named).toEqual(["zorbix"]);
  });
  test("but capitals of a headline, of shouting and at the start say nothing", () => {
    expect(strangersIn("Zorbix Shares Tumble After Gloomy Quarter").named).toEqual([]);
    expect(strangersIn("this is a SCANDAL folks").named).toEqual([]);
    expect(strangersIn("Scandalous behaviour, if you ask me").named).toEqual([]);
  });
});

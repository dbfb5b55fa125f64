/** The matcher in its thread answers as it does in ours. */
import { expect, test } from "vitest";
import { Library } from "../../src/core/library.ts";
import { ClaimMatcher } from "../../src/core/search/claim-matcher.ts";
import { threadedMatcher } from "../../src/matching/threaded-matcher.ts";
import { testBot } from "../support/bot.ts";
import { moonCheese } from "../support/held.ts";

const { dossier } = await moonCheese();
const { log } = await testBot();
const threaded = await threadedMatcher([dossier], log);
const ours = new ClaimMatcher(new Library([dossier]));

test.each([
  ["a message", "is the moon made of cheese", undefined],
  ["a question", "is the moon made of cheese", { surface: "question", dossier: "moon-cheese", kind: "denial" }],
  ["an unknown dossier", "is the moon made of cheese", { dossier: "constructor" }],
  ["a message about nothing", "somebody lit a candle for the poor", undefined],
  ["no text", "", undefined],
  ["half a character", "\ud800", undefined],
  ["a long message", "moon ".repeat(20_000), undefined],
] as const)("%s", async (_, text, options) => {
  expect(await threaded.match(text, options)).toEqual(ours.match(text, options));
  expect(await threaded.explain(text, options)).toEqual(ours.explain(text, options));
});

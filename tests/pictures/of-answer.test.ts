/** The picture that a chat front attaches to an answer. */
import { expect, test } from "vitest";
import { SHIPPED_DOSSIERS, testBot } from "../support/bot.ts";

const bot = await testBot(SHIPPED_DOSSIERS);
const ask = (text: string) => bot.dispatch({ type: "text", user: "test:1", text });

test.each([
  ["/timeline"],
  ["/timeline hastings"],
  ["/timeline meta-netflix/inbox-api-access"],
  ["/timeline encryption from:2016 to:2023"],
])("%s has one, with its alternative text", async (text) => {
  const answer = await ask(text);
  const picture = await bot.picture(answer);
  expect(picture?.name).toBe("timeline.png");
  expect([...(picture?.png.subarray(1, 4) ?? [])]).toEqual([..."PNG"].map((letter) => letter.charCodeAt(0)));
  expect(picture?.alt).toContain(`A timeline of ${answer.records.length} events and `);
  expect(picture?.alt.length).toBeLessThanOrEqual(1_000);
});

test("in the reader's language", async () => {
  const answer = await bot.dispatch({ type: "text", user: "test:1", text: "/timeline hastings", locale: "de" });
  expect((await bot.picture(answer, "de"))?.alt).toContain("Zeitleiste");
});

test.each([
  "/timeline from:2030",
  "/timeline nobody of this name at all",
  "/claim moon",
  "/claim meta-netflix/inbox-api-access",
  "/receipts",
  "/nope",
])("%s has none", async (text) => expect(await bot.picture(await ask(text))).toBeNull());

test("an answer that names what is not held has none", async () => {
  const answer = await ask("/timeline hastings");
  const self = { command: "timeline", options: { topic: "meta-netflix/zzzz-qqqq-xxxx-wwww" } };
  expect(await bot.picture({ ...answer, self })).toBeNull();
});

test("the same answer is drawn once", async () => {
  const [first, second] = await Promise.all([ask("/timeline hastings"), ask("/timeline reed hastings")]);
  const [one, again] = await Promise.all([first, first, second].map((answer) => bot.picture(answer)));
  expect(one).toBe(again);
});

test("answers without a picture push none out", async () => {
  const timeline = await ask("/timeline hastings");
  const picture = await bot.picture(timeline);
  for (let n = 0; n < 20; n++) await bot.picture({ ...(await ask("/claim moon")), title: `claim ${n}` });
  expect(await bot.picture(timeline)).toBe(picture);
});

test("a period that somebody typed is not kept", async () => {
  const timeline = await ask("/timeline hastings from:2011 to:2019");
  const [one, again] = [await bot.picture(timeline), await bot.picture(timeline)];
  expect(one).toEqual(again);
  expect(one).not.toBe(again);
});

import { describe, expect, test } from "vitest";
import { clausesOf, toldIn } from "../../../src/core/search/clauses.ts";

describe("what somebody is said to have told", () => {
  const isActor = (frame: string) => /meta|netflix/i.test(frame);

  test.each([
    ["my mum shared a post saying netflix could see our inbox", "netflix could see our inbox"],
    ["is it true that zuck sold our dms", "zuck sold our dms"],
    ["some guy on reddit claims netflix paid 100 mil", "netflix paid 100 mil"],
    ["Just read in the Tribune that the papers are out", "the papers are out"],
    ["my wife starts telling me about how they read our chats", "they read our chats"],
  ])("%s", (clause, told) => expect(toldIn(clause, isActor)).toBe(told));

  test("is no frame where somebody of the story tells it: a denial is a claim too", () => {
    expect(toldIn("meta says they never shared messages", isActor)).toBeUndefined();
  });
  test("is nothing where nobody tells anything", () => {
    expect(toldIn("they sold our chats", isActor)).toBeUndefined();
    expect(toldIn("", isActor)).toBeUndefined();
  });
});

test("clauses end at commas, dashes, brackets and conjunctions, not within numbers or words", () => {
  expect(clausesOf("they sold it, and netflix paid $1,000 - so what")).toEqual([
    "they sold it",
    "and netflix paid $1,000",
    "so what",
  ]);
});

test("whose words the others are is no clause", () => {
  expect(clausesOf("they read our chats, court documents say")).toEqual(["they read our chats"]);
  expect(clausesOf("according to a filing, they read our chats, the lawsuit alleges")).toEqual(["they read our chats"]);
  expect(clausesOf("court documents say")).toEqual(["court documents say"]);
  expect(clausesOf("they sold our chats, what did meta say")).toEqual(["they sold our chats", "what did meta say"]);
});

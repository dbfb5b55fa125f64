import { describe, expect, test } from "vitest";
import type { Block } from "../../src/core/answer.ts";
import { blocksTogether } from "../../src/core/sections.ts";
import { briefRecord } from "../support/answers.ts";

const heading = (text: string): Block => ({ type: "heading", text });
const groupsOf = (...blocks: readonly Block[]) =>
  blocksTogether(blocks).map((group) => group.map(({ block }) => block.type).join(" "));
const sectionsOf = (...blocks: readonly Block[]) =>
  blocksTogether(blocks)
    .flat()
    .map(({ section }) => section);

describe("blocks together", () => {
  test("are a record in brief with its standing and its first quote", () => {
    const record = briefRecord("Of cheese", 3);
    expect(groupsOf(heading("Related"), ...record, ...record)).toEqual([
      "heading",
      ...["statement standing quote", "quote", "quote"],
      ...["statement standing quote", "quote", "quote"],
    ]);
  });

  test("are none else", () => {
    const [, standing, quote] = briefRecord("Of cheese", 1);
    const plain: Block = { type: "statement", text: "It is cheese." };
    const given = [plain, standing, quote].filter((block) => block !== undefined);
    expect(groupsOf(...given)).toEqual(["statement", "standing", "quote"]);
  });

  test("lose no block and change no order", () => {
    const blocks = [heading("a"), ...briefRecord("b", 2), heading("c"), ...briefRecord("d", 0)];
    expect(
      blocksTogether(blocks)
        .flat()
        .map(({ block }) => block),
    ).toEqual(blocks);
    expect(
      blocksTogether(blocks)
        .flat()
        .map(({ at }) => at),
    ).toEqual([...blocks.keys()]);
  });
});

test("a block stands under its heading, and under the record in brief that it goes on with", () => {
  const note: Block = { type: "note", text: "n" };
  expect(sectionsOf(note, heading("Related"), ...briefRecord("Of cheese", 1), heading("More"), note)).toEqual([
    undefined,
    undefined,
    "Related",
    "Related: Of cheese",
    "Related: Of cheese",
    undefined,
    "More",
  ]);
});

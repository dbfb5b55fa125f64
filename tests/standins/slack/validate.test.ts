import { expect, test } from "vitest";
import { problemsOf } from "./validate.ts";

const rich = (...elements: object[]) => ({ type: "rich_text", elements: [{ type: "rich_text_section", elements }] });
const button = (more: object = {}) => ({
  type: "button",
  text: { type: "plain_text", text: "Next" },
  action_id: "a",
  value: "v",
  ...more,
});
const actions = (...elements: object[]) => ({ type: "actions", elements });
const good = {
  text: "hello",
  blocks: [rich({ type: "text", text: "hello" })],
  unfurl_links: false,
  unfurl_media: false,
};

function problems(more: object): string {
  return problemsOf({ ...good, ...more }, { previews: true }).join("\n");
}

test("a good message has no problem", () => {
  expect(problems({})).toBe("");
  expect(problems({ blocks: [actions(button(), button({ action_id: "b" }))] })).toBe("");
});

test.each([
  [{ text: "" }, "no top-level text"],
  [{ text: "<!channel>" }, "not escaped"],
  [{ text: "a & b" }, "not escaped"],
  [{ unfurl_links: undefined }, "previews"],
  [{ blocks: [] }, "no blocks"],
  [{ blocks: Array.from({ length: 51 }, () => rich({ type: "text", text: "x" })) }, "50 blocks"],
  [{ blocks: [rich({ type: "text", text: "x".repeat(9_000) })] }, "characters in one message"],
  [{ blocks: [rich({ type: "text", text: "" })] }, "empty text"],
  [{ blocks: [rich()] }, "without elements"],
  [{ blocks: [rich({ type: "user", user_id: "U1" })] }, "could ping"],
  [{ blocks: [rich({ type: "link", url: "no address", text: "x" })] }, "no address"],
  [{ blocks: [actions(button(), button())] }, "action_id a twice"],
  [
    {
      blocks: [
        { ...actions(button()), block_id: "b" },
        { ...actions(button({ action_id: "c" })), block_id: "b" },
      ],
    },
    "block_id b twice",
  ],
  [{ blocks: [actions(button({ action_id: undefined }))] }, "without action_id"],
  [{ blocks: [actions(button({ text: { type: "plain_text", text: "x".repeat(76) } }))] }, "actions:"],
  [{ blocks: [actions(button({ value: "x".repeat(2_001) }))] }, "actions:"],
  [{ blocks: [actions(...Array.from({ length: 26 }, (_, n) => button({ action_id: `a${n}` })))] }, "actions:"],
  [{ blocks: [{ type: "header", text: { type: "plain_text", text: "x".repeat(151) } }] }, "header:"],
  [{ blocks: [{ type: "header", text: { type: "plain_text", text: "a > b" } }] }, "not escaped"],
  [{ blocks: [{ type: "section", text: { type: "plain_text", text: "x", colour: "red" } }] }, "section:"],
  [{ blocks: [{ type: "sectoin" }] }, "no block of type sectoin"],
])("%j: %s", (more, problem) => {
  expect(problems(more)).toContain(problem);
});

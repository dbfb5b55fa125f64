/** Where nothing is close enough, the nearest entries open with the command that was asked. */
import { expect, test } from "vitest";
import { english } from "../../src/core/words.ts";
import { testBot } from "../support/bot.ts";

const { dispatch } = await testBot();
/** About the fixture's claims in some words, about none of them in all. */
const NEAR = "somebody sold a moon lamp for 5 dollars";

test.each([
  ["claim", "text"],
  ["rebuttal", "text"],
  ["timeline", "topic"],
])("/%s", async (command, option) => {
  const answer = await dispatch({ type: "command", user: "test:1", command, options: { [option]: NEAR } });
  const choices = answer.blocks.flatMap((block) => (block.type === "choice" ? [block] : []));
  expect(answer).toMatchObject({ kind: "nothing", records: [], confidence: null });
  expect(choices.map(({ prompt }) => prompt)).toEqual([english.nothing.nearest]);
  for (const { invocation } of choices.flatMap(({ options }) => options))
    expect(await dispatch({ type: "command", user: "test:1", ...invocation })).toMatchObject({
      kind: command,
      confidence: 1,
    });
});

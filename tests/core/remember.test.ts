import { expect, test } from "vitest";
import type { Reply } from "../../src/core/answer.ts";
import { type CommandContext, defineCommand, type NamedCommand } from "../../src/core/command.ts";
import { remembering } from "../../src/core/remember.ts";
import { wordsFor } from "../../src/core/words.ts";
import { contextOver } from "../support/held.ts";

const reply: Reply = {
  kind: "help",
  dossier: null,
  confidence: null,
  records: [],
  title: "x",
  blocks: [],
  self: null,
};
const house = await contextOver();

/** A command that counts how often it runs. */
function counting(kept?: number): { ask(text: string, context?: CommandContext): Reply; runs: string[] } {
  const runs: string[] = [];
  const command: NamedCommand = {
    name: "count",
    ...defineCommand({
      description: "Counts",
      options: { text: { type: "text", description: "A text" } },
      examples: [],
      visibility: "everyone",
      run({ text }, { words }) {
        runs.push(`${text} ${words.locale}`);
        return { ...reply };
      },
    }),
  };
  const remembered = remembering(command, kept);
  return { ask: (text, context = house) => remembered.run({ text }, context), runs };
}

test("a question asked again gets the very same reply, without another run", () => {
  const { ask, runs } = counting();
  expect(ask("moon")).toBe(ask("moon"));
  expect(ask("sun")).not.toBe(ask("moon"));
  expect(runs).toEqual(["moon en-GB", "sun en-GB"]);
});

test("each language has its own", () => {
  const { ask, runs } = counting();
  ask("moon");
  ask("moon", { ...house, words: wordsFor("de") });
  expect(runs).toEqual(["moon en-GB", "moon de"]);
});

test("what was asked for longest ago is forgotten", () => {
  const { ask, runs } = counting(2);
  for (const text of ["a", "b", "a", "c", "a", "b"]) ask(text);
  expect(runs.map((run) => run[0])).toEqual(["a", "b", "c", "b"]);
});

test("a run that breaks is not remembered", () => {
  const command = {
    ...remembering({
      ...counting(),
      run: () => {
        throw new Error("once");
      },
    } as unknown as NamedCommand),
  };
  expect(() => command.run({}, house)).toThrow("once");
  expect(() => command.run({}, house)).toThrow("once");
});

import { describe, expect, test } from "vitest";
import { usageOf } from "../../src/core/args.ts";
import { english } from "../../src/core/words.ts";
import { testBot } from "../support/bot.ts";

const { dispatch, commands } = await testBot();
const receipts = (options: Readonly<Record<string, string>> = {}) =>
  dispatch({ type: "command", user: "test:1", command: "receipts", options });
const textOf = async (topic: string) => JSON.stringify(await receipts({ topic }));

const topicOption = commands.find(({ name }) => name === "receipts")?.options.topic;
const TOPICS = topicOption?.type === "choice" ? topicOption.choices : [];

test.each(TOPICS)("the page %s is there, rests on no record and can be asked for again", async (topic) => {
  const answer = await receipts({ topic });
  expect(answer).toMatchObject({ kind: "help", records: [], dossier: null, confidence: null });
  expect(answer.blocks.length).toBeGreaterThan(0);
  const again = await receipts(answer.self?.options);
  expect(again.blocks).toEqual(answer.blocks);
});

test("without a topic it is the help", async () => {
  expect((await receipts()).blocks).toEqual((await receipts({ topic: "help" })).blocks);
});

test("it is for the asker alone", () => {
  expect(commands.find(({ name }) => name === "receipts")?.visibility).toBe("asker");
});

describe("the pages", () => {
  test("help names every command with its usage and what it does", async () => {
    const text = await textOf("help");
    for (const command of commands) expect(text).toContain(`${usageOf(command)}: ${command.description}`);
  });
  test("dossiers names each with its counts, the day it was updated and what it covers", async () => {
    const text = await textOf("dossiers");
    expect(text).toContain(
      "Is the moon made of cheese? (moon-cheese): 3 claims, 3 events, 1 rebuttal, 1 disagreement, 4 sources; updated 21 November 2026",
    );
    expect(text).toContain("A made-up dossier for tests; nothing in it happened.");
  });
  test("privacy says what is read and what is kept", async () => {
    expect(await textOf("privacy")).toContain("no message text is stored or logged");
  });
  test("sources parts those that are quoted from those that are only pointed to", async () => {
    const { blocks } = await receipts({ topic: "sources" });
    expect(blocks).toEqual([
      { type: "heading", text: english.sources.held },
      {
        type: "list",
        items: [
          expect.stringContaining("The Example Gazette: “Cheese on the moon, says baker” (3 February 2001) https://"),
          expect.stringContaining("(4 February 2001) no address known"),
        ],
      },
      { type: "heading", text: english.sources.known },
      {
        type: "list",
        items: [
          expect.stringContaining("Letter of the baker"),
          expect.stringContaining("around the turn of the century"),
        ],
      },
    ]);
  });
  test("sources never shows an editor's placeholder for a date or a title nobody knows", async () => {
    expect(await textOf("sources")).not.toContain("(unknown)");
  });
});

test("a page that there is not is an error that names those that there are", async () => {
  const answer = await receipts({ topic: "privcy" });
  expect(answer.kind).toBe("error");
  expect(JSON.stringify(answer.blocks)).toMatch(/help, about, dossiers, privacy, sources.*Did you mean privacy\?/);
});

test("every command works as its own examples say", async () => {
  const { dispatch: shipped } = await testBot((await import("../support/bot.ts")).SHIPPED_DOSSIERS);
  for (const { name, examples } of commands)
    for (const example of examples) {
      const answer = await shipped({ type: "text", user: "test:1", text: `/${name} ${example}` });
      expect([example, answer.kind]).toEqual([example, name === "receipts" ? "help" : name]);
    }
});

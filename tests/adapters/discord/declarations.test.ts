/** Our commands as Discord's: its schema, the comparison with what it holds, and registration by the real client. */
import { afterEach, describe, expect, test } from "vitest";
import { areDeclared, declarationsOf } from "../../../src/adapters/discord/declarations.ts";
import { defineCommand, type NamedCommand } from "../../../src/core/command.ts";
import { DiscordStandin } from "../../standins/discord/server.ts";
import { type Json, problemsOf } from "../../standins/discord/validate.ts";
import { testBot } from "../../support/bot.ts";
import { type Front, startFront, stopFront } from "./support.ts";

const never = () => {
  throw new Error("declared, never run");
};
const sample: NamedCommand = {
  name: "sample",
  ...defineCommand({
    description: "A sample",
    options: {
      day: { type: "date", description: "A day" },
      kind: { type: "choice", description: "A kind", choices: ["one", "two"] },
      text: { type: "text", description: "A text", required: true },
    },
    examples: [],
    visibility: "everyone",
    run: never,
  }),
};
const [declared] = declarationsOf([sample]);

describe("a declaration", () => {
  test("holds every option, the required ones first, and choices as such", () => {
    expect(declared).toEqual({
      type: 1,
      name: "sample",
      description: "A sample",
      options: [
        { type: 3, name: "text", description: "A text", required: true },
        { type: 3, name: "day", description: "A day", required: false },
        {
          type: 3,
          name: "kind",
          description: "A kind",
          required: false,
          choices: [
            { name: "one", value: "one" },
            { name: "two", value: "two" },
          ],
        },
      ],
      contexts: [0, 1, 2],
      integration_types: [0, 1],
    });
  });

  test("of every shipped command is one that Discord takes", async () => {
    const { commands } = await testBot();
    const declarations = declarationsOf(commands);
    expect(declarations.length).toBeGreaterThan(3);
    expect(problemsOf("commands", declarations as unknown as Json)).toEqual([]);
  });

  test("that is too long names its command", () => {
    expect(() => declarationsOf([{ ...sample, description: "d".repeat(101) }])).toThrow(/\/sample.*100 characters/);
  });
});

describe("what Discord holds", () => {
  const held = { ...declared, id: "1", application_id: "2", version: "3", nsfw: false, name_localizations: null };

  test("is ours whatever Discord adds or orders otherwise", () => {
    const options = declared?.options?.map((option) => (option.required ? option : { ...option, required: undefined }));
    expect(areDeclared([declared as never], [{ ...held, options, contexts: [2, 1, 0] }])).toBe(true);
  });

  test.each([
    ["another description", [{ ...held, description: "Another" }]],
    ["one option less", [{ ...held, options: declared?.options?.slice(1) }]],
    ["other contexts", [{ ...held, contexts: [0] }]],
    ["a command more", [held, { ...held, name: "more" }]],
    ["no command", []],
  ])("differs with %s", (_, commands) => {
    expect(areDeclared([declared as never], commands)).toBe(false);
  });
});

describe("registration", () => {
  let front: Front;
  afterEach(() => stopFront(front));
  const puts = () => front.discord.callsTo(/^PUT .*\/commands$/);

  test("declares the commands once; a second start changes nothing", async () => {
    front = await startFront();
    await front.discord.until("the commands are declared", () => puts().length === 1);
    await front.stop();
    front = await startFront({ standin: front.discord });
    await front.discord.until("they are read again", () => front.discord.callsTo(/^GET .*\/commands$/).length === 2);
    await front.stop();
    expect(puts()).toHaveLength(1);
  });

  test("mends what differs", async () => {
    const standin = await DiscordStandin.start();
    standin.commands = [{ id: "1", type: 1, name: "claim", description: "old" }];
    front = await startFront({ standin });
    await standin.until("the commands are declared", () => puts().length === 1);
    expect(standin.commands.map(({ name }) => name)).toContain("receipts");
  });

  test("that fails is logged, and the bot answers all the same", async () => {
    const standin = await DiscordStandin.start();
    standin.fault({
      on: /^PUT .*\/commands$/,
      fault: { kind: "status", status: 403, code: 50001, message: "Missing Access" },
    });
    front = await startFront({ standin });
    const interaction = standin.slash("receipts");
    await standin.until("it is answered", () => interaction.edits > 0);
    expect(front.bot.lines.join("\n")).toContain("could not be declared");
  });
});

import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { declarationsOf } from "../src/adapters/discord/declarations.ts";
import { slackManifest } from "../src/adapters/slack/manifest.ts";
import type { NamedCommand } from "../src/core/command.ts";
import { createLog } from "../src/log.ts";
import { COMMANDS_FOLDER, loadAdapters, loadCommands } from "../src/registry.ts";
import { coreOver } from "./support/bot.ts";
import { moonCheese } from "./support/held.ts";

const ROOT = join(import.meta.dirname, "..");
/** Inside the project, so that the imports of a copied command lead where they led. */
let temporary: string;
beforeAll(async () => {
  temporary = await mkdtemp(join(ROOT, ".tmp-commands-"));
});
afterAll(() => rm(temporary, { recursive: true, force: true }));

const SHOUT = `import { defineCommand } from "../src/core/command.ts";

export default defineCommand({
  description: "Says it louder",
  options: {
    text: { type: "text", description: "What to say", required: true },
    how: { type: "choice", description: "How loud", choices: ["loud", "louder"] },
  },
  examples: ["hello"],
  visibility: "everyone",
  run({ text, how = "loud" }) {
    const note = { type: "note", text: \`\${how}: \${text.toUpperCase()}\` } as const;
    return { kind: "help", dossier: null, confidence: null, records: [], title: "Shout", blocks: [note], self: null };
  },
});
`;

describe("a file in commands/ is all that a command takes", async () => {
  let commands: readonly NamedCommand[];
  beforeAll(async () => {
    await cp(COMMANDS_FOLDER, temporary, { recursive: true });
    await writeFile(join(temporary, "shout.ts"), SHOUT);
    commands = await loadCommands(temporary);
  });
  const ask = async (text: string) => {
    const log = createLog({ level: "silent", secrets: [] });
    return coreOver([(await moonCheese()).dossier], commands, log).dispatch({ type: "text", user: "test:1", text });
  };

  test("it is loaded among the others, under its file's name", () => {
    expect(commands.map(({ name }) => name)).toEqual(["claim", "rebuttal", "receipts", "shout", "timeline"]);
  });
  test("it is dispatched, its options read by the one grammar", async () => {
    expect((await ask("/shout hello how:louder")).blocks).toEqual([{ type: "note", text: "louder: HELLO" }]);
    expect((await ask("shout hello there")).blocks).toEqual([{ type: "note", text: "loud: HELLO THERE" }]);
    expect((await ask("/shout hello how:lowder")).kind).toBe("error");
  });
  test("it is in the help, in its usage, and in what is suggested for a slip", async () => {
    expect(JSON.stringify((await ask("/receipts help")).blocks)).toContain(
      "/shout <text> [loud|louder]: Says it louder",
    );
    expect(JSON.stringify((await ask("/shout")).blocks)).toContain("/shout hello");
    expect(JSON.stringify((await ask("/shuot")).blocks)).toContain("Did you mean /shout?");
  });
  test("it is declared to Discord", () => {
    expect(declarationsOf(commands)).toContainEqual(
      expect.objectContaining({
        name: "shout",
        description: "Says it louder",
        options: [
          expect.objectContaining({ name: "text", required: true }),
          expect.objectContaining({
            name: "how",
            choices: [expect.objectContaining({ value: "loud" }), expect.anything()],
          }),
        ],
      }),
    );
  });
  test("it is in Slack's manifest", () => {
    expect(JSON.stringify(slackManifest(commands))).toContain("/shout");
  });
});

test("the command that CONTRIBUTING.md shows works as it stands there", async () => {
  const [, code = ""] = /```ts\n([\s\S]*?)```/.exec(await readFile(join(ROOT, "CONTRIBUTING.md"), "utf8")) ?? [];
  const folder = await mkdtemp(join(ROOT, ".tmp-commands-"));
  try {
    await writeFile(join(folder, "count.ts"), code);
    const commands = await loadCommands(folder);
    const bot = coreOver(
      [(await moonCheese()).dossier],
      commands,
      createLog({ level: "silent", secrets: [] }),
    ).dispatch;
    expect((await bot({ type: "command", user: "test:1", command: "count", options: {} })).kind).toBe("help");
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

describe("a malformed command stops with its file's name and the mend", () => {
  const TEXT = '{ type: "text", description: "Any" }';
  const command = (parts: Readonly<Record<string, string>>) => {
    const whole = {
      description: '"Fine"',
      options: "{}",
      examples: "[]",
      visibility: '"everyone"',
      run: "() => undefined",
      ...parts,
    };
    return `export default { ${Object.entries(whole)
      .map(([key, value]) => `${key}: ${value}`)
      .join(", ")} };`;
  };
  const cases: readonly [name: string, file: string, code: string, reason: RegExp][] = [
    ["no default export", "bad.ts", "export const command = {};", /default export is no command/],
    ["nothing in it", "bad.ts", "", /default export is no command/],
    ["a wrong shape", "bad.ts", "export default { name: 'bad' };", /default export is no command/],
    ["no run", "bad.ts", command({ run: "null" }), /run: /],
    ["a stranger's key", "bad.ts", command({ aliases: "[]" }), /aliases/],
    ["a bad name", "Bad_Name.ts", command({}), /the file's name.*lower-case letters/],
    ["a name too long", `${"a".repeat(33)}.ts`, command({}), /the file's name.*32/],
    [
      "a bad option's name",
      "bad.ts",
      command({ options: `{ "Text!": ${TEXT} }` }),
      /options\.Text!: .*lower-case letters/,
    ],
    [
      "a text option second",
      "bad.ts",
      command({ options: `{ a: { type: "date", description: "x" }, b: ${TEXT} }` }),
      /only the first option may be of type text/,
    ],
    ["two text options", "bad.ts", command({ options: `{ a: ${TEXT}, b: ${TEXT} }` }), /only the first option/],
    [
      "a required option last",
      "bad.ts",
      command({ options: `{ a: ${TEXT}, b: { type: "date", description: "x", required: true } }` }),
      /required options come first/,
    ],
    [
      "a description of 101 characters",
      "bad.ts",
      command({ description: JSON.stringify("x".repeat(101)) }),
      /100 characters at most/,
    ],
    [
      "an option's description of 101",
      "bad.ts",
      command({ options: `{ a: { type: "text", description: "${"x".repeat(101)}" } }` }),
      /100 characters at most/,
    ],
    ["no description", "bad.ts", command({ description: '""' }), /description/],
    [
      "a choice without choices",
      "bad.ts",
      command({ options: '{ a: { type: "choice", description: "x", choices: [] } }' }),
      /choices/,
    ],
    [
      "an unknown kind of option",
      "bad.ts",
      command({ options: '{ a: { type: "number", description: "x" } }' }),
      /options\.a/,
    ],
    ["an unknown visibility", "bad.ts", command({ visibility: '"nobody"' }), /visibility/],
    ["broken code", "bad.ts", "export default {", /cannot be loaded/],
    ["an error while it loads", "bad.ts", 'throw new Error("no luck");', /cannot be loaded: no luck/],
    ["an import that leads nowhere", "bad.ts", 'import "./nowhere.ts";', /cannot be loaded/],
  ];

  test.each(cases)("%s", async (_name, file, code, reason) => {
    const folder = await mkdtemp(join(temporary, "bad-"));
    await writeFile(join(folder, file), code);
    const error = await loadCommands(folder).then(
      () => new Error("no error"),
      (cause: Error) => cause,
    );
    expect(error.message).toMatch(reason);
    expect(error.message).toContain(file);
  });

  test("a file that is no TypeScript is left alone", async () => {
    const folder = await mkdtemp(join(temporary, "other-"));
    await writeFile(join(folder, "notes.md"), "# notes");
    expect(await loadCommands(folder)).toEqual([]);
  });
});

describe("adapters", () => {
  test("are the folders of src/adapters, but for the terminal, which is started by a call", async () => {
    expect((await loadAdapters()).map(({ name }) => name)).toEqual(["discord", "slack", "web"]);
  });
  test.each([
    ["no default export", "export const x = 1;", /default export is no adapter/],
    ["a wrong shape", "export default { name: 'matrix' };", /default export is no adapter/],
    [
      "another name than its folder",
      'export default { name: "irc", environment: {}, isConfigured() {}, start() {} };',
      /its name is "irc", its folder "matrix"/,
    ],
    [
      "a variable in lower case",
      'export default { name: "matrix", environment: { token: 1 }, isConfigured() {}, start() {} };',
      /upper-case/,
    ],
  ])("%s stops with the file's name", async (_name, code, reason) => {
    const folder = await mkdtemp(join(temporary, "adapters-"));
    await mkdir(join(folder, "matrix"));
    await writeFile(join(folder, "matrix", "index.ts"), code);
    const error = await loadAdapters(folder).then(
      () => new Error("no error"),
      (cause: Error) => cause,
    );
    expect(error.message).toMatch(reason);
    expect(error.message).toContain(join("matrix", "index.ts"));
  });
});

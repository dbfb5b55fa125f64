import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { NamedCommand } from "../src/core/command.ts";
import { english } from "../src/core/words.ts";
import { READ_LIMIT } from "../src/dispatch.ts";
import { loadDossiers } from "../src/dossiers/load.ts";
import { createLog } from "../src/log.ts";
import { coreOver, FIXTURE_DOSSIERS, testBot } from "./support/bot.ts";
import { moonCheese } from "./support/held.ts";

const { dispatch, commands } = await testBot();
const USER = "test:1";
const CHEESE = "is the moon made of cheese";
const text = (given: string, shown: object = {}) => dispatch({ type: "text", user: USER, text: given, ...shown });
const command = (name: string, options: Readonly<Record<string, string>> = {}) =>
  dispatch({ type: "command", user: USER, command: name, options });

/** A bot with one command more, whose log is kept. */
async function botWith(extra: NamedCommand) {
  const lines: string[] = [];
  const log = createLog({ level: "trace", secrets: [], write: (line) => void lines.push(line) });
  const { dossier } = await moonCheese();
  return { lines, ask: coreOver([dossier], [...commands, extra], log).dispatch };
}

function failing(run: () => never): NamedCommand {
  const options = { text: { type: "text", description: "Any", required: true } } as const;
  return { name: "break", description: "Breaks", options, examples: [], visibility: "everyone", run };
}

describe("the same answer whichever way it is asked", () => {
  test("a message, a command in text, one by its bare name, and one with its options apart", async () => {
    const [apart, ...others] = await Promise.all([
      command("claim", { text: CHEESE }),
      text(CHEESE),
      text(`/claim ${CHEESE}`),
      text(`claim: ${CHEESE}`),
      text(`/CLAIM text:${CHEESE}`),
    ]);
    for (const answer of others) expect({ ...answer, query: "" }).toEqual({ ...apart, query: "" });
    expect(apart?.kind).toBe("claim");
  });

  test("the query is what was asked, as it was read", async () => {
    expect((await text(CHEESE)).query).toBe(CHEESE);
    expect((await command("timeline", { topic: "baker", from: "1950" })).query).toBe("/timeline topic:baker from:1950");
  });
});

describe("what is no request", () => {
  test.each(["", "  \n", "help", "?"])("%j gets the help", async (given) => {
    expect(await text(given)).toMatchObject({ kind: "help", title: english.help.title });
  });
  test("a command that is asked for help says how it is used; a message that says it is a message", async () => {
    const usage = { kind: "help", title: "/timeline" };
    for (const given of ["/timeline help", "/timeline ?", "timeline HELP"])
      expect(await text(given)).toMatchObject(usage);
    expect(await command("timeline", { topic: " Help " })).toMatchObject(usage);
    expect(await text("", { context: ["help"] })).toMatchObject({ kind: "nothing" });
  });
  test.each(["/nope", "/clam", "/__proto__", "/constructor", "/toString x"])(
    "%j is an error with the mend",
    async (given) => {
      const answer = await text(given);
      expect(answer.kind).toBe("error");
      expect(JSON.stringify(answer.blocks)).toMatch(/There is no command.*(Did you mean \/|The commands are \/)/);
    },
  );
  test.each(["__proto__", "constructor", "toString", "nope"])("the command %s is none", async (name) => {
    expect((await command(name)).kind).toBe("error");
  });
  test.each(["__proto__", "constructor", "hasOwnProperty", "nope"])("the option %s is none", async (name) => {
    const answer = await command(
      "claim",
      Object.fromEntries([
        ["text", CHEESE],
        [name, "x"],
      ]),
    );
    expect(answer.kind).toBe("error");
    expect(JSON.stringify(answer.blocks)).toContain("has no option");
    expect(Object.getPrototypeOf({}).x).toBeUndefined();
  });
});

describe("messages that were shown with it", () => {
  const shown = { context: [CHEESE] };
  const { context: ITS_MESSAGE, withheld: WITHHELD } = english.read;

  test("an empty mention in reply to a message checks that message, and says so", async () => {
    expect(await text("", shown)).toMatchObject({ kind: "claim", notices: [ITS_MESSAGE] });
  });
  test("a mention that finds nothing itself looks at the message", async () => {
    expect(await text("what do you say to that?", shown)).toMatchObject({ kind: "claim", notices: [ITS_MESSAGE] });
  });
  test("a mention that finds something is answered from its own words", async () => {
    const answer = await text("who sold the moon", shown);
    expect(answer).toMatchObject({ title: "That the moon was sold for 5 million dollars", notices: [] });
  });
  test("the first of them that finds something counts", async () => {
    const answer = await text("", { context: ["good morning", "  ", "who sold the moon", CHEESE] });
    expect(answer.title).toBe("That the moon was sold for 5 million dollars");
  });
  test("where none finds anything, it says that it read one", async () => {
    expect(await text("", { context: ["good morning"] })).toMatchObject({ kind: "nothing", notices: [ITS_MESSAGE] });
  });
  test("a command without its text takes the message", async () => {
    expect(await text("rebuttal", shown)).toMatchObject({
      kind: "rebuttal",
      title: "Replies to: That the moon is made of cheese",
      notices: [ITS_MESSAGE],
    });
  });
  test("a call for help gets help, whatever the thread is about", async () => {
    expect((await text("help", shown)).kind).toBe("help");
  });
  test("a notice is apart from the blocks: they are those of the same answer asked for by a button", async () => {
    const answer = await text("", shown);
    expect((await command(answer.self?.command ?? "", answer.self?.options)).blocks).toEqual(answer.blocks);
  });
  test("a message that the platform withheld is said to be withheld, and nothing else, where it would have been needed", async () => {
    const withheld = { contextWithheld: true };
    for (const given of ["", "rebuttal", "is this so?"])
      expect(await text(given, withheld)).toMatchObject({
        kind: "error",
        notices: [],
        blocks: [{ type: "note", text: WITHHELD }],
      });
    expect(await text(CHEESE, withheld)).toMatchObject({ kind: "claim", notices: [WITHHELD] });
    expect(await text(`/claim ${CHEESE}`, withheld)).toMatchObject({ kind: "claim", notices: [] });
    expect(await text("help", withheld)).toMatchObject({ kind: "help", notices: [] });
  });
});

describe("a message that is about nothing", () => {
  test.each(["thanks !", "hi there", "hello", "Danke!", "¡Hola!", "is this true?", "👍", "..."])(
    "finds nothing, and gets the help: %s",
    async (said) => {
      const answer = await text(said);
      expect([answer.kind, answer.title]).toEqual(["nothing", english.help.title]);
    },
  );
  test.each(["hello kitty", "zzz", "привет", "谢谢", "https://example.org/a", "good morning"])(
    "is none that names anything: %s",
    async (said) => expect((await text(said)).kind).toBe("nothing"),
  );
  test("is the text of a command where it is given as one", async () => {
    expect((await command("claim", { text: "hello" })).kind).toBe("nothing");
  });
});

describe("100,000 characters", () => {
  const clipped = english.read.clipped("20,000");

  test.each(["a b ", "moon cheese. ", "😀", "\u202e", "<!channel> ", "@everyone ", "<script>", "/"])(
    "of %j get an answer that says how much was read",
    async (repeated) => {
      const answer = await text(`${repeated.repeat(100_000 / repeated.length)}`);
      expect(answer.query.length).toBeLessThanOrEqual(READ_LIMIT);
      expect(answer.query.isWellFormed()).toBe(true);
      if (answer.kind !== "error") expect(answer.notices).toContain(clipped);
    },
  );
  test("with a claim at the start are answered", async () => {
    const answer = await text(`${CHEESE}? ${"x ".repeat(50_000)}`);
    expect(answer).toMatchObject({ kind: "claim", notices: [clipped] });
  });
  test("in an option are read as far as in a message", async () => {
    const answer = await command("claim", { text: "x".repeat(100_000) });
    expect(answer.query.length).toBeLessThan(READ_LIMIT + 20);
    expect(answer.notices).toEqual([clipped]);
  });
  test("in the message that it is about are read in part too", async () => {
    expect((await text("", { context: [`${CHEESE}? ${"x ".repeat(50_000)}`] })).kind).toBe("claim");
  });
  test("just within the limit are read in full, without a notice", async () => {
    expect((await text(`${CHEESE} ${" ".repeat(READ_LIMIT)}`.slice(0, READ_LIMIT))).notices).toEqual([]);
  });
});

describe("a command that breaks", () => {
  const SECRET_TEXT = "my very private words";

  test.each([
    ["an error", () => new Error("no luck")],
    [
      "an error that repeats the message",
      () => new TypeError(`cannot read "${SECRET_TEXT}"\n    at ${SECRET_TEXT}:1:1`),
    ],
    ["an error with a cause that repeats it", () => new Error("no luck", { cause: new Error(SECRET_TEXT) })],
    ["an error that carries it", () => Object.assign(new Error("no luck"), { input: SECRET_TEXT })],
    ["a string", () => SECRET_TEXT],
    ["nothing at all", () => undefined],
  ])("with %s: a safe answer, whose id is in the log, and no message text in any line", async (_name, thrown) => {
    const { ask, lines } = await botWith(
      failing(() => {
        throw thrown();
      }),
    );
    for (const request of [
      { type: "text", user: USER, text: `/break ${SECRET_TEXT}`, context: [SECRET_TEXT] },
      { type: "command", user: USER, command: "break", options: { text: SECRET_TEXT } },
    ] as const) {
      const answer = await ask(request);
      const [, id = "no id"] = /under ([0-9a-f]{8});/.exec(JSON.stringify(answer.blocks)) ?? [];
      expect(answer).toMatchObject({ kind: "error", title: english.error.title });
      expect(JSON.stringify(answer.blocks)).not.toContain(SECRET_TEXT);
      expect(lines.filter((line) => line.includes(id))).toHaveLength(1);
    }
    expect(lines.join("")).not.toContain(SECRET_TEXT);
  });

  test("names the place in the log", async () => {
    const { ask, lines } = await botWith(
      failing(() => {
        throw new RangeError("no luck");
      }),
    );
    await ask({ type: "text", user: USER, text: "/break it" });
    expect(lines.at(-1)).toMatch(/"type":"RangeError".*dispatch\.test\.ts:\d+/);
  });
});

test("a log line of an answer names the platform and the kind, not who asked or what", async () => {
  const { dispatch: ask, lines } = await testBot();
  await ask({ type: "text", user: "discord:4711", text: CHEESE, context: ["the thread's first message"] });
  await ask({
    type: "command",
    user: "discord:4711",
    command: "timeline",
    options: { topic: "the landing", from: "soon" },
  });
  expect(lines).toHaveLength(2);
  for (const line of lines) {
    expect(JSON.parse(line)).toMatchObject({ platform: "discord", msg: "answered" });
    expect(line).not.toMatch(/4711|moon|thread|landing|soon/);
  }
});

test("whatever is asked, an answer comes", async () => {
  const word = fc.constantFrom(
    "/timeline",
    "/claim",
    "/rebuttal",
    "receipts",
    "from:",
    "2011",
    "moon",
    "baker",
    "text:",
    "__proto__",
  );
  const any = fc.oneof(
    fc.string({ unit: "binary", maxLength: 60 }),
    fc.array(word, { maxLength: 6 }).map((words) => words.join(" ")),
  );
  const shown = fc.record({ context: fc.array(any, { maxLength: 2 }), contextWithheld: fc.boolean() });
  await fc.assert(
    fc.asyncProperty(any, shown, async (given, rest) => {
      const answer = await text(given, rest);
      expect(JSON.stringify(answer)).not.toContain(english.error.internal("").slice(0, 20));
    }),
  );
  const name = fc.constantFrom("claim", "timeline", "receipts", "rebuttal", "nope");
  await fc.assert(
    fc.asyncProperty(
      name,
      fc.dictionary(fc.oneof(any, fc.constantFrom("text", "topic", "from", "to")), any),
      async (which, options) => {
        const answer = await command(which, options);
        expect(JSON.stringify(answer)).not.toContain(english.error.internal("").slice(0, 20));
      },
    ),
  );
});

describe("the page of an answer", () => {
  const url = "https://receipts.example/facts";
  const bot = testBot(FIXTURE_DOSSIERS, [], url);
  const pageOf = async (given: string) => (await (await bot).dispatch({ type: "text", user: USER, text: given })).page;

  test.each([
    [CHEESE, "/d/moon-cheese/claims/moon-is-cheese"],
    ["/rebuttal moon-cheese/moon-is-cheese", "/d/moon-cheese/claims/moon-is-cheese#replies"],
    ["/timeline moon-cheese/moon-is-cheese", "/d/moon-cheese/timeline?topic=moon-is-cheese"],
    ["/timeline from:1950", "/d/moon-cheese/timeline?from=1950"],
  ])("%s", async (given, path) => {
    expect(await pageOf(given)).toBe(`${url}${path}`);
  });
  test("of several claims it is that of the first", async () => {
    const ids = (await loadDossiers(FIXTURE_DOSSIERS))[0]?.claims.slice(0, 2).map(({ id }) => id) ?? [];
    expect(await pageOf(`/claim moon-cheese/${ids.join("+")}`)).toBe(`${url}/d/moon-cheese/claims/${ids[0]}`);
  });
  test.each(["my cat eats grass", "help", "/nope"])("%s has none", async (given) => {
    expect(await pageOf(given)).toBeUndefined();
  });
  test("without a public address no answer has one", async () => {
    expect(await text(CHEESE)).not.toHaveProperty("page");
  });
});

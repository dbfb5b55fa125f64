import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkOptions, parseText, splitOptions, usageOf } from "../../src/core/args.ts";
import type { Command, NamedCommand } from "../../src/core/command.ts";
import { catalogues, english } from "../../src/core/words.ts";
import { loadCommands } from "../../src/registry.ts";

const commands = await loadCommands();
const parse = (text: string) => parseText(text, commands, english);
const command = (name: string): NamedCommand => {
  const found = commands.find((candidate) => candidate.name === name);
  if (!found) throw new Error(`no command ${name}`);
  return found;
};
/** What a text asks for, as a command's name with its options. */
const asked = (text: string) => {
  const parsed = parse(text);
  return parsed.type === "command" ? [parsed.command.name, parsed.options] : parsed;
};

describe("a timeline is asked for in every form of the grammar", () => {
  const hastings = ["timeline", { topic: "hastings", from: "2011", to: "2015" }];
  test.each([
    "/timeline hastings from:2011 to:2015",
    "/timeline hastings from: 2011 to: 2015",
    "/timeline hastings to:2015 from:2011",
    "/timeline from:2011 hastings to:2015",
    "/timeline from:2011 to:2015 hastings",
    "/timeline hastings 2011 2015",
    "/timeline hastings from 2011 to 2015",
    "/timeline from 2011 to 2015 hastings",
    "/timeline topic:hastings from:2011 to:2015",
    "/timeline topic: hastings from:2011 to:2015",
    "/timeline from:2011 to:2015 topic:hastings",
    "/timeline: hastings 2011 2015",
    "/TIMELINE hastings FROM:2011 To:2015",
    "  /timeline   hastings\n2011\t2015  ",
    "timeline hastings 2011 2015",
    "Timeline: hastings from 2011 to 2015",
  ])("%j", (text) => expect(asked(text)).toEqual(hastings));
});

describe("what belongs to the text stays in the text", () => {
  test.each([
    ["/timeline hastings", { topic: "hastings" }],
    ["/timeline 2011", { from: "2011", to: "2011" }],
    ["/timeline hastings 2011-08", { topic: "hastings", from: "2011-08", to: "2011-08" }],
    ["/timeline hastings from 2011", { topic: "hastings", from: "2011" }],
    ["/timeline 2011/2015", { from: "2011/2015" }],
    ["/timeline hastings to 2015", { topic: "hastings", to: "2015" }],
    ["/timeline hastings from:2011 from:2012", { topic: "hastings from:2012", from: "2011" }],
    ["/timeline HASTINGS", { topic: "HASTINGS" }],
    ["/timeline apollo 11", { topic: "apollo 11" }],
    ["/timeline the road to nowhere", { topic: "the road to nowhere" }],
    ["/timeline 1984 the book", { topic: "1984 the book" }],
    ["/timeline https://example.org/2011?from:x", { topic: "https://example.org/2011?from:x" }],
  ])("%j", (text, options) => expect(asked(text)).toEqual(["timeline", options]));

  test.each([
    ["/claim from:2011 it was sold to 2015", "from:2011 it was sold to 2015"],
    ["/claim text: it was sold", "it was sold"],
    ["/claim text:it was sold", "it was sold"],
    ["/claim Text: IT WAS SOLD", "IT WAS SOLD"],
    ["/claim see https://example.org/a:b?text:c=1", "see https://example.org/a:b?text:c=1"],
    ["/claim context: it was sold", "context: it was sold"],
    ["/claim line one\nline two", "line one\nline two"],
  ])("%j", (text, value) => expect(asked(text)).toEqual(["claim", { text: value }]));

  test("a choice is the rest of the text where a command has no text option", () => {
    expect(asked("/receipts PRIVACY")).toEqual(["receipts", { topic: "PRIVACY" }]);
    expect(asked("/receipts topic:privacy")).toEqual(["receipts", { topic: "privacy" }]);
    expect(asked("/receipts topic privacy")).toEqual(["receipts", { topic: "privacy" }]);
    expect(asked("/receipts undefined: privacy")).toEqual(["receipts", { topic: "undefined: privacy" }]);
  });
});

describe("what a text is", () => {
  test.each(["", "   ", "\n"])("%j is empty", (text) => expect(parse(text)).toEqual({ type: "empty" }));
  test.each(["help", "HELP", " ? "])("%j asks for help", (text) => expect(parse(text)).toEqual({ type: "help" }));
  test.each(["/nope", "/nope now", "/", "/constructor", "/__proto__", "/toString"])("%j is no command", (text) => {
    expect(parse(text).type).toBe("unknown");
  });
  test.each([
    "receipts or it did not happen",
    "receipts please!",
    "receipts or it is nothing to talk about",
    "timelines are hard",
    "claims are cheap",
    "timeline from:yesterday",
    "did they sell it",
    "https://example.org/timeline",
    "constructor",
    "helpful",
  ])("%j is a message", (text) => expect(parse(text)).toEqual({ type: "message", text }));
  test("a command's bare name is the command", () => {
    expect(asked("receipts")).toEqual(["receipts", {}]);
    expect(asked("timeline")).toEqual(["timeline", {}]);
    expect(asked("claim")).toEqual(["claim", {}]);
  });
  test("what a command without words offers to choose from is asked for by its name alone", () => {
    expect(asked("privacy")).toEqual(["receipts", { topic: "privacy" }]);
    expect(asked(" Sources ")).toEqual(["receipts", { topic: "sources" }]);
    expect(parse("our privacy")).toEqual({ type: "message", text: "our privacy" });
  });
});

describe("checked options", () => {
  const problems = (name: string, text: string) => {
    const found = command(name);
    return checkOptions(found, splitOptions(found, text), english).problems.join(" ");
  };

  test.each([`"reed hastings"`, "“reed hastings”", "„reed hastings“", "« reed hastings »"])(
    "%s is read without its marks",
    (topic) => {
      expect(checkOptions(command("timeline"), { topic, from: '"2011"' }, english).values).toEqual({
        topic: "reed hastings",
        from: "2011",
      });
    },
  );
  test.each(['"one" and "two"', '"', '"" no', "it's 'so'"])("%s keeps its marks", (text) => {
    expect(checkOptions(command("claim"), { text }, english).values).toEqual({ text });
  });

  test("a misspelt option is named with the one that is meant", () => {
    expect(problems("timeline", "hastings form:2011")).toContain("Did you mean from?");
  });

  test("a long value is repeated in part, with a mark where it was cut", () => {
    expect(problems("timeline", `hastings from:${"x".repeat(80)}`)).toContain(
      "“xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…”",
    );
  });

  test.each(["2011-13", "yesterday", "2015/2011", "[2013..", "2".repeat(80)])("the date %j is refused", (date) => {
    expect(problems("timeline", `hastings from:${date}`)).toContain("is not a date");
  });

  test("a wrong value is repeated only in part, however long it is", () => {
    expect(problems("timeline", `from:${"x".repeat(9_000)}`).length).toBeLessThan(300);
    expect(problems("receipts", "x".repeat(9_000)).length).toBeLessThan(300);
  });

  test("a wrong choice names the choices, and the nearest", () => {
    expect(problems("receipts", "privcy")).toMatch(/help, about, dossiers, privacy, sources.*Did you mean privacy\?/);
  });

  test("choices and dates are read in either case, and handed over in one", () => {
    const { values } = checkOptions(command("receipts"), { topic: " PrivaCY " }, english);
    expect(values).toEqual({ topic: "privacy" });
    expect(checkOptions(command("timeline"), { from: "201x" }, english).values).toEqual({ from: "201X" });
  });

  test("an empty value is none", () => {
    expect(checkOptions(command("claim"), { text: "  " }, english)).toMatchObject({ values: {}, missing: ["text"] });
  });

  test.each(["__proto__", "constructor", "toString", "hasOwnProperty"])("%s is no option", (name) => {
    const options = Object.fromEntries([[name, "x"]]);
    const checked = checkOptions(command("timeline"), options, english);
    expect(checked.problems.join(" ")).toContain(`has no option “${name}”`);
    expect(checked.values).toEqual({});
  });

  test("a required option called constructor is missing until it is given", () => {
    const odd = {
      ...command("claim"),
      options: { constructor: { type: "text", description: "x", required: true } },
    } as NamedCommand & Command;
    expect(checkOptions(odd, {}, english).missing).toEqual(["constructor"]);
    expect(splitOptions(odd, "some words")).toEqual({ constructor: "some words" });
  });
});

describe("any text", () => {
  const word = fc.constantFrom(
    "/timeline",
    "timeline",
    "/claim",
    "receipts",
    "from:",
    "to",
    "from",
    "2011",
    "topic:",
    ":",
  );
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(fc.oneof(word, fc.string({ maxLength: 5 })), { maxLength: 12 }).map((words) => words.join(" ")),
  );

  test("is parsed and checked without a throw, and every option is a declared one or reported", () => {
    fc.assert(
      fc.property(text, (given) => {
        const parsed = parse(given);
        if (parsed.type !== "command") return;
        const checked = checkOptions(parsed.command, parsed.options, english);
        for (const name of Object.keys(checked.values)) expect(Object.keys(parsed.command.options)).toContain(name);
      }),
    );
  });

  test.each([
    ["to a ", "/timeline "],
    ["to 2013 ", "/timeline "],
    ["fron:a ", "/timeline "],
    ["a:b ", "/timeline "],
    ["[2013,", "/timeline from:"],
    [" ", "/timeline to"],
    ["\t\n ", "/claim text:"],
    ["1", "/timeline "],
    ["/", ""],
    [":", "timeline"],
    ["𝒜", "/receipts "],
  ])("of 100,000 characters of %j is parsed before the test is given up", (repeated, start) => {
    const long = start + repeated.repeat(100_000 / repeated.length);
    expect(parse(`${long}x`).type).toBeTypeOf("string");
  });
});

test("usage shows how each command is written", () => {
  expect(commands.map(usageOf)).toEqual([
    "/claim <text>",
    "/rebuttal <text>",
    "/receipts [help|about|dossiers|privacy|sources]",
    "/timeline [topic] [from:DATE] [to:DATE]",
  ]);
});

test("a command answers to its name in every language", () => {
  for (const [locale, words] of Object.entries(catalogues))
    for (const [name, { name: spoken }] of Object.entries(words.commands))
      for (const slash of ["/", ""])
        expect([locale, asked(`${slash}${spoken} privacy`)]).toMatchObject([locale, [name, {}]]);
});

test("a name of one command is never another's name in another language", () => {
  const other = { ...command("receipts"), name: "behauptung" };
  expect(parseText("/behauptung", [...commands, other], english)).toMatchObject({ command: { name: "behauptung" } });
});

/** What an editor mistypes is told once, at its place, in the editor's terms. */
import { expect, test } from "vitest";
import { DossierCopy } from "./support.ts";

/** A file of people, its slip at `line`, and what is said about it. */
const YAML: readonly [name: string, text: string, line: number, says: string][] = [
  [
    "a tab before a key",
    "- id: a\n\tname: A\n  kind: person\n- id: b\n  name: B\n  kind: person\n",
    2,
    "Indent with spaces.",
  ],
  ["a tab before a hyphen", "- id: a\n  aliases:\n\t- b\n", 3, "Indent with spaces."],
  ["a key that stands twice", "- id: a\n  name: A\n  name: B\n", 3, 'the key "name" stands twice in one record'],
  ["a colon in a value", "- id: a\n  name: Voss: Mara\n", 2, "Put a value that holds a colon in quotation marks."],
  ["a quotation mark that is not closed", '- id: a\n  name: "Mara\n  kind: person\n- id: b\n', 2, "Close it"],
  ["a bracket that is not closed", "- id: a\n  aliases: [b, c\n  name: A\n", 3, "Close a list with ]"],
  ["words behind a quotation", '- id: a\n  name: "Mara" Voss\n', 2, "in one pair of quotation marks"],
  ["an @ at the start", "- id: a\n  name: @voss\n", 2, "Put the whole value in quotation marks."],
  ["bold letters", "- id: a\n  name: **Voss**\n", 2, "*Voss** is an alias of nothing"],
  ["a key that is pushed in", "- id: a\n    name: A\n", 1, "in the same column"],
  ["a key that is pushed out", "- id: a\n name: A\n", 2, "in the same column"],
  ["no space behind a colon", "- id: a\n  name:A\n  kind: person\n", 2, "Write a colon and a space behind the key."],
  ["a second document", "- id: a\n---\n- id: b\n", 2, "Take the line --- out"],
  ["a key that is a list", "? [a, b]\n: c\n", 1, "a key is no plain word"],
  ["a NUL", "- id: a\n  name: A\0B\n", 2, "a control character stands here: <U+0000>"],
  ["line ends of an old Mac", "- id: a\r  name: A\r", 1, "a carriage return alone"],
  ["lists in lists without end", "[".repeat(20_000), 1, "nested too deep"],
];

test.each(YAML)("%s is one slip, in its line", async (_, text, line, says) => {
  const copy = await DossierCopy.of();
  await copy.write("people.yaml", text);
  const problems = await copy.problems();
  expect(problems.map((problem) => [problem.line, problem.rule])).toEqual([[line, "schema"]]);
  expect(`${problems[0]?.message}. ${problems[0]?.mend}`).toContain(says);
});

test("several keys that stand twice are all told at once", async () => {
  const copy = await DossierCopy.of();
  await copy.write("people.yaml", "- id: a\n  id: b\n- id: c\n  id: d\n");
  expect((await copy.problems()).map(({ line }) => line)).toEqual([2, 4]);
});

test.each([
  ["a byte order mark", (text: string) => `\ufeff${text}`],
  ["the line ends of Windows", (text: string) => text.replaceAll("\n", "\r\n")],
])("%s is no slip", async (_, changed) => {
  const copy = await DossierCopy.of();
  for (const file of ["dossier.yaml", "claims.yaml", "sources.yaml", "evidence.lock"])
    await copy.write(file, changed(await copy.read(file)));
  expect(await copy.problems()).toEqual([]);
});

/** A statement of the events. */
const LANDING = "People land on the moon.";

const FORM: readonly [
  name: string,
  file: "claims.yaml" | "events.yaml" | "sources.yaml",
  from: string,
  to: string,
  says: string,
][] = [
  ["a misspelt key", "claims.yaml", "kind: denial", "knid: denial", 'unknown key "knid". Did you mean "kind"?'],
  ["a missing key", "claims.yaml", "kind: denial", "", "kind is missing. Add it: one of allegation,"],
  [
    "a misspelt value",
    "claims.yaml",
    "kind: denial",
    "kind: denail",
    '"denail" is none of its values. Did you mean "denial"?',
  ],
  ["a missing date", "events.yaml", "date: 1969-07-20", "", "date is missing. Add it:"],
  ["a date of another country", "events.yaml", "1969-07-20", "20.7.1969", '"20.7.1969". Write 2013,'],
  [
    "an id that cannot be seen to be wrong",
    "events.yaml",
    "- id: baking",
    "- id: baking\u200b",
    '"baking<U+200B>". Write lower-case',
  ],
  [
    "a text for a list",
    "claims.yaml",
    "related: [moon-was-sold]",
    "related: moon-was-sold",
    "related should be a list, and is text",
  ],
  ["a blank text", "events.yaml", LANDING, '" "', "blank. Write its text"],
  ["a text that cannot be seen", "events.yaml", LANDING, '"\u200b"', 'blank: "<U+200B>". Write its text'],
  ["an escaped control character", "events.yaml", LANDING, '"a\\0b"', "an invisible control character"],
  ["a mark that turns the direction", "events.yaml", LANDING, "a\u202eb", "an invisible control character"],
  [
    "a comma in braces",
    "events.yaml",
    "exact: wrote in a letter",
    "exact: wrote, in a letter",
    "Put a value that holds a comma in quotation marks",
  ],
  [
    "an address without its beginning",
    "sources.yaml",
    "url: https://example.org/gazette",
    "url: example.org/gazette",
    "Write it whole",
  ],
  [
    "an address with a password",
    "sources.yaml",
    "url: https://example.org/gazette",
    "url: https://me:secret@example.org/gazette",
    "Take them out",
  ],
  [
    "an address with a space",
    "sources.yaml",
    "url: https://example.org/gazette",
    "url: https://example.org/a gazette",
    "Write %20",
  ],
  ["a hash that is too short", "sources.yaml", "e41a7c7416fa", "", "Write its 64 hexadecimal digits"],
];

test.each(FORM)("%s is told once, with the mend", async (_, file, from, to, says) => {
  const copy = await DossierCopy.of();
  await copy.edit(file, from, to);
  const problems = await copy.problems();
  expect(problems).toHaveLength(1);
  expect(`${problems[0]?.message}. ${problems[0]?.mend}`).toContain(says);
});

test("a hash may be written in capitals, as Windows prints it", async () => {
  const copy = await DossierCopy.of();
  const sources = await copy.read("sources.yaml");
  await copy.write(
    "sources.yaml",
    sources.replace(/[0-9a-f]{64}/g, (hash) => hash.toUpperCase()),
  );
  expect(await copy.problems()).toEqual([]);
});

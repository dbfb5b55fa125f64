/** The JSON Schemas in data/schemas are those of the code, and an editor that loads them sees what is wrong. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { isEdtf } from "../../src/core/date.ts";
import { DOSSIER_FILES } from "../../src/core/dossier.ts";
import { EDTF_PATTERN, formatSchema, jsonSchemas } from "../../src/dossiers/schemas.ts";
import { SHIPPED_DOSSIERS } from "../support/bot.ts";
import { FIXTURE_DOSSIER } from "./support.ts";

const FOLDER = join(SHIPPED_DOSSIERS, "schemas");
const schemas = jsonSchemas();
const ajv = new Ajv({ allErrors: true, validateFormats: false });

/** The errors that an editor would show: `/0/kind enum`. */
function errorsOf(file: string, value: unknown): string[] {
  const validate = ajv.compile(schemas.get(file.replace(".yaml", ".schema.json")) ?? {});
  validate(value);
  return (validate.errors ?? []).map(({ instancePath, keyword }) => `${instancePath} ${keyword}`);
}

test("the files are fresh; `npm run receipts -- schemas` writes them", async () => {
  expect((await readdir(FOLDER)).toSorted()).toEqual([...schemas.keys()].toSorted());
  for (const [name, schema] of schemas)
    expect(await readFile(join(FOLDER, name), "utf8"), name).toBe(formatSchema(schema));
});

describe.each([join(SHIPPED_DOSSIERS, "meta-netflix"), FIXTURE_DOSSIER])("%s", (folder) => {
  test.each(Object.keys(DOSSIER_FILES))("%s names its schema in its first line, and fits it", async (file) => {
    const text = await readFile(join(folder, file), "utf8");
    const [, named] = /^# yaml-language-server: \$schema=(\S+)\n/.exec(text) ?? [];
    expect(join(folder, named ?? "")).toBe(join(FOLDER, file.replace(".yaml", ".schema.json")));
    expect(errorsOf(file, parse(text))).toEqual([]);
  });
});

describe("an editor flags", () => {
  const broken: [name: string, file: string, from: string, to: string, error: string][] = [
    ["a wrong key", "claims.yaml", "openQuestions:", "openQuestion:", "/0 additionalProperties"],
    ["a wrong kind", "claims.yaml", "kind: denial", "kind: denail", "/2/kind enum"],
    ["a bad id", "people.yaml", "id: observatory", "id: The Observatory", "/1/id pattern"],
    ["a missing title", "sources.yaml", "  title: On cheese\n", "", "/3 required"],
    [
      "a missing citation",
      "claims.yaml",
      '      citations:\n        - { source: gazette, exact: "sold for $5 million, quietly" }\n',
      "",
      "/1/positions/0 anyOf",
    ],
    [
      "an empty list of citations",
      "events.yaml",
      "citations:\n    - { source: gazette, exact: wrote in a letter }",
      "citations: []",
      "/2 anyOf",
    ],
    [
      "a side without evidence",
      "disagreements.yaml",
      "      citations:\n        - { source: gazette, exact: made of }\n",
      "",
      "/0/sides/0 anyOf",
    ],
    ["a date that is none", "events.yaml", "1969-07-20", "1969-13-20", "/0/date pattern"],
    ["a quote that is too long", "events.yaml", "wrote in a letter", "x".repeat(301), "/2/citations/0/exact maxLength"],
  ];
  test.each(broken)("%s", async (_, file, from, to, error) => {
    const text = await readFile(join(FIXTURE_DOSSIER, file), "utf8");
    expect(text.split(from)).toHaveLength(2);
    expect(errorsOf(file, parse(text.replace(from, () => to)))).toContain(error);
  });
});

test("the side of an omission may be silent", () => {
  const sides = [{ says: "it" }, { says: "nothing", references: [{ source: "a", says: "x" }] }];
  const disagreement = { id: "a", title: "A", kind: "omission", assessment: "A.", sides };
  expect(errorsOf("disagreements.yaml", [disagreement])).toEqual([]);
});

test("the pattern of dates takes every date that the checker takes", () => {
  const pattern = new RegExp(EDTF_PATTERN, "u");
  const dates =
    "unknown 2013 2013-08 2013-08-31 ../2013 2011/.. /2013 2013/ 2011/2019 2019~ 2019? 2004-06~-11 201X 156X-12-25 -0044 2001-21 " +
    "Y-17E7 2004-06-11% 1984?/2004~ [1667,1668,1670..1672] {1960,1961-12}";
  expect(dates.split(" ").filter((date) => !pattern.test(date))).toEqual([]);
  expect(dates.split(" ").filter((date) => date !== "unknown" && !isEdtf(date))).toEqual([]);
  expect(
    ["August 2013", "2013-13", "2013-00", "13-08-2013", "2013/08/31", "", "soon"].filter((date) => pattern.test(date)),
  ).toEqual([]);
});

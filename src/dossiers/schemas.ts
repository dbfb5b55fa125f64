/** JSON Schemas of a dossier's files, for the editors of those who write one. */
import { z } from "zod";
import { DOSSIER_FILE_NAMES, DOSSIER_FILES, type DossierFile } from "../core/dossier.ts";

/** Editors' YAML servers read this draft best: https://github.com/redhat-developer/yaml-language-server */
const DRAFT = "draft-7";
/** What the description of every EDTF field begins with: JSON Schema knows the format by no name. */
const EDTF = /^EDTF date/;

const DAY = String.raw`-?\d{4}(?:-(?:0[1-9]|1[0-2]|2[1-9]|3\d|4[01])(?:-(?:0[1-9]|[12]\d|3[01]))?)?`;
const END = String.raw`(?:\.\.|${DAY})?`;
/** Plain dates and intervals to the letter; what carries a mark of uncertainty only by its characters. `check` reads them all. */
export const EDTF_PATTERN = `^(?:unknown|${DAY}|${END}/${END}|(?=.*[XYES?~%[{])[-0-9XYES?~%/.,[\\]{}]+)$`;

type Schema = z.core.JSONSchema.BaseSchema;
const WITH_EVIDENCE: Schema[] = ["citations", "references"].map((list) => ({
  type: "object",
  required: [list],
  properties: { [list]: { type: "array", minItems: 1 } },
}));

/** The schema of each file by the schema's name: claims.schema.json of claims.yaml. */
export function jsonSchemas(): Map<string, object> {
  return new Map(DOSSIER_FILE_NAMES.map((file) => [file.replace(/\.yaml$/, ".schema.json"), jsonSchemaOf(file)]));
}

/** The text of a schema's file. */
export function formatSchema(schema: object): string {
  return `${JSON.stringify(schema, null, 2)}\n`;
}

function jsonSchemaOf(file: DossierFile): object {
  const schema = z.toJSONSchema(DOSSIER_FILES[file], { target: DRAFT, io: "input", override: addWhatZodCannotSay });
  return { ...schema, title: file, description: `${file} of a dossier of Receipts; see data/README.md` };
}

function addWhatZodCannotSay({ jsonSchema }: { readonly jsonSchema: Schema }): void {
  if (EDTF.test(jsonSchema.description ?? "")) addEdtfPattern(jsonSchema);
  const { citations, references, says, sides } = jsonSchema.properties ?? {};
  // As in rules/cited.ts and rules/disagreements.ts: evidence, but for the side of an omission that is silent.
  if (citations && references && !says) jsonSchema.anyOf = WITH_EVIDENCE;
  if (sides) {
    jsonSchema.if = { properties: { kind: { not: { const: "omission" } } } };
    // biome-ignore lint/suspicious/noThenProperty: the word of JSON Schema
    jsonSchema.then = { properties: { sides: { type: "array", items: { anyOf: WITH_EVIDENCE } } } };
  }
}

function addEdtfPattern(schema: Schema): void {
  for (const branch of schema.anyOf ?? [])
    if (typeof branch === "object" && branch.type === "string") branch.pattern = EDTF_PATTERN;
}

/**
 * JSON schema of Slack's blocks, made of the types of @slack/types. The limits that their comments state in words become
 * constraints.
 */
import { randomUUID } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

type Schema = {
  type?: unknown;
  $ref?: string;
  description?: string;
  const?: unknown;
  properties?: Record<string, Schema>;
  allOf?: Schema[];
  maxLength?: number;
  minLength?: number;
  maxItems?: number;
  [key: string]: unknown;
};
type Definitions = Record<string, Schema>;

const TEXT_LIMIT = /maximum length (?:for|of)\b[^.]*?\bis (\d[\d,]*)/i;
const ITEMS_LIMIT = /(?:maximum (?:number of \w+ is|of)) (\d[\d,]*)/i;

/** Definitions by name, with a name for every type of block: `blocks.section` is "SectionBlock". */
export function blockSchema(): {
  readonly definitions: Definitions;
  readonly blocks: Readonly<Record<string, string>>;
} {
  const definitions = keptDefinitions() ?? madeDefinitions();
  for (const definition of Object.values(definitions)) constrain(definition);
  const names = Object.entries(definitions).filter(([name]) => name.endsWith("Block"));
  const blocks = names.map(([name, { properties }]) => [String(properties?.type?.const), name]);
  return { definitions, blocks: Object.fromEntries(blocks) };
}

/** Definitions take seconds to make, and every test file of Slack needs them: they are kept for as long as the types stay. */
const require = createRequire(import.meta.url);
const TYPES = require.resolve("@slack/types").replace(/\.js$/, ".d.ts");
const KEPT = join(import.meta.dirname, "../../../node_modules/.cache/receipts", `slack-types-${versionOf(TYPES)}.json`);

/** The version of the package that a file in its dist folder belongs to. */
function versionOf(file: string): string {
  const { version } = JSON.parse(readFileSync(join(dirname(file), "../package.json"), "utf8")) as { version: string };
  return version;
}

function keptDefinitions(): Definitions | undefined {
  try {
    return JSON.parse(readFileSync(KEPT, "utf8")) as Definitions;
  } catch {
    return undefined;
  }
}

/** Test files run side by side: each writes a file of its own and puts it in place whole. */
function madeDefinitions(): Definitions {
  const { createGenerator } = require("ts-json-schema-generator") as typeof import("ts-json-schema-generator");
  const options = { path: TYPES, type: "KnownBlock", skipTypeCheck: true, additionalProperties: false };
  const { definitions = {} } = createGenerator(options).createSchema("KnownBlock");
  mkdirSync(dirname(KEPT), { recursive: true });
  const own = `${KEPT}.${randomUUID()}`;
  writeFileSync(own, JSON.stringify(definitions));
  renameSync(own, KEPT);
  return definitions as unknown as Definitions;
}

function constrain(definition: Schema): void {
  const { properties = {} } = definition;
  for (const [name, property] of Object.entries(properties)) {
    properties[name] = constrained(property);
    constrain(properties[name]);
  }
}

function constrained(property: Schema): Schema {
  const { description = "" } = property;
  const characters = limitIn(TEXT_LIMIT, description);
  const items = limitIn(ITEMS_LIMIT, description);
  if (property.type === "array" && items) return { ...property, maxItems: items };
  if (property.type === "string" && characters) return { ...property, maxLength: characters };
  if (property.$ref && characters)
    return { allOf: [{ $ref: property.$ref }, { properties: { text: { type: "string", maxLength: characters } } }] };
  return property;
}

function limitIn(pattern: RegExp, description: string): number | undefined {
  const [, digits] = pattern.exec(description.replace(/\s+/g, " ")) ?? [];
  return digits ? Number(digits.replaceAll(",", "")) : undefined;
}

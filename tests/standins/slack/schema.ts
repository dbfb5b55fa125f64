/**
 * JSON schema of Slack's blocks, made of the types of @slack/types. The limits that their comments state in words become
 * constraints. It takes about a second, once a test file.
 */
import { createRequire } from "node:module";
import { createGenerator } from "ts-json-schema-generator";

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
  const path = createRequire(import.meta.url)
    .resolve("@slack/types")
    .replace(/\.js$/, ".d.ts");
  const generator = createGenerator({ path, type: "KnownBlock", skipTypeCheck: true, additionalProperties: false });
  const definitions = generator.createSchema("KnownBlock").definitions as unknown as Definitions;
  for (const definition of Object.values(definitions)) constrain(definition);
  const names = Object.entries(definitions).filter(([name]) => name.endsWith("Block"));
  const blocks = names.map(([name, { properties }]) => [String(properties?.type?.const), name]);
  return { definitions, blocks: Object.fromEntries(blocks) };
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

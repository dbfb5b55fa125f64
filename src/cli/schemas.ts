/** `receipts schemas`: writes the JSON Schemas that editors load for a dossier's files. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Command } from "commander";
import { DataFolderError } from "../dossiers/draft.ts";
import { formatSchema, jsonSchemas } from "../dossiers/schemas.ts";
import { counted, shownPath } from "./report.ts";
import { orBadUsage } from "./usage.ts";

/** Beside the shipped dossiers, where the first line of their files looks for them. */
const SHIPPED_SCHEMAS = join(import.meta.dirname, "..", "..", "data", "schemas");

/** Adds the command. */
export function addSchemas(program: Command): void {
  program
    .command("schemas")
    .description("write the JSON Schemas of a dossier's files, for the help of an editor")
    .argument("[folder]", "where to (default: the shipped data/schemas)")
    .action((folder) => orBadUsage(() => writeSchemas(folder)));
}

async function writeSchemas(folder = SHIPPED_SCHEMAS): Promise<void> {
  const schemas = jsonSchemas();
  try {
    await mkdir(folder, { recursive: true });
    for (const [name, schema] of schemas) await writeFile(join(folder, name), formatSchema(schema));
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    const message = `The folder ${folder} cannot be written (${code}). Name a folder that you may write to.`;
    throw new DataFolderError(message, { cause });
  }
  process.stdout.write(`${counted(schemas.size, "schema")} written to ${shownPath(folder)}\n`);
}

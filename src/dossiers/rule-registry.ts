/** Reads src/dossiers/rules/: one rule a file. Whatever is malformed stops the check, with the file's name and the mend. */
import { readdir } from "node:fs/promises";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { z } from "zod";
import type { Rule } from "./rules/rule.ts";

const RULES_FOLDER = join(import.meta.dirname, "rules");
/** What a rule is; no rule itself. */
const INTERFACE = "rule.ts";

const ruleSchema = z.strictObject({
  name: z.string().regex(/^[a-z][a-z-]*$/, "a rule's name has lower-case letters and hyphens"),
  description: z.string().min(1),
  check: z.function(),
});

/**
 * Every rule of a folder, in the order of their names. A file's name is its rule's name.
 * @throws Error that names the file that exports no rule
 */
export async function loadRules(folder = RULES_FOLDER): Promise<Rule[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith(".ts") && file !== INTERFACE).toSorted();
  return Promise.all(files.map((file) => loadRule(join(folder, file))));
}

async function loadRule(path: string): Promise<Rule> {
  const { rule } = (await import(pathToFileURL(path).href)) as { rule?: unknown };
  const result = ruleSchema.safeParse(rule);
  if (!result.success) throw malformed(path, result.error.issues[0]?.message ?? "it exports no rule");
  const name = basename(path, ".ts");
  if (result.data.name !== name) throw malformed(path, `its rule is named "${result.data.name}": make the two one`);
  return rule as Rule;
}

function malformed(path: string, reason: string): Error {
  return new Error(`${path} holds no rule: ${reason}. It exports \`rule\` with name, description and check (rule.ts).`);
}

/** The only reader of the environment: one schema, and errors that name the variable and the mend. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Adapter, Settings } from "./adapters/adapter.ts";
import { closest } from "./core/suggest.ts";
import { readEnvFile } from "./env-file.ts";

const LEVELS = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;
const SHIPPED_DATA = join(import.meta.dirname, "..", "data");

/** The variables of the house; those of a platform are declared by its adapter. */
export const houseEnvironment = {
  RECEIPTS_DATA: z.string().default(SHIPPED_DATA).describe("Folder of the dossiers; the shipped data/ without it"),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: "write the address that readers open, such as https://example.org/receipts" })
    .refine((address) => !/[?#]/.test(address), "write it without ? and #")
    .refine(
      (address) => !/^https?:[\\/]*[^\\/]*@/i.test(address),
      "write it without a name and a password: every reader is shown it",
    )
    .transform((address) => address.replace(/\/+$/, ""))
    .optional()
    .describe(
      "Address that readers open the page at, with the path that a proxy puts before it; without it the page answers to no name of the internet",
    ),
  LOG_LEVEL: z
    .enum(LEVELS, `write one of: ${LEVELS.join(", ")}`)
    .default("info")
    .describe(`How much is logged: ${LEVELS.join(", ")}`),
};
/** What the names of variables for this bot begin with; others belong to other programs. */
const OURS = /^(DISCORD|SLACK|RECEIPTS|PUBLIC|LOG)_/;
const houseSchema = z.object(houseEnvironment);

export interface Config extends z.output<typeof houseSchema> {
  /** Each adapter's settings by its name. */
  readonly settings: Readonly<Record<string, Settings>>;
  /** Values that no log may hold. */
  readonly secrets: readonly string[];
}

/** A variable has a value that cannot be used. The message is one line a variable, with the mend. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
}

/**
 * The configuration from variables; an empty one counts as not set.
 * @throws ConfigError
 */
export function readConfig(environment: NodeJS.ProcessEnv, adapters: readonly Adapter[]): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()));
  const house = check(houseSchema, given);
  const settings = adapters.map((adapter) => [adapter.name, check(z.object(adapter.environment), given)] as const);
  return { ...house, settings: Object.fromEntries(settings) as Record<string, Settings>, secrets: secretsOf(given) };
}

/**
 * The variables of the process, with those of `.env` in the working folder where the process has none.
 * @throws ConfigError
 */
export function processEnvironment(): NodeJS.ProcessEnv {
  const { values, problems } = readEnvFile(textOfEnvFile());
  if (problems.length > 0) throw new ConfigError(problems.join("\n"));
  return { ...values, ...process.env };
}

function textOfEnvFile(): string {
  try {
    return existsSync(".env") ? readFileSync(".env", "utf8") : "";
  } catch (cause) {
    throw new ConfigError(`.env cannot be read: ${(cause as Error).message}. Compare it with .env.example.`, { cause });
  }
}

/** Names in an environment that look like misspelt variables of ours, with what they may stand for. */
export function misspeltNames(environment: NodeJS.ProcessEnv, adapters: readonly Adapter[]): [string, string][] {
  const known = [houseEnvironment, ...adapters.map((adapter) => adapter.environment)].flatMap(Object.keys);
  const candidates = Object.keys(environment).filter((name) => OURS.test(name) && !known.includes(name));
  return candidates.flatMap((name) => {
    const near = closest(name, known);
    return near ? [[name, near]] : [];
  });
}

function check<Shape extends z.ZodRawShape>(schema: z.ZodObject<Shape>, given: unknown): z.output<z.ZodObject<Shape>> {
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  const lines = result.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
  throw new ConfigError(
    `${lines.join("\n")}\nMend it in .env or in the environment; .env.example describes every variable.`,
  );
}

function secretsOf(given: Record<string, string | undefined>): string[] {
  return Object.entries(given).flatMap(([name, value]) => (value && /TOKEN|SECRET/.test(name) ? [value.trim()] : []));
}

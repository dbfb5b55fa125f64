/** Reads commands/ and src/adapters/. Whatever is malformed stops the start, with the file's name and the mend. */
import { readdir } from "node:fs/promises";
import { basename, join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { z } from "zod";
import type { Adapter } from "./adapters/adapter.ts";
import type { NamedCommand } from "./core/command.ts";

const ROOT = join(import.meta.dirname, "..");
export const COMMANDS_FOLDER = join(ROOT, "commands");
const ADAPTERS_FOLDER = join(import.meta.dirname, "adapters");

/** The front of `receipts ask`; it is started by a call, never by `serve`. */
const ONE_SHOT = "terminal";

/** A command's name and its options' names, as Discord and Slack both take them. */
const nameSchema = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,31}$/, "a name has 1 to 32 lower-case letters, digits and hyphens");
/** Discord allows 100 characters: https://discord.com/developers/docs/interactions/application-commands */
const descriptionSchema = z.string().min(1).max(100, "a description has 100 characters at most");
const optionSchema = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("text"),
    description: descriptionSchema,
    required: z.boolean().optional(),
    completes: z
      .array(z.enum(["person", "topic", "claim"]))
      .readonly()
      .optional(),
    offers: z.function().optional(),
  }),
  z.strictObject({ type: z.literal("date"), description: descriptionSchema, required: z.boolean().optional() }),
  z.strictObject({
    type: z.literal("choice"),
    description: descriptionSchema,
    required: z.boolean().optional(),
    choices: z.array(z.string().min(1).max(100)).min(1).max(25).readonly(),
  }),
]);
const optionsSchema = z
  .record(nameSchema, optionSchema)
  .refine((options) => Object.values(options).every(({ type }, index) => type !== "text" || index === 0), {
    message: "only the first option may be of type text: it takes all words that no other option takes",
  })
  .refine((options) => isSorted(Object.values(options).map(({ required }) => (required ? 0 : 1))), {
    message: "required options come first",
  });
const commandSchema = z.strictObject({
  description: descriptionSchema,
  options: optionsSchema,
  examples: z.array(z.string()).readonly(),
  visibility: z.enum(["everyone", "asker"]),
  run: z.function(),
});
const adapterSchema = z.strictObject({
  name: nameSchema,
  environment: z.record(
    z.string().regex(/^[A-Z][A-Z0-9_]*$/, "a variable has upper-case letters"),
    z.custom<z.ZodType>(),
  ),
  isConfigured: z.function(),
  preview: z
    .strictObject({ platform: z.string(), format: z.enum(["components-v2", "block-kit"]), render: z.function() })
    .optional(),
  start: z.function(),
});

/** Every command of a folder, in the order of their names. A file's name is its command's name. */
export async function loadCommands(folder = COMMANDS_FOLDER): Promise<NamedCommand[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith(".ts")).toSorted();
  return Promise.all(
    files.map(async (file) => {
      const path = join(folder, file);
      const name = check(nameSchema, basename(file, ".ts"), path, "the file's name");
      const command = check(commandSchema, await defaultExport(path), path, "the default export is no command");
      return { name, ...(command as unknown as Omit<NamedCommand, "name">) };
    }),
  );
}

/** Every platform that `serve` may start: the folders of src/adapters/. */
export async function loadAdapters(folder = ADAPTERS_FOLDER): Promise<Adapter[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory() && entry.name !== ONE_SHOT).map(({ name }) => name);
  return Promise.all(
    names.toSorted().map(async (name) => {
      const path = join(folder, name, "index.ts");
      const adapter = check(adapterSchema, await defaultExport(path), path, "the default export is no adapter");
      if (adapter.name !== name)
        throw malformed(path, `its name is "${adapter.name}", its folder "${name}": make them one`);
      return adapter as unknown as Adapter;
    }),
  );
}

async function defaultExport(path: string): Promise<unknown> {
  try {
    return ((await import(pathToFileURL(path).href)) as { default?: unknown }).default;
  } catch (cause) {
    throw new Error(`${relative(ROOT, path)} cannot be loaded: ${(cause as Error).message}`, { cause });
  }
}

function check<Schema extends z.ZodType>(schema: Schema, value: unknown, path: string, what: string): z.output<Schema> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  // A key that is wrong hides why behind an issue of its own.
  const reason = issue?.code === "invalid_key" ? issue.issues[0]?.message : issue?.message;
  throw malformed(path, `${what}: ${issue?.path.join(".") || "it"}: ${reason}`);
}

function malformed(path: string, reason: string): Error {
  return new Error(`${relative(ROOT, path)} is malformed: ${reason}. CONTRIBUTING.md shows how one is written.`);
}

function isSorted(numbers: readonly number[]): boolean {
  return numbers.every((number, index) => index === 0 || number >= (numbers[index - 1] ?? 0));
}

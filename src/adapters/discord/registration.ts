/** What Discord holds beside what we declare: which commands are new, differ, or are no longer ours. */
import { ApplicationCommandType } from "discord.js";
import type { Declaration } from "./declarations.ts";

/** A command as Discord holds it. */
export interface HeldCommand {
  readonly id: string;
  readonly name: string;
  readonly [key: string]: unknown;
}

/** What has to change so that Discord holds what we declare. */
export interface Plan {
  readonly create: readonly Declaration[];
  readonly update: readonly {
    readonly held: HeldCommand;
    readonly wanted: Declaration;
    readonly fields: readonly string[];
  }[];
  readonly remove: readonly HeldCommand[];
  readonly same: readonly Declaration[];
}

/** Commands that start an Activity belong to the application's settings, not to us. */
const OURS: readonly unknown[] = [
  ApplicationCommandType.ChatInput,
  ApplicationCommandType.User,
  ApplicationCommandType.Message,
];

/** Compares by kind and name; fields that Discord adds of its own accord do not count. */
export function planFor(wanted: readonly Declaration[], held: readonly HeldCommand[]): Plan {
  const byKey = new Map(held.map((command) => [keyOf(command), command]));
  const known = wanted.flatMap((command) => {
    const found = byKey.get(keyOf(command));
    return found ? [{ wanted: command, held: found, fields: differences(command, found) }] : [];
  });
  const keys = new Set(wanted.map(keyOf));
  return {
    create: wanted.filter((command) => !byKey.has(keyOf(command))),
    update: known.filter(({ fields }) => fields.length > 0),
    remove: held.filter(
      (command) => OURS.includes(command.type ?? ApplicationCommandType.ChatInput) && !keys.has(keyOf(command)),
    ),
    same: known.filter(({ fields }) => fields.length === 0).map((each) => each.wanted),
  };
}

function keyOf({ type, name }: { readonly type?: unknown; readonly name: string }): string {
  return `${type ?? ApplicationCommandType.ChatInput} ${name}`;
}

/** The fields that we declare and Discord holds otherwise. */
function differences(wanted: Declaration, held: HeldCommand): string[] {
  const [ours, theirs] = [essence(wanted), essence(held)];
  return Object.keys(ours).filter(
    (field) => field in wanted && JSON.stringify(ours[field]) !== JSON.stringify(theirs[field]),
  );
}

type Fields = Readonly<Record<string, unknown>>;

/** What we declare of a command, in one order, with Discord's defaults where it leaves a field out. */
function essence(command: object): Fields {
  const given = command as Fields;
  return {
    description: given.description ?? "",
    name_localizations: sorted(given.name_localizations),
    description_localizations: sorted(given.description_localizations),
    options: list(given.options).map(optionEssence),
    contexts: numbers(given.contexts),
    integration_types: numbers(given.integration_types),
  };
}

function optionEssence({ type, name, description, required, autocomplete, choices, ...rest }: Fields): Fields {
  const shown = list(choices).map((choice) => [choice.name, choice.value, sorted(choice.name_localizations)]);
  const localizations = [sorted(rest.name_localizations), sorted(rest.description_localizations)];
  return {
    type,
    name,
    description,
    required: required ?? false,
    autocomplete: autocomplete ?? false,
    shown,
    localizations,
  };
}

function sorted(value: unknown): unknown[] {
  return Object.entries(value ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
}

function list(value: unknown): Fields[] {
  return Array.isArray(value) ? value : [];
}

function numbers(value: unknown): number[] {
  return Array.isArray(value) ? value.toSorted((a, b) => a - b) : [];
}

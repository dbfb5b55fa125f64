/** Our commands as Discord's application commands: a pure function, and the comparison with what Discord holds. */
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from "discord.js";
import type { NamedCommand, Option } from "../../core/command.ts";
import { COMMAND } from "./limits.ts";

export type Declaration = RESTPostAPIChatInputApplicationCommandsJSONBody;
type OptionDeclaration = NonNullable<Declaration["options"]>[number];

/** Servers, direct messages with the bot, and, for who installed it for themselves, every other conversation. */
const CONTEXTS = [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel];
const INSTALLS = [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall];

/**
 * The body that declares the commands to Discord.
 * @throws RangeError if a description or choice is longer than Discord takes, with the command's name
 */
export function declarationsOf(commands: readonly NamedCommand[]): Declaration[] {
  return commands.map((command) => ({
    type: ApplicationCommandType.ChatInput,
    name: command.name,
    description: within(COMMAND.description, command.description, command.name),
    options: requiredFirst(command.options).map(([name, option]) => optionOf(name, option, command.name)),
    contexts: CONTEXTS,
    integration_types: INSTALLS,
  }));
}

/** Discord wants them so. */
function requiredFirst(options: NamedCommand["options"]): [string, Option][] {
  const entries = Object.entries(options);
  return [...entries.filter(([, option]) => option.required), ...entries.filter(([, option]) => !option.required)];
}

function optionOf(name: string, option: Option, command: string): OptionDeclaration {
  const base = {
    type: ApplicationCommandOptionType.String,
    name,
    description: within(COMMAND.description, option.description, command),
    required: option.required ?? false,
  } as const;
  if (option.type !== "choice") return base;
  const choices = option.choices.map((choice) => within(COMMAND.choice, choice, command));
  return { ...base, choices: choices.map((choice) => ({ name: choice, value: choice })) };
}

function within(limit: number, text: string, command: string): string {
  if (text.length <= limit) return text;
  throw new RangeError(`/${command}: “${text}” is longer than the ${limit} characters that Discord takes; shorten it`);
}

/** Whether Discord holds exactly these commands; fields that Discord adds of its own accord do not count. */
export function areDeclared(wanted: readonly Declaration[], held: readonly unknown[]): boolean {
  return JSON.stringify(wanted.map(essence).sort()) === JSON.stringify(held.map(essence).sort());
}

interface Held {
  readonly [key: string]: unknown;
}

/** What we declare of a command, in one order, with Discord's defaults where it leaves a field out. */
function essence(command: unknown): string {
  const { type, name, description, contexts, integration_types, options } = command as Held;
  const declared = { type: type ?? ApplicationCommandType.ChatInput, name, description };
  const places = { contexts: numbers(contexts), integration_types: numbers(integration_types) };
  return JSON.stringify({ ...declared, ...places, options: list(options).map(optionEssence) });
}

function optionEssence({ type, name, description, required, autocomplete, choices }: Held): Held {
  const shown = list(choices).map((choice) => ({ name: choice.name, value: choice.value }));
  return { type, name, description, required: required ?? false, autocomplete: autocomplete ?? false, choices: shown };
}

function list(value: unknown): Held[] {
  return Array.isArray(value) ? value : [];
}

function numbers(value: unknown): number[] {
  return Array.isArray(value) ? value.toSorted((a, b) => a - b) : [];
}

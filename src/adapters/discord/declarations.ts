/** Our commands as Discord's application commands: a pure function of the commands and the catalogues. */
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  Locale,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from "discord.js";
import type { ChoiceOption, NamedCommand, Option } from "../../core/command.ts";
import type { OptionWords } from "../../core/words/command-words.ts";
import { catalogues, english, type Words } from "../../core/words.ts";
import { COMMAND } from "./limits.ts";

export type Declaration =
  | RESTPostAPIChatInputApplicationCommandsJSONBody
  | RESTPostAPIContextMenuApplicationCommandsJSONBody;
type OptionDeclaration = NonNullable<RESTPostAPIChatInputApplicationCommandsJSONBody["options"]>[number];
type Localizations = Partial<Record<Locale, string>>;

/** Servers, direct messages with the bot, and, for who installed it for themselves, every other conversation. */
const CONTEXTS = [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel];
const INSTALLS = [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall];

/** Discord's locales of each catalogue but English, the default: none of them falls back to another. */
const LOCALES: Readonly<Record<string, readonly Locale[]>> = {
  de: [Locale.German],
  es: [Locale.SpanishES, Locale.SpanishLATAM],
  fr: [Locale.French],
};

/**
 * The bodies that declare the commands to Discord, and the entry of the message menu.
 * @throws RangeError if a description or choice is longer than Discord takes, with the command's name
 */
export function declarationsOf(commands: readonly NamedCommand[]): Declaration[] {
  return [...commands.map(commandOf), messageMenu()];
}

function commandOf(command: NamedCommand): Declaration {
  const { name, description, options } = command;
  return {
    type: ApplicationCommandType.ChatInput,
    name,
    ...named(({ commands }) => commands[name]?.name),
    description: within(COMMAND.description, description, name),
    ...described(({ commands }) => commands[name]?.description, name),
    options: requiredFirst(options).map(([key, option]) => optionOf(key, option, name)),
    contexts: CONTEXTS,
    integration_types: INSTALLS,
  };
}

/** "Check this message". */
function messageMenu(): Declaration {
  return {
    type: ApplicationCommandType.Message,
    name: english.check.label,
    ...named(({ check }) => check.label),
    contexts: CONTEXTS,
    integration_types: INSTALLS,
  };
}

/** Discord wants them so. */
function requiredFirst(options: NamedCommand["options"]): [string, Option][] {
  const entries = Object.entries(options);
  return [...entries.filter(([, option]) => option.required), ...entries.filter(([, option]) => !option.required)];
}

function optionOf(name: string, option: Option, command: string): OptionDeclaration {
  const inWords = ({ commands }: Words): OptionWords | undefined => commands[command]?.options[name];
  const base = {
    type: ApplicationCommandOptionType.String,
    name,
    ...named((words) => inWords(words)?.name),
    description: within(COMMAND.description, option.description, command),
    ...described((words) => inWords(words)?.description, command),
    required: option.required ?? false,
  } as const;
  if (option.type === "choice") return { ...base, choices: choicesOf(option, inWords, command) };
  return option.type === "text" && option.completes ? { ...base, autocomplete: true } : base;
}

function choicesOf({ choices }: ChoiceOption, inWords: (words: Words) => OptionWords | undefined, command: string) {
  return choices.map((choice) => ({
    name: within(COMMAND.choice, choice, command),
    ...named((words) => inWords(words)?.choices?.[choice]),
    value: choice,
  }));
}

function named(pick: (words: Words) => string | undefined): { name_localizations: Localizations } {
  return { name_localizations: localized(pick) };
}

function described(pick: (words: Words) => string | undefined, command: string) {
  const descriptions = localized(pick);
  for (const text of Object.values(descriptions)) within(COMMAND.description, text, command);
  return { description_localizations: descriptions };
}

function localized(pick: (words: Words) => string | undefined): Localizations {
  const entries = Object.entries(LOCALES).flatMap(([language, locales]) => {
    const text = catalogues[language] && pick(catalogues[language]);
    return text ? locales.map((locale) => [locale, text] as const) : [];
  });
  return Object.fromEntries(entries);
}

function within(limit: number, text: string, command: string): string {
  if (text.length <= limit) return text;
  throw new RangeError(`/${command}: “${text}” is longer than the ${limit} characters that Discord takes; shorten it`);
}

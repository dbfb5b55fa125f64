/** Suggestions for what stands in the box so far: commands, then what their first option can be filled with. */
import type { NamedCommand } from "../../core/command.ts";
import { closest } from "../../core/suggest.ts";
import { descriptionOf } from "../../core/words/command-words.ts";
import type { Words } from "../../core/words.ts";
import type { Bot } from "../adapter.ts";
import { LIMITS } from "./limits.ts";

/** One suggestion. */
export interface Offer {
  readonly label: string;
  /** What the box holds when it is taken. */
  readonly value: string;
}

/** The command that a message without one is for. */
export const MESSAGE_COMMAND = "claim";

/** Offers for a text as it is typed, best first. */
export function offersFor(
  { commands, complete }: Pick<Bot, "commands" | "complete">,
  text: string,
  words: Words,
): Offer[] {
  const typed = text.slice(0, LIMITS.searched);
  const [, name] = /^\s*\/(\S*)$/.exec(typed) ?? [];
  if (name !== undefined) return commandsFor(name, commands, words).map((command) => commandOffer(command, words));
  const [, begun = MESSAGE_COMMAND, rest = ""] = /^\s*(?:\/(\S+)\s)?([\s\S]*)$/.exec(typed) ?? [];
  const [command] = commandsFor(begun, commands, words);
  const option = optionOf(command);
  if (!command || option === undefined || (rest.trim() === "" && !typed.includes("/"))) return [];
  return complete({ command: command.name, option, text: rest }, LIMITS.offers).map(({ label, value }) => ({
    label,
    value: `/${command.name} ${value}`,
  }));
}

/** The commands whose names, in English or in the reader's language, begin so; else the one that was probably meant. */
function commandsFor(typed: string, commands: readonly NamedCommand[], words: Words): NamedCommand[] {
  const namesOf = ({ name }: NamedCommand) => [name, words.commands[name]?.name ?? name];
  const begun = commands.filter((command) => namesOf(command).some((name) => name.startsWith(typed.toLowerCase())));
  if (begun.length > 0) return begun;
  const meant = closest(typed, commands.flatMap(namesOf));
  return commands.filter((command) => meant !== undefined && namesOf(command).includes(meant));
}

function commandOffer(command: NamedCommand, words: Words): Offer {
  return { label: `/${command.name}: ${descriptionOf(command, words)}`, value: `/${command.name} ` };
}

/** The option that takes the words after the command's name: its text, or else the one with fixed choices. */
function optionOf(command: NamedCommand | undefined): string | undefined {
  const names = Object.keys(command?.options ?? {});
  return ["text", "choice"].flatMap((type) => names.find((name) => command?.options[name]?.type === type) ?? [])[0];
}

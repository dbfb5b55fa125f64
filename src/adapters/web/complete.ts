/** Suggestions for what stands in the box so far: commands, then what their first option can be filled with. */
import type { NamedCommand } from "../../core/command.ts";
import { descriptionOf } from "../../core/words/command-words.ts";
import type { Words } from "../../core/words.ts";
import type { Bot } from "../adapter.ts";
import { LIMITS } from "./limits.ts";

export interface Offer {
  readonly label: string;
  /** What the box holds when it is taken. */
  readonly value: string;
}

/** The command that a message without one is for. */
const MESSAGE_COMMAND = "claim";

/** Offers for a text as it is typed, best first. */
export function offersFor(
  { commands, complete }: Pick<Bot, "commands" | "complete">,
  text: string,
  words: Words,
): Offer[] {
  const typed = text.slice(0, LIMITS.searched);
  const [, name] = /^\s*\/(\S*)$/.exec(typed) ?? [];
  if (name !== undefined)
    return commands
      .filter((command) => command.name.startsWith(name.toLowerCase()))
      .map((command) => commandOffer(command, words));
  const [, command = MESSAGE_COMMAND, rest = ""] = /^\s*(?:\/(\S+)\s)?([\s\S]*)$/.exec(typed) ?? [];
  const option = optionOf(commands.find((one) => one.name === command));
  if (option === undefined || (rest.trim() === "" && !typed.includes("/"))) return [];
  return complete({ command, option, text: rest }, LIMITS.offers).map(({ label, value }) => ({
    label,
    value: `/${command} ${value}`,
  }));
}

function commandOffer(command: NamedCommand, words: Words): Offer {
  return { label: `/${command.name}: ${descriptionOf(command, words)}`, value: `/${command.name} ` };
}

/** The option that takes the words after the command's name. */
function optionOf(command: NamedCommand | undefined): string | undefined {
  return command && Object.keys(command.options).find((name) => command.options[name]?.type === "text");
}

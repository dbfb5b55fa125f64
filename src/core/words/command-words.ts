/** Commands in other languages than English, which stands in their own files. */
import type { NamedCommand } from "../command.ts";

/** An option in one language. */
export interface OptionWords {
  readonly name: string;
  readonly description: string;
  /** The choices by the value that is sent. */
  readonly choices?: Readonly<Record<string, string>>;
}

/** A command in one language. Names are shown where a platform can show them (Discord); text is taken by both. */
export interface CommandWords {
  readonly name: string;
  readonly description: string;
  readonly options: Readonly<Record<string, OptionWords>>;
}

/** Commands by the names of their files. */
export type CommandsWords = Readonly<Record<string, CommandWords>>;

/** What a command does, in a catalogue's language; in English where that lacks it. */
export function descriptionOf(
  { name, description }: Pick<NamedCommand, "name" | "description">,
  { commands }: { readonly commands: CommandsWords },
): string {
  return commands[name]?.description ?? description;
}

/** What a command declares: data that help, registration and parsing read, and one pure function. */
import type { Reply } from "./answer.ts";
import type { Library } from "./library.ts";
import type { Awaitable, Matcher } from "./search/matcher.ts";
import type { Topic, TopicFinder, TopicType } from "./search/topics.ts";
import type { Words } from "./words.ts";

interface OptionBase {
  readonly description: string;
  readonly required?: boolean;
}
/** Free text; at most one a command, and the first: it takes all words that no other option takes. */
export interface TextOption extends OptionBase {
  readonly type: "text";
  /** What a platform with autocomplete offers while somebody types; any other text is taken as well. */
  readonly completes?: readonly TopicType[];
  /** Which of these are offered; all of them without it. */
  readonly offers?: (topic: Topic) => boolean;
}
/** An EDTF date. */
export interface DateOption extends OptionBase {
  readonly type: "date";
}
export interface ChoiceOption extends OptionBase {
  readonly type: "choice";
  readonly choices: readonly string[];
}
export type Option = TextOption | DateOption | ChoiceOption;
export type Options = Readonly<Record<string, Option>>;

type ValueOf<O extends Option> = O extends ChoiceOption ? O["choices"][number] : string;

/** The values of declared options: a required one is there, another may be missing. */
export type ArgumentsOf<O extends Options> = {
  readonly [Name in keyof O]: O[Name] extends { readonly required: true }
    ? ValueOf<O[Name]>
    : ValueOf<O[Name]> | undefined;
};

/** What a command may look at. */
export interface CommandContext {
  readonly library: Library;
  readonly matcher: Matcher;
  readonly topics: TopicFinder;
  readonly words: Words;
  /** Every command, for help texts. */
  readonly commands: readonly NamedCommand[];
}

export interface Command<O extends Options = Options> {
  readonly description: string;
  readonly options: O;
  /** Texts after the command's name, as a person would type them. */
  readonly examples: readonly string[];
  /** Who sees what it finds on a platform that can tell the asker apart: Discord fixes it with the acknowledgement. */
  readonly visibility: "everyone" | "asker";
  run(args: ArgumentsOf<O>, context: CommandContext): Awaitable<Reply>;
}

/** A command with the name that its file gives it. */
export interface NamedCommand extends Command {
  readonly name: string;
}

/** Whether everybody may see what a command answers; nobody but the asker if there is no such command. */
export function isPublic(commands: readonly NamedCommand[], name: string): boolean {
  return commands.some((command) => command.name === name && command.visibility === "everyone");
}

/** Declares a command; the types of `run`'s arguments follow from its options. */
export function defineCommand<const O extends Options>(command: Command<O>): Command<O> {
  return command;
}

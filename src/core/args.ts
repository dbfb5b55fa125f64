/**
 * Text to options: one grammar for Slack, mentions, the page and the terminal.
 *
 * `/timeline hastings from:2011 to:2015` names options; `/timeline hastings 2011 2015` and `… from 2011 to 2015` say the
 * same, and `/timeline hastings 2011` means that year alone. All other words belong to the command's text option.
 */
import type { Command, NamedCommand, Option } from "./command.ts";
import { isDateAlone, isEdtf } from "./date.ts";
import { shortened } from "./paginate.ts";
import { closest } from "./suggest.ts";
import { catalogues, type Words } from "./words.ts";

/** Options as text, before they are checked. */
export type RawOptions = Readonly<Record<string, string>>;

export type Parsed =
  | { readonly type: "command"; readonly command: NamedCommand; readonly options: RawOptions }
  | { readonly type: "message"; readonly text: string }
  | { readonly type: "empty" }
  | { readonly type: "help" }
  | { readonly type: "unknown"; readonly name: string };

const HELP_WORDS = new Set(["help", "?"]);

/** Characters of a wrong name or value that the error repeats. */
const ECHO_LIMIT = 40;

/** A wrong name or value as an error repeats it, with a mark where it was cut. */
export function echoed(typed: string): string {
  return shortened(typed, ECHO_LIMIT);
}

/** What a text asks for. A command's bare name counts only if what follows is valid for that command. */
export function parseText(text: string, commands: readonly NamedCommand[], words: Words): Parsed {
  const trimmed = text.trim();
  if (trimmed === "") return { type: "empty" };
  const [, slash, name = "", rest = ""] = /^(\/?)([^\s:]*):?\s*([\s\S]*)$/.exec(trimmed) ?? [];
  const command = commandNamed(name.toLowerCase(), commands, words);
  if (HELP_WORDS.has(`${name}${rest}`.toLowerCase())) return { type: "help" };
  if (slash)
    return command ? { type: "command", command, options: splitOptions(command, rest) } : { type: "unknown", name };
  if (!command) return choiceAlone(trimmed.toLowerCase(), commands) ?? { type: "message", text: trimmed };
  const options = splitOptions(command, rest);
  const usable = checkOptions(command, options, words).problems.length === 0;
  return usable ? { type: "command", command, options } : { type: "message", text: trimmed };
}

/** What a command without words offers to choose from is asked for by its name alone: `privacy`. */
function choiceAlone(typed: string, commands: readonly NamedCommand[]): Parsed | undefined {
  for (const command of commands) {
    const options = Object.entries(command.options);
    const chosen = options.find(([, option]) => option.type === "choice" && option.choices.includes(typed));
    const isBare = options.every(([, { type }]) => type !== "text");
    if (chosen && isBare) return { type: "command", command, options: { [chosen[0]]: typed } };
  }
  return undefined;
}

/** Whether a command is asked how it is used: `/claim help`, `/timeline ?`. */
export function asksUsage({ options }: Command, given: RawOptions): boolean {
  return Object.entries(given).some(
    ([name, value]) => options[name]?.type === "text" && HELP_WORDS.has(value.trim().toLowerCase()),
  );
}

/** By its own name, else by its name in the language of whoever asks, else by that in any language. */
function commandNamed(typed: string, commands: readonly NamedCommand[], words: Words): NamedCommand | undefined {
  if (typed === "") return undefined;
  const inWords = (spoken: Words) => commands.find(({ name }) => spoken.commands[name]?.name === typed);
  const own = commands.find(({ name }) => name === typed) ?? inWords(words);
  return own ?? Object.values(catalogues).map(inWords).find(Boolean);
}

/** Splits the words after a command's name into its options. */
export function splitOptions(command: Command, text: string): RawOptions {
  const options: Record<string, string> = {};
  const textName = Object.keys(command.options).find((name) => command.options[name]?.type === "text");
  const others = Object.keys(command.options).filter((name) => name !== textName);
  let words = withoutName(text, textName);
  if (others.length > 0) {
    words = takeNamed(words, command, others, options).replace(
      new RegExp(`(?<!\\S)(${others.join("|")}):\\s*$`, "i"),
      "",
    );
    words = takeMisspelt(words, others, options);
    words = takeTrailing(words, command, others, options);
  }
  words = withoutName(words, textName).trim();
  if (words === "") return options;
  const rest = textName ?? others[0] ?? "text";
  // Words that no option takes are never dropped: with them, the last value is none of the choices.
  options[rest] = Object.hasOwn(options, rest) ? text.trim() : words;
  return options;
}

/** `text:` before the words of the text option says nothing more. */
function withoutName(text: string, name: string | undefined): string {
  return name === undefined ? text : text.replace(new RegExp(`^\\s*${name}:\\s*`, "i"), "");
}

/** Takes `name:value`, and `name value` where the value fits the option. */
function takeNamed(text: string, command: Command, names: readonly string[], into: Record<string, string>): string {
  const pattern = new RegExp(`(?<![^\\s])(${names.join("|")})(:\\s*|\\s+)(\\S+)`, "gi");
  return text.replace(pattern, (whole, name: string, between: string, value: string) => {
    const key = name.toLowerCase();
    if (Object.hasOwn(into, key)) return whole;
    if (!between.includes(":") && !fitsOption(command.options[key], value)) return whole;
    into[key] = value;
    return "";
  });
}

/** Takes `name:value` where the name looks like a misspelt option, so that the check can say so. */
function takeMisspelt(text: string, names: readonly string[], into: Record<string, string>): string {
  return text.replace(/(?<!\S)([a-z]+):([^\s/]\S*)/gi, (whole, name: string, value: string) => {
    if (Object.hasOwn(into, name) || !closest(name, names)) return whole;
    into[name] = value;
    return "";
  });
}

/** Takes the last words that fit the options still open, in the order of declaration. */
function takeTrailing(text: string, command: Command, names: readonly string[], into: Record<string, string>): string {
  const open = names.filter((name) => !Object.hasOwn(into, name));
  const words = text.trim().split(/\s+/);
  let start = words.length;
  while (
    start > 0 &&
    words.length - start < open.length &&
    fitsOption(command.options[open[0] ?? ""], words[start - 1] ?? "")
  )
    start--;
  const taken = words.slice(start);
  const isPeriod = open.length === 2 && open.every((name) => command.options[name]?.type === "date");
  const isOneTime = isPeriod && taken.length === 1 && !taken[0]?.includes("/");
  for (const [index, value] of (isOneTime ? [...taken, ...taken] : taken).entries()) into[open[index] ?? ""] = value;
  return words.slice(0, start).join(" ");
}

function fitsOption(option: Option | undefined, value: string): boolean {
  if (option?.type === "choice") return option.choices.includes(value.toLowerCase());
  return option?.type === "date" && isDateAlone(value);
}

/** The options with their final values, and what is wrong with them; `missing` names the required ones not given. */
export interface CheckedOptions {
  readonly values: RawOptions;
  readonly problems: readonly string[];
  readonly missing: readonly string[];
}

/** Checks options against their declaration; every problem is a sentence with its mend. */
export function checkOptions(command: NamedCommand, options: RawOptions, words: Words): CheckedOptions {
  const values: Record<string, string> = {};
  const problems: string[] = [];
  for (const [name, raw] of Object.entries(options)) {
    const option = Object.hasOwn(command.options, name) ? command.options[name] : undefined;
    const typed = unquoted(raw.trim());
    const value = valueFor(option, typed);
    if (value === "") continue;
    const problem = option ? problemWith(name, option, typed, words) : unknownOption(command, name, words);
    if (problem) problems.push(...problem);
    else values[name] = value;
  }
  const missing = Object.keys(command.options).filter(
    (name) => command.options[name]?.required && !Object.hasOwn(values, name),
  );
  return { values, problems, missing };
}

/** Quotation marks around a whole value say nothing more. */
function unquoted(value: string): string {
  return /^(?:"([^"]*)"|“([^“”]*)”|„([^„“]*)“|«\s?([^«»]*?)\s?»)$/.exec(value)?.slice(1).find(Boolean) ?? value;
}

/** EDTF is written in upper case, choices in lower case. */
function valueFor(option: Option | undefined, value: string): string {
  if (option?.type === "date") return value.toUpperCase();
  return option?.type === "choice" ? value.toLowerCase() : value;
}

function problemWith(name: string, option: Option, typed: string, words: Words): string[] | undefined {
  const value = valueFor(option, typed);
  if (option.type === "date" && !isEdtf(value)) return [words.error.badDate(name, echoed(typed))];
  if (option.type !== "choice" || option.choices.includes(value)) return undefined;
  const near = closest(value, option.choices);
  const problem = words.error.badChoice(name, echoed(typed), option.choices.join(", "));
  return near ? [problem, words.error.didYouMean(near)] : [problem];
}

function unknownOption(command: NamedCommand, name: string, words: Words): string[] {
  const names = Object.keys(command.options);
  const near = closest(name, names);
  const problem = words.error.unknownOption(command.name, echoed(name), names.join(", ") || words.error.noOptions);
  return near ? [problem, words.error.didYouMean(near)] : [problem];
}

/** How a command is written: `/timeline [topic] [from:DATE] [to:DATE]`. */
export function usageOf(command: NamedCommand): string {
  const parts = Object.entries(command.options).map(([name, option]) => {
    const shown = option.type === "date" ? `${name}:DATE` : option.type === "choice" ? option.choices.join("|") : name;
    return option.required ? `<${shown}>` : `[${shown}]`;
  });
  return [`/${command.name}`, ...parts].join(" ");
}

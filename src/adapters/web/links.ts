/** Addresses of the page's own answers. */
import type { NamedCommand } from "../../core/command.ts";
import type { Invocation } from "../../core/invocation.ts";

/** The address that shows what an invocation asks for. */
export type LinkTo = (invocation: Invocation) => string;

/** The address that asks a text; only for what anybody may see: a message goes by POST, so that no log holds it. */
export function linkToText(text: string): string {
  const query = encodeURIComponent(text.toWellFormed()).replace(/%20/g, "+").replace(/%2F/g, "/").replace(/%3A/g, ":");
  return `/?q=${query}`;
}

/** Makes the links of answers: a command is written as a person would type it. */
export function createLinkTo(commands: readonly NamedCommand[]): LinkTo {
  return (invocation) => linkToText(textOf(invocation, commands));
}

/** `/timeline meta-netflix/hastings from:2011-01-01`: the inverse of the grammar in core/args.ts. */
export function textOf({ command: name, options }: Invocation, commands: readonly NamedCommand[]): string {
  const declared = commands.find((command) => command.name === name)?.options ?? {};
  const isText = (option: string) => declared[option]?.type === "text";
  const entries = Object.entries(options).toSorted(([a], [b]) => Number(isText(b)) - Number(isText(a)));
  return [`/${name}`, ...entries.map(([option, value]) => (isText(option) ? value : `${option}:${value}`))].join(" ");
}

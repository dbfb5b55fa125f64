/** Addresses of the page's own answers. */
import type { NamedCommand } from "../../core/command.ts";
import type { Invocation } from "../../core/invocation.ts";
import type { Library } from "../../core/library.ts";
import { pageOf } from "../../core/page-address.ts";
import type { View } from "./view.ts";

/** The address that shows what an invocation asks for. */
export type LinkTo = (invocation: Invocation) => string;

/**
 * The address that asks a text; only for what anybody may see: a message goes by POST, so that no log holds it.
 * @param view the way to show the answer, where it is not the page's own
 */
export function linkToText(text: string, view?: string): string {
  const query = encodeURIComponent(text.toWellFormed()).replace(/%20/g, "+").replace(/%2F/g, "/").replace(/%3A/g, ":");
  return `/?q=${query}${view === undefined ? "" : `&view=${view}`}`;
}

/** Makes the links of answers: a command is written as a person would type it. */
export function createLinkTo(commands: readonly NamedCommand[], { path }: Pick<View, "path">): LinkTo {
  return (invocation) => path(linkToText(textOf(invocation, commands)));
}

/** Makes the links that last: the page of the record where there is one, else the command. */
export function createPermalink(commands: readonly NamedCommand[], library: Library, view: View): LinkTo {
  const linkTo = createLinkTo(commands, view);
  return (invocation) => {
    const page = pageOf(library, invocation);
    return page === undefined ? linkTo(invocation) : view.path(page);
  };
}

/** `/timeline meta-netflix/hastings from:2011-01-01`: the inverse of the grammar in core/args.ts. */
export function textOf({ command: name, options }: Invocation, commands: readonly NamedCommand[]): string {
  const declared = commands.find((command) => command.name === name)?.options ?? {};
  const isText = (option: string) => declared[option]?.type === "text";
  const entries = Object.entries(options).toSorted(([a], [b]) => Number(isText(b)) - Number(isText(a)));
  return [`/${name}`, ...entries.map(([option, value]) => (isText(option) ? value : `${option}:${value}`))].join(" ");
}

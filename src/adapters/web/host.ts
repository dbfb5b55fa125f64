/**
 * Under which names the page answers. With PUBLIC_URL under all: its addresses are made from that alone. Without it they are
 * made from the Host header, so a name that could be anybody's is refused: a feed or a citation must not carry it away.
 */
import { isIP } from "node:net";
import type { Context, MiddlewareHandler } from "hono";
import type { House } from "./app.ts";
import { tell } from "./respond.ts";
import { originOf } from "./view.ts";

/**
 * Ends of names that nobody can buy: RFC 6761 (localhost), RFC 6762 (local), RFC 8375 (home.arpa), ICANN resolution
 * 2024.07.29.06 (internal).
 */
const LOCAL_ENDS = [".localhost", ".local", ".home.arpa", ".internal"];

/**
 * Whether a name of an address, as a URL writes it, is no stranger's: a number, the HOST that was set, or a name that only this
 * machine or its own network can give, as one without a dot is.
 */
export function isOwnName(hostname: string, bound: string): boolean {
  const name = hostname.toLowerCase().replace(/^\[(.*)\]$/, "$1");
  if (name === bound.toLowerCase() || isIP(name) !== 0) return true;
  return !name.includes(".") || LOCAL_ENDS.some((end) => name.endsWith(end));
}

/** Answers 421 (RFC 9110, 15.5.20) with the mend under a name that is not known to be ours. */
export function ownNamesOnly({ bot, viewFor }: House, bound: string): MiddlewareHandler {
  let warned = false;
  return (c: Context, next) => {
    const origin = originOf(c.req.url);
    if (bot.publicUrl !== undefined || isOwnName(new URL(origin).hostname, bound)) return next();
    if (!warned)
      bot.log.warn("a reader came by a name that nobody told of: set PUBLIC_URL to the address readers open");
    warned = true;
    const view = viewFor(c.req.raw);
    const { title, mend } = view.say.problems.otherName;
    return Promise.resolve(tell(c, view, 421, title, mend(origin)));
  };
}

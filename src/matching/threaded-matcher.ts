/**
 * The matcher in a thread of its own, so that neither a long message nor a large dossier holds up the other answers, or the
 * heartbeats that keep a connection alive.
 */
import type { Logger } from "pino";
import type { Dossier } from "../core/dossier.ts";
import type { Explanation, Matcher, MatchResult } from "../core/search/matcher.ts";
import { Thread } from "../threads/thread.ts";
import { reportTo } from "./learning.ts";
import type { Asked, Learning } from "./matching-thread.ts";

/** The matcher of some dossiers, once it has learnt from them. @throws Error if its thread breaks, as for want of memory */
export async function threadedMatcher(dossiers: readonly Dossier[], log: Logger): Promise<Matcher> {
  const report = reportTo(log);
  const heard = (said: unknown) => report(...(said as Learning));
  const file = new URL("./matching-thread.ts", import.meta.url);
  const thread = new Thread<Asked, MatchResult | Explanation>(file, { data: dossiers, heard });
  const matcher: Matcher = {
    match: async (text, options) => (await thread.ask({ method: "match", text, options })) as MatchResult,
    explain: async (text, options) => (await thread.ask({ method: "explain", text, options })) as Explanation,
  };
  await matcher.match("");
  return matcher;
}

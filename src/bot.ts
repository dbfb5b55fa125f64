/** Puts the core together: library, matcher and commands behind one dispatch. */
import type { Logger } from "pino";
import type { CommandContext, NamedCommand } from "./core/command.ts";
import type { Dossier } from "./core/dossier.ts";
import { Library } from "./core/library.ts";
import { ClaimMatcher } from "./core/search/claim-matcher.ts";
import { TopicFinder } from "./core/search/topics.ts";
import { english } from "./core/words.ts";
import { createDispatch, type Dispatch } from "./dispatch.ts";

/** The dispatch over some dossiers and commands. */
export function createBot(dossiers: readonly Dossier[], commands: readonly NamedCommand[], log: Logger): Dispatch {
  const library = new Library(dossiers);
  const context: CommandContext = {
    library,
    matcher: new ClaimMatcher(library),
    topics: new TopicFinder(library),
    words: english,
    commands,
  };
  return createDispatch(context, log);
}

/** Puts the core together: library, matcher and commands behind one dispatch. */
import type { Logger } from "pino";
import type { Answer } from "./core/answer.ts";
import type { CommandContext, NamedCommand } from "./core/command.ts";
import { type Completed, type Completion, completionsFor } from "./core/completion.ts";
import type { Dossier } from "./core/dossier.ts";
import { Library } from "./core/library.ts";
import type { AttachedPicture, Picture } from "./core/pictures/index.ts";
import type { Matcher } from "./core/search/matcher.ts";
import { matcherOf } from "./core/search/matcher-of.ts";
import type { Report } from "./core/search/ranking/learned.ts";
import { TopicFinder } from "./core/search/topics.ts";
import { english } from "./core/words.ts";
import { createDispatch, type Dispatch } from "./dispatch.ts";
import { answerPictures } from "./pictures/of-answer.ts";
import { pngOf } from "./pictures/png.ts";

/** What every front asks. */
export interface Core {
  readonly library: Library;
  readonly dispatch: Dispatch;
  readonly matcher: Matcher;
  /** Autocomplete for an option of a command. */
  complete(asked: Completed, limit: number): Completion[];
  /** The picture to attach to an answer; null where there is none. */
  picture(answer: Answer, locale?: string): Promise<AttachedPicture | null>;
  /** A picture of a fixed theme as PNG. */
  png(picture: Picture): Promise<Uint8Array>;
}

/** Where what a large dossier teaches is kept, so that only the first start takes its time. */
const KEPT = ".state";
/** How often learning says how far it is. */
const STEPS = 4;

/** Logs each quarter of what is learnt. */
function reportTo(log: Logger): Report {
  let last = "";
  return (part, done) => {
    const percent = (Math.floor(done * STEPS) * 100) / STEPS;
    const now = `learning from the claims: ${part} ${percent}%`;
    if (now !== last) log.info(now);
    last = now;
  };
}

/** The core over some dossiers and commands; its answers link to the page if its public address is given (PUBLIC_URL). */
export function createBot(
  dossiers: readonly Dossier[],
  commands: readonly NamedCommand[],
  log: Logger,
  publicUrl?: string,
): Core {
  const library = new Library(dossiers);
  const topics = new TopicFinder(library);
  const matcher = matcherOf(library, { kept: KEPT, report: reportTo(log) });
  const context: CommandContext = {
    library,
    matcher,
    topics,
    words: english,
    commands,
  };
  return {
    library,
    matcher,
    dispatch: createDispatch(context, log, publicUrl),
    complete: (asked, limit) => completionsFor(topics, commands, asked, limit),
    picture: answerPictures({ library, topics }),
    png: pngOf,
  };
}

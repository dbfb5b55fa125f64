/** Puts the core together: library, matcher and commands behind one dispatch. */
import type { Logger } from "pino";
import type { Answer } from "./core/answer.ts";
import type { CommandContext, NamedCommand } from "./core/command.ts";
import { type Completed, type Completion, completionsFor } from "./core/completion.ts";
import type { Library } from "./core/library.ts";
import type { AttachedPicture, Picture } from "./core/pictures/index.ts";
import type { Matcher } from "./core/search/matcher.ts";
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

/** What a core is put together from. */
export interface Parts {
  readonly library: Library;
  /** Of this library. */
  readonly matcher: Matcher;
  readonly commands: readonly NamedCommand[];
  readonly log: Logger;
  /** The page's public address (PUBLIC_URL): answers link to it. */
  readonly publicUrl?: string | undefined;
}

/** The core over a library's dossiers. */
export function createBot({ library, matcher, commands, log, publicUrl }: Parts): Core {
  const topics = new TopicFinder(library);
  const context: CommandContext = { library, matcher, topics, words: english, commands };
  return {
    library,
    matcher,
    dispatch: createDispatch(context, log, publicUrl),
    complete: (asked, limit) => completionsFor(topics, commands, asked, limit),
    picture: answerPictures({ library, topics }),
    png: pngOf,
  };
}

/** What any platform hands to the dispatch: who asks, what, and what else was shown to the bot. */
import type { Invocation } from "./invocation.ts";

interface Asked {
  /** `platform:immutable-id` of who asks, never a display name. */
  readonly user: string;
  /** BCP 47 tag of the language to answer in, where the platform tells; English without it. */
  readonly locale?: string;
}

/** Options that the platform already holds apart, such as those of a Discord slash command or a button. */
export interface CommandRequest extends Asked, Invocation {
  readonly type: "command";
}

/** Text as somebody typed it: a command with its words, or a message to be checked. */
export interface TextRequest extends Asked {
  readonly type: "text";
  readonly text: string;
  /** Other messages that the bot was shown, nearest first: the one replied to, the thread's first. */
  readonly context?: readonly string[];
  /** The bot was pointed at a message whose text the platform withheld. */
  readonly contextWithheld?: boolean;
}

export type Request = CommandRequest | TextRequest;

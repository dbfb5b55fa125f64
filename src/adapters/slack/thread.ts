/** Reads the first message of a thread that the bot is mentioned in. */
import type { Logger } from "pino";
import { failureOf } from "./failure.ts";
import { shownTexts } from "./shown.ts";
import type { Workspace } from "./workspace.ts";

export interface ThreadStart {
  /** Its texts; none if it is the bot's own message. */
  readonly texts: readonly string[];
  /** Slack gave no text of it. */
  readonly withheld: boolean;
}

/** The first message of a thread. Never rejects: without the scope to read it, it is withheld. */
export async function readThreadStart(
  { web, self }: Workspace,
  { channel, thread }: { readonly channel: string; readonly thread: string },
  log: Logger,
): Promise<ThreadStart> {
  try {
    const { messages = [] } = await web.conversations.replies({ channel, ts: thread, limit: 1 });
    const [first] = messages;
    if (first && (first.user === self.userId || (first.bot_id && first.bot_id === self.botId)))
      return { texts: [], withheld: false };
    const texts = shownTexts(first ?? {}, self.userId);
    return { texts, withheld: texts.length === 0 };
  } catch (error) {
    log.warn({ ...failureOf(error), channel }, "the thread's first message could not be read");
    return { texts: [], withheld: true };
  }
}

/** Gets messages to where they were asked for: a log line for every failure, a line to the user where there is a way. */
import type { WebClient } from "@slack/web-api";
import type { Logger } from "pino";
import type { Words } from "../../core/words.ts";
import { failureOf, isClosed, isRefused, isRevoked } from "./failure.ts";
import { LIMITS } from "./limits.ts";
import { lineMessage, type SlackMessage } from "./message.ts";
import { postToResponseUrl } from "./posting.ts";
import { refusedToken } from "./tokens.ts";

/** Where an answer goes. */
export interface Destination {
  readonly channel: string;
  readonly user: string;
  /** Only the user sees it. */
  readonly private: boolean;
  readonly thread?: string | undefined;
  /** Works without being in the channel, for half an hour. */
  readonly responseUrl?: string | undefined;
  /** The message that it takes the place of; null for one without an address, such as one that only the user sees. */
  readonly replaces?: string | null;
}

/** One way to a destination; it says in which channel the message stands, if Slack does. */
type Way = (message: SlackMessage) => Promise<{ readonly ok: boolean; readonly channel?: string } | undefined>;

export interface DeliveryParts {
  readonly log: Logger;
  readonly words: Words;
  fail(message: string): void;
}

/** Sends messages, by whichever way there is. */
export class Delivery {
  readonly #parts: DeliveryParts;

  constructor(parts: DeliveryParts) {
    this.#parts = parts;
  }

  /**
   * Sends the messages in their order; stops at the first that finds no way. Never rejects.
   * @returns the channel that they stand in, undefined if not all of them do
   */
  async send(web: WebClient, messages: readonly SlackMessage[], to: Destination): Promise<string | undefined> {
    let channel: string | undefined;
    for (const [index, message] of messages.entries()) {
      channel = await this.#sendOne(web, message, to, index);
      if (channel === undefined) return undefined;
    }
    return channel;
  }

  async #sendOne(web: WebClient, message: SlackMessage, to: Destination, index: number): Promise<string | undefined> {
    const { log, words, fail } = this.#parts;
    let closed = false;
    for (const way of waysTo(web, to, index)) {
      try {
        return (await way(message))?.channel ?? to.channel;
      } catch (error) {
        const failure = failureOf(error);
        log.warn({ ...failure, channel: to.channel }, "Slack did not take an answer");
        if (isRevoked(failure)) {
          fail(refusedToken("SLACK_BOT_TOKEN", failure.code));
          return undefined;
        }
        if (isRefused(failure)) {
          await this.#tell(words.delivery.refused(failure.code), way);
          return undefined;
        }
        closed ||= isClosed(failure);
      }
    }
    log.error({ channel: to.channel }, "an answer could not be delivered");
    if (closed) await this.#tell(words.delivery.cannotPost, directly(web, to.user));
    return undefined;
  }

  /** One line to the user; where that fails too, the log has it. */
  async #tell(line: string, way: Way): Promise<void> {
    try {
      await way(lineMessage(line));
    } catch (error) {
      this.#parts.log.warn({ ...failureOf(error) }, "the user could not be told");
    }
  }
}

function waysTo(web: WebClient, to: Destination, index: number): Way[] {
  const { responseUrl } = to;
  const respond: Way[] =
    responseUrl && index < LIMITS.responseUses
      ? [(message) => postToResponseUrl(responseUrl, message, responseFields(to))]
      : [];
  const post = posting(web, to);
  return post ? [...respond, post] : respond;
}

function posting(web: WebClient, { channel, user, thread, replaces, private: hidden }: Destination): Way | undefined {
  const place = { channel, ...(thread !== undefined && { thread_ts: thread }) };
  if (hidden) return ({ text, blocks }) => web.chat.postEphemeral({ ...place, user, text, blocks });
  if (replaces === null) return undefined;
  if (replaces !== undefined) return ({ text, blocks }) => web.chat.update({ channel, ts: replaces, text, blocks });
  return (message) => web.chat.postMessage({ ...place, ...message });
}

/** A direct message: Slack takes a user's id for a channel. */
function directly(web: WebClient, user: string): Way {
  return (message) => web.chat.postMessage({ channel: user, ...message });
}

function responseFields({ private: hidden, thread, replaces }: Destination): object {
  return {
    response_type: hidden ? "ephemeral" : "in_channel",
    replace_original: replaces !== undefined,
    ...(thread !== undefined && { thread_ts: thread }),
  };
}

/** Sends an answer, and says so in one line where that cannot be done. */
import { randomUUID } from "node:crypto";
import { DiscordAPIError, RESTJSONErrorCodes } from "discord.js";
import type { Answer } from "../../core/answer.ts";
import { english as words } from "../../core/words.ts";
import type { Bot } from "../adapter.ts";
import { describeFault, isGone, isUnauthorized } from "./faults.ts";
import { lineMessage, type Message } from "./message.ts";
import { render } from "./render.ts";

/** Where an answer goes: the first message takes the place that was kept for it, the others follow. */
export interface Place {
  send(message: Message, index: number): Promise<unknown>;
  /** Another way to tell who asked, where the bot may not write; undefined where there is none. */
  forbidden?(error: unknown): Promise<boolean>;
}

/** Sends every message of the answer, in order. Never rejects: what fails is logged, and told where it can be. */
export async function deliver(
  place: Place,
  answer: Answer,
  page: number,
  bot: Pick<Bot, "log" | "fail">,
): Promise<void> {
  try {
    let index = 0;
    for (const message of render(answer, page)) await place.send(message, index++);
  } catch (error) {
    await report(error, place, bot);
  }
}

async function report(error: unknown, place: Place, { log, fail }: Pick<Bot, "log" | "fail">): Promise<void> {
  const id = randomUUID().slice(0, 8);
  log.warn({ id, fault: describeFault(error) }, "an answer could not be sent");
  if (isUnauthorized(error))
    return fail("Discord no longer knows the bot's token. Set DISCORD_TOKEN to its current one.");
  if (isGone(error)) return;
  try {
    if (!(await place.forbidden?.(error)) && isMendable(error))
      await place.send(lineMessage(words.error.internal(id)), 99);
  } catch (second) {
    log.warn({ id, fault: describeFault(second) }, "nor could that be said");
  }
}

/** Another message may get through: the answer itself was the trouble, not the way to Discord. */
function isMendable(error: unknown): boolean {
  return error instanceof RangeError || isInvalidBody(error);
}

function isInvalidBody(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.InvalidFormBodyOrContentType;
}

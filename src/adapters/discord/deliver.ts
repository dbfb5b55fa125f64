/** Sends an answer, and says so in one line where that cannot be done. */
import { randomUUID } from "node:crypto";
import type { Answer } from "../../core/answer.ts";
import type { Words } from "../../core/words.ts";
import type { Bot } from "../adapter.ts";
import type { CommandIds } from "./command-ids.ts";
import { describeFault, isForbidden, isGone, isRefused, isUnauthorized, WRONG_TOKEN } from "./faults.ts";
import type { View } from "./foot.ts";
import { lineMessage, type Message } from "./message.ts";
import type { Frame, Pictures } from "./picture.ts";
import { render } from "./render.ts";

/** Where an answer goes. */
export interface Place {
  /** Sends one of the answer's messages; the first (0) takes the place that was kept for it. */
  send(message: Message, index: number): Promise<unknown>;
  /** Says in one line that the answer could not be sent. */
  say(line: Message): Promise<unknown>;
  /** Says it where the bot may write, as it may not write here; undefined where there is no such place. */
  sayElsewhere?: (line: Message) => Promise<unknown>;
  /** The first message when it is sent, for the picture of the answer; undefined where it cannot have one. */
  frame(): Frame | undefined;
}

/** What a delivery needs of the house. */
export type House = Pick<Bot, "log" | "fail" | "picture"> & {
  readonly pictures: Pictures;
  readonly commandIds: CommandIds;
};

/** What is sent: an answer, how it is shown, and from which page on. */
export interface Delivery {
  readonly answer: Answer;
  readonly view: View;
  readonly page?: number;
}

/**
 * Sends every message of the answer, in order, then the picture of the whole answer on its first page. Never rejects: what
 * fails is logged, and told where it can be. False where Discord refused the text: it is not there.
 */
export async function deliver(place: Place, delivery: Delivery, house: House): Promise<boolean> {
  const { answer, view, page = 1 } = delivery;
  try {
    const messages = render(answer, { ...view, commands: house.commandIds }, page);
    for (const [index, message] of messages.entries()) await place.send(message, index);
    const [first] = messages;
    const frame = place.frame();
    if (frame && first && page === 1 && view.form === undefined)
      await house.pictures.show(frame, first, () => house.picture(answer, view.words.locale));
    return true;
  } catch (error) {
    await report(error, place, view, house);
    return !isRefused(error);
  }
}

async function report(error: unknown, place: Place, { words }: View, house: House): Promise<void> {
  const { log, fail } = house;
  const id = randomUUID().slice(0, 8);
  log.warn({ id, fault: describeFault(error) }, "an answer could not be sent");
  if (isUnauthorized(error)) fail(WRONG_TOKEN);
  else if (!isGone(error))
    await tell({ error, id }, place, words, house).catch((second: unknown) =>
      log.warn({ id, fault: describeFault(second) }, "nor could that be said"),
    );
}

async function tell(
  { error, id }: { readonly error: unknown; readonly id: string },
  place: Place,
  words: Words,
  { commandIds }: House,
): Promise<void> {
  if (isForbidden(error)) await place.sayElsewhere?.(lineMessage(words.discord.mayNotWrite, commandIds));
  else await place.say(lineMessage(words.error.internal(id), commandIds));
}

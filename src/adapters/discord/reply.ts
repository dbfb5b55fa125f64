/** The answer to an interaction: as its acknowledgement where it is there in time, else after one. */
import {
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  type StringSelectMenuInteraction,
} from "discord.js";
import type { Logger } from "pino";
import { change, respond } from "./callback.ts";
import type { Place } from "./deliver.ts";
import { describeFault, FAULT, isFault } from "./faults.ts";
import { followUp } from "./follow-up.ts";
import type { Message } from "./message.ts";
import { persist } from "./persist.ts";
import { ATTACHING, type Frame } from "./picture.ts";

export type Pressed = ButtonInteraction | StringSelectMenuInteraction;
export type Answerable = ChatInputCommandInteraction | MessageContextMenuCommandInteraction | Pressed;

/** Discord waits 3 s; an answer that takes this long is promised first. */
const PROMISE_AFTER_MS = 1_000;

/**
 * What a work gives; if that takes long, Discord is told meanwhile that it will come. Undefined where Discord no longer
 * waits for us.
 */
export async function inTime<Result>(
  work: Promise<Result>,
  promise: () => Promise<unknown>,
  log: Logger,
): Promise<Result | undefined> {
  const { promise: late, resolve } = Promise.withResolvers<boolean>();
  const timer = setTimeout(resolve, PROMISE_AFTER_MS, true);
  const isLate = await Promise.race([work.then(() => false), late]);
  clearTimeout(timer);
  return !isLate || (await acknowledge(promise, log)) ? work : undefined;
}

/** False where Discord no longer waits for us. */
async function acknowledge(promise: () => Promise<unknown>, log: Logger): Promise<boolean> {
  try {
    await promise();
    return true;
  } catch (error) {
    log.warn({ fault: describeFault(error) }, "an interaction could not be acknowledged");
    return false;
  }
}

/** Promises an answer, seen by who asked alone or by everybody: that is fixed with it. */
export async function promiseReply(interaction: Answerable, alone: boolean): Promise<void> {
  const flags = alone ? ([MessageFlags.Ephemeral] as const) : ([] as const);
  await once(() => interaction.deferReply({ flags }));
  interaction.deferred = true;
}

/** Promises that the message of a button will change. */
export async function promiseUpdate(interaction: Pressed): Promise<void> {
  await once(() => interaction.deferUpdate());
  interaction.deferred = true;
}

/** A new message, and those that follow it. */
export function replied(interaction: Answerable, alone: boolean): Place {
  const first = async (message: Message) => {
    if (interaction.deferred) return persist(() => interaction.editReply(message));
    await once(() => respond(interaction, message, alone));
    interaction.replied = true;
  };
  const follow = (message: Message) => followUp(interaction, message, alone);
  return {
    send: (message, index) => (index === 0 ? first(message) : follow(message)),
    say: (line) => (interaction.replied ? follow(line) : first(line)),
    frame: () => frameOf(interaction, interaction.id),
  };
}

/** The message of the button, changed. What goes wrong is told to who pressed, and the message stays as it is. */
export function updated(interaction: Pressed): Place {
  const first = async (message: Message) => {
    if (interaction.deferred) return persist(() => interaction.editReply({ ...message, attachments: [] }));
    await once(() => change(interaction, message));
    interaction.replied = true;
  };
  const aside = beside(interaction);
  return {
    send: (message, index) => (index === 0 ? first(message) : aside.send(message, index)),
    say: aside.say,
    frame: () => frameOf(interaction, interaction.message.id),
  };
}

/** A new message for who pressed alone, whether or not a change was promised: the message of the button stays as it is. */
export function beside(interaction: Pressed): Place {
  const say = (message: Message) =>
    interaction.deferred || interaction.replied
      ? followUp(interaction, message, true)
      : replied(interaction, true).say(message);
  return { send: say, say, frame: () => undefined };
}

/** The first response as a frame for a picture, where a file may be attached. */
function frameOf(interaction: Answerable, id: string): Frame | undefined {
  if (!interaction.appPermissions.has(ATTACHING)) return undefined;
  return { id, edit: (message) => persist(() => interaction.editReply(message)) };
}

/** Answers Discord once: a retry of what had arrived is told so, and counts as done. */
async function once(attempt: () => Promise<unknown>): Promise<void> {
  try {
    await persist(attempt);
  } catch (error) {
    if (!isFault(error, FAULT.acknowledged)) throw error;
  }
}

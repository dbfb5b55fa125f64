/** Slash commands, the message menu, buttons and menus, and what is offered while somebody types. */
import {
  type ChatInputCommandInteraction,
  type Interaction,
  InteractionContextType,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
} from "discord.js";
import type { Answer } from "../../core/answer.ts";
import { isPublic } from "../../core/command.ts";
import { type Deed, type Invocation, isShare } from "../../core/invocation.ts";
import type { Request } from "../../core/request.ts";
import type { Shares } from "../../core/shares.ts";
import { wordsFor } from "../../core/words.ts";
import type { Bot } from "../adapter.ts";
import { aboutIn } from "./about.ts";
import { complete } from "./complete.ts";
import { forget } from "./context.ts";
import { type Pressed as Read, readCustomId } from "./custom-id.ts";
import { deliver, type House } from "./deliver.ts";
import { describeFault } from "./faults.ts";
import type { View } from "./foot.ts";
import { lineMessage } from "./message.ts";
import {
  type Answerable,
  beside,
  inTime,
  type Pressed,
  promiseReply,
  promiseUpdate,
  replied,
  updated,
} from "./reply.ts";
import { shownTexts } from "./shown.ts";

type Asking = House & Pick<Bot, "commands" | "dispatch" | "complete"> & { readonly shares: Shares };

/** Answers an interaction of a kind that we declare; others are left alone. */
export async function answerInteraction(interaction: Interaction, bot: Asking): Promise<void> {
  if (interaction.isChatInputCommand()) return answerCommand(interaction, bot);
  if (interaction.isMessageContextMenuCommand()) return checkMessage(interaction, bot);
  if (interaction.isAutocomplete()) return complete(interaction, bot);
  if (interaction.isButton() || interaction.isStringSelectMenu()) return answerPress(interaction, bot);
}

async function answerCommand(interaction: ChatInputCommandInteraction, bot: Asking): Promise<void> {
  const options = Object.fromEntries(interaction.options.data.map(({ name, value }) => [name, String(value)]));
  const command = interaction.commandName;
  const request = requestOf(interaction, { command, options }, interaction.locale);
  await answer(interaction, request, { alone: !isPublic(bot.commands, command) }, bot);
}

/** The message that was chosen, for who chose it alone: whether others see the answer is theirs to say. */
async function checkMessage(interaction: MessageContextMenuCommandInteraction, bot: Asking): Promise<void> {
  const { targetMessage, locale } = interaction;
  // Our own answers are no claims.
  const isOurs = targetMessage.author.id === interaction.client.user.id;
  const context = isOurs ? [] : shownTexts(targetMessage);
  forget(targetMessage);
  const { own, noText } = wordsFor(locale).check;
  if (context.length === 0) return say(interaction, isOurs ? own : noText, bot);
  const request = { type: "text", user: userOf(interaction), locale, text: "", context } as const;
  await answer(interaction, request, { alone: true, about: aboutIn(interaction, targetMessage.id) }, bot);
}

async function answerPress(interaction: Pressed, bot: Asking): Promise<void> {
  const read = readCustomId((interaction.isButton() ? interaction.customId : interaction.values[0]) ?? "");
  if (read?.deed === "turn") return turn(interaction, read, bot);
  if (read) return act(interaction, read, bot);
  bot.log.info("a button that this version cannot read was pressed");
  await say(interaction, wordsFor(interaction.locale).choose.outdated, bot);
}

/** A new answer to a press. */
async function act(interaction: Pressed, read: Read, bot: Asking): Promise<void> {
  const { deed, press, about } = read;
  if (isShare(deed)) return share(interaction, read, bot);
  const request = requestOf(interaction, press.invocation, interaction.locale);
  const alone = isAlone(interaction, bot, request);
  await answer(interaction, request, { alone, form: FORMS[deed], about: aboutIn(interaction, about) }, bot);
}

/** Shows everybody what one sees alone, in the language that it is in: each form of it once, however often it is pressed. */
async function share(interaction: Pressed, { deed, press, language, about }: Read, bot: Asking): Promise<void> {
  const request = requestOf(interaction, press.invocation, language ?? interaction.locale);
  const shown = { alone: false, form: FORMS[deed], about: aboutIn(interaction, about) };
  const outcome = await bot.shares.once(`${interaction.message.id} ${deed}`, () =>
    answer(interaction, request, shown, bot),
  );
  if (outcome === "already" || outcome === "under way")
    await say(interaction, wordsFor(interaction.locale).share.already, bot);
}

const FORMS: Readonly<Partial<Record<Deed, NonNullable<View["form"]>>>> = { shareShort: "short", sources: "sources" };

/**
 * Who presses a button below an answer for everybody sees what it shows alone, and may share it: nobody else asked. What
 * is chosen from a menu answers the question that was asked, and is for whom that was for.
 */
function isAlone(interaction: Pressed, { commands }: Asking, { command }: Invocation): boolean {
  const isDirect = interaction.context === InteractionContextType.BotDM;
  const stays = interaction.message.flags.has(MessageFlags.Ephemeral);
  return stays || !isPublic(commands, command) || (interaction.isButton() && !isDirect);
}

/**
 * Answers with a new message, seen by who asked alone or by everybody: that is fixed by the first that Discord hears. False
 * where what was asked for is not there: nothing was found, or Discord no longer waited for it, or refused it.
 */
async function answer(
  interaction: Answerable,
  request: Request,
  { alone, ...shown }: Pick<View, "form" | "about"> & { readonly alone: boolean },
  bot: Asking,
): Promise<boolean> {
  const answer = await inTime(bot.dispatch(request), () => promiseReply(interaction, alone), bot.log);
  if (!answer) return false;
  const isHidden = alone || isForAskerAlone(interaction, answer);
  const isShareable = isHidden && interaction.context !== InteractionContextType.BotDM;
  const view = { words: wordsFor(request.locale), alone: isShareable, ...shown };
  return (await deliver(replied(interaction, isHidden), { answer, view }, bot)) && isFound(answer);
}

/**
 * A command that found nothing to show is nobody else's business, nor is a button whose answer is no longer there, unless an
 * answer for everybody is promised already.
 */
function isForAskerAlone(interaction: Answerable, answer: Answer): boolean {
  if (interaction.deferred) return false;
  if (interaction.isChatInputCommand()) return !isFound(answer) || answer.kind === "help";
  return interaction.isButton() && !isFound(answer);
}

function isFound({ kind }: Answer): boolean {
  return kind !== "error" && kind !== "nothing";
}

/**
 * Another page in place of the one whose button was pressed, in its language. What has no pages (the entry is no longer held,
 * or something broke) is told to who pressed alone: the message that others read stays.
 */
async function turn(interaction: Pressed, { press, language, about }: Read, bot: Asking): Promise<void> {
  const request = requestOf(interaction, press.invocation, language ?? interaction.locale);
  const { id, interactionMetadata, flags } = interaction.message;
  const dispatched = Promise.all([bot.dispatch(request), bot.pictures.leaveOut([id, interactionMetadata?.id])]);
  const [answer] = (await inTime(dispatched, () => promiseUpdate(interaction), bot.log)) ?? [];
  const alone = flags.has(MessageFlags.Ephemeral);
  const view = { words: wordsFor(request.locale), alone, about: aboutIn(interaction, about) };
  if (!answer) return;
  const place = answer.self === null ? beside(interaction) : updated(interaction);
  await deliver(place, { answer, view, page: press.page }, bot);
}

/** One line, for who asked alone. */
async function say(interaction: Answerable, line: string, { log, commandIds }: Asking): Promise<void> {
  try {
    await replied(interaction, true).say(lineMessage(line, commandIds));
  } catch (error) {
    log.warn({ fault: describeFault(error) }, "a line could not be said");
  }
}

function requestOf(interaction: Answerable, { command, options }: Invocation, locale: string) {
  return { type: "command", user: userOf(interaction), locale, command, options } as const;
}

function userOf({ user }: Answerable): string {
  return `discord:${user.id}`;
}

/** Slash commands, buttons and menus: acknowledged at once, then answered. */
import {
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type Interaction,
  MessageFlags,
  type StringSelectMenuInteraction,
} from "discord.js";
import type { NamedCommand } from "../../core/command.ts";
import type { CommandRequest } from "../../core/request.ts";
import { english as words } from "../../core/words.ts";
import type { Bot } from "../adapter.ts";
import { readCustomId } from "./custom-id.ts";
import { deliver, type Place } from "./deliver.ts";
import { describeFault, FAULT, isFault } from "./faults.ts";
import { lineMessage, type Message } from "./message.ts";
import { persist } from "./persist.ts";

type Asking = Pick<Bot, "commands" | "log" | "dispatch" | "fail">;
type Pressed = ButtonInteraction | StringSelectMenuInteraction;
type Answerable = ChatInputCommandInteraction | Pressed;

/** Answers an interaction of a kind that we declare; others are left alone. */
export async function answerInteraction(interaction: Interaction, bot: Asking): Promise<void> {
  if (interaction.isChatInputCommand()) return answerCommand(interaction, bot);
  if (interaction.isButton() || interaction.isStringSelectMenu()) return answerPress(interaction, bot);
}

async function answerCommand(interaction: ChatInputCommandInteraction, bot: Asking): Promise<void> {
  const options = Object.fromEntries(interaction.options.data.map(({ name, value }) => [name, String(value)]));
  const request = requestOf(interaction, { command: interaction.commandName, options });
  await answer(interaction, request, isPrivate(request, bot.commands), bot);
}

async function answerPress(interaction: Pressed, bot: Asking): Promise<void> {
  const id = interaction.isButton() ? interaction.customId : interaction.values[0];
  const read = readCustomId(id ?? "");
  if (!read) return refuse(interaction, bot);
  const { deed, press } = read;
  const request = requestOf(interaction, press.invocation);
  if (deed === "turn") return turn(interaction, request, press.page, bot);
  const stays = interaction.message.flags.has(MessageFlags.Ephemeral);
  await answer(interaction, request, stays || isPrivate(request, bot.commands), bot);
}

/** A new answer, seen by who asked alone or by everybody: that is fixed by the acknowledgement. */
async function answer(interaction: Answerable, request: CommandRequest, alone: boolean, bot: Asking): Promise<void> {
  const flags = alone ? ([MessageFlags.Ephemeral] as const) : ([] as const);
  if (!(await acknowledge(interaction, () => interaction.deferReply({ flags }), bot))) return;
  await deliver(promised(interaction, alone), await bot.dispatch(request), 1, bot);
}

/** Another page in place of the one whose button was pressed. */
async function turn(interaction: Pressed, request: CommandRequest, page: number, bot: Asking): Promise<void> {
  if (!(await acknowledge(interaction, () => interaction.deferUpdate(), bot))) return;
  await deliver(turned(interaction), await bot.dispatch(request), page, bot);
}

/** A button that nobody can read any more: who pressed it gets to know. */
async function refuse(interaction: Pressed, bot: Asking): Promise<void> {
  bot.log.info("a button that this version cannot read was pressed");
  const flags = [MessageFlags.Ephemeral] as const;
  if (!(await acknowledge(interaction, () => interaction.deferReply({ flags }), bot))) return;
  await promised(interaction, true).send(lineMessage(words.discord.oldButton), 0);
}

/** False where Discord no longer waits for us. A retry of an acknowledgement that had arrived counts as one. */
async function acknowledge(interaction: Answerable, defer: () => Promise<unknown>, { log }: Asking): Promise<boolean> {
  try {
    await persist(defer);
    return true;
  } catch (error) {
    if (isFault(error, FAULT.acknowledged)) {
      interaction.deferred = true;
      return true;
    }
    log.warn({ fault: describeFault(error) }, "an interaction could not be acknowledged");
    return false;
  }
}

/** The answer that was promised, and what follows it. */
function promised(interaction: Answerable, alone: boolean): Place {
  const flags = alone ? MessageFlags.Ephemeral : 0;
  const edit = (message: Message) => persist(() => interaction.editReply(message));
  const follow = (message: Message) => interaction.followUp({ ...message, flags: message.flags | flags });
  return {
    send: (message, index) => (index === 0 ? edit(message) : follow(message)),
    say: (line) => (interaction.replied ? follow(line) : edit(line)),
  };
}

/** The page that is turned. What goes wrong is told to who pressed, and the page stays as it is. */
function turned(interaction: Pressed): Place {
  const say = (line: Message) => interaction.followUp({ ...line, flags: line.flags | MessageFlags.Ephemeral });
  return { ...promised(interaction, true), say };
}

function requestOf(interaction: Answerable, { command, options }: Pick<CommandRequest, "command" | "options">) {
  return { type: "command", user: `discord:${interaction.user.id}`, command, options } as const;
}

function isPrivate({ command }: CommandRequest, commands: readonly NamedCommand[]): boolean {
  return commands.find(({ name }) => name === command)?.visibility === "asker";
}

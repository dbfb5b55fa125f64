/** What tests of the front look at and press. */
import { expect } from "vitest";
import type { DiscordStandin } from "../../standins/discord/server.ts";
import type { Interaction } from "../../standins/discord/state.ts";
import { componentsOf, type Json, textsOf } from "../../standins/discord/validate.ts";
import type { Stored } from "../../standins/discord/world.ts";

/** A quote that the fixture dossier answers with where somebody asks about moon cheese. */
export const QUOTE = "the moon is “wholly” made of *cheese*, & nobody looked";
/** The message menu's command. */
export const MENU = "Check this message";

/** Waits for the answer to an interaction: the edit that fills what was acknowledged. */
export async function answerTo(discord: DiscordStandin, interaction: Interaction): Promise<Stored> {
  await discord.until("the interaction is answered", () => interaction.edits > 0);
  const [message] = interaction.answers;
  if (!message) throw new Error("an answered interaction has an answer");
  return message;
}

/** The bot is as well as before. */
export async function stillAnswers(discord: DiscordStandin): Promise<void> {
  expect(markdownOf(await answerTo(discord, discord.slash("receipts")))).toContain("/claim");
}

/** Waits for the bot's post that replies to a message. */
export async function replyTo(discord: DiscordStandin, { id }: Stored): Promise<Stored> {
  const isReply = (post: Stored) => (post.message_reference as Json | undefined)?.message_id === id;
  await discord.until("the message is answered", () => discord.posts.some(isReply));
  return discord.posts.find(isReply) as Stored;
}

/** The markdown of a message, one text display a paragraph. */
export function markdownOf(message: Json): string {
  return textsOf(message).join("\n\n");
}

/** What a reader sees of markdown's escapes: a backslash before a sign shows the sign (Discord's rule). */
export function unescaped(markdown: string): string {
  return markdown.replace(/\\([^0-9A-Za-z\s])/g, "$1").replace(/[\u2068\u2069]/g, "");
}

interface Button {
  readonly label: string;
  /** None on a link. */
  readonly custom_id?: string;
  readonly style: number;
  readonly disabled?: boolean;
}

/** The buttons of a message. */
export function buttonsOf(message: Json): Button[] {
  return componentsOf(message).filter(({ type }) => type === 2) as never;
}

interface Menu {
  readonly custom_id: string;
  readonly options: readonly { readonly label: string; readonly value: string; readonly description?: string }[];
}

/** The menus of a message. */
export function menusOf(message: Json): Menu[] {
  return componentsOf(message).filter(({ type }) => type === 3) as never;
}

/** The first menu of a message. */
export function menuOf(message: Json): Menu {
  const [menu] = menusOf(message);
  if (!menu) throw new Error("the message has no menu");
  return menu;
}

/** The labels of a message's buttons. */
export function labelsOf(message: Json): string[] {
  return buttonsOf(message).map(({ label }) => label);
}

/** Presses the button with a label. */
export function pressLabel(discord: DiscordStandin, message: Stored, label: string): Interaction {
  const button = buttonsOf(message).find((candidate) => candidate.label === label);
  if (!button?.custom_id) throw new Error(`no button says ${label}`);
  return discord.press(message, button.custom_id);
}

/** What a message shows as pictures, with their alternative texts. */
export function picturesOf(message: Json): { media: { url: string }; description: string }[] {
  return componentsOf(message).flatMap(({ items }) => (items ?? []) as never[]);
}

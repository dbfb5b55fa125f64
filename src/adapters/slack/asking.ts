/** What people type: slash commands, mentions, direct messages, and a message that somebody points at. */
import type { MessageShortcut, SlashCommand } from "@slack/bolt";
import type { Answer } from "../../core/answer.ts";
import type { Request } from "../../core/request.ts";
import { type Desk, type Origin, userOf } from "./desk.ts";
import { toPlainText } from "./incoming.ts";
import { renderAnswer } from "./render.ts";
import { attachedTexts, type Shown, shownTexts } from "./shown.ts";
import { readThreadStart } from "./thread.ts";

/** A message as an event brings it. */
export interface Spoken extends Shown {
  readonly channel: string;
  readonly ts: string;
  readonly thread_ts?: string | null;
  readonly user?: string;
}

/** A slash command. Its text goes through the same grammar as a mention's. */
export function takeCommand(desk: Desk, origin: Origin, asked: SlashCommand): Promise<void> {
  const { command, text, user_id: user, channel_id: channel, response_url: responseUrl } = asked;
  const name = command.replace(/^\//, "");
  const request = { type: "text", user: userOf(user), text: `/${name} ${toPlainText(text ?? "")}` } as const;
  return desk.take([`command ${asked.trigger_id}`], origin, () => {
    const isPrivate = (kind: string) => kind === "error" || !desk.isPublic(name);
    const to = ({ kind }: { kind: string }) => ({ channel, user, responseUrl, private: isPrivate(kind) });
    return desk.answer({ workspace: origin.workspace, request, to });
  });
}

/** A mention, answered in its thread; in a thread, its first message is read too. */
export function takeMention(desk: Desk, origin: Origin, event: Spoken, eventId: string): Promise<void> {
  return takeMessage(desk, origin, event, { eventId, thread: event.thread_ts ?? event.ts });
}

/** A direct message, answered where it stands. */
export function takeDirect(desk: Desk, origin: Origin, event: Spoken, eventId: string): Promise<void> {
  return takeMessage(desk, origin, event, { eventId, thread: event.thread_ts ?? undefined });
}

/** A message that somebody has checked: the answer is theirs to see first, and to share. */
export function takeShortcut(desk: Desk, origin: Origin, shortcut: MessageShortcut): Promise<void> {
  const { message, channel, user, response_url: responseUrl, trigger_id } = shortcut;
  const { workspace } = origin;
  const to = { channel: channel.id, user: user.id, private: true, responseUrl, thread: message.thread_ts ?? undefined };
  const texts = shownTexts(message, workspace.self.userId);
  return desk.take([`shortcut ${trigger_id}`], origin, () => {
    if (texts.length === 0) return desk.say(workspace, desk.words.check.noText, to);
    const request = { type: "text", user: userOf(user.id), text: "", context: texts } as const;
    const render = (answer: Answer) => renderAnswer(answer, desk.words, { share: true });
    return desk.answer({ workspace, request, to: () => to, render });
  });
}

function takeMessage(
  desk: Desk,
  origin: Origin,
  event: Spoken,
  { eventId, thread }: { readonly eventId: string; readonly thread: string | undefined },
): Promise<void> {
  const { user, channel, ts, bot_id } = event;
  if (user === undefined || bot_id || user === origin.workspace.self.userId) return Promise.resolve();
  return desk.take([`event ${eventId}`, `message ${channel} ${ts}`], origin, async () => {
    const request = await requestOf(desk, origin, event, user);
    const to = () => ({ channel, user, private: false, thread });
    return desk.answer({ workspace: origin.workspace, request, to });
  });
}

async function requestOf(desk: Desk, { workspace }: Origin, event: Spoken, user: string): Promise<Request> {
  const { channel, thread_ts: thread, ts } = event;
  const start =
    thread && thread !== ts ? await readThreadStart(workspace, { channel, thread }, desk.bot.log) : undefined;
  return {
    type: "text",
    user: userOf(user),
    text: toPlainText(event.text ?? "", workspace.self.userId),
    context: [...attachedTexts(event), ...(start?.texts ?? [])],
    contextWithheld: start?.withheld ?? false,
  };
}

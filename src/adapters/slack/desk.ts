/** Takes requests in Slack's terms, has them answered, and says where each answer goes. */
import { randomUUID } from "node:crypto";
import type { BlockAction, SlashCommand } from "@slack/bolt";
import type { WebClient } from "@slack/web-api";
import type { Answer } from "../../core/answer.ts";
import { decodePress } from "../../core/invocation.ts";
import type { Request } from "../../core/request.ts";
import type { Words } from "../../core/words.ts";
import type { Bot } from "../adapter.ts";
import type { Delivery, Destination } from "./delivery.ts";
import { attachedTexts, type Shown, toPlainText } from "./incoming.ts";
import { renderAnswer, renderLine, renderPage, type SlackMessage } from "./render.ts";
import { Seen } from "./seen.ts";
import { readThreadStart, type Self } from "./thread.ts";

/** Events remembered: Slack tries an event three times within an hour, and this is more than an hour of use. */
const REMEMBERED = 20_000;

/** A message as an event brings it. */
export interface Spoken extends Shown {
  readonly channel: string;
  readonly ts: string;
  readonly thread_ts?: string;
  readonly user?: string;
  readonly bot_id?: string;
}

/** A button or an option that was pressed. */
export interface Pressed {
  readonly value: string;
  /** It turns the page of its own message. */
  readonly turns: boolean;
  readonly body: BlockAction;
}

export interface DeskParts {
  readonly bot: Pick<Bot, "commands" | "dispatch" | "log">;
  readonly web: WebClient;
  readonly self: Self;
  readonly delivery: Delivery;
  readonly words: Words;
}

export class Desk {
  readonly #parts: DeskParts;
  readonly #seen = new Seen(REMEMBERED);
  readonly #underWay = new Set<Promise<void>>();

  constructor(parts: DeskParts) {
    this.#parts = parts;
  }

  /** A slash command. Its text goes through the same grammar as a mention's. */
  command({ command, text, user_id, channel_id, response_url, trigger_id }: SlashCommand): Promise<void> {
    if (!this.#seen.isNew(trigger_id)) return Promise.resolve();
    const name = command.replace(/^\//, "");
    const request = { type: "text", user: userOf(user_id), text: `/${name} ${toPlainText(text)}` } as const;
    const place = { channel: channel_id, user: user_id, responseUrl: response_url };
    return this.#answer(request, (answer) => ({ ...place, private: answer.kind === "error" || !this.#isPublic(name) }));
  }

  /** A mention, answered in its thread; in a thread, its first message is read too. */
  mention(event: Spoken, eventId: string): Promise<void> {
    return this.#message(event, eventId, event.thread_ts ?? event.ts);
  }

  /** A direct message, answered where it stands. */
  direct(event: Spoken, eventId: string): Promise<void> {
    return this.#message(event, eventId, event.thread_ts);
  }

  /** A button or an option: another page takes the place of the message, everything else is a new one in its thread. */
  press({ value, turns, body }: Pressed): Promise<void> {
    if (!this.#seen.isNew(body.trigger_id)) return Promise.resolve();
    const press = decodePress(value);
    const to = turns ? placeOf(body) : threadOf(body);
    if (!press)
      return this.#track(this.#parts.delivery.send([renderLine(this.#parts.words.choose.outdated)], threadOf(body)));
    const request = { type: "command", user: userOf(body.user.id), ...press.invocation } as const;
    const { words } = this.#parts;
    return this.#answer(
      request,
      () => to,
      (answer) => (turns ? [renderPage(answer, words, press.page)] : renderAnswer(answer, words)),
    );
  }

  /** Returns when nothing is under way. */
  async idle(): Promise<void> {
    while (this.#underWay.size > 0) await Promise.allSettled(this.#underWay);
  }

  #message(event: Spoken, eventId: string, thread: string | undefined): Promise<void> {
    const { user, channel, ts, bot_id } = event;
    if (!this.#seen.isNew(eventId, `${channel} ${ts}`) || user === undefined || bot_id) return Promise.resolve();
    const answered = this.#requestOf(event, user).then((request) =>
      this.#answer(request, () => ({ channel, user, private: false, thread })),
    );
    return this.#track(answered);
  }

  async #requestOf(event: Spoken, user: string): Promise<Request> {
    const { web, self, bot } = this.#parts;
    const { channel, thread_ts: thread, ts } = event;
    const inThread = thread !== undefined && thread !== ts;
    const start = inThread ? await readThreadStart(web, { channel, thread }, self, bot.log) : undefined;
    return {
      type: "text",
      user: userOf(user),
      text: toPlainText(event.text ?? "", self.userId),
      context: [...attachedTexts(event), ...(start?.texts ?? [])],
      contextWithheld: start?.withheld ?? false,
    };
  }

  #answer(
    request: Request,
    to: (answer: Answer) => Destination,
    render = (answer: Answer): SlackMessage[] => renderAnswer(answer, this.#parts.words),
  ): Promise<void> {
    const { bot, delivery } = this.#parts;
    const answered = bot.dispatch(request).then((answer) => delivery.send(this.#rendered(answer, render), to(answer)));
    return this.#track(answered);
  }

  /** The messages of an answer; if it cannot be rendered, a line with the id under which the log has it. */
  #rendered(answer: Answer, render: (answer: Answer) => SlackMessage[]): SlackMessage[] {
    try {
      return render(answer);
    } catch (err) {
      const id = randomUUID().slice(0, 8);
      this.#parts.bot.log.error({ err, id }, "an answer could not be rendered");
      return [renderLine(this.#parts.words.error.internal(id))];
    }
  }

  #track(work: Promise<void>): Promise<void> {
    this.#underWay.add(work);
    return work.finally(() => this.#underWay.delete(work));
  }

  #isPublic(name: string): boolean {
    return this.#parts.bot.commands.some((command) => command.name === name && command.visibility === "everyone");
  }
}

function userOf(id: string): string {
  return `slack:${id}`;
}

/** The place of the message that was pressed. */
function placeOf(body: BlockAction): Destination {
  return { ...common(body), replaces: isPrivate(body) ? null : (body.message?.ts ?? null) };
}

/** The thread of the message that was pressed; a direct conversation needs no thread. */
function threadOf(body: BlockAction): Destination {
  const within: string | undefined = body.message?.thread_ts ?? body.container.thread_ts;
  const direct = body.channel?.name === "directmessage";
  return { ...common(body), thread: within ?? (direct || isPrivate(body) ? undefined : body.message?.ts) };
}

function common(body: BlockAction): Destination {
  return {
    channel: body.channel?.id ?? String(body.container.channel_id ?? ""),
    user: body.user.id,
    private: isPrivate(body),
    responseUrl: body.response_url,
  };
}

function isPrivate(body: BlockAction): boolean {
  return body.container.is_ephemeral === true;
}

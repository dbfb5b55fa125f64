/** The desk: whatever is asked is taken once, answered, and gone when the bot stops. */
import { randomUUID } from "node:crypto";
import type { WebClient } from "@slack/web-api";
import type { Answer } from "../../core/answer.ts";
import { isPublic } from "../../core/command.ts";
import type { Request } from "../../core/request.ts";
import type { Shares } from "../../core/shares.ts";
import { UnderWay } from "../../core/under-way.ts";
import type { Words } from "../../core/words.ts";
import type { Bot } from "../adapter.ts";
import type { Delivery, Destination } from "./delivery.ts";
import type { Journal } from "./journal.ts";
import { lineMessage, type SlackMessage } from "./message.ts";
import { type PicturePlace, showPicture } from "./picture.ts";
import { renderAnswer } from "./render.ts";
import type { Seen } from "./seen.ts";
import type { Workspace } from "./workspace.ts";

export interface DeskParts {
  readonly bot: Pick<Bot, "commands" | "dispatch" | "complete" | "picture" | "log">;
  readonly delivery: Delivery;
  readonly journal: Journal;
  readonly seen: Seen;
  readonly shares: Shares;
  readonly words: Words;
}

/** Where an event comes from, and whether Slack sends it again (from 1). */
export interface Origin {
  readonly workspace: Workspace;
  readonly retry?: number | undefined;
}

/** A request, and what becomes of its answer. */
export interface Asking {
  readonly workspace: Workspace;
  readonly request: Request;
  to(answer: Answer): Destination;
  render?(answer: Answer): SlackMessage[];
  /** Whether the answer's picture is shown below it, where everybody sees it; yes by default. */
  readonly illustrated?: boolean;
}

/** What became of a request. */
export interface Answered {
  readonly answer: Answer;
  /** Whether all of it was shown. */
  readonly shown: boolean;
}

/** Takes what is asked, and sees that it is answered. */
export class Desk {
  readonly words: Words;
  readonly bot: DeskParts["bot"];
  readonly shares: Shares;
  readonly #parts: DeskParts;
  readonly #underWay = new UnderWay();

  constructor(parts: DeskParts) {
    this.#parts = parts;
    this.words = parts.words;
    this.bot = parts.bot;
    this.shares = parts.shares;
  }

  /**
   * Does what an event asks for, unless one of its ids was seen before.
   * @param ids ids of Slack's, by which it is recognised when it comes again
   */
  take(ids: readonly [string, ...string[]], { retry }: Origin, work: () => Promise<unknown>): Promise<void> {
    const { seen, journal } = this.#parts;
    const id = ids.join(", ");
    if (!seen.isNew(...ids)) {
      this.bot.log.info({ id, retry }, "Slack sent this again; it is answered once");
      return Promise.resolve();
    }
    if (retry) this.bot.log.info({ id, retry }, "Slack sent this again, and its first attempt did not come here");
    journal.begin(id);
    return this.#underWay.follow(this.#run(work).finally(() => journal.end(id)));
  }

  /** Has a request answered and sends the answer; its picture follows by itself. */
  async answer({ workspace: { web }, request, to, render, illustrated = true }: Asking): Promise<Answered> {
    const answer = await this.bot.dispatch(request);
    const messages = this.#rendered(answer, render ?? ((value) => renderAnswer(value, this.words)));
    const destination = to(answer);
    const channel = await this.#parts.delivery.send(web, messages, destination);
    if (channel !== undefined && illustrated && !destination.private)
      this.#illustrate(web, answer, { channel, thread: destination.thread });
    return { answer, shown: channel !== undefined };
  }

  /** One line from the bot itself. */
  async say({ web }: Workspace, line: string, to: Destination): Promise<void> {
    await this.#parts.delivery.send(web, [lineMessage(line)], to);
  }

  /** Whether everybody may see what a command answers. */
  isPublic(name: string): boolean {
    return isPublic(this.bot.commands, name);
  }

  /** Resolves when nothing is under way. */
  idle(): Promise<void> {
    return this.#underWay.idle();
  }

  #illustrate(web: WebClient, answer: Answer, place: PicturePlace): void {
    const draw = async () => this.bot.picture(answer, this.words.locale);
    void this.#underWay.follow(showPicture(web, { title: answer.title, place, draw }, this.bot.log));
  }

  async #run(work: () => Promise<unknown>): Promise<void> {
    await work();
  }

  /** The messages of an answer; if it cannot be rendered, a line with the id under which the log has it. */
  #rendered(answer: Answer, render: (answer: Answer) => SlackMessage[]): SlackMessage[] {
    try {
      return render(answer);
    } catch (err) {
      const id = randomUUID().slice(0, 8);
      this.bot.log.error({ err, id }, "an answer could not be rendered");
      return [lineMessage(this.words.error.internal(id))];
    }
  }
}

/** The user as every front names users: by what never changes. */
export function userOf(id: string): string {
  return `slack:${id}`;
}

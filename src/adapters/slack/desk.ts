/** The desk: whatever is asked is taken once, answered, and gone when the bot stops. */
import { randomUUID } from "node:crypto";
import type { Answer } from "../../core/answer.ts";
import type { Request } from "../../core/request.ts";
import type { Words } from "../../core/words.ts";
import type { Bot } from "../adapter.ts";
import type { Delivery, Destination } from "./delivery.ts";
import type { Journal } from "./journal.ts";
import { renderAnswer, renderLine, type SlackMessage } from "./render.ts";
import type { Seen } from "./seen.ts";
import type { Workspace } from "./workspace.ts";

export interface DeskParts {
  readonly bot: Pick<Bot, "commands" | "dispatch" | "complete" | "log">;
  readonly delivery: Delivery;
  readonly journal: Journal;
  readonly seen: Seen;
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
}

export class Desk {
  readonly words: Words;
  readonly bot: DeskParts["bot"];
  readonly #parts: DeskParts;
  readonly #underWay = new Set<Promise<void>>();

  constructor(parts: DeskParts) {
    this.#parts = parts;
    this.words = parts.words;
    this.bot = parts.bot;
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
    const done = this.#run(work).finally(() => {
      journal.end(id);
      this.#underWay.delete(done);
    });
    this.#underWay.add(done);
    return done;
  }

  /** Has a request answered and sends the answer; returns it. */
  async answer({ workspace, request, to, render }: Asking): Promise<Answer> {
    const answer = await this.bot.dispatch(request);
    const messages = this.#rendered(answer, render ?? ((value) => renderAnswer(value, this.words)));
    await this.#parts.delivery.send(workspace.web, messages, to(answer));
    return answer;
  }

  /** One line from the bot itself. */
  say({ web }: Workspace, line: string, to: Destination): Promise<void> {
    return this.#parts.delivery.send(web, [renderLine(line)], to);
  }

  /** Whether everybody may see what a command answers. */
  isPublic(name: string): boolean {
    return this.bot.commands.some((command) => command.name === name && command.visibility === "everyone");
  }

  /** Returns when nothing is under way. */
  async idle(): Promise<void> {
    while (this.#underWay.size > 0) await Promise.allSettled(this.#underWay);
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
      return [renderLine(this.words.error.internal(id))];
    }
  }
}

/** The user as every front names users: by what never changes. */
export function userOf(id: string): string {
  return `slack:${id}`;
}

/** What is under way: each event's work, so that a stop can wait for it and no failure is lost. */
import { setTimeout as wait } from "node:timers/promises";
import type { Logger } from "pino";
import { UnderWay } from "../../core/under-way.ts";
import { describeFault } from "./faults.ts";

/** The works of events. */
export class Tasks {
  readonly #running = new UnderWay();
  readonly #log: Logger;
  #closed = false;

  constructor(log: Logger) {
    this.#log = log;
  }

  /** How many run. */
  get count(): number {
    return this.#running.size;
  }

  /** Starts a task unless closed. What it throws is logged and ends there. */
  run(task: () => Promise<void>): void {
    if (this.#closed) return;
    const logged = task().catch((error: unknown) =>
      this.#log.error({ fault: describeFault(error) }, "an event of Discord went wrong"),
    );
    void this.#running.follow(logged);
  }

  /** From here on, nothing new. */
  close(): void {
    this.#closed = true;
  }

  /** Resolves when all that runs is finished, or when the time is over. */
  async finished(withinMs: number): Promise<void> {
    await Promise.race([this.#running.idle(), wait(withinMs, undefined, { ref: false })]);
  }
}

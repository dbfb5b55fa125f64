/** A thread that is asked things, for work that would hold up every answer; it does not keep the process alive. */
import { Worker } from "node:worker_threads";
import type { Answer, FromThread, Question } from "./in-thread.ts";

export interface ThreadOptions {
  /** What the thread is given once, copied: `workerData` there. */
  readonly data?: unknown;
  /** Gets what the thread says unasked, such as how far it is. */
  readonly heard?: ((said: unknown) => void) | undefined;
}

/** The thread of a file that calls `answerQuestions`; started when it is first wanted, anew after it broke. */
export class Thread<Asked, Answered> {
  readonly #file: URL;
  readonly #options: ThreadOptions;
  readonly #wanted = new Map<number, PromiseWithResolvers<Answered>>();
  #worker: Worker | undefined;
  /** What is asked in one turn of the event loop goes over in one message. */
  #unsent: Question<Asked>[] = [];
  #last = 0;

  constructor(file: URL, options: ThreadOptions = {}) {
    this.#file = file;
    this.#options = options;
  }

  /** One after the other. @throws Error if answering did, if it cannot be copied, or if the thread broke, as for want of memory */
  async ask(asked: Asked): Promise<Answered> {
    const id = ++this.#last;
    this.#worker ??= this.#started();
    if (this.#unsent.push({ id, asked }) === 1) setImmediate(() => this.#send());
    if (this.#wanted.size === 0) this.#worker.ref();
    const answer = Promise.withResolvers<Answered>();
    this.#wanted.set(id, answer);
    return answer.promise;
  }

  #started(): Worker {
    const worker = new Worker(this.#file, { workerData: this.#options.data });
    worker.on("message", (message: FromThread<Answered>) => {
      if ("said" in message) this.#options.heard?.(message.said);
      else for (const answer of message) this.#settle(answer);
    });
    worker.on("error", (error) => this.#broke(worker, error));
    worker.on("exit", (code) =>
      this.#broke(worker, new Error(`A thread ended with code ${code}: ${this.#file.pathname}`)),
    );
    return worker;
  }

  /** What cannot be copied takes all that was asked in its turn with it: thrown here, nobody would catch it. */
  #send(): void {
    const questions = this.#unsent;
    this.#unsent = [];
    try {
      this.#worker?.postMessage(questions);
    } catch (error) {
      for (const { id } of questions) this.#settle({ id, problem: String(error) });
    }
  }

  #settle(answer: Answer<Answered>): void {
    const wanted = this.#wanted.get(answer.id);
    this.#wanted.delete(answer.id);
    if (this.#wanted.size === 0) this.#worker?.unref();
    if ("answered" in answer) wanted?.resolve(answer.answered);
    else wanted?.reject(new Error(answer.problem));
  }

  #broke(worker: Worker, error: Error): void {
    if (this.#worker !== worker) return;
    this.#worker = undefined;
    const broken = [...this.#wanted.values()];
    this.#wanted.clear();
    for (const { reject } of broken) reject(error);
  }
}

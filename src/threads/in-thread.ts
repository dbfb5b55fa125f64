/** The thread's side of `Thread`. */
import { parentPort } from "node:worker_threads";

export interface Question<Asked> {
  readonly id: number;
  readonly asked: Asked;
}

/** An answer, why there is none, or what nobody asked for. */
export type FromThread<Answered> =
  | { readonly id: number; readonly answered: Answered }
  | { readonly id: number; readonly problem: string }
  | { readonly said: unknown };

/** Answers every question; what `answer` throws reaches whoever asked as an Error with its message. */
export function answerQuestions<Asked, Answered>(answer: (asked: Asked) => Answered): void {
  parentPort?.on("message", ({ id, asked }: Question<Asked>) => post(answerTo(id, () => answer(asked))));
}

/** Tells the main thread something unasked. */
export function say(said: unknown): void {
  post({ said });
}

function answerTo<Answered>(id: number, answer: () => Answered): FromThread<Answered> {
  try {
    return { id, answered: answer() };
  } catch (error) {
    return { id, problem: error instanceof Error ? error.message : String(error) };
  }
}

function post<Answered>(message: FromThread<Answered>): void {
  parentPort?.postMessage(message);
}

/** The thread's side of `Thread`. */
import { parentPort } from "node:worker_threads";

export interface Question<Asked> {
  readonly id: number;
  readonly asked: Asked;
}

/** An answer, or why there is none. */
export type Answer<Answered> =
  | { readonly id: number; readonly answered: Answered }
  | { readonly id: number; readonly problem: string };

/** Answers, or what nobody asked for. */
export type FromThread<Answered> = readonly Answer<Answered>[] | { readonly said: unknown };

/** Answers that take no longer than this altogether go back in one message: each message costs as much as a short answer. */
const TOGETHER_MS = 2;

/** Answers every question; what `answer` throws reaches whoever asked as an Error with its message. */
export function answerQuestions<Asked, Answered>(answer: (asked: Asked) => Answered): void {
  parentPort?.on("message", (questions: readonly Question<Asked>[]) => {
    let answers: Answer<Answered>[] = [];
    let begun = performance.now();
    for (const { id, asked } of questions) {
      answers.push(answerTo(id, () => answer(asked)));
      if (performance.now() - begun < TOGETHER_MS) continue;
      post(answers);
      answers = [];
      begun = performance.now();
    }
    if (answers.length > 0) post(answers);
  });
}

/** Tells the main thread something unasked. */
export function say(said: unknown): void {
  post({ said });
}

function answerTo<Answered>(id: number, answer: () => Answered): Answer<Answered> {
  try {
    return { id, answered: answer() };
  } catch (error) {
    return { id, problem: error instanceof Error ? error.message : String(error) };
  }
}

function post<Answered>(message: FromThread<Answered>): void {
  parentPort?.postMessage(message);
}

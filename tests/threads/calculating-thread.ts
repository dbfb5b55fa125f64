/** The thread of thread.test.ts: adds to the number that it is given. */
import { parentPort, workerData } from "node:worker_threads";
import { answerQuestions, type Question, say } from "../../src/threads/in-thread.ts";

export type Told =
  | { readonly add: number }
  | { readonly fail: string }
  | { readonly breakWith: string }
  | { readonly leave: true };

say(`starting from ${workerData}`);

// Outside of any question, as where the thread has no memory left.
parentPort?.on("message", ({ asked }: Question<Told>) => {
  if ("breakWith" in asked) throw new Error(asked.breakWith);
  if ("leave" in asked) process.exit(3);
});

answerQuestions((told: Told): number => {
  if ("add" in told) return workerData + told.add;
  throw new Error("fail" in told ? told.fail : "not reached");
});

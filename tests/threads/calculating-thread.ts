/** The thread of thread.test.ts: adds to the number that it is given. */
import { workerData } from "node:worker_threads";
import { answerQuestions, say } from "../../src/threads/in-thread.ts";

export type Told =
  | { readonly add: number; readonly afterMs?: number }
  | { readonly fail: string }
  | { readonly leave: true };

if (workerData < 0) throw new Error("cannot start below 0");
say(`starting from ${workerData}`);

answerQuestions((told: Told): number => {
  if ("leave" in told) process.exit(3);
  if ("fail" in told) throw new Error(told.fail);
  const until = performance.now() + (told.afterMs ?? 0);
  while (performance.now() < until);
  return workerData + told.add;
});

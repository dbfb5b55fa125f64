/** Work in turns: never more than agreed, in order, and a failure holds nobody up. */
import { expect, test } from "vitest";
import { inTurns } from "../../src/pictures/in-turn.ts";

test("never more than two at once, all of them in the end, in their order", async () => {
  const inTurn = inTurns(2);
  const begun: number[] = [];
  let running = 0;
  let most = 0;
  const work = (index: number) => async () => {
    begun.push(index);
    running += 1;
    most = Math.max(most, running);
    await new Promise((resolve) => setImmediate(resolve));
    running -= 1;
    if (index % 3 === 0) throw new Error(`work ${index}`);
    return index;
  };
  const results = await Promise.allSettled(Array.from({ length: 20 }, (_, index) => inTurn(work(index))));
  expect(most).toBe(2);
  expect(begun).toEqual(Array.from({ length: 20 }, (_, index) => index));
  expect(results.map(({ status }) => status)).toEqual(
    Array.from({ length: 20 }, (_, index) => (index % 3 === 0 ? "rejected" : "fulfilled")),
  );
});

/** A thread that is asked: its answers, its failures, and that it starts anew. */
import { describe, expect, test } from "vitest";
import { Thread } from "../../src/threads/thread.ts";
import type { Told } from "./calculating-thread.ts";

const FILE = new URL("./calculating-thread.ts", import.meta.url);

function calculator(data: number, heard?: (said: unknown) => void): Thread<Told, number> {
  return new Thread(FILE, { data, heard });
}

describe("a thread", () => {
  test("answers with what it was given, each question its own answer", async () => {
    const thread = calculator(10);
    const asked = Array.from({ length: 100 }, (_, add) => thread.ask({ add }));
    expect(await Promise.all(asked)).toEqual(Array.from({ length: 100 }, (_, index) => 10 + index));
  });

  test("says something unasked before it answers", async () => {
    const said: unknown[] = [];
    await calculator(7, (what) => void said.push(what)).ask({ add: 1 });
    expect(said).toEqual(["starting from 7"]);
  });

  test("tells who asked why there is no answer, and goes on", async () => {
    const thread = calculator(1);
    const [failed, answered] = await Promise.allSettled([
      thread.ask({ fail: "no such number" }),
      thread.ask({ add: 1 }),
    ]);
    expect(failed).toEqual({ status: "rejected", reason: new Error("no such number") });
    expect(answered).toEqual({ status: "fulfilled", value: 2 });
  });

  test("that cannot start breaks all that was asked, each time", async () => {
    const thread = calculator(-1);
    for (let time = 0; time < 2; time++) {
      const asked = await Promise.allSettled([thread.ask({ add: 1 }), thread.ask({ add: 2 })]);
      const reason = new Error("cannot start below 0");
      expect(asked).toEqual([1, 2].map(() => ({ status: "rejected", reason })));
    }
  });

  test("that leaves breaks what was asked, and is started anew", async () => {
    const thread = calculator(1);
    const asked = await Promise.allSettled([
      thread.ask({ add: 1 }),
      thread.ask({ leave: true }),
      thread.ask({ add: 1 }),
    ]);
    expect(asked.at(-1)).toMatchObject({ status: "rejected", reason: { message: expect.stringContaining("code 3") } });
    expect(await thread.ask({ add: 4 })).toBe(5);
  });

  test("is asked anew in the turn in which it broke", async () => {
    const thread = calculator(1);
    await thread.ask({ add: 1 });
    const broken = thread.ask({ leave: true }).catch(() => thread.ask({ add: 6 }));
    expect(await broken).toBe(7);
  });

  test("refuses what cannot be copied, and answers the next question", async () => {
    const thread = calculator(1);
    await expect(thread.ask({ add: (() => 1) as unknown as number })).rejects.toThrow("could not be cloned");
    expect(await thread.ask({ add: 2 })).toBe(3);
  });

  test("answers what takes long and what comes after it", async () => {
    const thread = calculator(1);
    const asked = [thread.ask({ add: 1, afterMs: 20 }), thread.ask({ add: 2 }), thread.ask({ add: 3, afterMs: 20 })];
    expect(await Promise.all(asked)).toEqual([2, 3, 4]);
  });
});

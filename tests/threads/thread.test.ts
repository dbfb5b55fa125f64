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

  test("that breaks breaks all that was asked, and is started anew", async () => {
    const thread = calculator(1);
    const asked = await Promise.allSettled([thread.ask({ breakWith: "out of numbers" }), thread.ask({ add: 1 })]);
    expect(asked.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    expect(await thread.ask({ add: 4 })).toBe(5);
  });

  test("that leaves breaks what was asked, and is started anew", async () => {
    const thread = calculator(1);
    await expect(thread.ask({ leave: true })).rejects.toThrow("code 3");
    expect(await thread.ask({ add: 4 })).toBe(5);
  });

  test("refuses what cannot be copied, and answers the next question", async () => {
    const thread = calculator(1);
    await expect(thread.ask({ add: (() => 1) as unknown as number })).rejects.toThrow("could not be cloned");
    expect(await thread.ask({ add: 2 })).toBe(3);
  });
});

import { expect, test } from "vitest";
import { SHARES_KEPT, Shares } from "../../src/core/shares.ts";

const works = async () => true;

test("is done once, however often and how fast it is asked for", async () => {
  const shares = new Shares();
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const first = shares.once("a", () => promise);
  expect(await shares.once("a", works)).toBe("under way");
  expect(await shares.once("b", works)).toBe("shared");
  resolve(true);
  expect(await first).toBe("shared");
  expect(await shares.once("a", works)).toBe("already");
});

test("one that went wrong may be tried again", async () => {
  const shares = new Shares();
  expect(await shares.once("a", async () => false)).toBe("failed");
  await expect(shares.once("a", () => Promise.reject(new Error("broken")))).rejects.toThrow("broken");
  expect(await shares.once("a", works)).toBe("shared");
});

test("only new ones are noted, and the oldest are forgotten first", async () => {
  const noted: string[] = [];
  const before = Array.from({ length: SHARES_KEPT + 1 }, (_, n) => `${n}`);
  const shares = new Shares(before, (id) => noted.push(id));
  expect(await shares.once("1", works)).toBe("already");
  expect(await shares.once("0", works)).toBe("shared");
  expect(await shares.once("1", works)).toBe("shared");
  expect(noted).toEqual(["0", "1"]);
});

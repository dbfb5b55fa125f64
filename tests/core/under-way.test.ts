import { expect, test } from "vitest";
import { UnderWay } from "../../src/core/under-way.ts";

test("is idle when all has ended, what began in the meantime and what failed included", async () => {
  const underWay = new UnderWay();
  const [first, second] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const ended: string[] = [];
  const failing = underWay.follow(first.promise.then(() => Promise.reject(new Error("broken"))));
  const failed = expect(failing).rejects.toThrow("broken");
  void underWay.follow(
    first.promise.then(async () => {
      void underWay.follow(second.promise.then(() => ended.push("second")));
      ended.push("first");
    }),
  );
  expect(underWay.size).toBe(2);
  const idle = underWay.idle().then(() => ended.push("idle"));
  first.resolve();
  await failed;
  second.resolve();
  await idle;
  expect(underWay.size).toBe(0);
  expect(ended).toEqual(["first", "second", "idle"]);
});

test("is idle at once where nothing began", async () => {
  await new UnderWay().idle();
});

/** Shares outlive the process, by ids alone, in a file that several processes may add to. */
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openShares, tidyShares } from "../../src/core/kept-shares.ts";
import { SHARES_KEPT } from "../../src/core/shares.ts";

let folder = "";
let path = "";
let failures: (string | undefined)[] = [];
const onFailure = (code: string | undefined) => void failures.push(code);
const works = async () => true;
const linesOf = async () => (await readFile(path, "utf8")).split("\n").slice(0, -1);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "receipts-shares-"));
  path = join(folder, "state", "shares");
  failures = [];
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test("the oldest are forgotten first, in memory and on disk", async () => {
  tidyShares(path, onFailure);
  const shares = openShares(path, onFailure);
  for (let n = 0; n <= SHARES_KEPT; n++) await shares.once(`share ${n}`, works);
  expect(await shares.once("share 1", works)).toBe("already");
  expect(await shares.once("share 0", works)).toBe("shared");
  tidyShares(path, onFailure);
  expect(await linesOf()).toHaveLength(SHARES_KEPT);
  expect(await openShares(path, onFailure).once("share 0", works)).toBe("already");
  expect(await readdir(join(folder, "state"))).toEqual(["shares"]);
  expect(failures).toEqual([]);
});

test("two processes do not write over one another, and each knows of what was there before it began", async () => {
  tidyShares(path, onFailure);
  const [first, second] = [openShares(path, onFailure), openShares(path, onFailure)];
  await first.once("a", works);
  await second.once("b", works);
  const anew = openShares(path, onFailure);
  await first.once("c", works);
  expect(await linesOf()).toEqual(["a", "b", "c"]);
  expect(await anew.once("a", works)).toBe("already");
  expect(await anew.once("b", works)).toBe("already");
});

test("what failed is not noted", async () => {
  tidyShares(path, onFailure);
  await openShares(path, onFailure).once("a", async () => false);
  expect(await linesOf()).toEqual([]);
});

test("a folder that cannot be written is told, and still nothing is shared twice", async () => {
  await writeFile(join(folder, "state"), "");
  tidyShares(path, onFailure);
  const shares = openShares(path, onFailure);
  expect(await shares.once("a", works)).toBe("shared");
  expect(await shares.once("a", works)).toBe("already");
  expect(failures).toEqual(["EEXIST", "ENOTDIR"]);
});

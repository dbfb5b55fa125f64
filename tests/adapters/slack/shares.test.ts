import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { SHARES_KEPT, Shares } from "../../../src/adapters/slack/shares.ts";
import { createLog } from "../../../src/log.ts";

let folder = "";
let lines: string[] = [];
const log = createLog({ level: "debug", secrets: [], write: (line) => void lines.push(line) });
const works = async () => true;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "receipts-shares-"));
  lines = [];
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test("the oldest are forgotten first, in memory and on disk", async () => {
  const shares = new Shares(folder, log);
  for (let n = 0; n <= SHARES_KEPT; n++) await shares.once(`share ${n}`, works);
  expect(await shares.once("share 1", works)).toBe("already");
  expect(await shares.once("share 0", works)).toBe("shared");
  const again = new Shares(folder, log);
  expect((await readFile(join(folder, "slack-shares"), "utf8")).split("\n")).toHaveLength(SHARES_KEPT + 1);
  expect(await again.once("share 0", works)).toBe("already");
});

test("a share that throws may be tried again", async () => {
  const shares = new Shares(folder, log);
  await expect(shares.once("a", () => Promise.reject(new Error("broken")))).rejects.toThrow("broken");
  expect(await shares.once("a", works)).toBe("shared");
});

test("a folder that cannot be written: a line with the mend, and still nothing is shared twice", async () => {
  const file = join(folder, "a-file");
  await writeFile(file, "");
  const shares = new Shares(file, log);
  expect(await shares.once("a", works)).toBe("shared");
  expect(await shares.once("a", works)).toBe("already");
  expect(lines[0]).toContain("set SLACK_STATE");
});

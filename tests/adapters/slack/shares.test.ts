import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openShares } from "../../../src/adapters/slack/shares.ts";
import { SHARES_KEPT } from "../../../src/core/shares.ts";
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
  const shares = openShares(folder, log);
  for (let n = 0; n <= SHARES_KEPT; n++) await shares.once(`share ${n}`, works);
  expect(await shares.once("share 1", works)).toBe("already");
  expect(await shares.once("share 0", works)).toBe("shared");
  const again = openShares(folder, log);
  expect((await readFile(join(folder, "slack-shares"), "utf8")).split("\n")).toHaveLength(SHARES_KEPT + 1);
  expect(await again.once("share 0", works)).toBe("already");
});

test("a folder that cannot be written: a line with the mend, and still nothing is shared twice", async () => {
  const file = join(folder, "a-file");
  await writeFile(file, "");
  const shares = openShares(file, log);
  expect(await shares.once("a", works)).toBe("shared");
  expect(await shares.once("a", works)).toBe("already");
  expect(lines[0]).toContain("set SLACK_STATE");
});

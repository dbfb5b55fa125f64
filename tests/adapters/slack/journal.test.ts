import { spawn } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openJournal } from "../../../src/adapters/slack/journal.ts";
import { createLog } from "../../../src/log.ts";
import { BOT_USER, mention, nextTs } from "../../standins/slack/payloads.ts";
import { runSlack, standInForTest } from "./running.ts";

const JOURNAL = new URL("../../../src/adapters/slack/journal.ts", import.meta.url).href;
let folder = "";
let lines: string[] = [];
const log = createLog({ level: "debug", secrets: [], write: (line) => void lines.push(line) });

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "receipts-journal-"));
  lines = [];
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Ids that the log names as left without an answer. */
function left(): string[] {
  return lines.flatMap((line) => {
    const { id, msg } = JSON.parse(line) as { id?: string; msg: string };
    return id && msg.includes("before it was answered") ? [id] : [];
  });
}

async function contents(): Promise<string> {
  const files = await readdir(folder);
  return (await Promise.all(files.map((file) => readFile(join(folder, file), "utf8")))).join("");
}

test("a process that is killed leaves what it had begun; the next start names it, once", async () => {
  const script = `
    import { openJournal } from ${JSON.stringify(JOURNAL)};
    const journal = openJournal(${JSON.stringify(folder)}, { warn() {} });
    for (const id of ["event Ev1", "event Ev2", "command 3.4"]) journal.begin(id);
    journal.end("event Ev2");
    process.kill(process.pid, "SIGKILL");`;
  const child = spawn(process.execPath, ["--input-type=module-typescript", "-e", script], { stdio: "inherit" });
  await new Promise((done) => child.once("exit", done));
  openJournal(folder, log).close();
  expect(left()).toEqual(["event Ev1", "command 3.4"]);
  openJournal(folder, log).close();
  expect(left()).toHaveLength(2);
});

test("a stop after which nothing is open leaves no file", async () => {
  const journal = openJournal(folder, log);
  journal.begin("event Ev1");
  journal.end("event Ev1");
  journal.close();
  expect(await readdir(folder)).toEqual([]);
  expect(lines).toEqual([]);
});

test("a stop that was too short for an answer leaves it noted", () => {
  const journal = openJournal(folder, log);
  journal.begin("event Ev1");
  journal.close();
  journal.end("event Ev1");
  openJournal(folder, log).close();
  expect(left()).toEqual(["event Ev1"]);
});

test("the file does not grow with what was answered", async () => {
  const journal = openJournal(folder, log);
  journal.begin("event Ev0");
  for (let n = 1; n < 30_000; n++) {
    journal.begin(`event Ev${n}`);
    journal.end(`event Ev${n}`);
  }
  expect((await contents()).split("\n").length).toBeLessThan(10_010);
  journal.end("event Ev0");
  expect(await contents()).toBe("");
  journal.close();
});

test("a line that was half written, and files that are none of ours, break nothing", async () => {
  await writeFile(join(folder, "slack-999999999.journal"), "+ event Ev1\n+ event Ev2\n- event E");
  await writeFile(join(folder, "notes.txt"), "+ event Ev9\n");
  openJournal(folder, log).close();
  expect(left()).toEqual(["event Ev1", "event Ev2"]);
  expect(await readdir(folder)).toEqual(["notes.txt"]);
});

test("what another living process has under way is its own", async () => {
  await writeFile(join(folder, `slack-${process.ppid}.journal`), "+ event Ev1\n");
  openJournal(folder, log).close();
  expect(left()).toEqual([]);
});

test("a folder that cannot be written: one line with the mend, and the bot runs", async () => {
  const file = join(folder, "a-file");
  await writeFile(file, "");
  const journal = openJournal(file, log);
  journal.begin("event Ev1");
  journal.end("event Ev1");
  journal.close();
  expect(lines).toEqual([expect.stringContaining("set SLACK_STATE")]);
});

test("an event that was taken and not answered when the process died is in the log of the next start", async () => {
  const standIn = await standInForTest();
  const first = await runSlack(standIn, { dispatch: () => new Promise(() => {}) }, { state: folder });
  const ts = nextTs();
  await standIn.event(mention({ text: `<@${BOT_USER}> xylophone`, ts, eventId: "Ev1" }));
  expect(await contents()).toBe(`+ event Ev1, message C0GENERAL ${ts}\n`);
  const second = await runSlack(standIn, {}, { state: folder });
  const told = second.bot.lines.filter((line) => line.includes("before it was answered"));
  expect(told).toEqual([expect.stringContaining(`Ev1, message C0GENERAL ${ts}`)]);
  expect([...told, await contents()].join()).not.toContain("xylophone");
  expect(first.bot.failures).toEqual([]);
});

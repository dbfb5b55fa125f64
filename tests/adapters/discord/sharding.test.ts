/** Two shards: the real process starts them, each answers for its servers, and all stop with it. */
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { english } from "../../../src/core/words.ts";
import { DiscordStandin, TOKEN } from "../../standins/discord/server.ts";
import { IDS } from "../../standins/discord/world.ts";
import { FIXTURE_DOSSIERS } from "../../support/bot.ts";
import type { Running } from "../../support/cli.ts";
import { serve } from "./front.ts";
import { answerTo, MENU, markdownOf, pressLabel, replyTo } from "./support.ts";

let standin: DiscordStandin;
let running: Running | undefined;
afterEach(async () => {
  running?.process.kill("SIGKILL");
  await running?.ended;
  await standin.stop();
  expect(standin.violations).toEqual([]);
});

function shards(count: string, environment: Readonly<Record<string, string>> = {}): Running {
  running = serve(standin, { DISCORD_SHARDS: count, ...environment });
  return running;
}

test.each(["2", "auto"])(
  "DISCORD_SHARDS=%s: both answer for their own, and stop with the house",
  { timeout: 60_000 },
  async (count) => {
    standin = await DiscordStandin.start();
    standin.shards = 2;
    const { process, ended, said } = shards(count);
    await said(/all shards are connected/);
    expect(standin.gateway.identifies.map(({ shard }) => shard)).toEqual([
      [0, 2],
      [1, 2],
    ]);
    // The server is the second shard's, direct messages are the first's.
    expect(markdownOf(await answerTo(standin, standin.slash("claim", { text: "moon cheese" })))).toContain("Standing:");
    await replyTo(standin, standin.write("moon cheese", { channel: IDS.direct }));
    await standin.until("the first declares the commands", () => standin.commands.length === 5);
    process.kill("SIGTERM");
    const { code, stderr } = await ended;
    expect([code, stderr.match(/a shard ended/g)?.length]).toEqual([0, 2]);
    expect(stderr).not.toContain(TOKEN);
    expect(stderr.match(/add the bot to a server/g)).toHaveLength(1);
  },
);

test("a shard that dies is started anew, and knows what was shared", { timeout: 60_000 }, async () => {
  standin = await DiscordStandin.start();
  const { process, ended, said } = shards("2");
  await said(/all shards are connected/);
  const card = await answerTo(standin, standin.choose(MENU, standin.store("moon cheese")));
  const share = async () => markdownOf(await answerTo(standin, pressLabel(standin, card, "Share in full")));
  expect([await share(), await share()]).toEqual([expect.stringContaining("Standing:"), english.share.already]);
  const [, pid = ""] = await said(/"shard":1,"pid":(\d+),"msg":"a shard starts"/);
  globalThis.process.kill(Number(pid), "SIGKILL");
  await standin.until("it identifies itself anew", () => standin.gateway.identifies.length === 3);
  expect(standin.gateway.identifies.at(-1)?.shard).toEqual([1, 2]);
  expect(await share()).toBe(english.share.already);
  process.kill("SIGTERM");
  expect((await ended).code).toBe(0);
});

test("a shard that is slow or dies before it is connected ends nothing: the page answers, and it is started anew", {
  timeout: 60_000,
}, async () => {
  standin = await DiscordStandin.start();
  standin.gateway.silent = true;
  const { process, ended, said } = shards("2");
  const [address = ""] = await said(/http:\/\/127\.0\.0\.1:\d+/);
  const [, pid = ""] = await said(/"shard":0,"pid":(\d+),"msg":"a shard starts"/);
  await standin.until("it waits for Discord", () => standin.gateway.events.length === 1);
  globalThis.process.kill(Number(pid), "SIGKILL");
  await said(/it goes on trying/);
  expect((await fetch(address)).status).toBe(200);
  standin.gateway.silent = false;
  standin.gateway.drop();
  await said(/all shards are connected/);
  await answerTo(standin, standin.slash("claim", { text: "moon cheese" }));
  process.kill("SIGTERM");
  expect((await ended).code).toBe(0);
});

test("a shard that cannot start ends the house with a line, and is not started for ever", {
  timeout: 60_000,
}, async () => {
  standin = await DiscordStandin.start();
  const data = await mkdtemp(join(tmpdir(), "receipts-shards-"));
  await cp(FIXTURE_DOSSIERS, data, { recursive: true });
  const { ended, said } = shards("2", { RECEIPTS_DATA: data });
  const [, pid = ""] = await said(/"shard":0,"pid":(\d+),"msg":"a shard starts"/);
  await said(/all shards are connected/);
  await rm(data, { recursive: true });
  globalThis.process.kill(Number(pid), "SIGKILL");
  const { code, stderr } = await ended;
  expect([code, stderr.match(/cannot start: its own lines say why/g)?.length]).toEqual([1, 1]);
});

test("shards that are stopped while they start stop", { timeout: 60_000 }, async () => {
  standin = await DiscordStandin.start();
  standin.gateway.silent = true;
  const { process, ended } = shards("2");
  await standin.until("the first waits for Discord", () => standin.gateway.events.length === 1);
  process.kill("SIGTERM");
  expect((await ended).code).toBe(0);
});

test.each([
  ["at the start", "not.the-token", () => {}],
  [
    "while they run",
    TOKEN,
    (discord: DiscordStandin) => {
      discord.revokeToken();
      discord.gateway.close(4004);
    },
  ],
])(
  "a token that is wrong %s ends all of them with one line and a code",
  { timeout: 60_000 },
  async (_, token, revoke) => {
    standin = await DiscordStandin.start();
    const { ended, said } = shards("2", { DISCORD_TOKEN: token });
    if (token === TOKEN) await said(/all shards are connected/);
    revoke(standin);
    const { code, stderr } = await ended;
    expect(code).toBe(1);
    expect(stderr).toMatch(/does not know this token/);
    expect(stderr).not.toContain(token);
  },
);

/** The connection to Discord: it resumes, begins anew, or ends for good with one clear line; and how it stops. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import discord from "../../../src/adapters/discord/index.ts";
import { persevere } from "../../../src/persevere.ts";
import { DiscordStandin } from "../../standins/discord/server.ts";
import { testBot } from "../../support/bot.ts";
import { frontForEach, settingsFor } from "./front.ts";
import { replyTo, stillAnswers } from "./support.ts";

const POST = /^POST \/channels\/\d+\/messages$/;
const CALLBACK = /^POST .*\/callback$/;

const front = frontForEach();

describe("the connection", () => {
  test.each([
    ["drops", (standin: DiscordStandin) => standin.gateway.drop()],
    ["is closed with 4000", (standin: DiscordStandin) => standin.gateway.close(4000)],
    ["is closed because the session timed out (4009)", (standin: DiscordStandin) => standin.gateway.close(4009)],
    ["is to be made anew (op 7)", (standin: DiscordStandin) => standin.gateway.askReconnect()],
    [
      "is broken off, to be resumed (op 9)",
      (standin: DiscordStandin) => standin.gateway.invalidate({ resumable: true }),
    ],
  ])("%s: the session resumes, and a mention of meanwhile is answered", async (_, disturb) => {
    const standin = await front.start();
    disturb(standin);
    const asked = standin.write("<@bot> moon cheese");
    await replyTo(standin, asked);
    expect(standin.gateway.events).toContain("resumed");
    expect(standin.gateway.events.filter((event) => event === "identify")).toHaveLength(1);
  });

  test.each([
    ["is over (op 9)", (standin: DiscordStandin) => standin.gateway.invalidate()],
    ["is not known any more when it is to be resumed", (standin: DiscordStandin) => standin.gateway.forget()],
    ["is closed for a wrong sequence (4007)", (standin: DiscordStandin) => standin.gateway.close(4007)],
    ["is closed in peace (1000)", (standin: DiscordStandin) => standin.gateway.close(1000)],
  ])("%s: it identifies itself anew", { timeout: 40_000 }, async (_, disturb) => {
    const standin = await front.start();
    disturb(standin);
    const sessions = () => standin.gateway.events.filter((event) => event === "ready").length;
    await standin.until("there is a second session", () => sessions() === 2);
    await stillAnswers(standin);
    expect(front.bot.failures).toEqual([]);
  });

  test("is there and silent when the bot starts: it goes on trying", async () => {
    const standin = await DiscordStandin.start();
    standin.gateway.silent = true;
    const starting = front.start({ standin });
    await standin.until("it is connected to what says nothing", () => standin.gateway.events.length === 1);
    standin.gateway.silent = false;
    standin.gateway.drop();
    await starting;
    await stillAnswers(standin);
    expect(front.bot.failures).toEqual([]);
  });

  test("gives no heartbeat back: it is left and resumed", { timeout: 40_000 }, async () => {
    const standin = await DiscordStandin.start();
    standin.gateway.heartbeatInterval = 100;
    await front.start({ standin });
    standin.gateway.deaf = true;
    await standin.until("it resumes", () => standin.gateway.events.includes("resumed"));
    standin.gateway.deaf = false;
    await replyTo(standin, standin.write("<@bot> moon cheese"));
  });

  test("asks for no privileged intent", async () => {
    const standin = await front.start();
    const privileged = (1 << 1) | (1 << 8) | (1 << 15);
    expect(Number(standin.gateway.identifies[0]?.intents) & privileged).toBe(0);
  });
});

describe("a token", () => {
  test("that is wrong stops the start with one line", async () => {
    const standin = await front.start();
    const bot = await testBot();
    const settings = { ...settingsFor(standin), DISCORD_TOKEN: "wrong.token" };
    await expect(discord.start({ ...bot, settings })).rejects.toThrow(
      /^Discord does not know this token\. Set DISCORD_TOKEN .*[^\n]$/,
    );
    expect(bot.lines.join("\n")).not.toContain("wrong.token");
  });

  test.each([
    [4004, /does not know this token/],
    [4014, /refuses the intents/],
    [4010, /closed the connection for good \(4010\)/],
    [4011, /wants sharding/],
    [4012, /closed the connection for good \(4012\)/],
    [4013, /closed the connection for good \(4013\)/],
  ])("or a client that Discord no longer takes (%i) ends the bot with one line", async (code, line) => {
    const standin = await front.start();
    standin.revokeToken();
    standin.gateway.close(code);
    await expect.poll(() => front.bot.failures, { timeout: 20_000 }).toEqual([expect.stringMatching(line)]);
  });

  test("that is revoked while an answer is on its way ends the bot with one line", async () => {
    const standin = await front.start();
    standin.fault({ on: POST, fault: { kind: "status", status: 401, message: "401: Unauthorized" } });
    standin.write("<@bot> moon cheese");
    await expect.poll(() => front.bot.failures, { timeout: 20_000 }).toHaveLength(1);
    expect(front.bot.failures[0]).toContain("DISCORD_TOKEN");
  });
});

describe("a start while Discord cannot be reached", () => {
  const GATEWAY = /^GET \/gateway\/bot$/;
  /** discord.js repeats a request so often before it gives up. */
  const TRIES = 4;
  const failing = { on: GATEWAY, fault: { kind: "status", status: 503 }, times: TRIES } as const;

  test("is tried again, with a line that names the address, until it is there", { timeout: 20_000 }, async () => {
    const standin = await DiscordStandin.start();
    standin.fault(failing);
    await front.start({ standin });
    expect(front.bot.lines.join("\n")).toContain(`Discord cannot be reached at ${standin.apiUrl} (503)`);
    expect(standin.callsTo(GATEWAY)).toHaveLength(TRIES + 1);
    await replyTo(standin, standin.write("<@bot> moon cheese"));
    expect(front.bot.failures).toEqual([]);
  });

  test("ends the house where a later try shows what no try mends", { timeout: 20_000 }, async () => {
    const standin = await front.start();
    const bot = await testBot();
    standin.fault(failing);
    const settings = { ...settingsFor(standin), DISCORD_TOKEN: "wrong.token" };
    const stop = await persevere(() => discord.start({ ...bot, settings }), bot);
    await expect.poll(() => bot.failures, { timeout: 15_000 }).toEqual([expect.stringMatching(/DISCORD_TOKEN/)]);
    await stop();
  });

  test("can be stopped", async () => {
    const bot = await testBot();
    const settings = { ...settingsFor(await front.start()), DISCORD_API_URL: "http://127.0.0.1:9/api" };
    const stop = await persevere(() => discord.start({ ...bot, settings }), bot);
    await stop();
    expect(bot.lines.join("\n")).toMatch(/cannot be reached at http:\/\/127\.0\.0\.1:9\/api .*Trying again in 1 s/);
    expect(bot.failures).toEqual([]);
  });

  test("is not tried again where the address is none of Discord's API", async () => {
    const standin = await front.start();
    standin.fault({ on: GATEWAY, fault: { kind: "status", status: 404 } });
    const settings = settingsFor(standin);
    await expect(discord.start({ ...(await testBot()), settings })).rejects.toThrow(/Mend DISCORD_API_URL/);
  });
});

test("its library is not loaded with the adapter: who runs another front does not pay for it", () => {
  const index = join(import.meta.dirname, "../../../src/adapters/discord/index.ts");
  const look = "Object.keys(module.createRequire('/').cache).some((name) => name.includes('discord.js'))";
  const code = `import module from "node:module"; await import(${JSON.stringify(index)}); console.log(${look});`;
  const { stdout } = spawnSync(process.execPath, ["--input-type=module", "--eval", code], { encoding: "utf8" });
  expect(stdout.trim()).toBe("false");
});

test("a stop finishes what is under way, and takes nothing new", async () => {
  const standin = await DiscordStandin.start();
  const { promise, resolve } = Promise.withResolvers<void>();
  await front.start({ standin, after: promise });
  const interaction = standin.slash("claim", { text: "moon cheese" });
  await standin.until("it is promised", () => interaction.acknowledged !== undefined);
  const stopped = front.stop();
  standin.slash("receipts");
  resolve();
  await stopped;
  expect(interaction.edits).toBe(1);
  expect(standin.callsTo(CALLBACK)).toHaveLength(1);
});

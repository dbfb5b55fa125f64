/** The whole process with Discord alone in question: how it ends. */
import { afterEach, beforeEach, expect, test } from "vitest";
import { DiscordStandin, TOKEN } from "../../standins/discord/server.ts";
import { serve } from "./front.ts";

let discord: DiscordStandin;
beforeEach(async () => {
  discord = await DiscordStandin.start();
});
afterEach(() => discord.stop());

function expectCleanEnd(written: string, token: string): void {
  expect(written).not.toContain(token);
  expect(written).not.toMatch(/\n\s+at .*:\d+:\d+/);
}

test("a wrong token ends it with one line and a code", async () => {
  const { code, stderr } = await serve(discord, { DISCORD_TOKEN: "not.the-token" }).ended;
  expect(code).toBe(1);
  expect(stderr.match(/does not know this token/g)).toHaveLength(1);
  expectCleanEnd(stderr, "not.the-token");
});

test("a token that is revoked while it runs ends it too", async () => {
  const { ended } = serve(discord);
  await discord.until("it is connected", () => discord.callsTo(/^POST .*\/commands$/).length > 4);
  discord.revokeToken();
  discord.gateway.close(4004);
  const { code, stderr } = await ended;
  expect(code).toBe(1);
  expect(stderr.match(/does not know this token/g)).toHaveLength(1);
  expectCleanEnd(stderr, TOKEN);
});

test("Discord that cannot be reached leaves the page to its readers, and SIGTERM ends both", async () => {
  discord.fault({ on: /gateway\/bot$/, fault: { kind: "reset" }, times: 1_000 });
  const { process, ended, said } = serve(discord);
  const [address = ""] = await said(/http:\/\/127\.0\.0\.1:\d+/);
  await said(/Trying again in 2 s/);
  expect((await fetch(address)).status).toBe(200);
  process.kill("SIGTERM");
  expect((await ended).code).toBe(0);
});

test("SIGTERM ends it without an error", async () => {
  const { process, ended } = serve(discord);
  await discord.until("it is connected", () => discord.callsTo(/^POST .*\/commands$/).length > 4);
  process.kill("SIGTERM");
  const { code, stderr } = await ended;
  expect(code).toBe(0);
  expectCleanEnd(stderr, TOKEN);
});

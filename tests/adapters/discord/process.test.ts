/** The whole process with Discord alone in question: how it ends. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { DiscordStandin, TOKEN } from "../../standins/discord/server.ts";
import { FIXTURE_DOSSIERS } from "../../support/bot.ts";
import { start } from "../../support/cli.ts";

const CLI = join(import.meta.dirname, "../../../src/cli.ts");

let discord: DiscordStandin;
beforeEach(async () => {
  discord = await DiscordStandin.start();
});
afterEach(() => discord.stop());

/** Starts the house; its exit code and all that it wrote come when it is over. */
function serve(token: string): { process: ChildProcess; over: Promise<{ code: number | null; written: string }> } {
  const settings = {
    DISCORD_TOKEN: token,
    DISCORD_API_URL: discord.apiUrl,
    DISCORD_STATE: discord.state,
    RECEIPTS_DATA: FIXTURE_DOSSIERS,
    PORT: "0",
  };
  const child = spawn(process.execPath, [CLI, "serve"], { env: { PATH: process.env.PATH, ...settings } });
  let written = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (data) => (written += String(data)));
  return { process: child, over: once(child, "close").then(([code]) => ({ code, written })) };
}

function expectCleanEnd(written: string, token: string): void {
  expect(written).not.toContain(token);
  expect(written).not.toMatch(/\n\s+at .*:\d+:\d+/);
}

test("a wrong token ends it with one line and a code", async () => {
  const { code, written } = await serve("not.the-token").over;
  expect(code).toBe(1);
  expect(written.match(/does not know this token/g)).toHaveLength(1);
  expectCleanEnd(written, "not.the-token");
});

test("a token that is revoked while it runs ends it too", async () => {
  const { over } = serve(TOKEN);
  await discord.until("it is connected", () => discord.callsTo(/^POST .*\/commands$/).length > 4);
  discord.revokeToken();
  discord.gateway.close(4004);
  const { code, written } = await over;
  expect(code).toBe(1);
  expect(written.match(/does not know this token/g)).toHaveLength(1);
  expectCleanEnd(written, TOKEN);
});

test("Discord that cannot be reached leaves the page to its readers, and SIGTERM ends both", async () => {
  discord.fault({ on: /gateway\/bot$/, fault: { kind: "reset" }, times: 1_000 });
  const settings = {
    DISCORD_TOKEN: TOKEN,
    DISCORD_API_URL: discord.apiUrl,
    DISCORD_STATE: discord.state,
    RECEIPTS_DATA: FIXTURE_DOSSIERS,
    PORT: "0",
  };
  const { process, ended, said } = start(["serve"], settings);
  const [address = ""] = await said(/http:\/\/127\.0\.0\.1:\d+/);
  await said(/Trying again in 2 s/);
  expect((await fetch(address)).status).toBe(200);
  process.kill("SIGTERM");
  expect((await ended).code).toBe(0);
});

test("SIGTERM ends it without an error", async () => {
  const { process, over } = serve(TOKEN);
  await discord.until("it is connected", () => discord.callsTo(/^POST .*\/commands$/).length > 4);
  process.kill("SIGTERM");
  const { code, written } = await over;
  expect(code).toBe(0);
  expectCleanEnd(written, TOKEN);
});

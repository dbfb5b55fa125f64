/** "Discord in 5 minutes", step by step with the real process, as far as a stand-in can show. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PermissionFlagsBits } from "discord.js";
import { afterEach, beforeEach, expect, test } from "vitest";
import { DiscordStandin, TOKEN } from "../../standins/discord/server.ts";
import { EPHEMERAL } from "../../standins/discord/validate.ts";
import { IDS } from "../../standins/discord/world.ts";
import { answerTo, buttonsOf, markdownOf, replyTo } from "./support.ts";

const ROOT = join(import.meta.dirname, "../../..");
/** As Discord's own pages name them: https://support.discord.com/hc/en-us/articles/206029707 */
const PERMISSIONS: Readonly<Record<string, bigint>> = {
  "View Channels": PermissionFlagsBits.ViewChannel,
  "Send Messages": PermissionFlagsBits.SendMessages,
  "Send Messages in Threads": PermissionFlagsBits.SendMessagesInThreads,
  "Read Message History": PermissionFlagsBits.ReadMessageHistory,
  "Attach Files": PermissionFlagsBits.AttachFiles,
};

const readme = await readFile(join(ROOT, "README.md"), "utf8");
const steps = readme.slice(readme.indexOf("## Discord in 5 minutes"), readme.indexOf("## Slack in 5 minutes"));

let discord: DiscordStandin;
let folder: string;
let stop = async () => {};
beforeEach(async () => {
  discord = await DiscordStandin.start();
  folder = await mkdtemp(join(tmpdir(), "receipts-readme-"));
});
afterEach(async () => {
  await stop();
  await discord.stop();
  await rm(folder, { recursive: true });
  expect(discord.violations).toEqual([]);
});

/** Step 3: `.env.example` with the token, and only what a test needs beside it: where Discord is, and a free port. */
async function writeEnvironment(): Promise<void> {
  const example = await readFile(join(ROOT, ".env.example"), "utf8");
  const given = { DISCORD_TOKEN: TOKEN, DISCORD_API_URL: discord.apiUrl, PORT: "0" };
  const filled = Object.entries(given).reduce(
    (text, [name, value]) => text.replace(new RegExp(`^${name}=.*$`, "m"), `${name}=${value}`),
    example,
  );
  await writeFile(join(folder, ".env"), filled);
}

/** Runs what a step runs in the folder of the `.env`; gives what it writes. */
function run(...args: string[]): { written(): string; ended: Promise<unknown> } {
  const child = spawn(process.execPath, [join(ROOT, "src/cli.ts"), ...args], { cwd: folder, env: {} });
  let text = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (data) => (text += String(data)));
  const ended = once(child, "close");
  stop = async () => {
    child.kill("SIGTERM");
    await ended;
  };
  return { written: () => text, ended };
}

test("leads to a server that the bot answers in", { timeout: 60_000 }, async () => {
  await writeEnvironment();
  // npm start runs this.
  const { written } = run("serve");
  await expect.poll(written, { timeout: 30_000 }).toContain("add the bot to a server:");
  expect(steps).toContain("`add the bot to a server:`");
  expect(steps).toContain("`discord is connected`");
  expect(written()).toContain("discord is connected");

  const [link = ""] = /https:\/\/discord\.com\/oauth2\/authorize\?[^\s"]+/.exec(written()) ?? [];
  const named = Object.keys(PERMISSIONS).filter((name) => steps.includes(`*${name}*`));
  const asked = named.reduce((sum, name) => sum | (PERMISSIONS[name] ?? 0n), 0n);
  expect(new URL(link).searchParams.get("permissions")).toBe(String(asked));
  expect(steps).toContain("five permissions");
  expect(named).toHaveLength(5);

  await discord.until("the commands are declared", () => discord.commands.length === 5);
  const [, text = ""] = /type `\/claim ([^`]+)`/.exec(steps) ?? [];
  expect(markdownOf(await answerTo(discord, discord.slash("claim", { text })))).toContain("Standing:");
  const post = discord.store("did facebook sell our dms to netflix");
  expect(markdownOf(await replyTo(discord, discord.write("<@bot>", { replyTo: post })))).toContain("Standing:");
  expect(steps).toContain("**Apps** → **Check this message**");
  const alone = await answerTo(discord, discord.choose("Check this message", post));
  expect(Number(alone.flags) & EPHEMERAL).toBe(EPHEMERAL);
  const shares = buttonsOf(alone).flatMap(({ label }) => (label.startsWith("Share") ? label : []));
  for (const label of shares) expect(steps.replace(/\s+/g, " ")).toContain(`*${label}*`);
  expect(shares).toHaveLength(2);
});

test("names the command that prints both links", async () => {
  await writeEnvironment();
  expect(steps).toContain("`npm run -s receipts -- discord invite`");
  const { written, ended } = run("discord", "invite");
  await ended;
  const links = written().match(/https:\/\/\S+/g) ?? [];
  expect(links.map((link) => new URL(link).searchParams.get("integration_type"))).toEqual(["0", "1"]);
  expect(links.every((link) => link.includes(IDS.bot))).toBe(true);
});

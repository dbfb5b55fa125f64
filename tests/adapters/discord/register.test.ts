/** Registration and invitation: at the start, and by `receipts discord …` as a process. */
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { DiscordStandin, TOKEN } from "../../standins/discord/server.ts";
import { IDS } from "../../standins/discord/world.ts";
import { run } from "../../support/cli.ts";
import { frontForEach } from "./front.ts";
import { answerTo } from "./support.ts";

const CHANGES = /^(?:POST|PATCH|PUT|DELETE) \/applications\//;
const NAMES = ["Check this message", "claim", "rebuttal", "receipts", "timeline"];
const SERVER_LINK = `https://discord.com/oauth2/authorize?client_id=${IDS.bot}&integration_type=0&permissions=274878008320&scope=bot+applications.commands`;

let standin: DiscordStandin;
beforeEach(async () => {
  standin = await DiscordStandin.start();
});

const changes = () => standin.callsTo(CHANGES).map(({ request }) => request.split(" ")[0]);
const namesHeld = () => standin.commands.map(({ name }) => String(name)).toSorted();

describe("at the start", () => {
  const front = frontForEach();

  test("the commands are declared once; a second start changes nothing", async () => {
    await front.start({ standin });
    await standin.until("the commands are declared", () => changes().length === 5);
    await front.start();
    await expect.poll(() => front.bot.lines.join("\n")).toContain("holds our commands already");
    expect(changes()).toEqual(["POST", "POST", "POST", "POST", "POST"]);
    expect(namesHeld()).toEqual(NAMES);
  });

  test("what differs is changed, what is old goes, the rest is left alone", async () => {
    await front.start({ standin });
    await standin.until("the commands are declared", () => changes().length === 5);
    await front.stop();
    standin.calls.length = 0;
    standin.commands = standin.commands.map((each) => (each.name === "claim" ? { ...each, description: "old" } : each));
    standin.commands.push({ id: "1100000000000000777", type: 1, name: "gone", description: "x" });
    await front.start({ standin });
    await standin.until("both are changed", () => changes().length === 2);
    expect(changes()).toEqual(["DELETE", "PATCH"]);
    await expect.poll(() => front.bot.lines.join("\n")).toContain('"removed":["gone"]');
    expect(namesHeld()).toEqual(NAMES);
  });

  test("a registration that fails is logged, and the bot answers all the same", async () => {
    const fault = { kind: "status", status: 403, code: 50001, message: "Missing Access" } as const;
    standin.fault({ on: CHANGES, fault });
    await front.start({ standin });
    await answerTo(standin, standin.slash("receipts"));
    await expect.poll(() => front.bot.lines.join("\n")).toContain("could not be declared");
  });

  test("the log says that it is connected, and the link that adds the bot, with the permissions it needs alone", async () => {
    await front.start({ standin });
    const lines = front.bot.lines.join("\n");
    expect(lines).toContain("discord is connected");
    expect(lines).toContain(`add the bot to a server: ${SERVER_LINK}`);
    const [, permissions = "0"] = /permissions=(\d+)/.exec(lines) ?? [];
    // View Channels, Send Messages, Attach Files, Read Message History, Send Messages in Threads: what the README names.
    expect(BigInt(permissions)).toBe((1n << 10n) | (1n << 11n) | (1n << 15n) | (1n << 16n) | (1n << 38n));
  });
});

describe("receipts discord", () => {
  afterEach(async () => {
    await standin.stop();
    expect(standin.violations).toEqual([]);
  });
  const receipts = (...args: string[]) =>
    run(["discord", ...args], { environment: { DISCORD_TOKEN: TOKEN, DISCORD_API_URL: standin.apiUrl } });

  test("register declares them, and says so; again it changes nothing", async () => {
    const first = await receipts("register");
    expect([first.code, first.stdout.trim().split("\n").toSorted()]).toEqual([0, NAMES.map((name) => `new: ${name}`)]);
    const second = await receipts("register");
    expect(second.stdout.trim().split("\n").toSorted()).toEqual(NAMES.map((name) => `the same: ${name}`));
    expect(changes()).toHaveLength(5);
  });

  test("register --dry-run says what would change, and changes nothing", async () => {
    standin.commands = [{ id: "1100000000000000777", type: 1, name: "claim", description: "old" }];
    const { code, stdout } = await receipts("register", "--dry-run");
    expect(code).toBe(0);
    expect(stdout).toContain("changed: claim (description, name_localizations,");
    expect(stdout).toContain("new: timeline");
    expect(stdout).toContain("Nothing was changed");
    expect(changes()).toEqual([]);
  });

  test("register --guild declares them in one server, without the fields that are for all", async () => {
    const { code, stdout } = await receipts("register", "--guild", IDS.guild);
    expect(code).toBe(0);
    expect(stdout).toContain("this server shows them twice");
    expect(standin.commands).toEqual([]);
    const held = standin.guildCommands.get(IDS.guild) ?? [];
    expect(held.map(({ name }) => String(name)).toSorted()).toEqual(NAMES);
    expect(held.every((command) => !("contexts" in command))).toBe(true);
    expect((await receipts("register", "--guild", IDS.guild)).stdout).not.toContain("changed");
  });

  test("invite prints both links", async () => {
    const { code, stdout } = await receipts("invite");
    expect(code).toBe(0);
    expect(stdout).toContain(`To a server: ${SERVER_LINK}\n`);
    expect(stdout).toContain(`client_id=${IDS.bot}&integration_type=1&scope=applications.commands\n`);
  });

  test.each([
    ["register --guild no-id", ["register", "--guild", "no-id"], {}, 2, /17 to 20 digits/],
    ["invite without a token", ["invite"], { DISCORD_TOKEN: "" }, 2, /DISCORD_TOKEN is not set/],
    ["invite with a wrong token", ["invite"], { DISCORD_TOKEN: "wrong.token" }, 1, /does not know this token/],
    [
      "invite with Bot before the token",
      ["invite"],
      { DISCORD_TOKEN: `Bot ${TOKEN}` },
      2,
      /^DISCORD_TOKEN: .*without “Bot”/,
    ],
    ["invite with a token of other letters", ["invite"], { DISCORD_TOKEN: "тoken.x" }, 2, /^DISCORD_TOKEN: .*Latin/],
    ["register with nobody there", ["register"], { DISCORD_API_URL: "http://127.0.0.1:9/api" }, 1, /cannot be reached/],
  ])("%s ends with one line", async (_, args, environment, code, line) => {
    const given = { DISCORD_TOKEN: TOKEN, DISCORD_API_URL: standin.apiUrl, ...environment };
    const ended = await run(["discord", ...args], { environment: given });
    expect([ended.code, ended.stdout]).toEqual([code, ""]);
    expect(ended.stderr).toMatch(line);
    expect(ended.stderr).not.toMatch(/wrong\.token|тoken|\n\s+at /);
    expect(ended.stderr).not.toContain(TOKEN);
  });
});

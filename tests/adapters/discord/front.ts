/** The real front and the real client against the stand-in: one for the test that runs, or the whole process. */
import { afterEach, expect } from "vitest";
import discord from "../../../src/adapters/discord/index.ts";
import type { Answer } from "../../../src/core/answer.ts";
import { persevere } from "../../../src/persevere.ts";
import { DiscordStandin, TOKEN } from "../../standins/discord/server.ts";
import { FIXTURE_DOSSIERS, type TestBot, testBot } from "../../support/bot.ts";
import { type Running, start } from "../../support/cli.ts";

/** The settings with which a bot finds a stand-in. */
export function settingsFor({ apiUrl, state }: DiscordStandin) {
  return { DISCORD_TOKEN: TOKEN, DISCORD_API_URL: apiUrl, DISCORD_STATE: state };
}

/** Starts the whole process, with Discord alone beside the page. */
export function serve(standin: DiscordStandin, environment: Readonly<Record<string, string>> = {}): Running {
  return start(["serve"], { ...settingsFor(standin), RECEIPTS_DATA: FIXTURE_DOSSIERS, PORT: "0", ...environment });
}

export interface FrontOptions {
  readonly standin?: DiscordStandin;
  readonly data?: string;
  /** Answers instead of the commands of the dossier. */
  readonly answer?: Answer;
  /** Answers come after this. */
  readonly after?: Promise<void>;
  /** Pictures come after this. */
  readonly drawn?: () => Promise<void>;
  /** Where readers open the page. */
  readonly publicUrl?: string;
}

interface Started {
  readonly discord: DiscordStandin;
  readonly bot: TestBot;
  stop(): Promise<void>;
}

/** The front of the test that runs. */
export class TestFront {
  #started: Started | undefined;

  /** Starts it until it is connected and its commands are settled; one that runs is stopped, and Discord stays the same. */
  async start({ standin, ...options }: FrontOptions = {}): Promise<DiscordStandin> {
    await this.#started?.stop();
    const found = standin ?? this.#started?.discord ?? (await DiscordStandin.start());
    this.#started = await startFront(found, options);
    return found;
  }

  get discord(): DiscordStandin {
    return this.#now.discord;
  }

  get bot(): TestBot {
    return this.#now.bot;
  }

  stop(): Promise<void> {
    return this.#now.stop();
  }

  /** Stops it, where the test started it, and asserts what holds for every test: no body that Discord refuses, no token and no fatal line logged. */
  async end(): Promise<void> {
    if (!this.#started) return;
    const { discord, bot, stop } = this.#started;
    await stop();
    await discord.stop();
    this.#started = undefined;
    expect(discord.violations).toEqual([]);
    expect(bot.lines.join("\n")).not.toContain(TOKEN);
    expect(bot.lines.join("\n")).not.toContain("interaction-");
  }

  get #now(): Started {
    if (!this.#started) throw new Error("the front is not started");
    return this.#started;
  }
}

/** A front for each test of a file, which starts it; it is stopped afterwards. */
export function frontForEach(): TestFront {
  const front = new TestFront();
  afterEach(() => front.end());
  return front;
}

async function startFront(standin: DiscordStandin, options: Omit<FrontOptions, "standin">): Promise<Started> {
  const { data, answer, after, drawn, publicUrl } = options;
  const bot = await testBot(data, [TOKEN], publicUrl);
  const dispatch: TestBot["dispatch"] = async (request) => {
    await after;
    return answer ?? bot.dispatch(request);
  };
  const picture: TestBot["picture"] = async (...asked) => {
    await drawn?.();
    return bot.picture(...asked);
  };
  const house = { ...bot, dispatch, picture, settings: settingsFor(standin) };
  const stop = await persevere(() => discord.start(house), bot);
  await standin.until("commands are read", () => standin.callsTo(/^GET .*\/commands$/).length > 0);
  return { discord: standin, bot, stop };
}

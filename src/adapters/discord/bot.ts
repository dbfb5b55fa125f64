/** What the Discord front gets from the house. */
import type { Bot } from "../adapter.ts";

// A type, as an interface does not fit the index of Settings.
export type DiscordSettings = {
  readonly DISCORD_TOKEN?: string | undefined;
  readonly DISCORD_API_URL: string;
  /** "auto", or how many; one process without it. */
  readonly DISCORD_SHARDS?: string | undefined;
  readonly DISCORD_STATE: string;
};

export type DiscordBot = Bot<DiscordSettings>;

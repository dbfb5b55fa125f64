/** What needs Discord's REST API alone: whose token it is, how many shards are wanted, the commands it holds. */
import { type APIGatewayBotInfo, REST, Routes } from "discord.js";
import type { DiscordSettings } from "./bot.ts";
import { errorOfStart } from "./faults.ts";

/** Discord's REST API for a token. */
export function restFor({ DISCORD_TOKEN, DISCORD_API_URL }: DiscordSettings): REST {
  return new REST({ api: DISCORD_API_URL.replace(/\/+$/, ""), version: "10" }).setToken(DISCORD_TOKEN ?? "");
}

/** The application that the token belongs to. @throws Error with one clear line */
export async function applicationOf(rest: REST, settings: DiscordSettings): Promise<string> {
  const { id } = (await reach(settings, () => rest.get(Routes.currentApplication()))) as { id: string };
  return id;
}

/** How many shards Discord recommends, and how many may start at once. @throws Error with one clear line */
export async function gatewayInformation(
  rest: REST,
  settings: DiscordSettings,
): Promise<{ readonly shards: number; readonly concurrency: number }> {
  const found = (await reach(settings, () => rest.get(Routes.gatewayBot()))) as APIGatewayBotInfo;
  return { shards: found.shards, concurrency: found.session_start_limit.max_concurrency };
}

/** Asks Discord. @throws Error with one clear line where it refuses the token or cannot be reached */
export async function reach<Result>({ DISCORD_API_URL }: DiscordSettings, ask: () => Promise<Result>): Promise<Result> {
  try {
    return await ask();
  } catch (error) {
    throw errorOfStart(error, DISCORD_API_URL);
  }
}

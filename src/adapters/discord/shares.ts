/** The file that says what was shared on Discord: every shard adds to it, and who starts them tidies it first. */
import { join } from "node:path";
import { openShares, tidyShares } from "../../core/kept-shares.ts";
import type { Shares } from "../../core/shares.ts";
import type { DiscordBot } from "./bot.ts";

type House = Pick<DiscordBot, "settings" | "log">;

/** What was shared, also before this start. */
export function keptShares({ settings, log }: House): Shares {
  return openShares(pathOf(settings), warnIn(log));
}

/** Lets the old ones go. Only while no other process adds to the file. */
export function tidyKeptShares({ settings, log }: House): void {
  tidyShares(pathOf(settings), warnIn(log));
}

function pathOf({ DISCORD_STATE }: House["settings"]): string {
  return join(DISCORD_STATE, "discord-shares");
}

function warnIn(log: House["log"]) {
  return (code: string | undefined) =>
    log.warn({ code }, "what is shared is not noted: set DISCORD_STATE to a folder that can be written");
}

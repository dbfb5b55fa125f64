/** Several processes for a bot in many servers: discord.js's ShardingManager, each shard the house with Discord alone. */
import { once } from "node:events";
import { join } from "node:path";
import { type Shard, ShardingManager } from "discord.js";
import type { Stop } from "../adapter.ts";
import { gatewayInformation, restFor } from "./admin.ts";
import type { DiscordBot } from "./bot.ts";
import { describeFault } from "./faults.ts";
import { tidyKeptShares } from "./shares.ts";

/** What a shard runs: `receipts discord shard`. */
const ENTRY = join(import.meta.dirname, "../../cli.ts");
const ENTRY_ARGUMENTS = ["discord", "shard"];

/** Discord takes so many sessions at once (max_concurrency) in 5 s: https://discord.com/developers/docs/events/gateway#sharding */
const SESSIONS_WITHIN_MS = 5_500;
/** How long a shard may take until it is ready. */
const READY_WITHIN_MS = 60_000;

/** What a shard tells its manager before it ends for good. */
export interface Ended {
  readonly ended: string;
}

/**
 * Starts the shards one after the other and starts anew whichever dies.
 * @throws Error with one clear line if Discord refuses the token or a shard does not start; UnreachableError if Discord cannot be
 * reached
 */
export async function startShards(bot: DiscordBot): Promise<Stop> {
  const { settings, log } = bot;
  const { shards, concurrency } = await gatewayInformation(restFor(settings), settings);
  const totalShards = settings.DISCORD_SHARDS === "auto" ? shards : Number(settings.DISCORD_SHARDS);
  const manager = new ShardingManager(ENTRY, {
    totalShards,
    token: settings.DISCORD_TOKEN ?? "",
    execArgv: process.execArgv,
    shardArgs: ENTRY_ARGUMENTS,
  });
  const ended = Promise.withResolvers<never>();
  let end: (message: string) => void = (message) => ended.reject(new Error(message));
  manager.on("shardCreate", (shard) => watch(shard, bot, (message) => end(message)));
  tidyKeptShares(bot);
  log.info({ shards: totalShards }, "starting the shards");
  try {
    const delay = Math.ceil(SESSIONS_WITHIN_MS / concurrency);
    await Promise.race([manager.spawn({ delay, timeout: READY_WITHIN_MS }), ended.promise]);
  } catch (error) {
    await stopAll(manager);
    throw new Error(`The shards of Discord could not be started: ${(error as Error).message}`);
  }
  end = bot.fail;
  log.info({ shards: totalShards }, "all shards are connected");
  return () => stopAll(manager);
}

/** A shard is no manager itself; what happens to it is logged, and why it ends for good is passed on. */
function watch(shard: Shard, { log }: DiscordBot, end: (message: string) => void): void {
  Object.assign(shard.env as NodeJS.ProcessEnv, { DISCORD_SHARDS: "" });
  shard.on("spawn", () => log.info({ shard: shard.id, pid: shard.process?.pid }, "a shard starts"));
  shard.on("ready", () => log.info({ shard: shard.id }, "a shard is connected"));
  shard.on("death", () => log.warn({ shard: shard.id }, "a shard ended"));
  shard.on("error", (error) => log.error({ shard: shard.id, fault: describeFault(error) }, "a shard did not start"));
  shard.on("message", (message: Partial<Ended> | undefined) => {
    if (typeof message?.ended === "string") end(message.ended);
  });
}

/** Lets every shard finish what is under way. */
async function stopAll(manager: ShardingManager): Promise<void> {
  manager.respawn = false;
  const running = [...manager.shards.values()].flatMap(({ process }) => process ?? []);
  await Promise.all(
    running.map(async (child) => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, "exit");
      child.kill("SIGTERM");
      await gone;
    }),
  );
}

/** Several processes for a bot in many servers: discord.js's ShardingManager, each shard the house with Discord alone. */
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
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
/** The next shard is started when the one before is connected, or after this: one that is slow goes on by itself. */
const READY_WITHIN_MS = 60_000;

/** What a shard tells its manager before it ends for good. */
export interface Ended {
  readonly ended: string;
}

/**
 * Starts the shards one after the other, and anew whichever dies; those that are there answer meanwhile.
 * @throws Error with one clear line if Discord refuses the token; UnreachableError if it cannot be reached
 */
export async function startShards(bot: DiscordBot): Promise<Stop> {
  const { settings, log } = bot;
  const { shards, concurrency } = await gatewayInformation(restFor(settings), settings);
  const total = settings.DISCORD_SHARDS === "auto" ? shards : Number(settings.DISCORD_SHARDS);
  const manager = new ShardingManager(ENTRY, {
    totalShards: total,
    token: settings.DISCORD_TOKEN ?? "",
    execArgv: process.execArgv,
    shardArgs: ENTRY_ARGUMENTS,
  });
  tidyKeptShares(bot);
  log.info({ shards: total }, "starting the shards");
  void startAll(manager, { total, pause: Math.ceil(SESSIONS_WITHIN_MS / concurrency) }, bot);
  return () => stopAll(manager);
}

/** Never rejects, and starts no more once the manager is stopped. */
async function startAll(
  manager: ShardingManager,
  { total, pause }: { readonly total: number; readonly pause: number },
  bot: DiscordBot,
): Promise<void> {
  for (let id = 0; id < total && manager.respawn; id++) {
    const shard = manager.createShard(id);
    watch(shard, bot);
    shard.on("ready", () => {
      const connected = [...manager.shards.values()].filter(({ ready }) => ready);
      if (connected.length === total) bot.log.info({ shards: total }, "all shards are connected");
    });
    const started = shard.spawn(READY_WITHIN_MS).catch((error: unknown) => {
      bot.log.warn({ shard: id, fault: describeFault(error) }, "a shard is not connected yet; it goes on trying");
    });
    await Promise.all([started, wait(pause)]);
  }
}

/** A shard is no manager itself; what happens to it is logged, and what no new start mends ends the house. */
function watch(shard: Shard, { log, fail }: DiscordBot): void {
  let wasReady = false;
  const end = (message: string) => {
    if (shard.manager.respawn) fail(message);
    shard.manager.respawn = false;
  };
  Object.assign(shard.env as NodeJS.ProcessEnv, { DISCORD_SHARDS: "" });
  shard.on("spawn", () => {
    wasReady = false;
    log.info({ shard: shard.id, pid: shard.process?.pid }, "a shard starts");
  });
  shard.on("ready", () => {
    wasReady = true;
    log.info({ shard: shard.id }, "a shard is connected");
  });
  shard.on("death", () => {
    log.warn({ shard: shard.id }, "a shard ended");
    if (!wasReady && shard.process?.exitCode) end("A shard of Discord cannot start: its own lines say why.");
  });
  shard.on("error", (error) =>
    log.warn({ shard: shard.id, fault: describeFault(error) }, "a shard is not connected yet"),
  );
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

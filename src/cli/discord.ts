/**
 * `receipts discord …`: the commands that Discord holds, and the links that add the bot. Discord's library is loaded only
 * when it is needed: the other commands do not pay for it.
 */
import { type Command, InvalidArgumentError } from "commander";
import type { DiscordSettings } from "../adapters/discord/bot.ts";
import discord from "../adapters/discord/index.ts";
import { ConfigError, processEnvironment, readConfig } from "../config.ts";
import { serve } from "../main.ts";
import { loadCommands } from "../registry.ts";
import { orBadUsage } from "./usage.ts";

interface RegisterOptions {
  readonly guild?: string;
  readonly dryRun?: boolean;
}

/** Adds the commands. */
export function addDiscord(program: Command): void {
  const group = program
    .command("discord")
    .description("what Discord knows of the bot: its commands, and how it is added");
  group
    .command("register")
    .description("declare the commands to Discord where they differ from what it holds (a start does the same)")
    .option("--guild <id>", "in one server only, where they are there at once; for trying out", guildId)
    .option("--dry-run", "say what would change, and change nothing")
    .action((options: RegisterOptions) => orBadUsage(() => register(options)));
  group
    .command("invite")
    .description("print the links that add the bot to a server, or its commands to one's own account")
    .action(() => orBadUsage(invite));
  group.command("shard", { hidden: true }).action(runShard);
}

async function register({ guild, dryRun = false }: RegisterOptions): Promise<void> {
  const settings = settingsOf();
  const { applicationOf, reach, restFor } = await import("../adapters/discord/admin.ts");
  const { carryOut, linesOf, planRegistration } = await import("../adapters/discord/register.ts");
  const rest = restFor(settings);
  const scope = { application: await applicationOf(rest, settings), guild };
  const plan = await reach(settings, async () => planRegistration(rest, scope, await loadCommands()));
  if (!dryRun) await reach(settings, () => carryOut(rest, scope, plan));
  const notes = [
    ...(guild ? ["Where the commands are declared everywhere too, this server shows them twice."] : []),
    ...(dryRun ? ["Nothing was changed (--dry-run)."] : []),
  ];
  process.stdout.write(`${[...linesOf(plan), ...notes].join("\n")}\n`);
}

async function invite(): Promise<void> {
  const settings = settingsOf();
  const { applicationOf, restFor } = await import("../adapters/discord/admin.ts");
  const { invitesFor } = await import("../adapters/discord/invite.ts");
  const { server, user } = invitesFor(await applicationOf(restFor(settings), settings));
  process.stdout.write(`To a server: ${server}\nFor yourself, to use it everywhere: ${user}\n`);
}

/** One shard, started by `serve` with DISCORD_SHARDS; it does not outlive it. */
async function runShard(): Promise<void> {
  process.once("disconnect", () => process.kill(process.pid, "SIGTERM"));
  // A listener keeps a process alive; one that cannot start has to end.
  process.channel?.unref();
  await serve(discord.name);
}

function settingsOf(): DiscordSettings {
  const { settings } = readConfig(processEnvironment(), [discord]);
  const found = settings.discord as DiscordSettings;
  if (found.DISCORD_TOKEN === undefined)
    throw new ConfigError("DISCORD_TOKEN is not set. Put the bot's token into .env: the README says where it is.");
  return found;
}

function guildId(text: string): string {
  if (/^\d{17,20}$/.test(text)) return text;
  throw new InvalidArgumentError("A server's id has 17 to 20 digits: right-click the server, Copy Server ID.");
}

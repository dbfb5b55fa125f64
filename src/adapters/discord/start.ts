/** Starts the Discord front and stops it: connects, declares the commands, answers what comes in. */
import { type Client, Events, GatewayCloseCodes } from "discord.js";
import type { Shares } from "../../core/shares.ts";
import type { Stop } from "../adapter.ts";
import type { DiscordBot } from "./bot.ts";
import { createClient, surviveBadEvents } from "./client.ts";
import { readCommandIds } from "./command-ids.ts";
import { describeFault, errorOfStart, WRONG_TOKEN } from "./faults.ts";
import { answerInteraction } from "./interactions.ts";
import { invitesFor } from "./invite.ts";
import { answerMention } from "./mentions.ts";
import { Pictures } from "./picture.ts";
import { register } from "./register.ts";
import type { Ended } from "./shards.ts";
import { keptShares, tidyKeptShares } from "./shares.ts";
import { Tasks } from "./tasks.ts";

/** The connection ended for good; the message is the one line that says why. */
class EndedError extends Error {}

/** The house, with what is under way on this front. */
type FrontBot = DiscordBot & {
  readonly pictures: Pictures;
  readonly shares: Shares;
  readonly commandIds: Map<string, string>;
};

/** How long a stop waits for answers under way. */
const FINISH_WITHIN_MS = 3_000;

/** https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes */
function messageOfClose(code: number): string {
  if (code === GatewayCloseCodes.AuthenticationFailed) return WRONG_TOKEN;
  if (code === GatewayCloseCodes.DisallowedIntents)
    return "Discord refuses the intents that this bot asks for, though none is privileged. See whether the application is restricted: discord.com/developers/applications.";
  if (code === GatewayCloseCodes.ShardingRequired)
    return "Discord wants sharding: the bot is in 2,500 servers or more. Set DISCORD_SHARDS=auto.";
  return `Discord closed the connection for good (${code}). Look the number up at discord.com/developers/docs/topics/opcodes-and-status-codes.`;
}

/** @throws Error with one clear line if Discord refuses the token; UnreachableError if it cannot be reached */
export async function start(house: DiscordBot): Promise<Stop> {
  const client = createClient(house.settings.DISCORD_API_URL);
  const { log } = house;
  if (!client.shard) tidyKeptShares(house);
  const tasks = new Tasks(log);
  const own = { pictures: new Pictures(tasks, log), shares: keptShares(house), commandIds: new Map<string, string>() };
  const bot = { ...house, fail: failOf(client, house), ...own };
  surviveBadEvents(client, log);
  listen(client, bot, tasks);
  await connect(client, bot);
  return async () => {
    tasks.close();
    await tasks.finished(FINISH_WITHIN_MS);
    await client.destroy();
  };
}

/** A shard that ends for good tells its manager, which would start it anew. */
function failOf({ shard }: Client, { fail, log }: DiscordBot): DiscordBot["fail"] {
  if (!shard) return fail;
  return (message) => {
    const told = shard.send({ ended: message } satisfies Ended);
    told
      .catch((error: unknown) => log.warn({ fault: describeFault(error) }, "the manager could not be told"))
      .finally(() => fail(message));
  };
}

function listen(client: Client, bot: FrontBot, tasks: Tasks): void {
  const { log } = bot;
  client.once(Events.ClientReady, (ready) => {
    log.info({ bot: ready.user.id, guilds: ready.guilds.cache.size }, "discord is connected");
    tasks.run(() => introduce(ready, bot));
  });
  client.on(Events.InteractionCreate, (interaction) => tasks.run(() => answerInteraction(interaction, bot)));
  client.on(Events.MessageCreate, (message) => tasks.run(() => answerMention(message, bot)));
  client.on(Events.GuildUnavailable, ({ id }) =>
    log.warn({ guild: id }, "a server is unavailable: trouble at Discord"),
  );
  client.on(Events.GuildAvailable, ({ id }) => log.info({ guild: id }, "a server is available again"));
  client.on(Events.Error, (error) => log.error({ fault: describeFault(error) }, "Discord's client reports an error"));
  client.on(Events.ShardError, (error) => log.warn({ fault: describeFault(error) }, "the connection to Discord broke"));
  client.on(Events.ShardReconnecting, () => log.info("connecting to Discord again"));
  client.on(Events.ShardResume, (_, missed) => log.info({ missed }, "connected to Discord again"));
  client.rest.on("rateLimited", ({ timeToReset, method, global }) =>
    log.warn({ timeToReset, method, global }, "Discord asks us to slow down"),
  );
}

/** The only process, or the first of several: once is enough to declare the commands. */
function isFirst({ shard }: Client): boolean {
  return shard === null || shard.ids.includes(0);
}

/** Says how the bot is added, declares the commands, and learns how they are clicked. */
async function introduce(client: Client<true>, bot: FrontBot): Promise<void> {
  const { application, rest } = client;
  if (isFirst(client)) {
    bot.log.info(`add the bot to a server: ${invitesFor(application.id).server}`);
    await register(rest, application.id, bot);
  }
  const ids = await readCommandIds(rest, application.id, bot);
  for (const [name, id] of ids) bot.commandIds.set(name, id);
}

/** Connects; what ends the connection for good later is reported to the house. */
async function connect(client: Client, { settings, fail }: DiscordBot): Promise<void> {
  const ended = Promise.withResolvers<never>();
  let end: (message: string) => void = (message) => ended.reject(new EndedError(message));
  client.on(Events.ShardDisconnect, ({ code }) => end(messageOfClose(code)));
  client.on(Events.Invalidated, () => end("Discord ended the session for good. Start the bot again."));
  const ready = new Promise((resolve) => client.once(Events.ShardReady, resolve));
  try {
    await Promise.race([Promise.all([client.login(settings.DISCORD_TOKEN), ready]), ended.promise]);
    end = fail;
  } catch (error) {
    await client.destroy().catch(() => {});
    throw error instanceof EndedError ? error : errorOfStart(error, settings.DISCORD_API_URL);
  }
}

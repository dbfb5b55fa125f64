/** The discord.js client as this bot uses it: no privileged intent, no mentions, no store of messages. */
import { type APIMessage, Client, GatewayIntentBits, Options, Partials } from "discord.js";
import type { Logger } from "pino";
import { describeFault } from "./faults.ts";

/** A message, and the one that it replies to. */
const MESSAGES_HELD = 2;

/** A server that is unavailable does not come; meanwhile discord.js holds back every event, and an answer is due in 3 s. */
const GUILDS_WITHIN_MS = 1_000;

/**
 * A client for an API address. Messages that mention the bot come with their text without the Message Content intent:
 * https://discord.com/developers/docs/events/gateway#message-content-intent
 */
export function createClient(api: string): Client {
  return new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    // Without it, direct messages in channels that the client has not seen are dropped silently.
    partials: [Partials.Channel],
    allowedMentions: { parse: [], repliedUser: false },
    enforceNonce: true,
    failIfNotExists: false,
    waitGuildTimeout: GUILDS_WITHIN_MS,
    rest: { api: api.replace(/\/+$/, ""), version: "10" },
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: MESSAGES_HELD,
      GuildMemberManager: { maxSize: 50, keepOverLimit: (member) => member.id === member.client.user.id },
      UserManager: { maxSize: 50, keepOverLimit: (user) => user.id === user.client.user.id },
      PresenceManager: 0,
      ReactionManager: 0,
    }),
  });
}

/** Of an event, what is looked at here. */
interface Packet {
  readonly d?: { readonly data?: { readonly resolved?: { readonly messages?: Readonly<Record<string, APIMessage>> } } };
}
type Handle = (packet: Packet | null, ...more: unknown[]) => unknown;

/**
 * An event that discord.js cannot read, such as a forward without its reference, ends with a log line. Left to itself it
 * would reject a promise that nobody holds, and end the process: https://github.com/discordjs/discord.js, WebSocketManager.
 */
export function surviveBadEvents(client: Client, log: Logger): void {
  const manager = client.ws as unknown as { handlePacket: Handle };
  const handle = manager.handlePacket.bind(manager);
  manager.handlePacket = (packet, ...more) => {
    try {
      placePolls(packet);
      return handle(packet, ...more);
    } catch (error) {
      log.error({ fault: describeFault(error) }, "an event of Discord could not be read");
      return false;
    }
  };
}

/** discord.js asks a poll's channel where the poll is, and cannot read one in a server that the bot is no member of. */
function placePolls(packet: Packet | null): void {
  for (const { poll, channel_id } of Object.values(packet?.d?.data?.resolved?.messages ?? {}))
    if (poll) Object.assign(poll, { channel_id });
}

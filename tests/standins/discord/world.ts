/** What the stand-in's Discord holds: one server with channels and threads, people, messages, commands. */
import type { Json } from "./validate.ts";

export const IDS = {
  bot: "1000000000000000001",
  guild: "1000000000000000002",
  channel: "1000000000000000003",
  thread: "1000000000000000004",
  /** A thread that was made from no message. */
  looseThread: "1000000000000000005",
  direct: "1000000000000000006",
  ann: "1000000000000000007",
  /** A channel of a server that the bot is no member of: who installed it for themselves uses it there. */
  foreign: "1000000000000000008",
  foreignGuild: "1000000000000000009",
} as const;
const EPOCH = "2026-11-21T12:00:00.000000+00:00";
const TEXT = 0;
const DIRECT = 1;
const PUBLIC_THREAD = 11;

export interface Stored extends Json {
  readonly id: string;
  readonly channel_id: string;
  readonly content: string;
}

export const bot = {
  id: IDS.bot,
  username: "receipts",
  discriminator: "0",
  global_name: null,
  avatar: null,
  bot: true,
};
export const ann = { id: IDS.ann, username: "ann", discriminator: "0", global_name: "Ann", avatar: null };
const member = { roles: [], joined_at: EPOCH, deaf: false, mute: false, flags: 0 };

/** A channel as Discord's API gives it. */
export function channelOf(id: string): Json {
  if (id === IDS.direct) return { id, type: DIRECT, recipients: [ann] };
  if (id === IDS.thread || id === IDS.looseThread) return threadOf(id);
  return {
    id,
    type: TEXT,
    guild_id: id === IDS.foreign ? IDS.foreignGuild : IDS.guild,
    name: "general",
    position: 0,
    permission_overwrites: [],
    parent_id: null,
  };
}

function threadOf(id: string): Json {
  const thread_metadata = { archived: false, auto_archive_duration: 1440, archive_timestamp: EPOCH, locked: false };
  const base = { id, type: PUBLIC_THREAD, guild_id: IDS.guild, parent_id: IDS.channel, name: "thread" };
  return { ...base, owner_id: IDS.ann, message_count: 1, member_count: 1, thread_metadata };
}

/** The server, with what its members may do (a bit set). */
export function guild(permissions = "8"): Json {
  const everyone = { id: IDS.guild, name: "@everyone", permissions, position: 0, color: 0 };
  const empty = [
    "emojis",
    "stickers",
    "stage_instances",
    "voice_states",
    "presences",
    "guild_scheduled_events",
    "features",
  ];
  return {
    id: IDS.guild,
    name: "Server",
    owner_id: IDS.ann,
    member_count: 2,
    roles: [everyone],
    channels: [channelOf(IDS.channel)],
    threads: [channelOf(IDS.thread), channelOf(IDS.looseThread)],
    members: [{ ...member, user: bot }],
    ...Object.fromEntries(empty.map((name) => [name, []])),
  };
}

/** A message of somebody as Discord stores it. */
export function messageOf(id: string, channel: string, content: string, fields: Json = {}): Stored {
  const base = { id, channel_id: channel, content, author: ann, timestamp: EPOCH, edited_timestamp: null, type: 0 };
  const lists = { mentions: [], mention_roles: [], attachments: [], embeds: [], components: [] };
  return { ...base, ...lists, tts: false, mention_everyone: false, pinned: false, flags: 0, ...fields };
}

/** The fields that say where an event happened and who caused it. */
export function placeOf(channel: string): Json {
  if (channel === IDS.foreign) return { guild_id: IDS.foreignGuild };
  return channel === IDS.direct ? {} : { guild_id: IDS.guild };
}

/** https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object-interaction-context-types */
export function contextOf(channel: string): number {
  return channel === IDS.direct ? 1 : 0;
}

/** Who acts in a channel, as an interaction names them. */
export function personOf(channel: string): Json {
  return channel === IDS.direct ? { user: ann } : { member: { ...member, user: ann, permissions: "8" } };
}

/** Who writes in a channel, as a message names them beside its author. */
export function memberOf(channel: string): Json {
  return channel === IDS.direct ? {} : { member };
}

/** Discord's REST API: every route that the bot uses, each body checked before it does anything. */
import { mapEntry } from "../../../src/core/map-entry.ts";
import type { Received, Upload } from "./multipart.ts";
import type { DiscordState, Interaction } from "./state.ts";
import { type BodyKind, CALLBACK, EPHEMERAL, fileProblems, type Json, problemsOf } from "./validate.ts";
import { ann, bot, channelOf, IDS, messageOf, type Stored } from "./world.ts";

export interface Result {
  readonly status: number;
  readonly body?: unknown;
}
interface Asked {
  readonly state: DiscordState;
  readonly ids: readonly string[];
  readonly query: URLSearchParams;
  readonly body: Json;
  readonly files: readonly Upload[];
}
interface Route {
  readonly on: RegExp;
  /** What the body has to be; none for requests without one. */
  readonly kind?: BodyKind;
  /** A token in the path stands for the bot's. */
  readonly open?: boolean;
  handle(asked: Asked): Result;
}

const routes: readonly Route[] = [
  { on: /^GET \/gateway\/bot$/, handle: ({ state }) => ok(state.gatewayInformation()) },
  { on: /^GET \/users\/@me$/, handle: () => ok(bot) },
  { on: /^POST \/users\/@me\/channels$/, kind: "directMessage", handle: () => ok(channelOf(IDS.direct)) },
  { on: /^GET \/applications\/@me$/, handle: () => ok({ id: IDS.bot }) },
  { on: /^GET \/applications\/\d+(?:\/guilds\/(\d+))?\/commands$/, handle: getCommands },
  { on: /^POST \/applications\/\d+(?:\/guilds\/(\d+))?\/commands$/, kind: "command", handle: createCommand },
  { on: /^PATCH \/applications\/\d+(?:\/guilds\/(\d+))?\/commands\/(\d+)$/, kind: "command", handle: changeCommand },
  { on: /^DELETE \/applications\/\d+(?:\/guilds\/(\d+))?\/commands\/(\d+)$/, handle: removeCommand },
  { on: /^POST \/interactions\/(\d+)\/([^/]+)\/callback$/, kind: "callback", open: true, handle: callback },
  { on: /^PATCH \/webhooks\/(\d+)\/([^/]+)\/messages\/@original$/, kind: "edit", open: true, handle: editOriginal },
  { on: /^POST \/webhooks\/(\d+)\/([^/]+)$/, kind: "followUp", open: true, handle: followUp },
  { on: /^POST \/channels\/(\d+)\/messages$/, kind: "message", handle: post },
  { on: /^PATCH \/channels\/(\d+)\/messages\/(\d+)$/, kind: "change", handle: changePost },
  { on: /^GET \/channels\/(\d+)\/messages\/(\d+)$/, handle: getMessage },
  { on: /^GET \/channels\/(\d+)\/messages$/, handle: listMessages },
];

/** What a request brings beside its method and path. */
interface Brought extends Received {
  readonly query: URLSearchParams;
  readonly token: string;
}

/** Does what a request asks for. */
export function handle(state: DiscordState, request: string, { query, body, files, token }: Brought): Result {
  const route = routes.find(({ on }) => on.test(request));
  if (!route) return refused(404, 0, `the stand-in knows no ${request}`);
  if (!route.open && !state.knows(token)) return refused(401, 0, "401: Unauthorized");
  const problems = route.kind ? [...problemsOf(route.kind, body), ...fileProblems(body, files)] : [];
  if (problems.length > 0) {
    state.violations.push(...problems.map((problem) => `${request}: ${problem}`));
    return refused(400, 50035, "Invalid Form Body");
  }
  const [, ...ids] = route.on.exec(request) ?? [];
  return route.handle({ state, ids, query, body, files });
}

const ok = (body: unknown): Result => ({ status: 200, body });
const refused = (status: number, code: number, message: string): Result => ({ status, body: { code, message } });

function commandsOf({ state, ids: [guild] }: Asked): Json[] {
  return guild ? mapEntry(state.guildCommands, guild, () => []) : state.commands;
}

/** Without being asked to, Discord leaves the localizations out. */
function getCommands(asked: Asked): Result {
  const withLocalizations = asked.query.get("with_localizations") === "true";
  return ok(commandsOf(asked).map((command) => (withLocalizations ? command : withoutLocalizations(command))));
}

function withoutLocalizations({ name_localizations: _, description_localizations: __, ...command }: Json): Json {
  return command;
}

/** A command of the same kind and name is written over. */
function createCommand(asked: Asked): Result {
  const { state, body } = asked;
  const commands = commandsOf(asked);
  const at = commands.findIndex(({ type, name }) => type === body.type && name === body.name);
  const made = { id: state.nextId(), application_id: IDS.bot, version: "1", nsfw: false, ...body };
  commands.splice(at < 0 ? commands.length : at, at < 0 ? 0 : 1, made);
  return ok(made);
}

function changeCommand(asked: Asked): Result {
  const commands = commandsOf(asked);
  const at = commands.findIndex(({ id }) => id === asked.ids[1]);
  if (at < 0) return refused(404, 10063, "Unknown application command");
  commands[at] = { ...commands[at], ...asked.body };
  return ok(commands[at]);
}

function removeCommand(asked: Asked): Result {
  const commands = commandsOf(asked);
  const at = commands.findIndex(({ id }) => id === asked.ids[1]);
  if (at < 0) return refused(404, 10063, "Unknown application command");
  commands.splice(at, 1);
  return { status: 204 };
}

function callback({ state, ids: [, token = ""], body }: Asked): Result {
  const interaction = state.interactions.get(token);
  if (!interaction || interaction.expired) return refused(404, 10062, "Unknown interaction");
  if (interaction.acknowledged) return refused(400, 40060, "Interaction has already been acknowledged.");
  const type = Number(body.type);
  const data = (body.data ?? {}) as Json;
  interaction.acknowledged = { type, flags: Number(data.flags ?? 0) & EPHEMERAL };
  if (type === CALLBACK.choices) interaction.choices = data.choices as Json[];
  if (type === CALLBACK.message || type === CALLBACK.deferred) interaction.answers = [];
  if (type === CALLBACK.message || type === CALLBACK.update) fill(state, interaction, data, []);
  return { status: 204 };
}

/** Puts a message where the interaction's answer is. Its files stay unless the body names those that stay. */
function fill(
  state: DiscordState,
  interaction: Interaction,
  { components, flags, attachments }: Json,
  files: readonly Upload[],
): Stored {
  const id = interaction.answers[0]?.id ?? state.nextId();
  // Who sees a message stays as it is.
  const before = Number(interaction.answers[0]?.flags ?? 0) & EPHEMERAL;
  const all = Number(flags ?? 0) | (interaction.acknowledged?.flags ?? 0) | before;
  const kept = attachments ? filesOf(state, files) : (interaction.answers[0]?.attachments ?? []);
  const made = interaction.answers[0]?.interaction_metadata ?? metadataOf(interaction);
  const fields = { author: bot, components, flags: all, attachments: kept, interaction_metadata: made };
  const message = messageOf(id, interaction.channel, "", fields);
  interaction.answers[0] = message;
  interaction.edits++;
  return message;
}

/** https://discord.com/developers/docs/resources/message#message-interaction-metadata-object */
function metadataOf({ id }: Interaction): Json {
  return { id, type: 2, user: ann, authorizing_integration_owners: {} };
}

/** Files as a message shows them, at an address of Discord's. */
function filesOf(state: DiscordState, files: readonly Upload[]): Json[] {
  return files.map(({ name, data }) => {
    const url = `https://cdn.discordapp.com/attachments/1/1/${name}`;
    return { id: state.nextId(), filename: name, size: data.length, url, proxy_url: url };
  });
}

function editOriginal({ state, ids: [, token = ""], body, files }: Asked): Result {
  const interaction = state.interactions.get(token);
  if (!interaction?.acknowledged || interaction.expired) return refused(404, 10015, "Unknown Webhook");
  return ok(fill(state, interaction, body, files));
}

function followUp({ state, ids: [, token = ""], body }: Asked): Result {
  const interaction = state.interactions.get(token);
  if (!interaction?.acknowledged || interaction.expired) return refused(404, 10015, "Unknown Webhook");
  const fields = { author: bot, components: body.components, flags: body.flags };
  const message = messageOf(state.nextId(), interaction.channel, "", fields);
  interaction.answers.push(message);
  return ok(message);
}

/** A nonce that is enforced and known brings back the message that was made with it. */
function post({ state, ids: [channel = ""], body }: Asked): Result {
  const known = body.enforce_nonce && state.posts.find(({ nonce }) => nonce === body.nonce);
  if (known) return ok(known);
  const fields = { author: bot, components: body.components, flags: body.flags, nonce: body.nonce };
  const reference = { message_reference: body.message_reference, type: body.message_reference ? 19 : 0 };
  const message = messageOf(state.nextId(), channel, "", { ...fields, ...reference });
  state.posts.push(message);
  return ok(message);
}

function changePost({ state, ids: [channel, id], body, files }: Asked): Result {
  const at = state.posts.findIndex((post) => post.id === id && post.channel_id === channel);
  const post = state.posts[at];
  if (!post) return refused(404, 10008, "Unknown Message");
  const attachments = body.attachments ? filesOf(state, files) : post.attachments;
  state.posts[at] = { ...post, components: body.components, attachments };
  return ok(state.posts[at]);
}

function getMessage({ state, ids: [channel, id] }: Asked): Result {
  const message = state.messages.find((stored) => stored.id === id && stored.channel_id === channel);
  return message ? ok(message) : refused(404, 10008, "Unknown Message");
}

function listMessages({ state, ids: [channel], query }: Asked): Result {
  const after = BigInt(query.get("after") ?? 0);
  const found = state.messages.filter(({ channel_id, id }) => channel_id === channel && BigInt(id) > after);
  return ok(found.slice(0, Number(query.get("limit") ?? 50)));
}

/** Discord's REST API: every route that the bot uses, each body checked before it does anything. */
import type { DiscordState } from "./state.ts";
import { type BodyKind, type Json, problemsOf } from "./validate.ts";
import { bot, channelOf, IDS, messageOf } from "./world.ts";

export interface Result {
  readonly status: number;
  readonly body?: unknown;
}
interface Asked {
  readonly state: DiscordState;
  readonly ids: readonly string[];
  readonly query: URLSearchParams;
  readonly body: Json;
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
  { on: /^GET \/applications\/(\d+)\/commands$/, handle: ({ state }) => ok(state.commands) },
  { on: /^PUT \/applications\/(\d+)\/commands$/, kind: "commands", handle: putCommands },
  { on: /^POST \/interactions\/(\d+)\/([^/]+)\/callback$/, kind: "callback", open: true, handle: callback },
  { on: /^PATCH \/webhooks\/(\d+)\/([^/]+)\/messages\/@original$/, kind: "edit", open: true, handle: editOriginal },
  { on: /^POST \/webhooks\/(\d+)\/([^/]+)$/, kind: "followUp", open: true, handle: followUp },
  { on: /^POST \/channels\/(\d+)\/messages$/, kind: "message", handle: post },
  { on: /^GET \/channels\/(\d+)\/messages\/(\d+)$/, handle: getMessage },
  { on: /^GET \/channels\/(\d+)\/messages$/, handle: listMessages },
];

/** Does what a request asks for. */
export function handle(
  state: DiscordState,
  request: string,
  query: URLSearchParams,
  body: Json,
  token: string,
): Result {
  const route = routes.find(({ on }) => on.test(request));
  if (!route) return refused(404, 0, `the stand-in knows no ${request}`);
  if (!route.open && !state.knows(token)) return refused(401, 0, "401: Unauthorized");
  const problems = route.kind ? problemsOf(route.kind, body) : [];
  if (problems.length > 0) {
    state.violations.push(...problems.map((problem) => `${request}: ${problem}`));
    return refused(400, 50035, "Invalid Form Body");
  }
  const [, ...ids] = route.on.exec(request) ?? [];
  return route.handle({ state, ids, query, body });
}

const ok = (body: unknown): Result => ({ status: 200, body });
const refused = (status: number, code: number, message: string): Result => ({ status, body: { code, message } });

function putCommands({ state, body }: Asked): Result {
  const defaults = { application_id: IDS.bot, version: "1", default_member_permissions: null, nsfw: false };
  state.commands = (body as unknown as Json[]).map((command, index) => ({
    id: `${20 + index}`,
    ...defaults,
    ...command,
  }));
  return ok(state.commands);
}

function callback({ state, ids: [, token = ""], body }: Asked): Result {
  const interaction = state.interactions.get(token);
  if (!interaction || interaction.expired) return refused(404, 10062, "Unknown interaction");
  if (interaction.acknowledged) return refused(400, 40060, "Interaction has already been acknowledged.");
  interaction.acknowledged = { type: Number(body.type), flags: Number((body.data as Json | undefined)?.flags ?? 0) };
  return { status: 204 };
}

function editOriginal({ state, ids: [, token = ""], body }: Asked): Result {
  const interaction = state.interactions.get(token);
  if (!interaction?.acknowledged || interaction.expired) return refused(404, 10015, "Unknown Webhook");
  const id = interaction.answers[0]?.id ?? state.nextId();
  const flags = Number(body.flags ?? 0) | interaction.acknowledged.flags;
  const message = messageOf(id, interaction.channel, "", { author: bot, components: body.components, flags });
  interaction.answers[0] = message;
  interaction.edits++;
  return ok(message);
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

function getMessage({ state, ids: [channel, id] }: Asked): Result {
  const message = state.messages.find((stored) => stored.id === id && stored.channel_id === channel);
  return message ? ok(message) : refused(404, 10008, "Unknown Message");
}

function listMessages({ state, ids: [channel], query }: Asked): Result {
  const after = BigInt(query.get("after") ?? 0);
  const found = state.messages.filter(({ channel_id, id }) => channel_id === channel && BigInt(id) > after);
  return ok(found.slice(0, Number(query.get("limit") ?? 50)));
}

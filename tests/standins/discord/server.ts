/**
 * A Discord of our own for tests: REST and gateway on one local port. The real discord.js connects to it; every body
 * that it sends is checked as Discord would check it, and faults can be asked for.
 */
import { mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Fault, Faults, play, respond } from "./faults.ts";
import { Gateway } from "./gateway.ts";
import { receive } from "./multipart.ts";
import { handle } from "./rest.ts";
import type { DiscordState, Interaction } from "./state.ts";
import type { Json } from "./validate.ts";
import { bot, channelOf, contextOf, guild, IDS, memberOf, messageOf, personOf, placeOf, type Stored } from "./world.ts";

export const TOKEN = "stand-in.token.of-a-bot";
/** Generous: a condition that holds comes true within milliseconds. */
const PATIENCE_MS = 20_000;
const CALLBACK_PATH = /\/interactions\/\d+\/([^/]+)\/callback(?:\?|$)/;

export interface Call {
  readonly request: string;
  readonly body: Json;
  readonly status: number;
}
export interface Written {
  readonly channel?: string;
  /** The message that it replies to: its text comes along with the event unless `apart`. */
  readonly replyTo?: Stored;
  readonly apart?: boolean;
  readonly fields?: Json;
}

/** Discord on a local port, and what it holds. */
export class DiscordStandin implements DiscordState {
  commands: Json[] = [];
  readonly guildCommands = new Map<string, Json[]>();
  /** A server of which Discord says at the start that it is unavailable. */
  unavailable = false;
  /** How many shards Discord recommends. */
  shards = 1;
  /** Where time is measured: hears each first response to an interaction, by its token, and its body is not looked at. */
  answered: ((token: string) => void) | undefined;
  /** The folder of the bot that uses it: from one start to the next, and gone with the stand-in. */
  readonly state = mkdtempSync(join(tmpdir(), "receipts-discord-"));
  /** What the bot may do, as Discord's number; 8 for everything. Read when it connects, and with each interaction. */
  permissions = "8";
  /** The language of whoever uses the bot. */
  locale = "en-US";
  readonly interactions = new Map<string, Interaction>();
  readonly messages: Stored[] = [];
  readonly posts: Stored[] = [];
  readonly violations: string[] = [];
  readonly calls: Call[] = [];
  readonly gateway: Gateway;
  readonly #server: Server;
  readonly #faults = new Faults();
  readonly #waiting = new Set<() => void>();
  #token = TOKEN;
  #lastId = 1_100_000_000_000_000_000n;

  private constructor() {
    this.#server = createServer((request, response) => {
      if (!this.#isMeasured(request, response)) void this.#answer(request, response);
    });
    this.gateway = new Gateway({
      server: this.#server,
      knows: (token) => this.knows(token),
      ready: () => ({
        ready: this.#ready(),
        next: this.unavailable ? [] : [{ type: "GUILD_CREATE", data: guild(this.permissions) }],
      }),
      changed: () => this.#changed(),
    });
  }

  static async start(): Promise<DiscordStandin> {
    const standin = new DiscordStandin();
    await new Promise<void>((resolve) => standin.#server.listen(0, "127.0.0.1", resolve));
    return standin;
  }

  /** The value for DISCORD_API_URL. */
  get apiUrl(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/api`;
  }

  async stop(): Promise<void> {
    await this.gateway.stop();
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
    await rm(this.state, { recursive: true, force: true });
  }

  /** How many requests the faults still meet. */
  get faultsLeft(): number {
    return this.#faults.left;
  }

  fault(fault: Fault): void {
    this.#faults.add(fault);
  }

  /** From now on Discord knows no token. */
  revokeToken(): void {
    this.#token = "";
  }

  knows(token: string): boolean {
    return this.#token !== "" && token === this.#token;
  }

  nextId(): string {
    return String(++this.#lastId);
  }

  gatewayInformation(): Json {
    const session_start_limit = { total: 1000, remaining: 1000, reset_after: 0, max_concurrency: 16 };
    return { url: this.#gatewayUrl(), shards: this.shards, session_start_limit };
  }

  /** Waits until something holds; it is looked at after every request and gateway event. */
  async until(what: string, holds: () => boolean): Promise<void> {
    if (holds()) return;
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const look = () => (holds() ? resolve() : undefined);
    const timer = setTimeout(() => reject(new Error(`waited in vain: ${what}`)), PATIENCE_MS);
    this.#waiting.add(look);
    await promise.finally(() => {
      clearTimeout(timer);
      this.#waiting.delete(look);
    });
  }

  /** The calls whose method and path match. */
  callsTo(pattern: RegExp): Call[] {
    return this.calls.filter(({ request }) => pattern.test(request));
  }

  /** Somebody uses a slash command. */
  slash(name: string, options: Readonly<Record<string, string>> = {}, channel: string = IDS.channel): Interaction {
    const given = Object.entries(options).map(([name, value]) => ({ type: 3, name, value }));
    return this.#interact(2, channel, { id: "1200000000000000000", name, type: 1, options: given });
  }

  /** Somebody types an option of a slash command. */
  type(name: string, option: string, value: string): Interaction {
    const options = [{ type: 3, name: option, value, focused: true }];
    return this.#interact(4, IDS.channel, { id: "1200000000000000000", name, type: 1, options });
  }

  /** Somebody picks an entry of a message's menu. */
  choose(name: string, message: Stored, channel: string = message.channel_id): Interaction {
    const resolved = { messages: { [message.id]: message } };
    return this.#interact(2, channel, { id: "1200000000000000001", name, type: 3, target_id: message.id, resolved });
  }

  /** Somebody presses a button below a message. */
  press(message: Stored, customId: string): Interaction {
    return this.#component(message, { custom_id: customId, component_type: 2 });
  }

  /** Somebody picks an option of a menu. */
  pick(message: Stored, customId: string, value: string): Interaction {
    return this.#component(message, { custom_id: customId, component_type: 3, values: [value] });
  }

  /** Somebody writes a message; `<@bot>` in it mentions the bot. */
  write(content: string, { channel = IDS.channel, replyTo, apart, fields }: Written = {}): Stored {
    const text = content.replaceAll("<@bot>", `<@${IDS.bot}>`);
    const mentions = text.includes(IDS.bot) ? [bot] : [];
    const reference = { message_id: replyTo?.id, channel_id: channel, type: 0 };
    const reply = replyTo && { type: 19, message_reference: reference, ...(!apart && { referenced_message: replyTo }) };
    const stored = messageOf(this.nextId(), channel, text, { mentions, ...reply, ...fields });
    this.messages.push(stored);
    const place = { ...placeOf(channel), ...memberOf(channel), channel_type: channelOf(channel).type };
    this.gateway.emit("MESSAGE_CREATE", { ...stored, ...place });
    return stored;
  }

  /** A message that was there before the bot came. */
  store(content: string, channel: string = IDS.channel, fields: Json = {}): Stored {
    const stored = messageOf(String(fields.id ?? this.nextId()), channel, content, fields);
    this.messages.push(stored);
    return stored;
  }

  #component(message: Stored, data: Json): Interaction {
    const interaction = this.#interact(3, message.channel_id, data, { message });
    interaction.answers.push(message);
    return interaction;
  }

  #interact(type: number, channel: string, data: Json, fields: Json = {}): Interaction {
    const id = this.nextId();
    const interaction: Interaction = { id, token: `interaction-${id}`, channel, expired: false, answers: [], edits: 0 };
    this.interactions.set(interaction.token, interaction);
    const base = { id, application_id: IDS.bot, type, token: interaction.token, version: 1, data, channel_id: channel };
    const rest = {
      channel: channelOf(channel),
      locale: this.locale,
      entitlements: [],
      authorizing_integration_owners: {},
    };
    const event = {
      ...base,
      ...rest,
      ...placeOf(channel),
      ...personOf(channel),
      app_permissions: this.permissions,
      context: contextOf(channel),
    };
    this.gateway.emit("INTERACTION_CREATE", { ...event, attachment_size_limit: 1, ...fields });
    return interaction;
  }

  #isMeasured(request: IncomingMessage, response: ServerResponse): boolean {
    const { answered } = this;
    const [, token] = (answered && CALLBACK_PATH.exec(request.url ?? "")) ?? [];
    if (!answered || token === undefined) return false;
    request.resume().once("end", () => {
      answered(token);
      respond(response, 204);
    });
    return true;
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? "/", this.apiUrl);
    const path = decodeURIComponent(pathname.replace(/^\/api\/v10/, ""));
    const asked = `${request.method} ${path}`;
    const { body, files } = await receive(request);
    const fault = this.#faults.next(asked);
    if (fault && (await play(fault, response))) return this.#record(asked, body, response.statusCode);
    const token = (request.headers.authorization ?? "").replace(/^Bot /, "");
    const result = handle(this, asked, { query: searchParams, body, files, token });
    if (fault?.kind === "lost-answer") response.socket?.destroy();
    else respond(response, result.status, result.body);
    this.#record(asked, body, result.status);
  }

  #record(request: string, body: Json, status: number): void {
    const call = { request, body, status };
    this.calls.push(call);
    this.#changed();
  }

  #changed(): void {
    for (const look of this.#waiting) look();
  }

  #gatewayUrl(): string {
    return `${this.apiUrl.replace(/^http/, "ws").replace(/\/api$/, "")}/gateway/`;
  }

  #ready(): Json {
    const guilds = [{ id: IDS.guild, unavailable: true }];
    return { v: 10, user: bot, guilds, application: { id: IDS.bot, flags: 0 }, resume_gateway_url: this.#gatewayUrl() };
  }
}

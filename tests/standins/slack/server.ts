/**
 * Slack as far as a bot sees it: Web API, response_url and Socket Mode on one local port, or signed requests to the bot's.
 * It keeps what it was sent, checks every message and view as Slack would, and goes wrong where a test asks it to.
 */
import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { bodyOf, bytesOf, reply } from "./bodies.ts";
import { Faults, happen } from "./faults.ts";
import { Files, type ShownPicture } from "./files.ts";
import * as payloads from "./payloads.ts";
import { RequestHalf } from "./requests.ts";
import type { Call, Shown, ShownView } from "./shown.ts";
import { Signal } from "./signal.ts";
import { SocketHalf } from "./socket.ts";
import { problemsOf, viewProblemsOf } from "./validate.ts";
import type { Json, Wire } from "./wire.ts";

const RESPONSE_USES = 5;

export interface StandInOptions {
  /** What comes to a response_url is neither read nor kept: for a load run, which measures the bot and not the stand-in. */
  readonly unchecked?: boolean;
  /** Told, when unchecked, of every message that came to a response_url. */
  readonly onResponse?: (url: string) => void;
}

/** Slack on a local port, and what it was sent. */
export class SlackStandIn {
  readonly botToken = "xoxb-standin-0123456789";
  readonly appToken = "xapp-standin-9876543210";
  readonly signingSecret = "standin-5ecre7";
  readonly calls: Call[] = [];
  readonly shown: Shown[] = [];
  readonly views: ShownView[] = [];
  /** What Slack would refuse, of every message so far. */
  readonly problems: string[] = [];
  readonly faults = new Faults();
  readonly #files = new Files();
  readonly signal = new Signal();
  readonly socket: SocketHalf;
  /** How events reach the bot. */
  wire: Wire;
  /** Tokens that are taken; a test revokes one by removing it. */
  readonly tokens = new Set([this.botToken, this.appToken]);
  readonly #http: Server;
  readonly #threads = new Map<string, Json>();
  readonly #responseUses = new Map<string, number>();

  readonly #options: StandInOptions;

  private constructor(options: StandInOptions) {
    this.#options = options;
    this.#http = createServer((request, response) => void this.#serve(request, response));
    this.socket = new SocketHalf(this.#http, this.signal);
    this.wire = this.socket;
  }

  static async start(options: StandInOptions = {}): Promise<SlackStandIn> {
    const standIn = new SlackStandIn(options);
    standIn.#http.listen(0, "127.0.0.1");
    await once(standIn.#http, "listening");
    return standIn;
  }

  async stop(): Promise<void> {
    this.socket.close();
    this.#http.closeAllConnections();
    this.#http.close();
    await once(this.#http, "close");
  }

  get apiUrl(): string {
    return `${this.#origin}/api/`;
  }

  /** From now on events come as requests to an address of the bot's. */
  sendTo(url: string): RequestHalf {
    const requests = new RequestHalf(url, this.signingSecret);
    this.wire = requests;
    return requests;
  }

  /** A fresh response_url. */
  responseUrl(): string {
    const id = `r${this.#responseUses.size}`;
    this.#responseUses.set(id, 0);
    return `${this.#origin}/response/${id}`;
  }

  /** Half an hour passes for every response_url so far. */
  expireResponseUrls(): void {
    for (const id of this.#responseUses.keys()) this.#responseUses.set(id, RESPONSE_USES);
  }

  /** A message that is there already and that the bot may read. */
  holdMessage(message: { readonly ts: string; readonly text: string } & Json): void {
    this.#threads.set(message.ts, { type: "message", user: "U0SOMEONE", ...message });
  }

  /** The shown messages, as soon as there are so many. */
  messages(count: number): Promise<readonly Shown[]> {
    return this.signal.until(() => this.shown.length >= count && this.shown, `${count} messages`);
  }

  /** The shown pictures, as soon as there are so many. */
  pictures(count: number): Promise<readonly ShownPicture[]> {
    return this.signal.until(() => this.#files.shown.length >= count && this.#files.shown, `${count} pictures`);
  }

  /** The calls of a method, as soon as there are so many. */
  callsOf(method: string, count: number): Promise<readonly Call[]> {
    const calls = () => this.calls.filter((call) => call.method === method);
    return this.signal.until(() => calls().length >= count && calls(), `${count} calls of ${method}`);
  }

  slash(command: string, text: string, responseUrl = this.responseUrl()): Promise<Json> {
    return this.wire.deliver("slash_commands", payloads.slashCommand({ command, text, responseUrl }));
  }

  event(payload: object): Promise<Json> {
    return this.wire.deliver("events_api", payload);
  }

  press(options: Omit<payloads.PressOptions, "responseUrl">): Promise<Json> {
    return this.interact(payloads.press({ ...options, responseUrl: this.responseUrl() }));
  }

  shortcut(options: Omit<payloads.ShortcutOptions, "responseUrl">): Promise<Json> {
    return this.interact(payloads.shortcut({ ...options, responseUrl: this.responseUrl() }));
  }

  interact(payload: object): Promise<Json> {
    return this.wire.deliver("interactive", payload);
  }

  /** The views, as soon as there are so many. */
  viewsShown(count: number): Promise<readonly ShownView[]> {
    return this.signal.until(() => this.views.length >= count && this.views, `${count} views`);
  }

  get #origin(): string {
    return `http://127.0.0.1:${(this.#http.address() as AddressInfo).port}`;
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [, area, name = ""] = (request.url ?? "").split("/");
    if (this.#options.unchecked && area === "response") return this.#swallow(name, request, response);
    const raw = await bytesOf(request);
    const method = area === "response" ? "response_url" : area === "upload" ? "upload" : name;
    const body = bodyOf(area, raw);
    this.calls.push({ method, body });
    this.signal.changed();
    if (await happen(this.faults.take(method), response)) return;
    if (area === "response") this.#respond(name, body, response);
    else if (area === "upload") response.writeHead(this.#files.receive(name, raw)).end();
    else reply(response, this.#answer(method, body, request.headers.authorization ?? ""));
    this.signal.changed();
  }

  /** Takes a message without reading it. */
  #swallow(id: string, request: IncomingMessage, response: ServerResponse): void {
    request.resume().on("end", () => {
      response.writeHead(200).end("ok");
      this.#options.onResponse?.(`${this.#origin}/response/${id}`);
    });
  }

  #answer(method: string, body: Json, authorization: string): Json {
    const token = authorization.replace(/^Bearer /, "");
    const wanted = method === "apps.connections.open" ? this.appToken : this.botToken;
    if (token !== wanted || !this.tokens.has(token)) return { ok: false, error: "invalid_auth" };
    const handler = this.#methods[method];
    return handler ? handler(body) : { ok: false, error: "unknown_method" };
  }

  readonly #methods: Readonly<Record<string, (body: Json) => Json>> = {
    "auth.test": () => ({ ok: true, user_id: payloads.BOT_USER, bot_id: payloads.BOT, team_id: payloads.TEAM }),
    "apps.connections.open": () => ({ ok: true, url: `${this.#origin.replace("http", "ws")}/socket` }),
    "chat.postMessage": (body) => this.#show("chat.postMessage", body, { previews: true }),
    "chat.postEphemeral": (body) => this.#show("chat.postEphemeral", body, { isPrivate: true }),
    "chat.update": (body) => this.#show("chat.update", body, { replaces: true, ts: String(body.ts) }),
    "files.getUploadURLExternal": (body) => this.#files.start(body, this.#origin),
    "files.completeUploadExternal": (body) => this.#files.complete(body),
    "views.open": (body) => this.#showView("views.open", body),
    "views.publish": (body) => this.#showView("views.publish", body),
    "conversations.replies": ({ ts }) => {
      const message = this.#threads.get(String(ts));
      return message ? { ok: true, messages: [message] } : { ok: false, error: "thread_not_found" };
    },
  };

  #respond(id: string, body: Json, response: ServerResponse): void {
    const uses = this.#responseUses.get(id) ?? RESPONSE_USES;
    if (uses >= RESPONSE_USES) {
      reply(response, { ok: false, error: "expired_url" }, 404);
      return;
    }
    this.#responseUses.set(id, uses + 1);
    const isPrivate = body.response_type !== "in_channel";
    this.#show(
      "response_url",
      { channel: payloads.CHANNEL, ...body },
      { previews: true, isPrivate, replaces: body.replace_original === true },
    );
    response.writeHead(200).end("ok");
  }

  #showView(method: string, body: Json): Json {
    const view = body.view as ShownView["view"];
    this.problems.push(...viewProblemsOf(view).map((problem) => `${method}: ${problem}`));
    this.views.push({ method, view });
    return { ok: true, view: { id: "V0VIEW", ...view } };
  }

  #show(
    method: string,
    body: Json,
    options: { previews?: boolean; isPrivate?: boolean; replaces?: boolean; ts?: string },
  ): Json {
    const { previews = false, isPrivate = false, replaces = false, ts = payloads.nextTs() } = options;
    this.problems.push(...problemsOf(body, { previews }).map((problem) => `${method}: ${problem}`));
    this.shown.push({
      method,
      channel: String(body.channel),
      ts,
      thread: typeof body.thread_ts === "string" ? body.thread_ts : undefined,
      isPrivate,
      replaces,
      text: String(body.text),
      blocks: (body.blocks ?? []) as Json[],
    });
    return { ok: true, channel: body.channel === payloads.ASKER ? payloads.DIRECT : body.channel, ts };
  }
}

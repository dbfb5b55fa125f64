/** Discord's gateway: hello, identify, resume with replay, heartbeat, shards, and the ways in which it ends. */
import type { Server } from "node:http";
import { type WebSocket, WebSocketServer } from "ws";
import type { Json } from "./validate.ts";

const OP = { dispatch: 0, heartbeat: 1, identify: 2, resume: 6, reconnect: 7, invalid: 9, hello: 10, ack: 11 } as const;
const AUTHENTICATION_FAILED = 4004;

interface Event {
  readonly type: string;
  readonly data: Json;
}
interface GatewayOptions {
  readonly server: Server;
  /** The tokens that are known right now. */
  readonly knows: (token: string) => boolean;
  /** The data of READY, and the events after it, of which each shard gets its own. */
  readonly ready: () => { readonly ready: Json; readonly next: readonly Event[] };
  readonly changed: () => void;
}

/** One session: a client that identified itself, with what was sent to it. */
interface Session {
  readonly id: string;
  readonly shard: number;
  readonly shards: number;
  readonly log: { readonly seq: number; readonly text: string }[];
  seq: number;
  socket: WebSocket | undefined;
}

/** The gateway, and what a test makes go wrong on it. */
export class Gateway {
  /** What happened: "connection", "identify", "resume", "ready", "resumed". */
  readonly events: string[] = [];
  /** What clients sent to identify themselves. */
  readonly identifies: Json[] = [];
  /** How often clients are asked to beat, in ms; what Discord asks for unless changed before they connect. */
  heartbeatInterval = 41_250;
  /** Connections are taken, and nothing is said on them: whoever connects now is never ready. */
  silent = false;
  /** Heartbeats are not answered: to the client, the connection is dead. */
  deaf = false;
  readonly #options: GatewayOptions;
  readonly #sockets: WebSocketServer;
  /** By shard. */
  readonly #sessions = new Map<number, Session>();
  #last = 0;

  constructor(options: GatewayOptions) {
    this.#options = options;
    this.#sockets = new WebSocketServer({ server: options.server, path: "/gateway/" });
    this.#sockets.on("connection", (socket) => this.#greet(socket));
  }

  /** Sends an event to the shard it is for; one sent while nobody is connected is replayed when the session resumes. */
  emit(type: string, data: Json): void {
    for (const session of this.#sessions.values()) if (isFor(session, data)) dispatch(session, type, data);
  }

  /** The line breaks without a word. */
  drop(): void {
    this.#leave((socket) => socket.terminate());
    for (const socket of this.#sockets.clients) socket.terminate();
  }

  close(code: number): void {
    this.#leave((socket) => socket.close(code));
  }

  /** Op 7: Discord asks the client to connect again and to resume. */
  askReconnect(): void {
    this.#leave((socket) => send(socket, { op: OP.reconnect, d: null }));
  }

  /** Op 9: the session is over, the client has to identify itself anew, unless it may resume. */
  invalidate({ resumable = false } = {}): void {
    this.#leave((socket) => send(socket, { op: OP.invalid, d: resumable }));
    if (!resumable) this.#sessions.clear();
  }

  /** The sessions are forgotten: who resumes is told to begin anew. */
  forget(): void {
    this.drop();
    this.#sessions.clear();
  }

  async stop(): Promise<void> {
    for (const socket of this.#sockets.clients) socket.terminate();
    await new Promise((resolve) => this.#sockets.close(resolve));
  }

  #leave(how: (socket: WebSocket) => void): void {
    for (const session of this.#sessions.values()) {
      if (session.socket) how(session.socket);
      session.socket = undefined;
    }
  }

  #greet(socket: WebSocket): void {
    this.#note("connection");
    if (this.silent) return;
    socket.on("message", (data) => this.#hear(socket, JSON.parse(String(data))));
    socket.on("close", () => {
      for (const session of this.#sessions.values()) if (session.socket === socket) session.socket = undefined;
    });
    send(socket, { op: OP.hello, d: { heartbeat_interval: this.heartbeatInterval } });
  }

  #hear(socket: WebSocket, { op, d }: { op: number; d: Json }): void {
    if (op === OP.heartbeat && !this.deaf) send(socket, { op: OP.ack });
    if (op !== OP.identify && op !== OP.resume) return;
    if (!this.#options.knows(String(d.token))) socket.close(AUTHENTICATION_FAILED, "Authentication failed.");
    else if (op === OP.identify) this.#identify(socket, d);
    else this.#resume(socket, d);
    this.#options.changed();
  }

  #identify(socket: WebSocket, data: Json): void {
    const { ready, next } = this.#options.ready();
    const [shard = 0, shards = 1] = (data.shard as number[] | undefined) ?? [];
    const session = { id: `session-${++this.#last}`, shard, shards, log: [], seq: 0, socket };
    this.identifies.push(data);
    this.#note("identify");
    this.#sessions.set(shard, session);
    const guilds = (ready.guilds as Json[]).filter(({ id }) => isFor(session, { guild_id: id }));
    dispatch(session, "READY", { ...ready, guilds, shard: [shard, shards], session_id: session.id });
    for (const { type, data } of next) if (isFor(session, { guild_id: data.id })) dispatch(session, type, data);
    this.#note("ready");
  }

  #resume(socket: WebSocket, { session_id, seq }: Json): void {
    this.#note("resume");
    const session = [...this.#sessions.values()].find(({ id }) => id === session_id);
    if (!session) {
      send(socket, { op: OP.invalid, d: false });
      return;
    }
    session.socket = socket;
    for (const { text } of session.log.filter((event) => event.seq > Number(seq))) socket.send(text);
    dispatch(session, "RESUMED", {});
    this.#note("resumed");
  }

  #note(event: string): void {
    this.events.push(event);
    this.#options.changed();
  }
}

/** https://discord.com/developers/docs/events/gateway#sharding-sharding-formula */
function isFor({ shard, shards }: Session, { guild_id }: Json): boolean {
  return guild_id === undefined ? shard === 0 : Number((BigInt(String(guild_id)) >> 22n) % BigInt(shards)) === shard;
}

function dispatch(session: Session, type: string, data: Json): void {
  const seq = ++session.seq;
  const text = JSON.stringify({ op: OP.dispatch, t: type, s: seq, d: data });
  session.log.push({ seq, text });
  session.socket?.send(text);
}

function send(socket: WebSocket, payload: Json): void {
  socket.send(JSON.stringify(payload));
}

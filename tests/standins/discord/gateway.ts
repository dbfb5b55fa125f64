/** Discord's gateway: hello, identify, resume with replay, heartbeat, and the ways in which it ends. */
import type { Server } from "node:http";
import { type WebSocket, WebSocketServer } from "ws";
import type { Json } from "./validate.ts";

const OP = { dispatch: 0, heartbeat: 1, identify: 2, resume: 6, reconnect: 7, invalid: 9, hello: 10, ack: 11 } as const;
const AUTHENTICATION_FAILED = 4004;

interface GatewayOptions {
  readonly server: Server;
  /** The tokens that are known right now. */
  readonly knows: (token: string) => boolean;
  /** The data of READY, and the events after it. */
  readonly ready: () => {
    readonly ready: Json;
    readonly next: readonly { readonly type: string; readonly data: Json }[];
  };
  readonly changed: () => void;
}

export class Gateway {
  /** What happened: "identify", "resume", "ready", "resumed". */
  readonly events: string[] = [];
  /** What clients sent to identify themselves. */
  readonly identifies: Json[] = [];
  readonly #options: GatewayOptions;
  readonly #sockets: WebSocketServer;
  #log: { seq: number; text: string }[] = [];
  #seq = 0;
  #session = 0;
  #socket: WebSocket | undefined;

  constructor(options: GatewayOptions) {
    this.#options = options;
    this.#sockets = new WebSocketServer({ server: options.server, path: "/gateway/" });
    this.#sockets.on("connection", (socket) => this.#greet(socket));
  }

  /** Sends an event; one sent while nobody is connected is replayed when the session resumes. */
  emit(type: string, data: Json): void {
    const seq = ++this.#seq;
    const text = JSON.stringify({ op: OP.dispatch, t: type, s: seq, d: data });
    this.#log.push({ seq, text });
    this.#socket?.send(text);
  }

  /** The line breaks without a word. */
  drop(): void {
    this.#socket?.terminate();
    this.#socket = undefined;
  }

  close(code: number): void {
    this.#socket?.close(code);
    this.#socket = undefined;
  }

  /** Op 7: Discord asks the client to connect again and to resume. */
  askReconnect(): void {
    this.#send(this.#socket, { op: OP.reconnect, d: null });
    this.#socket = undefined;
  }

  /** Op 9: the session is over, the client has to identify itself anew. */
  invalidate(): void {
    this.#send(this.#socket, { op: OP.invalid, d: false });
    this.#socket = undefined;
    this.#log = [];
  }

  async stop(): Promise<void> {
    for (const socket of this.#sockets.clients) socket.terminate();
    await new Promise((resolve) => this.#sockets.close(resolve));
  }

  #greet(socket: WebSocket): void {
    socket.on("message", (data) => this.#hear(socket, JSON.parse(String(data))));
    socket.on("close", () => {
      if (this.#socket === socket) this.#socket = undefined;
    });
    this.#send(socket, { op: OP.hello, d: { heartbeat_interval: 41_250 } });
  }

  #hear(socket: WebSocket, { op, d }: { op: number; d: Json }): void {
    if (op === OP.heartbeat) this.#send(socket, { op: OP.ack });
    if (op !== OP.identify && op !== OP.resume) return;
    if (!this.#options.knows(String(d.token))) socket.close(AUTHENTICATION_FAILED, "Authentication failed.");
    else if (op === OP.identify) this.#identify(socket, d);
    else this.#resume(socket, d);
    this.#options.changed();
  }

  #identify(socket: WebSocket, data: Json): void {
    const { ready, next } = this.#options.ready();
    this.identifies.push(data);
    this.#note("identify");
    this.#log = [];
    this.#seq = 0;
    this.#socket = socket;
    this.emit("READY", { ...ready, session_id: `session-${++this.#session}` });
    for (const { type, data } of next) this.emit(type, data);
    this.#note("ready");
  }

  #resume(socket: WebSocket, { session_id, seq }: Json): void {
    this.#note("resume");
    if (session_id !== `session-${this.#session}`) {
      this.#send(socket, { op: OP.invalid, d: false });
      return;
    }
    this.#socket = socket;
    for (const { text } of this.#log.filter((event) => event.seq > Number(seq))) socket.send(text);
    this.emit("RESUMED", {});
    this.#note("resumed");
  }

  #send(socket: WebSocket | undefined, payload: Json): void {
    socket?.send(JSON.stringify(payload));
  }

  #note(event: string): void {
    this.events.push(event);
    this.#options.changed();
  }
}

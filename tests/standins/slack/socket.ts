/** The Socket Mode half of the stand-in: websockets, hello, envelopes to one of them, acknowledgements. */
import { randomUUID } from "node:crypto";
import type { Server } from "node:http";
import { type WebSocket, WebSocketServer } from "ws";
import type { Signal } from "./signal.ts";
import type { EventKind, Json, Wire } from "./wire.ts";

/** The websockets of one bot. */
export class SocketHalf implements Wire {
  /** What the envelopes were acknowledged with, by their ids. */
  readonly acknowledged = new Map<string, Json>();
  /** Connections so far. */
  connections = 0;
  /** The next connections are closed before Slack says hello. */
  refuseNext = 0;
  readonly #server: WebSocketServer;
  readonly #signal: Signal;
  /** Those that envelopes may be sent to, the oldest first. */
  #open: WebSocket[] = [];

  constructor(http: Server, signal: Signal) {
    this.#signal = signal;
    this.#server = new WebSocketServer({ server: http, path: "/socket" });
    this.#server.on("connection", (socket) => this.#welcome(socket));
  }

  async deliver(kind: EventKind, payload: object): Promise<Json> {
    const id = this.send(kind, payload);
    return this.#signal.until(() => this.acknowledged.get(id), `the acknowledgement of ${kind}`);
  }

  /** Sends an envelope over the newest connection; returns its id. */
  send(type: EventKind, payload: object): string {
    const id = randomUUID();
    const socket = this.#open.at(-1);
    if (!socket) throw new Error("nobody is connected");
    const accepts_response_payload = type !== "events_api";
    socket.send(JSON.stringify({ envelope_id: id, type, payload, accepts_response_payload }));
    return id;
  }

  /**
   * Slack asks the newest connection to connect anew, as it does every few hours, and sends nothing over it any more.
   * @param lingers the old connection is not closed: Slack's are not, for seconds
   */
  askToReconnect({ lingers = false } = {}): void {
    const socket = this.#open.pop();
    if (lingers) socket?.pause();
    socket?.send(JSON.stringify({ type: "disconnect", reason: "refresh_requested", debug_info: {} }));
  }

  /** From now on Slack neither reads nor closes what is open. */
  freeze(): void {
    for (const socket of this.#server.clients) socket.pause();
  }

  /** The newest connection breaks without a word. */
  drop(): void {
    this.#open.pop()?.terminate();
  }

  /** Connections that are open. */
  get open(): number {
    return this.#open.length;
  }

  get connected(): boolean {
    return this.open > 0;
  }

  close(): void {
    for (const socket of this.#server.clients) socket.terminate();
    this.#server.close();
  }

  #welcome(socket: WebSocket): void {
    this.connections++;
    if (this.refuseNext > 0) {
      this.refuseNext--;
      socket.close();
      this.#signal.changed();
      return;
    }
    this.#open.push(socket);
    socket.on("message", (data) => this.#acknowledge(String(data)));
    socket.on("close", () => {
      this.#open = this.#open.filter((other) => other !== socket);
      this.#signal.changed();
    });
    socket.send(JSON.stringify({ type: "hello", num_connections: 1, debug_info: {}, connection_info: {} }));
    this.#signal.changed();
  }

  #acknowledge(data: string): void {
    const { envelope_id, payload } = JSON.parse(data) as { envelope_id?: string; payload?: Json };
    if (envelope_id) this.acknowledged.set(envelope_id, payload ?? {});
    this.#signal.changed();
  }
}

/** The Socket Mode half of the stand-in: one websocket at a time, hello, envelopes, acknowledgements. */
import { randomUUID } from "node:crypto";
import type { Server } from "node:http";
import { type WebSocket, WebSocketServer } from "ws";
import type { Signal } from "./signal.ts";

export type EnvelopeType = "events_api" | "slash_commands" | "interactive";

export class SocketHalf {
  /** Ids of the envelopes that were acknowledged, in their order, with repetitions. */
  readonly acknowledged: string[] = [];
  /** Connections so far. */
  connections = 0;
  /** The next connections are closed before Slack says hello. */
  refuseNext = 0;
  readonly #server: WebSocketServer;
  readonly #signal: Signal;
  #socket: WebSocket | undefined;

  constructor(http: Server, signal: Signal) {
    this.#signal = signal;
    this.#server = new WebSocketServer({ server: http, path: "/socket" });
    this.#server.on("connection", (socket) => this.#welcome(socket));
  }

  /** Sends an envelope and returns when it is acknowledged. */
  async deliver(type: EnvelopeType, payload: object): Promise<string> {
    const id = this.send(type, payload);
    await this.#signal.until(() => this.acknowledged.includes(id), `the acknowledgement of ${type}`);
    return id;
  }

  /** Sends an envelope over the open connection; returns its id. */
  send(type: EnvelopeType, payload: object): string {
    const id = randomUUID();
    if (!this.#socket) throw new Error("nobody is connected");
    this.#socket.send(
      JSON.stringify({ envelope_id: id, type, payload, accepts_response_payload: type !== "events_api" }),
    );
    return id;
  }

  /** Slack asks to connect anew, as it does every few hours. */
  askToReconnect(): void {
    this.#socket?.send(JSON.stringify({ type: "disconnect", reason: "refresh_requested", debug_info: {} }));
  }

  /** The connection breaks without a word. */
  drop(): void {
    this.#socket?.terminate();
  }

  get connected(): boolean {
    return this.#socket !== undefined;
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
    this.#socket = socket;
    socket.on("message", (data) => this.#acknowledge(String(data)));
    socket.on("close", () => {
      if (this.#socket === socket) this.#socket = undefined;
      this.#signal.changed();
    });
    socket.send(JSON.stringify({ type: "hello", num_connections: 1, debug_info: {}, connection_info: {} }));
    this.#signal.changed();
  }

  #acknowledge(data: string): void {
    const { envelope_id } = JSON.parse(data) as { envelope_id?: string };
    if (envelope_id) this.acknowledged.push(envelope_id);
    this.#signal.changed();
  }
}

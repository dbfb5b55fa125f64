/** A port for the page: listen with errors that name the mend, and stop without breaking an answer under way. */

import { createServer, type Server, STATUS_CODES } from "node:http";
import type { AddressInfo } from "node:net";
import type { Duplex } from "node:stream";
import { createAdaptorServer } from "@hono/node-server";
import type { Hono } from "hono";
import { english as words } from "../../core/words.ts";
import type { Stop } from "../adapter.ts";
import { LIMITS } from "./limits.ts";

/** A server that listens. */
export interface Listening {
  /** The page's address as a browser takes it. */
  readonly url: string;
  readonly stop: Stop;
}

/**
 * Serves an application.
 * @throws Error with one line that names the variable to set, if the address cannot be bound.
 */
export async function listen(app: Hono, host: string, port: number): Promise<Listening> {
  const server = createAdaptorServer({
    fetch: app.fetch,
    createServer,
    serverOptions: { maxHeaderSize: LIMITS.headers, requestTimeout: LIMITS.request },
  }) as Server;
  server.on("clientError", refuse);
  await bind(server, host, port);
  const { port: bound } = server.address() as AddressInfo;
  return { url: `http://${hostInUrl(host)}:${bound}/`, stop: stopOf(server) };
}

function bind(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (err: NodeJS.ErrnoException) => reject(new Error(mendFor(err, host, port), { cause: err })));
    server.listen(port, host, resolve);
  });
}

/** One line on why an address cannot be bound, and which variable to set. */
export function mendFor({ code, message }: NodeJS.ErrnoException, host: string, port: number): string {
  const at = `http://${hostInUrl(host)}:${port}/`;
  if (code === "EADDRINUSE")
    return `the page cannot start at ${at}: PORT ${port} is in use. Set PORT to a free one; 0 takes any.`;
  if (code === "EACCES")
    return `the page cannot start at ${at}: PORT ${port} needs rights that this process lacks. Set PORT to 1024 or above.`;
  return `the page cannot start at ${at}: HOST "${host}" cannot be bound (${code ?? message}). Set HOST to an address of this machine, such as 127.0.0.1, or to 0.0.0.0 for all of them.`;
}

/** A wildcard is no address to visit. */
function hostInUrl(host: string): string {
  if (host === "0.0.0.0" || host === "::") return "localhost";
  return host.includes(":") ? `[${host}]` : host;
}

/** Answers what is not HTTP enough to reach the application. */
function refuse(err: NodeJS.ErrnoException, socket: Duplex): void {
  if (err.code === "ECONNRESET" || !socket.writable) return void socket.destroy();
  const status = err.code === "HPE_HEADER_OVERFLOW" ? 431 : err.code === "ERR_HTTP_REQUEST_TIMEOUT" ? 408 : 400;
  const { title, mend } = words.page.problems[status === 431 ? "tooLong" : "badRequest"];
  const body = `${title}. ${mend}\n`;
  const head = [
    "content-type: text/plain; charset=utf-8",
    `content-length: ${Buffer.byteLength(body)}`,
    "connection: close",
  ];
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${head.join("\r\n")}\r\n\r\n${body}`);
}

/** Takes no new connection, lets answers under way finish, then cuts what is left after a while. */
function stopOf(server: Server): Stop {
  let stopped: Promise<void> | undefined;
  server.on("request", (_request, response) => {
    response.on("close", () => stopped && server.closeIdleConnections());
  });
  const stop = () =>
    new Promise<void>((resolve) => {
      const limit = setTimeout(() => server.closeAllConnections(), LIMITS.grace);
      server.close(() => {
        clearTimeout(limit);
        resolve();
      });
    });
  return () => (stopped ??= stop());
}

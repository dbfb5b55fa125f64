/** Bodies of requests and answers. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { JSON_TYPE } from "./faults.ts";
import type { Json } from "./wire.ts";

export function reply(response: ServerResponse, body: Json, status = 200): void {
  response.writeHead(status, JSON_TYPE).end(JSON.stringify(body));
}

export async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}

/** A form in which arrays, objects and booleans are JSON. */
export function formOf(raw: string): Json {
  const entries = [...new URLSearchParams(raw)].map(
    ([key, value]) =>
      [key, /^(?:[[{]|true$|false$)/.test(value) && key !== "text" ? JSON.parse(value) : value] as const,
  );
  return Object.fromEntries(entries);
}

/** Bodies of requests and answers. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { JSON_TYPE } from "./faults.ts";
import type { Json } from "./wire.ts";

/** Answers with JSON. */
export function reply(response: ServerResponse, body: Json, status = 200): void {
  response.writeHead(status, JSON_TYPE).end(JSON.stringify(body));
}

/** A request's body, read to its end. */
export async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** A form in which arrays, objects and booleans are JSON. */
function formOf(raw: string): Json {
  const entries = [...new URLSearchParams(raw)].map(
    ([key, value]) =>
      [key, /^(?:[[{]|true$|false$)/.test(value) && key !== "text" ? JSON.parse(value) : value] as const,
  );
  return Object.fromEntries(entries);
}

/** What a request to the Web API, to a response_url or to a place for files says. */
export function bodyOf(area: string | undefined, raw: Buffer): Json {
  if (area === "upload") return {};
  return area === "response" ? (JSON.parse(raw.toString()) as Json) : formOf(raw.toString());
}

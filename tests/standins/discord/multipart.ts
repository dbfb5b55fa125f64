/** A request's body: JSON, or a form with JSON and files (https://discord.com/developers/docs/reference#uploading-files). */
import type { IncomingMessage } from "node:http";
import type { Json } from "./validate.ts";

/** A file that came with a body, by the number that the body knows it by. */
export interface Upload {
  readonly id: string;
  readonly name: string;
  readonly data: Uint8Array;
}
export interface Received {
  readonly body: Json;
  readonly files: readonly Upload[];
}

/** The body of a request, read to its end. */
export async function receive(request: IncomingMessage): Promise<Received> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  const type = request.headers["content-type"] ?? "";
  if (!type.startsWith("multipart/form-data"))
    return { body: bytes.length === 0 ? {} : JSON.parse(bytes.toString()), files: [] };
  const form = await new Response(bytes, { headers: { "content-type": type } }).formData();
  const files = [...form].flatMap(([key, value]) => (value instanceof File ? [uploadOf(key, value)] : []));
  return { body: JSON.parse(String(form.get("payload_json"))), files: await Promise.all(files) };
}

async function uploadOf(key: string, file: File): Promise<Upload> {
  const [, id = ""] = /^files\[(\d+)\]$/.exec(key) ?? [];
  return { id, name: file.name, data: new Uint8Array(await file.arrayBuffer()) };
}

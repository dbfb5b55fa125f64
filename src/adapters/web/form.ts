/** The message in the body of a form. */
import { LIMITS } from "./limits.ts";

/** What was sent: its text and its other fields, or why it cannot be read. */
export type Message =
  | { readonly text: string; field(name: string): unknown }
  | { readonly problem: "tooLarge" | "badForm" };

/**
 * Reads the field `q` of a form, URL-encoded or multipart. What is too large is read to its end all the same, up to a
 * second limit: a browser that is cut off while it sends shows a broken connection and not our page.
 * @param most bytes of the whole body
 */
export async function readMessage(request: Request, most: number): Promise<Message> {
  try {
    const body = await readBody(request, most);
    if (!body) return { problem: "tooLarge" };
    const type = request.headers.get("content-type") ?? "";
    const form = await new Response(body, { headers: { "content-type": type } }).formData();
    const q = form.get("q");
    return typeof q === "string" ? { text: q, field: (name) => form.get(name) } : { problem: "badForm" };
  } catch {
    return { problem: "badForm" };
  }
}

/** Which answer of a conversation is asked for, from 1: our script asks for it alone, without the page around it. */
export function turnOf(value: unknown): number | undefined {
  return typeof value === "string" && /^[1-9]\d{0,5}$/.test(value) ? Number(value) : undefined;
}

/** The bytes of a body; undefined if there are too many. */
async function readBody({ body }: Request, most: number): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.length;
    if (size <= most) chunks.push(chunk);
    else if (size > LIMITS.discarded) break;
  }
  return size > most ? undefined : Buffer.concat(chunks);
}

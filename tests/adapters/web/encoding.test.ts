import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { createApp } from "../../../src/adapters/web/app.ts";
import { type Encoding, encoded, encodingFor } from "../../../src/adapters/web/encoding.ts";
import { testBot } from "../../support/bot.ts";

const app = createApp(await testBot());
const ask = (path: string, accepted?: string, headers: Record<string, string> = {}) =>
  app.request(path, { headers: { ...headers, ...(accepted !== undefined && { "accept-encoding": accepted }) } });
const bytesOf = async (response: Response) => Buffer.from(await response.arrayBuffer());
const DECOMPRESS: Readonly<Record<Encoding, (body: Buffer) => Buffer>> = { br: brotliDecompressSync, gzip: gunzipSync };

const KEPT = [
  "/d/moon-cheese",
  "/d/moon-cheese/timeline",
  "/d/moon-cheese/timeline?from=2011",
  "/d/moon-cheese/timeline.svg",
  "/api/v1/openapi.json",
];
const ALL = [...KEPT, "/", "/?q=/receipts", "/search?q=moon", "/style.css", "/feed.atom", "/d/moon-cheese/claims/nope"];

test.each(ALL)("%s is compressed as the reader's program takes it, and is the same again", async (path) => {
  const plain = await ask(path);
  expect(plain.headers.get("content-encoding")).toBeNull();
  expect(plain.headers.get("vary")).toMatch(/(^|, )Accept-Encoding$/);
  const whole = await bytesOf(plain);
  for (const encoding of ["br", "gzip"] as const) {
    const encoded = await ask(path, encoding);
    expect([encoded.status, encoded.headers.get("content-encoding")]).toEqual([plain.status, encoding]);
    expect(encoded.headers.get("vary")).toBe(plain.headers.get("vary"));
    const body = await bytesOf(encoded);
    expect(body.length).toBeLessThan(whole.length / 2);
    expect(DECOMPRESS[encoding](body).equals(whole)).toBe(true);
  }
});

test.each(KEPT)("each form of %s has a tag of its own, and is not sent again to who has it", async (path) => {
  const tags = await Promise.all(
    ["", "br", "gzip"].map(async (way) => (await ask(path, way)).headers.get("etag") ?? ""),
  );
  expect(new Set(tags).size).toBe(3);
  for (const [index, way] of ["", "br", "gzip"].entries()) {
    const again = await ask(path, way, { "if-none-match": tags[index] ?? "" });
    expect([again.status, again.headers.get("etag"), await again.text()]).toEqual([304, tags[index], ""]);
    expect(again.headers.get("vary")).toContain("Accept-Encoding");
    const other = await ask(path, way, { "if-none-match": tags[(index + 1) % 3] ?? "" });
    expect(other.status).toBe(200);
  }
});

test.each(["/d/moon-cheese/timeline.png", "/icon.svg", "/healthz", "/api/v1/claims/nope"])(
  "%s is small or compressed already, and is sent as it is to everybody",
  async (path) => {
    const { headers } = await ask(path, "br, gzip");
    expect(headers.get("content-encoding")).toBeNull();
    expect(headers.get("vary") ?? "").not.toContain("Accept-Encoding");
  },
);

test.each([
  ["gzip, deflate, br, zstd", "br"],
  ["gzip", "gzip"],
  ["GZIP", "gzip"],
  ["br;q=0.5, gzip", "gzip"],
  ["br;q=0, *", "gzip"],
  ["*", "br"],
  ["*;q=0", undefined],
  ["identity", undefined],
  ["deflate", undefined],
  ["", undefined],
  [";;q=,,=1", undefined],
  [`${"x".repeat(10_000)}, br`, undefined],
])("of %s we send %s", (accepted, encoding) => {
  expect(encodingFor(accepted)).toBe(encoding);
});

test("a body that is kept is compressed once", async () => {
  const body = new Uint8Array(Buffer.from("a receipt ".repeat(1_000)));
  expect(encoded(body, "br", "kept")).toBe(encoded(body, "br", "kept"));
  expect(await encoded(body, "br", "kept")).not.toEqual(await encoded(body, "gzip", "kept"));
});

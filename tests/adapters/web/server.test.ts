import { Agent, request } from "node:http";
import { connect } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { z } from "zod";
import type { Stop } from "../../../src/adapters/adapter.ts";
import web from "../../../src/adapters/web/index.ts";
import { mendFor } from "../../../src/adapters/web/server.ts";
import { testBot } from "../../support/bot.ts";
import { answerOf } from "./answers.ts";
import { post, SETTINGS, servePage } from "./support.ts";

const stops: Stop[] = [];
const serve = async (...given: Parameters<typeof servePage>) => {
  const served = await servePage(...given);
  stops.push(served.stop);
  return served;
};
afterEach(async () => {
  await Promise.all(stops.splice(0).map((stop) => stop()));
});

/** A dispatch that answers when it is told to, and says when it was asked. */
function gate() {
  let open = () => {};
  let asked = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  const whenAsked = new Promise<void>((resolve) => {
    asked = resolve;
  });
  const dispatch = async () => {
    asked();
    await opened;
    return answerOf([{ type: "note", text: "late, but whole" }]);
  };
  return { dispatch, open, whenAsked };
}

async function untilRefused(url: string): Promise<void> {
  const refused = await fetch(url, { headers: { connection: "close" } }).then(
    () => false,
    () => true,
  );
  if (!refused) await untilRefused(url);
}

describe("the environment", () => {
  const schema = z.object(web.environment);

  it("is 127.0.0.1:8080 unless told otherwise, and always configured", () => {
    expect(schema.parse({})).toEqual({ HOST: "127.0.0.1", PORT: 8080, TRUST_PROXY: 0, RATE_LIMIT: 600 });
    expect(schema.parse({ HOST: " ::1 ", PORT: "0" })).toMatchObject({ HOST: "::1", PORT: 0 });
    expect(web.isConfigured(schema.parse({}))).toBe(true);
  });

  it.each(["", "http", "-1", "65536", "80.5", "0x50", "1e3", "99999999"])("refuses PORT %j with the mend", (PORT) => {
    const [issue] = schema.safeParse({ PORT }).error?.issues ?? [];
    expect(issue?.path).toEqual(["PORT"]);
    expect(issue?.message).toContain("0 to 65535");
  });
});

describe("start", () => {
  const startAt = async (HOST: string, PORT: number) =>
    web.start({ ...(await testBot()), settings: { ...SETTINGS, HOST, PORT } });

  it("logs the page's address in one line", async () => {
    const { url, bot } = await serve();
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    const lines = bot.lines.filter((line) => line.includes(`the page is at ${url}`));
    expect(lines).toEqual([expect.stringContaining("are local: set PUBLIC_URL")]);
    const told = await serve({ publicUrl: "https://receipts.example.org" });
    expect(told.bot.lines.join()).toContain("for readers at https://receipts.example.org");
    expect(told.bot.lines.join()).not.toContain("local");
  });

  it("names PORT where the port is in use", async () => {
    const { url } = await serve();
    const port = Number(new URL(url).port);
    await expect(startAt("127.0.0.1", port)).rejects.toThrow(`PORT ${port} is in use. Set PORT to a free one`);
  });

  it("names HOST where the address is not of this machine", async () => {
    await expect(startAt("203.0.113.1", 0)).rejects.toThrow('HOST "203.0.113.1" cannot be bound');
  });

  it("names PORT where the port needs more rights", () => {
    const err = Object.assign(new Error("listen EACCES"), { code: "EACCES" });
    expect(mendFor(err, "::1", 80)).toBe(
      "the page cannot start at http://[::1]:80/: PORT 80 needs rights that this process lacks. Set PORT to 1024 or above.",
    );
  });
});

describe("stop", () => {
  it("finishes a request under way and takes no new one", async () => {
    const { dispatch, open, whenAsked } = gate();
    const { url, stop } = await serve({ dispatch });
    const underWay = post(url, "a question");
    await whenAsked;
    const stopped = stop();
    await untilRefused(url);
    open();
    const response = await underWay;
    expect(response.status).toBe(200);
    expect(await response.text()).toContain("late, but whole");
    await stopped;
    await stop();
  });

  it("waits for no connection that is merely kept open", async () => {
    const { url, stop } = await serve();
    const agent = new Agent({ keepAlive: true });
    await new Promise<void>((resolve, reject) => {
      request(url, { agent }, (response) => response.resume().on("end", resolve))
        .on("error", reject)
        .end();
    });
    expect(Object.values(agent.freeSockets).flat()).not.toHaveLength(0);
    await stop();
    agent.destroy();
  });

  it("leaves behind what does not end", async () => {
    const { dispatch, whenAsked } = gate();
    const { url, stop } = await serve({ dispatch });
    const underWay = post(url, "a question").catch((err: unknown) => err);
    await whenAsked;
    await stop();
    expect(await underWay).toBeInstanceOf(Error);
  });
});

describe("what is not HTTP enough", () => {
  const exchange = (url: string, text: string) =>
    new Promise<string>((resolve, reject) => {
      const socket = connect(Number(new URL(url).port), "127.0.0.1", () => socket.write(text));
      let answer = "";
      socket.setEncoding("utf8").on("data", (part) => {
        answer += part;
      });
      socket.on("close", () => resolve(answer)).on("error", reject);
    });

  it("gets a status and a line with the mend", async () => {
    const { url } = await serve();
    expect(await exchange(url, "this is no HTTP\r\n\r\n")).toMatch(/^HTTP\/1\.1 400 [\s\S]*Open the first page/);
    const long = `GET /?q=${"x".repeat(100_000)} HTTP/1.1\r\nHost: x\r\n\r\n`;
    expect(await exchange(url, long)).toMatch(/^HTTP\/1\.1 431 [\s\S]*Put the message into the box/);
    expect((await fetch(url)).status).toBe(200);
  });
});

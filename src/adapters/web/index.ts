/** The page: the same answers in a browser. It is always on, so that Receipts works without any token. */
import { z } from "zod";
import { defineAdapter } from "../adapter.ts";
import { createApp } from "./app.ts";
import { listen } from "./server.ts";

const PORT_ERROR = "a port is a whole number from 0 to 65535; 0 takes any free one";

const whole = (error: string, most: number) =>
  z
    .string()
    .regex(/^\s*\d{1,6}\s*$/, error)
    .transform(Number)
    .pipe(z.number().max(most, error));

export default defineAdapter({
  name: "web",
  environment: {
    HOST: z.string().trim().min(1).default("127.0.0.1").describe("Address that the page listens on"),
    PORT: whole(PORT_ERROR, 65_535).default(8080).describe("Port of the page; 0 takes any free one"),
    TRUST_PROXY: whole("write how many proxies of yours stand before the page, 0 to 9", 9)
      .default(0)
      .describe("How many proxies of yours stand before the page: so many entries of X-Forwarded-For are believed"),
    RATE_LIMIT: whole("write a whole number of requests a minute, up to 100000; 0 for no limit", 100_000)
      .default(600)
      .describe("Requests a minute that one reader may send; 0 for no limit"),
  },
  isConfigured: () => true,
  async start(bot) {
    const { HOST, PORT, TRUST_PROXY, RATE_LIMIT } = bot.settings;
    let stopping = false;
    const app = createApp(bot, { host: HOST, proxies: TRUST_PROXY, rate: RATE_LIMIT, isStopping: () => stopping });
    const { url, stop } = await listen(app, HOST, PORT);
    bot.log.info({ url }, `the page is at ${url}${readersAt(bot.publicUrl)}`);
    return () => {
      stopping = true;
      return stop();
    };
  },
});

/** Which addresses the page hands out: those of another machine only where somebody told it how others reach it. */
function readersAt(publicUrl: string | undefined): string {
  return publicUrl === undefined
    ? "; the links, citations and feeds that it hands out are local: set PUBLIC_URL to the address that others open"
    : `, for readers at ${publicUrl}`;
}

/** The page: the same answers in a browser. It is always on, so that Receipts works without any token. */
import { z } from "zod";
import { defineAdapter } from "../adapter.ts";
import { createApp } from "./app.ts";
import { listen } from "./server.ts";

const PORT_ERROR = "a port is a whole number from 0 to 65535; 0 takes any free one";

const port = z
  .string()
  .regex(/^\s*\d{1,5}\s*$/, PORT_ERROR)
  .transform(Number)
  .pipe(z.number().max(65_535, PORT_ERROR));

export default defineAdapter({
  name: "web",
  environment: {
    HOST: z.string().trim().min(1).default("127.0.0.1").describe("Address that the page listens on"),
    PORT: port.default(8080).describe("Port of the page; 0 takes any free one"),
  },
  isConfigured: () => true,
  async start(bot) {
    const { url, stop } = await listen(createApp(bot), bot.settings.HOST, bot.settings.PORT);
    bot.log.info({ url }, `the page is at ${url}`);
    return stop;
  },
});

/** The Discord front. Its library is loaded only when it starts: who runs another front does not pay for it. */
import { z } from "zod";
import { defineAdapter } from "../adapter.ts";

export default defineAdapter({
  name: "discord",
  environment: {
    DISCORD_TOKEN: z
      .string()
      .trim()
      .regex(/^(?!(?:Bot|Bearer)\s)/i, { error: "write the token alone, without “Bot” before it", abort: true })
      .regex(/^[!-~]*$/, "a token has only Latin letters, digits and signs, and no space: copy it anew")
      .optional()
      .describe("The bot's token (discord.com/developers, your application, Bot); Discord stays off without it"),
    DISCORD_API_URL: z
      .url({ protocol: /^https?$/ })
      .default("https://discord.com/api")
      .describe("Where Discord's API is, for a proxy or a stand-in"),
    DISCORD_SHARDS: z
      .string()
      .regex(/^(?:auto|[1-9]\d{0,3})$/, "write auto, or how many")
      .optional()
      .describe("Several processes, wanted from 2,500 servers on: auto, or how many; one process without it"),
    DISCORD_STATE: z
      .string()
      .trim()
      .default(".state")
      .describe("Folder for Discord's ids of what was shared, so that nothing is shared twice after a restart"),
  },
  isConfigured: ({ DISCORD_TOKEN }) => DISCORD_TOKEN !== undefined,
  preview: {
    platform: "Discord",
    format: "components-v2",
    render: async (answer, asked) => (await import("./preview.ts")).renderPreview(answer, asked),
  },
  start: async (bot) => {
    const isSharded = bot.settings.DISCORD_SHARDS !== undefined;
    const start = isSharded ? (await import("./shards.ts")).startShards : (await import("./start.ts")).start;
    return start(bot);
  },
});

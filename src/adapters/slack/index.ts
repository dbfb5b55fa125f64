/** Slack: the same answers as commands, mentions, direct messages, shortcuts and buttons, over a socket or HTTP. */
import { z } from "zod";
import { catalogues, isSpoken } from "../../core/words.ts";
import { defineAdapter } from "../adapter.ts";

const PORT_ERROR = "a port is a whole number from 0 to 65535; 0 takes any free one";
const LANGUAGES = Object.keys(catalogues).join(", ");
const variable = (description: string) => z.string().trim().optional().describe(description);

export default defineAdapter({
  name: "slack",
  environment: {
    SLACK_BOT_TOKEN: variable("Bot token of the Slack app (xoxb-…): api.slack.com/apps, OAuth & Permissions"),
    SLACK_MODE: z
      .enum(["socket", "http"], "write socket or http")
      .default("socket")
      .describe("How Slack's events come: socket (no public address is needed) or http (any number of replicas)"),
    SLACK_APP_TOKEN: variable(
      "For SLACK_MODE=socket: app-level token (xapp-…) with the scope connections:write: Basic Information",
    ),
    SLACK_SIGNING_SECRET: variable("For SLACK_MODE=http: signing secret of the Slack app: Basic Information"),
    SLACK_HOST: z
      .string()
      .trim()
      .min(1)
      .default("127.0.0.1")
      .describe("For SLACK_MODE=http: address that Slack's requests come to; 0.0.0.0 for all of the machine"),
    SLACK_PORT: z
      .string()
      .regex(/^\s*\d{1,5}\s*$/, PORT_ERROR)
      .transform(Number)
      .pipe(z.number().max(65_535, PORT_ERROR))
      .default(3000)
      .describe("For SLACK_MODE=http: port that Slack's requests come to, at /slack/events"),
    SLACK_LOCALE: z
      .string()
      .trim()
      .refine(isSpoken, `write one of the bot's languages: ${LANGUAGES}, or a variant such as de-AT (BCP 47)`)
      .default("en")
      .describe(`Language of the bot's own words on Slack: ${LANGUAGES} (BCP 47); the dossiers stay in theirs`),
    SLACK_STATE: z
      .string()
      .trim()
      .default(".state")
      .describe(
        "Folder for Slack's ids of what is under way and of what was shared: a start names what a crash left unanswered",
      ),
    SLACK_API_URL: z
      .url("write a web address such as https://slack.com/api/")
      .optional()
      .describe("Address of Slack's Web API, for tests and gateways; https://slack.com/api/ without it"),
  },
  isConfigured: ({ SLACK_BOT_TOKEN, SLACK_APP_TOKEN }) => Boolean(SLACK_BOT_TOKEN || SLACK_APP_TOKEN),
  preview: {
    platform: "Slack",
    format: "block-kit",
    render: async (answer, asked) => (await import("./preview.ts")).renderPreview(answer, asked),
  },
  async start(bot) {
    const { startSlack } = await import("./start.ts");
    return startSlack(bot);
  },
});

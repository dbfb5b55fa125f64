/** Slack: the same answers as slash commands, mentions, direct messages and buttons, over Socket Mode. */
import { z } from "zod";
import { defineAdapter } from "../adapter.ts";

const variable = (description: string) => z.string().trim().optional().describe(description);

export default defineAdapter({
  name: "slack",
  environment: {
    SLACK_BOT_TOKEN: variable("Bot token of the Slack app (xoxb-…): api.slack.com/apps, OAuth & Permissions"),
    SLACK_APP_TOKEN: variable(
      "App-level token of the Slack app (xapp-…) with the scope connections:write: Basic Information",
    ),
    SLACK_SIGNING_SECRET: variable("Signing secret of the Slack app, for HTTP mode; Socket Mode does not read it"),
    SLACK_API_URL: z
      .url("write a web address such as https://slack.com/api/")
      .optional()
      .describe("Address of Slack's Web API, for tests and gateways; https://slack.com/api/ without it"),
  },
  isConfigured: ({ SLACK_BOT_TOKEN, SLACK_APP_TOKEN }) => Boolean(SLACK_BOT_TOKEN || SLACK_APP_TOKEN),
  async start(bot) {
    const { startSlack } = await import("./start.ts");
    return startSlack(bot);
  },
});

/** The app manifest, from the same declarations as the commands: https://docs.slack.dev/reference/app-manifest */
import { usageOf } from "../../core/args.ts";
import type { NamedCommand } from "../../core/command.ts";
import { english, type Words } from "../../core/words.ts";
import { EVENTS_PATH, SHORTCUTS } from "./names.ts";

/** What the bot may do, and why; nothing else. */
export const SCOPES = {
  "app_mentions:read": "hear a message that mentions it",
  "channels:history": "read the first message of a thread in a public channel that it was invited to",
  "chat:write": "answer",
  commands: "be asked with slash commands and shortcuts",
  "files:write": "show the picture of a timeline below it",
  "groups:history": "read the first message of a thread in a private channel that it was invited to",
  "im:history": "hear direct messages to it",
} as const;

export interface ManifestOptions {
  /** For HTTP: the public address under which Slack reaches the bot; Socket Mode without it. */
  readonly address?: string | undefined;
  /** What commands and shortcuts are described in; English without it. */
  readonly words?: Words;
}

/** The manifest of the app, as Slack's "From a manifest" takes it. */
export function slackManifest(commands: readonly NamedCommand[], { address, words = english }: ManifestOptions = {}) {
  const url = address === undefined ? undefined : new URL(EVENTS_PATH, address).href;
  return {
    _metadata: { major_version: 1, minor_version: 1 },
    display_information: {
      name: "Receipts",
      description: "Answers a disputed claim with verbatim, source-cited quotes. No language model.",
      background_color: "#1f2933",
    },
    features: {
      app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
      bot_user: { display_name: "Receipts", always_online: true },
      shortcuts: shortcuts(words),
      slash_commands: commands.map((command) => ({
        command: `/${command.name}`,
        ...(url && { url }),
        description: words.commands[command.name]?.description ?? command.description,
        usage_hint: usageOf(command).replace(/^\S+\s*/, ""),
        should_escape: false,
      })),
    },
    oauth_config: { scopes: { bot: Object.keys(SCOPES) } },
    settings: {
      event_subscriptions: {
        ...(url && { request_url: url }),
        bot_events: ["app_home_opened", "app_mention", "message.im"],
      },
      interactivity: { is_enabled: true, ...(url && { request_url: url, message_menu_options_url: url }) },
      org_deploy_enabled: false,
      socket_mode_enabled: url === undefined,
      token_rotation_enabled: false,
    },
  };
}

function shortcuts({ check, slack }: Words) {
  return [
    { name: check.label, type: "message", callback_id: SHORTCUTS.check, description: slack.checkDescription },
    {
      name: slack.search.shortcut,
      type: "global",
      callback_id: SHORTCUTS.search,
      description: slack.searchDescription,
    },
  ];
}

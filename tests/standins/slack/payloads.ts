/** What Slack sends: the fields that a bot gets, with made-up ids. */
import { randomUUID } from "node:crypto";

export const TEAM = "T0TEAM";
export const APP = "A0RECEIPTS";
export const BOT_USER = "U0RECEIPTS";
export const BOT = "B0RECEIPTS";
export const ASKER = "U0ASKER";
export const CHANNEL = "C0GENERAL";
export const DIRECT = "D0ASKER00";

/** A new id such as "1763750000.000123"; Slack names messages by the moment they were sent. */
export function nextTs(): string {
  count++;
  return `1763750000.${String(count).padStart(6, "0")}`;
}
let count = 0;

export interface SlashOptions {
  readonly command: string;
  readonly text: string;
  readonly responseUrl: string;
}

/** A slash command. */
export function slashCommand({ command, text, responseUrl }: SlashOptions): object {
  return {
    token: "verification",
    command,
    text,
    response_url: responseUrl,
    trigger_id: randomUUID(),
    user_id: ASKER,
    user_name: "asker",
    team_id: TEAM,
    team_domain: "standin",
    channel_id: CHANNEL,
    channel_name: "general",
    api_app_id: APP,
    is_enterprise_install: "false",
  };
}

/** A message that an event brings. */
export interface MessageOptions {
  readonly text: string;
  readonly ts?: string;
  readonly thread?: string | undefined;
  readonly eventId?: string;
  readonly attachments?: readonly object[];
}

/** A message that mentions the bot. */
export function mention(options: MessageOptions): object {
  return envelope({ type: "app_mention", channel: CHANNEL, ...said(options) }, options.eventId);
}

/** A message to the bot alone. */
export function directMessage(options: MessageOptions): object {
  return envelope({ type: "message", channel_type: "im", channel: DIRECT, ...said(options) }, options.eventId);
}

/** A mention as it also arrives where an app listens to all messages of a channel. */
export function channelMessage(options: MessageOptions): object {
  return envelope({ type: "message", channel_type: "channel", channel: CHANNEL, ...said(options) }, options.eventId);
}

function said({ text, ts = nextTs(), thread, attachments }: MessageOptions): object {
  return {
    user: ASKER,
    team: TEAM,
    text,
    ts,
    event_ts: ts,
    ...(thread && { thread_ts: thread }),
    ...(attachments && { attachments }),
  };
}

function envelope(event: object, eventId = `Ev${randomUUID()}`): object {
  return {
    token: "verification",
    team_id: TEAM,
    api_app_id: APP,
    type: "event_callback",
    event_id: eventId,
    event_time: 1_763_750_000,
    authorizations: [
      { enterprise_id: null, team_id: TEAM, user_id: BOT_USER, is_bot: true, is_enterprise_install: false },
    ],
    event,
  };
}

export interface PressOptions {
  /** The element as it was posted: a button, or a select. */
  readonly element: { readonly type: string; readonly action_id: string; readonly value?: string };
  /** Position of the option chosen in a select. */
  readonly option?: number;
  readonly message: { readonly ts: string; readonly thread?: string | undefined; readonly isPrivate?: boolean };
  readonly responseUrl: string;
  readonly channel?: string;
}

/** A button that is pressed, or an option that is chosen. */
export function press({ element, option = 0, message, responseUrl, channel = CHANNEL }: PressOptions): object {
  const options = (element as { options?: readonly object[] }).options ?? [];
  const chosen = element.type === "static_select" ? { selected_option: options[option] } : {};
  return {
    ...interaction("block_actions"),
    channel: { id: channel, name: channel === DIRECT ? "directmessage" : "general" },
    container: {
      type: "message",
      message_ts: message.ts,
      channel_id: channel,
      is_ephemeral: message.isPrivate ?? false,
      ...(message.thread && { thread_ts: message.thread }),
    },
    ...(!message.isPrivate && {
      message: {
        type: "message",
        user: BOT_USER,
        bot_id: BOT,
        ts: message.ts,
        ...(message.thread && { thread_ts: message.thread }),
      },
    }),
    response_url: responseUrl,
    actions: [{ ...element, ...chosen, block_id: "b", action_ts: nextTs() }],
  };
}

/** What the user and the app are in every interaction. */
function interaction(type: string): object {
  return {
    type,
    user: { id: ASKER, username: "asker", name: "asker", team_id: TEAM },
    team: { id: TEAM, domain: "standin" },
    api_app_id: APP,
    token: "verification",
    trigger_id: randomUUID(),
    enterprise: null,
    is_enterprise_install: false,
  };
}

export interface ShortcutOptions {
  readonly callback: string;
  /** The message that it is used on; none for a global shortcut. */
  readonly message?: { readonly ts: string; readonly text?: string; readonly thread_ts?: string } & object;
  readonly responseUrl: string;
}

/** A message that somebody points at. */
export function shortcut({ callback, message, responseUrl }: ShortcutOptions): object {
  const common = {
    ...interaction(message ? "message_action" : "shortcut"),
    callback_id: callback,
    action_ts: nextTs(),
  };
  if (!message) return common;
  return {
    ...common,
    message_ts: message.ts,
    message: { type: "message", user: "U0SOMEONE", ...message },
    channel: { id: CHANNEL, name: "general" },
    response_url: responseUrl,
  };
}

/** Somebody types into a field that asks the app for suggestions. */
export function suggestion(actionId: string, value: string): object {
  return {
    ...interaction("block_suggestion"),
    action_id: actionId,
    block_id: actionId,
    value,
    container: { type: "view", view_id: "V0VIEW" },
  };
}

export interface SubmissionOptions {
  readonly callback: string;
  readonly values: object;
  /** The conversation that was chosen, with the response_url that Slack makes for it. */
  readonly place?: { readonly channel: string; readonly responseUrl: string };
}

/** A modal that is sent. */
export function submission({ callback, values, place }: SubmissionOptions): object {
  const urls = place
    ? [{ block_id: "b", action_id: "a", channel_id: place.channel, response_url: place.responseUrl }]
    : [];
  return {
    ...interaction("view_submission"),
    view: { id: "V0VIEW", type: "modal", callback_id: callback, state: { values }, hash: "h", blocks: [] },
    response_urls: urls,
  };
}

/** App Home, opened. */
export function homeOpened(tab = "home"): object {
  return envelope({ type: "app_home_opened", user: ASKER, channel: DIRECT, tab, event_ts: nextTs() });
}

/** A control of App Home: it has neither a channel nor a response_url. */
export function homeAction(action: object): object {
  return {
    ...interaction("block_actions"),
    container: { type: "view", view_id: "V0HOME" },
    view: { id: "V0HOME", type: "home", callback_id: "", state: { values: {} }, hash: "h", blocks: [] },
    actions: [{ block_id: "b", action_ts: nextTs(), ...action }],
  };
}

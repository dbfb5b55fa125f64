/** Bolt's events to the desk: acknowledge first, then translate. */
import type { App, BlockAction, BlockElementAction, Context, KnownEventFromType, ViewSubmitAction } from "@slack/bolt";
import type { WebClient } from "@slack/web-api";
import type { Logger } from "pino";
import { takeCommand, takeDirect, takeMention, takeShortcut } from "./asking.ts";
import { deedOf } from "./controls.ts";
import { type Desk, type Origin, userOf } from "./desk.ts";
import { failureOf } from "./failure.ts";
import { takeHome, takeHomeSearch } from "./home.ts";
import { toPlainText } from "./incoming.ts";
import { SHORTCUTS } from "./names.ts";
import { takePress } from "./pressed.ts";
import { claimRequest, requestIn, SEARCH, suggestionsFor, takeSearch, takeSearched } from "./search.ts";
import { workspaceOf } from "./workspace.ts";

/** Registers every listener. */
export function listen(app: App, desk: Desk, log: Logger): void {
  app.command(/./, async ({ ack, command, ...event }) => {
    await acknowledge(ack, log);
    await takeCommand(desk, originOf(event), command);
  });
  app.event("app_mention", ({ event, body, ...rest }) => takeMention(desk, originOf(rest), event, body.event_id));
  app.message(async ({ message, body, ...event }) => {
    if (isTyped(message) && message.channel_type === "im")
      await takeDirect(desk, originOf(event), message, body.event_id);
  });
  app.event("app_home_opened", async ({ event: { tab, user }, body, ...event }) => {
    if (tab === "home") await takeHome(desk, originOf(event), { user, eventId: body.event_id });
  });
  listenToShortcuts(app, desk, log);
  listenToSearch(app, desk, log);
  app.action<BlockAction>(/./, async ({ ack, action, body, ...event }) => {
    await acknowledge(ack, log);
    await takeAction(desk, originOf(event), action, body);
  });
  app.error(async (error) => log.error({ ...failureOf(error) }, "a Slack event could not be answered"));
}

type MessageEvent = KnownEventFromType<"message">;
/** Subtypes of messages that somebody typed; the others say what became of one. */
const TYPED = [undefined, "file_share", "me_message", "thread_broadcast"] as const;

function isTyped(message: MessageEvent): message is Extract<MessageEvent, { subtype?: (typeof TYPED)[number] }> {
  return TYPED.some((subtype) => subtype === message.subtype);
}

function listenToShortcuts(app: App, desk: Desk, log: Logger): void {
  app.shortcut({ type: "message_action", callback_id: SHORTCUTS.check }, async ({ ack, shortcut, ...event }) => {
    await acknowledge(ack, log);
    await takeShortcut(desk, originOf(event), shortcut);
  });
  app.shortcut({ type: "shortcut", callback_id: SHORTCUTS.search }, async ({ ack, shortcut, ...event }) => {
    await acknowledge(ack, log);
    await takeSearch(desk, originOf(event), { id: shortcut.trigger_id, user: shortcut.user.id });
  });
}

function listenToSearch(app: App, desk: Desk, log: Logger): void {
  app.options<"block_suggestion">({ type: "block_suggestion", action_id: SEARCH.claim }, async ({ ack, options }) => {
    await acknowledge(() => ack({ options: suggestionsFor(desk.bot.complete, options.value) }), log);
  });
  app.view<ViewSubmitAction>({ type: "view_submission", callback_id: SEARCH.view }, async ({ ack, body, ...event }) => {
    const nothing = requestIn(body.view, body.user.id) === undefined;
    const errors = { [SEARCH.claim]: desk.words.slack.search.empty };
    await acknowledge(() => (nothing ? ack({ response_action: "errors", errors }) : ack()), log);
    await takeSearched(desk, originOf(event), body);
  });
}

/** A control of an answer, or a field of App Home. Links are controls too, and mean nothing to us. */
function takeAction(desk: Desk, origin: Origin, action: BlockElementAction, body: BlockAction): Promise<void> {
  const user = body.user.id;
  if (action.type === "external_select" && action.selected_option)
    return takeHomeSearch(desk, origin, { body, request: claimRequest(user, action.selected_option.value ?? "") });
  if (action.type === "plain_text_input" && action.value?.trim()) {
    const request = { type: "text", user: userOf(user), text: toPlainText(action.value) } as const;
    return takeHomeSearch(desk, origin, { body, request });
  }
  const deed = deedOf(action.action_id);
  if (deed === undefined || (action.type !== "button" && action.type !== "static_select")) return Promise.resolve();
  const value = action.type === "button" ? action.value : action.selected_option?.value;
  return takePress(desk, origin, { deed, value: value ?? "", body });
}

function originOf({ client, context }: { client: WebClient; context: Context }): Origin {
  return { workspace: workspaceOf({ client, context }), retry: context.retryNum };
}

/** Without the acknowledgement Slack tells the user that the bot did not react; the answer still comes. */
async function acknowledge(ack: () => Promise<void>, log: Logger): Promise<void> {
  try {
    await ack();
  } catch (error) {
    log.warn({ ...failureOf(error) }, "a Slack event could not be acknowledged");
  }
}

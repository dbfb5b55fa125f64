/** Bolt's events to the desk: acknowledge first, then translate. */
import type { App, BlockAction, ButtonAction, StaticSelectAction } from "@slack/bolt";
import type { Logger } from "pino";
import { ASK, TURN } from "./controls.ts";
import type { Desk } from "./desk.ts";
import { failureOf } from "./failure.ts";

type PressAction = BlockAction<ButtonAction | StaticSelectAction>;

/** Registers every listener. */
export function listen(app: App, desk: Desk, log: Logger): void {
  app.command(/./, async ({ ack, command }) => {
    await acknowledge(ack, log);
    await desk.command(command);
  });
  app.event("app_mention", ({ event, body }) => desk.mention(event, body.event_id));
  app.message(async ({ message, body }) => {
    const typed = message.subtype === undefined || message.subtype === "file_share";
    if (typed && message.channel_type === "im") await desk.direct(message, body.event_id);
  });
  app.action<PressAction>(new RegExp(`^(?:${ASK}|${TURN})-`), async ({ ack, action, body }) => {
    await acknowledge(ack, log);
    const value = action.type === "button" ? action.value : action.selected_option.value;
    await desk.press({ value: value ?? "", turns: action.action_id.startsWith(`${TURN}-`), body });
  });
  app.error(async (error) => log.error({ ...failureOf(error) }, "a Slack event could not be answered"));
}

/** Without the acknowledgement Slack tells the user that the bot did not react; the answer still comes. */
async function acknowledge(ack: () => Promise<void>, log: Logger): Promise<void> {
  try {
    await ack();
  } catch (error) {
    log.warn({ ...failureOf(error) }, "a Slack event could not be acknowledged");
  }
}

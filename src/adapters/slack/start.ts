/** Puts the Slack front together: tokens, Bolt, the connection, the desk that answers. */
import { App, SocketModeReceiver } from "@slack/bolt";
import { WebClient, type WebClientOptions } from "@slack/web-api";
import { english as words } from "../../core/words.ts";
import type { Bot, Stop } from "../adapter.ts";
import { boltLogger } from "./bolt-log.ts";
import { Connection } from "./connection.ts";
import { Delivery } from "./delivery.ts";
import { Desk } from "./desk.ts";
import { failureOf, isRevoked } from "./failure.ts";
import { listen } from "./listeners.ts";
import type { Self } from "./thread.ts";
import { readTokens, refusedToken } from "./tokens.ts";

/** Settings as the adapter's schema gives them. */
export interface SlackSettings {
  readonly SLACK_BOT_TOKEN?: string | undefined;
  readonly SLACK_APP_TOKEN?: string | undefined;
  readonly SLACK_API_URL?: string | undefined;
}
type SlackBot = Omit<Bot, "settings"> & { readonly settings: SlackSettings };

const TIMEOUT_MS = 10_000;
/** Three more attempts within about 4 s: an answer that comes much later is no answer. */
const RETRIES = { retries: 3, minTimeout: 300, factor: 3 };
/** What is under way gets this long when the bot stops; the process is gone within 5 s. */
const STOP_WITHIN_MS = 4_000;

/** @throws Error with one clear line if a token is missing or refused, or Slack cannot be reached. */
export async function startSlack(bot: SlackBot): Promise<Stop> {
  const tokens = readTokens(bot.settings);
  const options = () => clientOptions(bot);
  const web = new WebClient(tokens.bot, options());
  const self = await signIn(web);
  const receiver = new SocketModeReceiver({
    appToken: tokens.app,
    logger: boltLogger(bot.log, true),
    autoReconnectEnabled: false,
    installerOptions: { clientOptions: options() },
    processEventErrorHandler: async ({ error }) => {
      bot.log.error({ ...failureOf(error) }, "a Slack event could not be taken; Slack will send it again");
      return false;
    },
  });
  const app = new App({
    receiver,
    logger: boltLogger(bot.log),
    clientOptions: options(),
    convoStore: false,
    authorize: async () => ({ botToken: tokens.bot, botUserId: self.userId, ...(self.botId && { botId: self.botId }) }),
  });
  const delivery = new Delivery({ web, log: bot.log, words, fail: bot.fail });
  const desk = new Desk({ bot, web, self, delivery, words });
  listen(app, desk, bot.log);
  const connection = new Connection(receiver.client, bot.log, bot.fail);
  await connection.open();
  bot.log.info({ user: `slack:${self.userId}` }, "Slack is connected");
  return () => stop(connection, desk);
}

/** Takes nothing new, and finishes what is under way. */
async function stop(connection: Connection, desk: Desk): Promise<void> {
  const limit = AbortSignal.timeout(STOP_WITHIN_MS);
  const late = new Promise<void>((done) => limit.addEventListener("abort", () => done(), { once: true }));
  await Promise.race([Promise.all([connection.close(), desk.idle()]), late]);
}

/** Bolt keeps and changes the options that it is given, so everyone gets their own. */
function clientOptions({ settings, log }: SlackBot): WebClientOptions {
  return {
    ...(settings.SLACK_API_URL !== undefined && { slackApiUrl: settings.SLACK_API_URL }),
    retryConfig: { ...RETRIES },
    timeout: TIMEOUT_MS,
    logger: boltLogger(log),
  };
}

async function signIn(web: WebClient): Promise<Self> {
  try {
    const { user_id, bot_id } = await web.auth.test();
    return { userId: user_id ?? "", botId: bot_id };
  } catch (cause) {
    const failure = failureOf(cause);
    if (isRevoked(failure)) throw new Error(refusedToken("SLACK_BOT_TOKEN", failure.code), { cause });
    throw new Error(`Slack cannot be reached (${failure.code}). Check the network and SLACK_API_URL.`, { cause });
  }
}

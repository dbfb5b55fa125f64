/** Puts the Slack front together: credentials, Bolt, the way in, the desk that answers. */
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { App } from "@slack/bolt";
import { WebClient, type WebClientOptions } from "@slack/web-api";
import { openShares, tidyShares } from "../../core/kept-shares.ts";
import type { Shares } from "../../core/shares.ts";
import { type Words, wordsFor } from "../../core/words.ts";
import { type Bot, type Stop, UnreachableError } from "../adapter.ts";
import { boltLogger } from "./bolt-log.ts";
import { Delivery } from "./delivery.ts";
import { Desk } from "./desk.ts";
import { failureOf, isMisaddressed, isRevoked } from "./failure.ts";
import { httpTransport } from "./http.ts";
import { openJournal } from "./journal.ts";
import { listen } from "./listeners.ts";
import { fetchPatiently } from "./patience.ts";
import { Seen } from "./seen.ts";
import { socketTransport } from "./socket.ts";
import { type CredentialSettings, type Credentials, readCredentials, refusedToken } from "./tokens.ts";
import type { Transport } from "./transport.ts";
import { oneWorkspace, type Self } from "./workspace.ts";

/** Settings as the adapter's schema gives them. */
export interface SlackSettings extends CredentialSettings {
  readonly SLACK_HOST: string;
  readonly SLACK_PORT: number;
  readonly SLACK_LOCALE: string;
  readonly SLACK_STATE: string;
  readonly SLACK_API_URL?: string | undefined;
}
type SlackBot = Omit<Bot, "settings"> & { readonly settings: SlackSettings };

/** What only a test changes. */
export interface Timing {
  readonly spareAfterMs?: number;
}

/** Events remembered: Slack tries an event three times within an hour, and this is more than an hour of use. */
const REMEMBERED = 20_000;
/** Three more attempts within about 4 s: an answer that comes much later is no answer. */
const RETRIES = { retries: 3, minTimeout: 300, factor: 3 };
/** What is under way gets this long when the bot stops; the process is gone within 5 s. */
const STOP_WITHIN_MS = 4_000;

/** @throws Error with one clear line if a credential is missing or refused; UnreachableError if Slack cannot be reached */
export async function startSlack(bot: SlackBot, timing: Timing = {}): Promise<Stop> {
  const credentials = readCredentials(bot.settings);
  const self = await signIn(new WebClient(credentials.botToken, clientOptions(bot)));
  const words = wordsFor(bot.settings.SLACK_LOCALE);
  const transport = transportFor(bot, credentials, timing);
  const app = new App({
    receiver: transport.receiver,
    logger: boltLogger(bot.log),
    clientOptions: clientOptions(bot),
    convoStore: false,
    authorize: oneWorkspace(credentials.botToken, self),
  });
  const delivery = new Delivery({ log: bot.log, words, fail: bot.fail });
  const journal = openJournal(bot.settings.SLACK_STATE, bot.log);
  const shares = keptShares(bot);
  const desk = new Desk({ bot: speaking(bot, words), delivery, journal, seen: new Seen(REMEMBERED), shares, words });
  listen(app, desk, bot.log);
  await transport.open().catch((error: unknown) => {
    journal.close();
    throw error;
  });
  bot.log.info({ user: `slack:${self.userId}`, mode: credentials.mode }, "Slack is connected");
  return async () => {
    await finish(transport, desk);
    journal.close();
  };
}

/** What was shared, also before this start. */
function keptShares({ settings, log }: SlackBot): Shares {
  const path = join(settings.SLACK_STATE, "slack-shares");
  const warn = (code: string | undefined) =>
    log.warn({ code }, "what is shared is not noted: set SLACK_STATE to a folder that can be written");
  tidyShares(path, warn);
  return openShares(path, warn);
}

/** The bot in a workspace's language: Slack's events do not say in which one their sender reads. */
function speaking(bot: SlackBot, { locale }: Words): SlackBot {
  return { ...bot, dispatch: (request) => bot.dispatch({ ...request, locale }) };
}

function transportFor(bot: SlackBot, credentials: Credentials, { spareAfterMs }: Timing): Transport {
  const { settings, log, fail } = bot;
  if (credentials.mode === "socket")
    return socketTransport(
      { appToken: credentials.appToken, log, clientOptions: () => clientOptions(bot), fail },
      spareAfterMs,
    );
  const { SLACK_HOST: host, SLACK_PORT: port } = settings;
  return httpTransport({ signingSecret: credentials.signingSecret, host, port, log });
}

/** Takes nothing new, and finishes what is under way. */
async function finish(transport: Transport, desk: Desk): Promise<void> {
  const finished = Promise.all([transport.close(), desk.idle()]);
  await Promise.race([finished, wait(STOP_WITHIN_MS, undefined, { ref: false })]);
}

/** Bolt keeps and changes the options that it is given, so everyone gets their own. */
function clientOptions({ settings, log }: SlackBot): WebClientOptions {
  return {
    ...(settings.SLACK_API_URL !== undefined && { slackApiUrl: settings.SLACK_API_URL }),
    retryConfig: { ...RETRIES },
    fetch: fetchPatiently,
    rejectRateLimitedCalls: true,
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
    const Failed = isMisaddressed(failure) ? Error : UnreachableError;
    throw new Failed(`Slack cannot be reached (${failure.code}). Check the network and SLACK_API_URL.`, {
      cause,
    });
  }
}

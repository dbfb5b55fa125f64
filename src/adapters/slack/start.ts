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
import { type Journal, openJournal } from "./journal.ts";
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

/** What only a test changes, in milliseconds. */
export interface Timing {
  /** Until the second connection is opened. */
  readonly spareAfterMs?: number;
  /** Until a call that went wrong is tried again. */
  readonly retryAfterMs?: number;
  /** How long what is under way gets when the bot stops. */
  readonly stopWithinMs?: number;
}

/** Events remembered: Slack tries an event three times within an hour, and this is more than an hour of use. */
const REMEMBERED = 20_000;
/** Three more attempts within about 4 s: an answer that comes much later is no answer. */
const RETRIES = { retries: 3, factor: 3 };
const RETRY_AFTER_MS = 300;
/** What is under way gets this long when the bot stops; the process is gone within 5 s. */
const STOP_WITHIN_MS = 4_000;

/** @throws Error with one clear line if a credential is missing or refused; UnreachableError if Slack cannot be reached */
export async function startSlack(bot: SlackBot, timing: Timing = {}): Promise<Stop> {
  const credentials = readCredentials(bot.settings);
  const options = () => clientOptions(bot, timing.retryAfterMs);
  const self = await signIn(new WebClient(credentials.botToken, options()));
  const transport = transportFor(bot, credentials, options, timing.spareAfterMs);
  const app = new App({
    receiver: transport.receiver,
    logger: boltLogger(bot.log),
    clientOptions: options(),
    convoStore: false,
    authorize: oneWorkspace(credentials.botToken, self),
  });
  const journal = openJournal(bot.settings.SLACK_STATE, bot.log);
  const desk = deskOf(bot, journal);
  listen(app, desk, bot.log);
  await transport.open().catch((error: unknown) => {
    journal.close();
    throw error;
  });
  bot.log.info({ user: `slack:${self.userId}`, mode: credentials.mode }, "Slack is connected");
  return async () => {
    await finish(transport, desk, timing.stopWithinMs);
    journal.close();
  };
}

function deskOf(bot: SlackBot, journal: Journal): Desk {
  const { settings, log, fail } = bot;
  const words = wordsFor(settings.SLACK_LOCALE);
  const delivery = new Delivery({ log, words, fail });
  const [seen, shares] = [new Seen(REMEMBERED), keptShares(bot)];
  return new Desk({ bot: speaking(bot, words), delivery, journal, seen, shares, words });
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

function transportFor(
  { settings, log, fail }: SlackBot,
  credentials: Credentials,
  clientOptions: () => WebClientOptions,
  spareAfterMs: number | undefined,
): Transport {
  if (credentials.mode === "socket")
    return socketTransport({ appToken: credentials.appToken, log, clientOptions, fail }, spareAfterMs);
  const { SLACK_HOST: host, SLACK_PORT: port } = settings;
  return httpTransport({ signingSecret: credentials.signingSecret, host, port, log });
}

/** Takes nothing new, and finishes what is under way. */
async function finish(transport: Transport, desk: Desk, withinMs = STOP_WITHIN_MS): Promise<void> {
  const finished = Promise.all([transport.close(), desk.idle()]);
  await Promise.race([finished, wait(withinMs, undefined, { ref: false })]);
}

/** Bolt keeps and changes the options that it is given, so everyone gets their own. */
function clientOptions({ settings, log }: SlackBot, minTimeout = RETRY_AFTER_MS): WebClientOptions {
  return {
    ...(settings.SLACK_API_URL !== undefined && { slackApiUrl: settings.SLACK_API_URL }),
    retryConfig: { ...RETRIES, minTimeout },
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

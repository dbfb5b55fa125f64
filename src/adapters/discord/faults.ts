/** What went wrong between us and Discord, in words that are safe to log: no token, no text of a message. */
import { DiscordAPIError, DiscordjsError, DiscordjsErrorCodes, HTTPError } from "discord.js";
import { UnreachableError } from "../adapter.ts";

/** https://discord.com/developers/docs/topics/opcodes-and-status-codes#json-json-error-codes */
export const FAULT = {
  unknownChannel: 10003,
  unknownMessage: 10008,
  unknownWebhook: 10015,
  unknownInteraction: 10062,
  acknowledged: 40060,
  missingAccess: 50001,
  missingPermissions: 50013,
  invalidWebhookToken: 50027,
  archivedThread: 50083,
  noHistory: 160002,
} as const;

export const WRONG_TOKEN =
  "Discord does not know this token. Set DISCORD_TOKEN to the bot's current one: discord.com/developers/applications, your application, Bot, Reset Token.";

const GONE: readonly unknown[] = [
  FAULT.unknownChannel,
  FAULT.unknownMessage,
  FAULT.unknownWebhook,
  FAULT.unknownInteraction,
  FAULT.invalidWebhookToken,
];
const FORBIDDEN: readonly unknown[] = [FAULT.missingAccess, FAULT.missingPermissions, FAULT.archivedThread];

export interface FaultLine {
  readonly name: string;
  readonly code?: number | string;
  readonly status?: number;
  readonly method?: string;
  readonly message?: string;
}

/** An error for the log. Discord's own holds the request: the answer's text, and in its address an interaction's token. */
export function describeFault(error: unknown): FaultLine {
  if (error instanceof DiscordAPIError)
    return {
      name: "DiscordAPIError",
      code: error.code,
      status: error.status,
      method: error.method,
      message: error.message,
    };
  if (error instanceof HTTPError) return { name: "HTTPError", status: error.status, method: error.method };
  if (error instanceof Error) return { name: error.name, ...codeOf(error), message: error.message };
  return { name: typeof error };
}

function codeOf(error: Error & { code?: unknown }): { code?: string } {
  return typeof error.code === "string" ? { code: error.code } : {};
}

/** Where the answer was to go is no longer there: nobody can be told. */
export function isGone(error: unknown): boolean {
  return error instanceof DiscordAPIError && GONE.includes(error.code);
}

/** Discord took none of it; after any other error it may have. */
export function isRefused(error: unknown): boolean {
  return error instanceof DiscordAPIError;
}

/** The bot may not write there. */
export function isForbidden(error: unknown): boolean {
  return error instanceof DiscordAPIError && FORBIDDEN.includes(error.code);
}

/** Discord refused it with this code. */
export function isFault(error: unknown, code: number): boolean {
  return error instanceof DiscordAPIError && error.code === code;
}

/** Discord does not know the bot's token. An interaction's own token that ran out is another matter. */
export function isUnauthorized(error: unknown): boolean {
  if (error instanceof DiscordjsError) return error.code === DiscordjsErrorCodes.TokenInvalid;
  return error instanceof DiscordAPIError && error.status === 401 && error.code !== FAULT.invalidWebhookToken;
}

/** Why Discord cannot be asked, as an error with one clear line; an UnreachableError where another try may mend it. */
export function errorOfStart(cause: unknown, api: string): Error {
  if (isUnauthorized(cause)) return new Error(WRONG_TOKEN, { cause });
  const { name, status, message = name } = describeFault(cause);
  const where = `Discord cannot be reached at ${api} (${status ?? message}).`;
  if (isRefused(cause) && !isPassing(status)) return new Error(`${where} Mend DISCORD_API_URL.`, { cause });
  return new UnreachableError(`${where} If that lasts, mend the network or DISCORD_API_URL.`, { cause });
}

/** Statuses that are over after a while: timeouts, too many requests, trouble at Discord. */
function isPassing(status = 500): boolean {
  return status >= 500 || status === 408 || status === 429;
}

/** What went wrong between us and Slack, by its code. It holds no token and no message text, so that it can be logged. */

export interface Failure {
  /** Slack's own code ("not_in_channel"), or "http_503", or "no_connection". */
  readonly code: string;
  /** The scope that is missing. */
  readonly needed?: string;
  readonly reason?: string;
}

/** An address of Slack's that did not take what was posted to it. */
export class PostError extends Error {
  override readonly name = "PostError";
  readonly slackCode: string;
  constructor(slackCode: string) {
    super(`Slack's address answered ${slackCode}`);
    this.slackCode = slackCode;
  }
}

/** A token that no retry mends: https://docs.slack.dev/reference/methods/auth.test#errors */
const REVOKED = new Set([
  "account_inactive",
  "invalid_auth",
  "not_authed",
  "team_disabled",
  "token_expired",
  "token_revoked",
  "user_removed_from_team",
]);
/** A message that Slack does not take, whichever way it comes. */
const REFUSED = new Set(["msg_blocks_too_long", "invalid_blocks", "invalid_blocks_format", "msg_too_long"]);
/** A channel that the bot cannot write to. */
const CLOSED = new Set([
  "not_in_channel",
  "channel_not_found",
  "is_archived",
  "restricted_action",
  "restricted_action_read_only_channel",
]);

/** The token is no longer good. */
export function isRevoked({ code }: Failure): boolean {
  return REVOKED.has(code);
}

/** Slack takes the message by no way. */
export function isRefused({ code }: Failure): boolean {
  return REFUSED.has(code);
}

/** The bot may not write there. */
export function isClosed({ code }: Failure): boolean {
  return CLOSED.has(code);
}

/** The address is none of Slack's API: an HTTP status that is not over after a while, as timeouts and rate limits are. */
export function isMisaddressed({ code }: Failure): boolean {
  return /^http_4(?!08|29)/.test(code);
}

interface SlackLike {
  readonly code?: unknown;
  readonly data?: { readonly error?: unknown; readonly needed?: unknown };
  readonly statusCode?: unknown;
  readonly original?: { readonly message?: unknown };
  readonly message?: unknown;
}

/** The failure behind anything thrown by Slack's libraries. */
export function failureOf(error: unknown): Failure {
  if (error instanceof PostError) return { code: error.slackCode };
  const { code, data, statusCode, original, message } = (error ?? {}) as SlackLike;
  if (typeof data?.error === "string") {
    return { code: data.error, ...(typeof data.needed === "string" && { needed: data.needed }) };
  }
  if (typeof statusCode === "number") return { code: `http_${statusCode}` };
  if (original) return { code: "no_connection", reason: String(original.message) };
  return {
    code: typeof code === "string" ? code : "unknown",
    ...(message !== undefined && { reason: String(message) }),
  };
}

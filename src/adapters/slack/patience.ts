/** How long Slack is waited for, whichever way something is sent to it. */
import { setTimeout as pause } from "node:timers/promises";
import type { FetchFunction } from "@slack/web-api";

/** Attempts where Slack limits how much it takes. */
export const ATTEMPTS = 3;
export const TIMEOUT_MS = 10_000;
const FIRST_WAIT_MS = 300;
const LONGEST_WAIT_MS = 30_000;

/** Waits before the next attempt: as long as Slack's Retry-After says (seconds), within limits. */
export function waitAfter(attempt: number, retryAfter: string | null | undefined): Promise<void> {
  const seconds = Number(retryAfter ?? Number.NaN);
  const wait = Number.isFinite(seconds) ? seconds * 1_000 : FIRST_WAIT_MS * 2 ** attempt;
  return pause(Math.min(wait, LONGEST_WAIT_MS));
}

/**
 * For the Web API's client: a rate limit is waited out by the call that met it. The client's own way stops every other call
 * for as long, so that one busy channel, or a picture, would hold up all answers.
 */
export const fetchPatiently: FetchFunction = async (url, init) => {
  for (let attempt = 1; ; attempt++) {
    const response = await fetch(url, { ...init, signal: AbortSignal.timeout(TIMEOUT_MS) });
    if (response.status !== 429 || attempt === ATTEMPTS) return response;
    await response.body?.cancel();
    await waitAfter(attempt, response.headers.get("retry-after"));
  }
};

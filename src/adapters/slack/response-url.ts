/** Posting to a `response_url`. Bolt's own `respond` knows no timeout and never tries again. */
import { setTimeout as pause } from "node:timers/promises";
import { ResponseUrlError } from "./failure.ts";

export const ATTEMPTS = 3;
const TIMEOUT_MS = 10_000;
const FIRST_WAIT_MS = 300;
const LONGEST_WAIT_MS = 30_000;

/**
 * Posts a payload; a rate limit is waited out, a broken connection and a server's error are tried again.
 * @throws ResponseUrlError with Slack's code, such as "expired_url", or the HTTP status
 */
export async function postToResponseUrl(url: string, payload: object): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    const response = await post(url, payload);
    const code = await codeOf(response);
    if (code === undefined) return;
    const passing = response === undefined || response.status === 429 || response.status >= 500;
    if (!passing || attempt === ATTEMPTS) throw new ResponseUrlError(code);
    await pause(waitOf(response, attempt));
  }
}

async function post(url: string, payload: object): Promise<Response | undefined> {
  try {
    return await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(payload),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
  } catch {
    return undefined;
  }
}

/** Slack's code for what went wrong, which may come with any status; undefined if nothing did. */
async function codeOf(response: Response | undefined): Promise<string | undefined> {
  if (!response) return "no_connection";
  const body = await response.text().catch(() => "");
  const [, code] = /"error"\s*:\s*"([a-z_]+)"/.exec(body) ?? [];
  return code ?? (response.ok ? undefined : `http_${response.status}`);
}

function waitOf(response: Response | undefined, attempt: number): number {
  const seconds = Number(response?.headers.get("retry-after") ?? Number.NaN);
  const wait = Number.isFinite(seconds) ? seconds * 1_000 : FIRST_WAIT_MS * 2 ** attempt;
  return Math.min(wait, LONGEST_WAIT_MS);
}

/** Sends again where the network failed. Only for what may arrive twice: an edit, an acknowledgement, a nonce. */
import { setTimeout as wait } from "node:timers/promises";
import { HTTPError } from "discord.js";

/** discord.js repeats at once on a 5xx or a reset; these are the pauses after it has given up, within Discord's 3 s. */
const PAUSES_MS = [100, 300, 900];

/** Attempts until one gets through. @throws the last attempt's error if none does, and a refusal at once */
export async function persist<Result>(attempt: () => Promise<Result>): Promise<Result> {
  for (const pause of PAUSES_MS) {
    try {
      return await attempt();
    } catch (error) {
      if (!isPassing(error)) throw error;
      await wait(pause);
    }
  }
  return attempt();
}

/** A broken or timed out connection, or trouble within Discord; never a refusal. */
function isPassing(error: unknown): boolean {
  if (error instanceof HTTPError) return error.status >= 500;
  if (!(error instanceof Error)) return false;
  const { code } = error as Error & { code?: unknown };
  return error.name === "AbortError" || (typeof code === "string" && /^(UND_ERR_|E[A-Z]+$|EAI_)/.test(code));
}

/** Starts while a platform cannot be reached: tries again and again, and the other fronts go on meanwhile. */
import { setTimeout as wait } from "node:timers/promises";
import { type Bot, type Stop, UnreachableError } from "./adapters/adapter.ts";

/** Seconds until the second try; each wait is twice the one before, up to the longest. */
const FIRST_WAIT_S = 1;
const LONGEST_WAIT_S = 60;

/**
 * Starts; on an UnreachableError goes on trying after this has returned, until it starts or is stopped. What no
 * further try mends ends the house.
 * @throws Error with one clear line for what no further try mends, if the first one shows it
 */
export async function persevere(start: () => Promise<Stop>, bot: Pick<Bot, "fail" | "log">): Promise<Stop> {
  try {
    return await start();
  } catch (error) {
    if (!(error instanceof UnreachableError)) throw error;
    const stopped = new AbortController();
    const started = tryAgain(start, error, bot, stopped.signal);
    return async () => {
      stopped.abort();
      await (await started)?.();
    };
  }
}

/** Undefined where it is stopped before it starts, or cannot start. */
async function tryAgain(
  start: () => Promise<Stop>,
  first: UnreachableError,
  { fail, log }: Pick<Bot, "fail" | "log">,
  stopped: AbortSignal,
): Promise<Stop | undefined> {
  let reason = first.message;
  for (let seconds = FIRST_WAIT_S; !stopped.aborted; seconds = Math.min(2 * seconds, LONGEST_WAIT_S)) {
    log.warn(`${reason} Trying again in ${seconds} s.`);
    await wait(seconds * 1_000, undefined, { signal: stopped }).catch(() => {});
    if (stopped.aborted) return undefined;
    try {
      return await start();
    } catch (error) {
      reason = (error as Error).message;
      if (error instanceof UnreachableError) continue;
      fail(reason);
      return undefined;
    }
  }
  return undefined;
}

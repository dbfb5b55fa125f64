/** What a large dossier teaches the matcher: where it is kept, and how the log says that it is learnt. */
import type { Logger } from "pino";
import type { Report } from "../core/search/ranking/learned.ts";

/** The folder where it is kept, so that only the first start takes its time. */
export const KEPT = ".state";
/** How often learning says how far it is. */
const STEPS = 4;

/** Logs each quarter of what is learnt. */
export function reportTo(log: Logger): Report {
  let last = "";
  return (part, done) => {
    const percent = (Math.floor(done * STEPS) * 100) / STEPS;
    const now = `learning from the claims: ${part} ${percent}%`;
    if (now !== last) log.info(now);
    last = now;
  };
}

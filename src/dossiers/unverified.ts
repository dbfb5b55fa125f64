/** What the log says of a dossier whose quotes are not all verified. An editor tries drafts, so it is served all the same. */
import type { Dossier } from "../core/dossier.ts";
import { citationsOf } from "./citations.ts";
import { LOCK_FILE, type WellFormed } from "./draft.ts";
import { verifyCommand } from "./verify-command.ts";

/** One line for a dossier with its places; undefined where every quote is verified. */
export function unverifiedWarning(draft: WellFormed, { id, places }: Dossier): string | undefined {
  const quotes = citationsOf(draft.dossier);
  const count = quotes.filter(({ item }) => !places?.has(item)).length;
  if (count === 0) return undefined;
  const are = count === 1 ? "is" : "are";
  const why = reason(draft);
  return (
    `${count} of ${quotes.length} quotes ${are} not verified in ${id}${why ? ` (${why})` : ""}, which is said beside each; ` +
    `run ${verifyCommand(draft.folder)}`
  );
}

function reason({ lock, unreadable }: WellFormed): string | undefined {
  const fault = unreadable.get(LOCK_FILE);
  if (fault) return `${LOCK_FILE} cannot be used: ${fault.message}`;
  if (!lock) return `it has no ${LOCK_FILE}`;
  const broken = lock.find(({ entry, date }) => !entry && !date);
  return broken && `${LOCK_FILE}, line ${broken.line}, is no line of a lock`;
}

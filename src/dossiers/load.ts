/** Loads dossiers that can be answered from: well-formed, and with no reference that leads nowhere. */
import type { Dossier } from "../core/dossier.ts";
import { dossierFolders, readDraft } from "./draft.ts";
import { checkForm } from "./form.ts";
import { placesOf } from "./places.ts";
import { DossierError, type Problem } from "./problem.ts";
import { rule as ids } from "./rules/ids.ts";
import { rule as references } from "./rules/references.ts";
import { problemsBy } from "./rules/rule.ts";
import { unverifiedWarning } from "./unverified.ts";

/** The rules without which look-ups would fail; `receipts check` runs all. */
export const NEEDED = [ids, references];

/**
 * All dossiers of a data folder, or the one that the folder is. A quote that the evidence lock does not hold does not stop
 * it: such a citation has no place, and `warn` is told once a dossier.
 * @throws DossierError with every problem of every dossier
 * @throws DataFolderError if the folder cannot be read or holds no dossier
 */
export async function loadDossiers(data: string, warn?: (message: string) => void): Promise<Dossier[]> {
  const folders = await dossierFolders(data);
  const results = await Promise.all(folders.map(loadFolder));
  const problems = results.flatMap((result) => ("problems" in result ? result.problems : []));
  if (problems.length > 0) throw new DossierError(problems);
  const loaded = results.flatMap((result) => ("dossier" in result ? [result] : []));
  for (const { warning } of loaded) if (warning) warn?.(warning);
  return loaded.map(({ dossier }) => dossier);
}

interface Loaded {
  readonly dossier: Dossier;
  readonly warning: string | undefined;
}

async function loadFolder(folder: string): Promise<Loaded | { problems: readonly Problem[] }> {
  const draft = await readDraft(folder);
  const formed = checkForm(draft);
  if (!("dossier" in formed)) return { problems: formed };
  const problems = problemsBy(NEEDED, formed);
  if (problems.length > 0) return { problems };
  const dossier = { ...formed.dossier, places: placesOf(formed) };
  return { dossier, warning: unverifiedWarning(formed, dossier) };
}

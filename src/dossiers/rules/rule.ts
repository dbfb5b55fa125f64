/** What a rule of the checker is: one a file, found in this folder, each with name, description and check. */
import { join } from "node:path";
import type { DossierFile } from "../../core/dossier.ts";
import { type Draft, LOCK_FILE, type WellFormed } from "../draft.ts";
import type { Problem, Told } from "../problem.ts";
import type { Path, Place } from "../yaml-file.ts";

/** What a rule finds: a place in a file of the dossier, and what mends it. */
export interface Finding extends Told {
  readonly file: DossierFile | typeof LOCK_FILE;
  /** Keys and indexes down to the value; of a lock, its line. */
  readonly path: Path;
  /** Points at this key of the mapping at `path` instead of at the mapping. */
  readonly key?: string;
}

export interface Rule {
  readonly name: string;
  /** What holds where the rule finds nothing, in one sentence. */
  readonly description: string;
  check(draft: WellFormed): Iterable<Finding>;
}

/** The problems that rules find in a draft, rule by rule. */
export function problemsBy(rules: readonly Rule[], draft: WellFormed): Problem[] {
  return rules.flatMap((rule) => [...rule.check(draft)].map((finding) => toProblem(draft, rule.name, finding)));
}

/** A finding with its place in the file. */
export function toProblem(draft: Draft, rule: string, { file, path, key, message, mend }: Finding): Problem {
  return { file: join(draft.folder, file), ...placeOf(draft, file, path, key), rule, message, mend };
}

function placeOf(draft: Draft, file: Finding["file"], path: Path, key?: string): Place {
  const start = { line: 1, column: 1 };
  if (file === LOCK_FILE) return { line: Number(path[0] ?? 1), column: 1 };
  const yaml = draft.files.get(file);
  return (key === undefined ? yaml?.placeOf(path) : yaml?.placeOfKey(path, key)) ?? start;
}

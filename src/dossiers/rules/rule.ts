/** What a rule of the checker is: one a file, found in this folder, each with name, description and check. */
import type { DossierFile } from "../../core/dossier.ts";
import type { Draft, WellFormed } from "../draft.ts";
import type { Problem } from "../problem.ts";
import type { Path } from "../yaml-file.ts";

/** What a rule finds: a place in a file of the dossier, and what mends it. */
export interface Finding {
  readonly file: DossierFile;
  readonly path: Path;
  /** Points at this key of the mapping at `path` instead of at the mapping. */
  readonly key?: string;
  readonly message: string;
  readonly mend: string;
}

export interface Rule {
  readonly name: string;
  /** What holds where the rule finds nothing, in one sentence. */
  readonly description: string;
  check(draft: WellFormed): Iterable<Finding>;
}

/** A finding with its place in the file. */
export function toProblem(draft: Draft, rule: string, { file, path, key, message, mend }: Finding): Problem {
  const yaml = draft.files.get(file);
  const place = (key === undefined ? yaml?.placeOf(path) : yaml?.placeOfKey(path, key)) ?? { line: 1, column: 1 };
  return { file: yaml?.path ?? `${draft.folder}/${file}`, ...place, rule, message, mend };
}

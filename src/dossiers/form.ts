/** The form of a dossier: every file parses and fits its schema. Nothing else can be checked before. */
import { DOSSIER_FILE_NAMES, DOSSIER_FILES, type Dossier, type DossierFile } from "../core/dossier.ts";
import { closest } from "../core/suggest.ts";
import type { Draft, WellFormed } from "./draft.ts";
import { formFindings } from "./form-findings.ts";
import type { Problem } from "./problem.ts";
import { type Finding, toProblem } from "./rules/rule.ts";

/** The rule's name in messages, and what holds where it finds nothing. */
export const FORM = "schema";
export const FORM_DESCRIPTION =
  "Every file is UTF-8 and YAML and fits its schema: known keys, kinds, lengths, EDTF dates; no file is missing or strange.";
const REQUIRED: readonly DossierFile[] = ["dossier.yaml", "sources.yaml", "claims.yaml"];

/** The draft with the dossier it holds, or the problems of its form. */
export function checkForm(draft: Draft): WellFormed | readonly Problem[] {
  const values: Partial<Record<DossierFile, unknown>> = {};
  const problems: Problem[] = draft.strangers.map((name) => strangerProblem(draft, name));
  for (const file of DOSSIER_FILE_NAMES) {
    const { value, found } = checkFile(draft, file);
    values[file] = value;
    problems.push(...found);
  }
  return problems.length > 0 ? problems : { ...draft, dossier: assemble(values) };
}

/** A misspelt name is told; one that is taken is not, and `extra` is like none. */
function strangerProblem(draft: Draft, name: string): Problem {
  const free = DOSSIER_FILE_NAMES.filter((file) => !draft.files.has(file) && !draft.unreadable.has(file));
  const near = closest(stemOf(name), free.map(stemOf));
  const mend = near
    ? `Rename it to ${near}.yaml, or take it out of the folder.`
    : `Take it out of the folder: a dossier holds only ${DOSSIER_FILE_NAMES.join(", ")}.`;
  return { file: `${draft.folder}/${name}`, line: 1, column: 1, rule: FORM, message: "not a file of a dossier", mend };
}

function stemOf(file: string): string {
  return file.replace(/\.ya?ml$/i, "");
}

function checkFile(draft: Draft, file: DossierFile): { value?: unknown; found: readonly Problem[] } {
  const problem = (finding: Omit<Finding, "file">) => toProblem(draft, FORM, { file, ...finding });
  const unreadable = draft.unreadable.get(file);
  if (unreadable) return { found: [{ ...problem({ path: [], ...unreadable }), line: unreadable.line }] };
  const yaml = draft.files.get(file);
  if (!yaml) return { value: [], found: REQUIRED.includes(file) ? [problem(missing(file))] : [] };
  if (yaml.isEmpty) return { found: [problem(emptied(file))] };
  const syntax = yaml.errors.map(({ line, column, ...told }) => ({ ...problem({ path: [], ...told }), line, column }));
  if (syntax.length > 0) return { found: syntax };
  const result = DOSSIER_FILES[file].safeParse(yaml.value ?? (file === "dossier.yaml" ? {} : []), {
    reportInput: true,
  });
  if (result.success) return { value: result.data, found: [] };
  return { found: formFindings(result.error.issues).map(problem) };
}

function missing(file: DossierFile): Omit<Finding, "file"> {
  return { path: [], message: `the dossier has no ${file}`, mend: "Add the file; data/README.md shows the smallest." };
}

function emptied(file: DossierFile): Omit<Finding, "file"> {
  const or = REQUIRED.includes(file) ? "" : ", or take the file out";
  const mend = `Write its records, or [] for none yet${or}.`;
  const manifest =
    "Write the dossier's id, title, description, language and updated; data/README.md shows the smallest.";
  return { path: [], message: "the file is empty", mend: file === "dossier.yaml" ? manifest : mend };
}

function assemble(values: Partial<Record<DossierFile, unknown>>): Dossier {
  return {
    ...(values["dossier.yaml"] as Dossier),
    sources: values["sources.yaml"] as Dossier["sources"],
    people: values["people.yaml"] as Dossier["people"],
    claims: values["claims.yaml"] as Dossier["claims"],
    events: values["events.yaml"] as Dossier["events"],
    rebuttals: values["rebuttals.yaml"] as Dossier["rebuttals"],
    disagreements: values["disagreements.yaml"] as Dossier["disagreements"],
  };
}

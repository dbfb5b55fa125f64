/** The form of a dossier: every file parses and fits its schema. Nothing else can be checked before. */
import type { z } from "zod";
import { isEdtf } from "../core/date.ts";
import { DOSSIER_FILES, type Dossier, type DossierFile } from "../core/dossier.ts";
import { closest } from "../core/suggest.ts";
import type { Draft, WellFormed } from "./draft.ts";
import type { Problem } from "./problem.ts";
import { type Finding, toProblem } from "./rules/rule.ts";

/** The rule's name in messages, and what holds where it finds nothing. */
export const FORM = "schema";
export const FORM_DESCRIPTION =
  "Every file is UTF-8 and YAML and fits its schema: known keys, kinds, lengths, EDTF dates; no file is missing or strange.";
const YAML = "Mend the YAML: mind indentation, colons and quotation marks.";
const REQUIRED: readonly DossierFile[] = ["dossier.yaml", "sources.yaml", "claims.yaml"];

/** The draft with the dossier it holds, or the problems of its form. */
export function checkForm(draft: Draft): WellFormed | readonly Problem[] {
  const values: Partial<Record<DossierFile, unknown>> = {};
  const problems: Problem[] = draft.strangers.map((name) => strangerProblem(draft, name));
  for (const file of Object.keys(DOSSIER_FILES) as DossierFile[]) {
    const { value, found } = checkFile(draft, file);
    values[file] = value;
    problems.push(...found);
  }
  return problems.length > 0 ? problems : { ...draft, dossier: assemble(values) };
}

/** A misspelt name is told; one that is taken is not, and `extra` is like none. */
function strangerProblem(draft: Draft, name: string): Problem {
  const names = Object.keys(DOSSIER_FILES) as DossierFile[];
  const free = names.filter((file) => !draft.files.has(file) && !draft.unreadable.has(file));
  const near = closest(stemOf(name), free.map(stemOf));
  const mend = near
    ? `Rename it to ${near}.yaml, or take it out of the folder.`
    : `Take it out of the folder: a dossier holds only ${names.join(", ")}.`;
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
  const syntax = yaml.errors.map(({ message, ...place }) => ({
    ...problem({ path: [], message, mend: YAML }),
    ...place,
  }));
  if (syntax.length > 0) return { found: syntax };
  const result = DOSSIER_FILES[file].safeParse(yaml.value ?? (file === "dossier.yaml" ? {} : []), {
    reportInput: true,
  });
  if (result.success) return { value: result.data, found: [] };
  return { found: result.error.issues.flatMap(findingsOf).map(problem) };
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

function findingsOf(issue: z.core.$ZodIssue): Omit<Finding, "file">[] {
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => ({
      path: issue.path,
      key,
      message: `unknown key "${key}"`,
      mend: "Mend its spelling or take it out; the editor lists the keys when the schema of the first line is loaded.",
    }));
  if (issue.input === null) return [{ path: issue.path, ...nothingThere(issue) }];
  return [{ path: issue.path, message: `${nameOf(issue.path)}: ${issue.message}`, mend: mendOf(issue) }];
}

/** A key or a hyphen with nothing behind it: to YAML that is a value, null. */
function nothingThere({ path, ...issue }: z.core.$ZodIssue): Pick<Finding, "message" | "mend"> {
  if (typeof path.at(-1) === "number")
    return {
      message: `${nameOf(path)}: an entry holds nothing`,
      mend: "Write the entry behind its hyphen, or take the hyphen out.",
    };
  const isList = issue.code === "invalid_type" && issue.expected === "array";
  const mend = isList ? "Write its entries below it, each behind a hyphen" : "Write its value behind the colon";
  return { message: `${nameOf(path)} has no ${isList ? "entries" : "value"}`, mend: `${mend}, or take the key out.` };
}

function nameOf(path: readonly PropertyKey[]): string {
  return path.length === 0 ? "the file" : String(path.findLast((key) => typeof key === "string") ?? path.at(-1));
}

function mendOf(issue: z.core.$ZodIssue): string {
  if (issue.code === "invalid_value") return `Write one of: ${issue.values.join(", ")}.`;
  if (issue.code === "invalid_type" && issue.input === undefined)
    return `Add it, with a value of type ${issue.expected}.`;
  if (issue.code === "invalid_type" && issue.expected === "string")
    return "Put the value in quotation marks, so that it is read as text.";
  if (isReversed(issue.input)) return "The interval ends before it begins: swap its ends.";
  return "Change the value so that it fits.";
}

/** An EDTF interval whose end comes first. */
function isReversed(value: unknown): boolean {
  const [from, to, ...rest] = typeof value === "string" ? value.split("/") : [];
  return from !== undefined && to !== undefined && rest.length === 0 && isEdtf(`${to}/${from}`);
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

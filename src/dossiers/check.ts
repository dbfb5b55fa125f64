/** Checks dossiers without their snapshots: their form, then every rule of rules/. */
import { citationsOf } from "./citations.ts";
import { type Draft, dossierFolders, readDraft } from "./draft.ts";
import { checkForm } from "./form.ts";
import { inOrder, type Problem } from "./problem.ts";
import { loadRules } from "./rule-registry.ts";
import { problemsBy, type Rule } from "./rules/rule.ts";

/** What the dossiers hold. */
export interface Counts {
  readonly dossiers: number;
  /** Claims and quotes of the dossiers whose form is right. */
  readonly claims: number;
  readonly quotes: number;
  /** Folders of the other dossiers: only their form was checked. */
  readonly notRead: readonly string[];
}

export interface Checked {
  /** By file, then by place. */
  readonly problems: readonly Problem[];
  readonly counts: Counts;
}

/**
 * Checks all dossiers of a data folder, or the one that the folder is.
 * @throws DataFolderError if the folder cannot be read or holds no dossier
 */
export async function checkFolder(data: string): Promise<Checked> {
  const rules = await loadRules();
  const checked: Checked[] = [];
  for (const folder of await dossierFolders(data)) checked.push(checkDraft(await readDraft(folder), rules));
  const sum = (count: "claims" | "quotes") => checked.reduce((total, { counts }) => total + counts[count], 0);
  return {
    problems: checked.flatMap(({ problems }) => problems),
    counts: {
      dossiers: checked.length,
      claims: sum("claims"),
      quotes: sum("quotes"),
      notRead: checked.flatMap(({ counts }) => counts.notRead),
    },
  };
}

/** Checks one dossier. Where the form of a file is wrong, that of the others is checked too, and no other rule can run. */
export function checkDraft(draft: Draft, rules: readonly Rule[]): Checked {
  const formed = checkForm(draft);
  if (!("dossier" in formed))
    return { problems: inOrder(formed), counts: { dossiers: 1, claims: 0, quotes: 0, notRead: [draft.folder] } };
  const { dossier } = formed;
  return {
    problems: inOrder(problemsBy(rules, formed)),
    counts: { dossiers: 1, claims: dossier.claims.length, quotes: citationsOf(dossier).length, notRead: [] },
  };
}

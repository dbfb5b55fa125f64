import type { Dossier, DossierFile } from "../../core/dossier.ts";
import { evidenceOf } from "../citations.ts";
import type { Finding, Rule } from "./rule.ts";

const MEND = "Add a citation (a quote of a held source) or a reference (what a source that is not held says).";

/** The sides of disagreements have a rule of their own. */
const WHAT: Partial<Record<DossierFile, string>> = {
  "claims.yaml": "position",
  "events.yaml": "event",
  "rebuttals.yaml": "rebuttal",
};

export const rule: Rule = {
  name: "cited",
  description: "Every position, event and rebuttal has a citation or a reference, and every allegation a quote.",
  *check({ dossier }): Iterable<Finding> {
    for (const { file, path, item } of evidenceOf(dossier)) {
      const what = WHAT[file];
      if (!what || item.citations.length + item.references.length > 0) continue;
      yield { file, path, message: `the ${what} has neither citation nor reference`, mend: MEND };
    }
    yield* unquotedAllegations(dossier);
  },
};

function* unquotedAllegations({ claims }: Dossier): Iterable<Finding> {
  for (const [index, { id, kind, positions }] of claims.entries()) {
    if (kind !== "allegation" || positions.some(({ citations }) => citations.length > 0)) continue;
    yield {
      file: "claims.yaml",
      path: [index],
      message: `nobody is quoted with the allegation "${id}"`,
      mend: "Quote a held source in one of its positions: an allegation is shown in the words of whoever makes it.",
    };
  }
}

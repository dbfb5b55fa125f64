import type { DossierFile } from "../../core/dossier.ts";
import type { Finding, Rule } from "./rule.ts";

export const rule: Rule = {
  name: "ids",
  description: "An id belongs to one record of its file, and the dossier's id is the name of its folder.",
  *check({ dossier, name }): Iterable<Finding> {
    if (dossier.id !== name)
      yield {
        file: "dossier.yaml",
        path: ["id"],
        message: `the id "${dossier.id}" is not the name of its folder, "${name}"`,
        mend: "Rename one of the two: links to the dossier use the id.",
      };
    yield* repeated("sources.yaml", dossier.sources);
    yield* repeated("people.yaml", dossier.people);
    yield* repeated("claims.yaml", dossier.claims);
    yield* repeated("events.yaml", dossier.events);
    yield* repeated("rebuttals.yaml", dossier.rebuttals);
    yield* repeated("disagreements.yaml", dossier.disagreements);
  },
};

function* repeated(file: DossierFile, records: readonly { readonly id: string }[]): Iterable<Finding> {
  const seen = new Set<string>();
  for (const [index, { id }] of records.entries()) {
    if (seen.has(id))
      yield {
        file,
        path: [index, "id"],
        message: `the id "${id}" is taken by a record above`,
        mend: "Give it an id of its own.",
      };
    seen.add(id);
  }
}

import type { Dossier, DossierFile } from "../../core/dossier.ts";
import type { Path } from "../yaml-file.ts";
import type { Finding, Rule } from "./rule.ts";

export const rule: Rule = {
  name: "ids",
  description:
    "An id belongs to one record of its file, no person has the id of a source, and the dossier's id is the name of its folder.",
  *check({ dossier, name }): Iterable<Finding> {
    if (dossier.id !== name)
      yield {
        file: "dossier.yaml",
        path: ["id"],
        message: `the id "${dossier.id}" is not the name of its folder, "${name}"`,
        mend: "Rename one of the two: links to the dossier use the id.",
      };
    yield* repeated("dossier.yaml", dossier.topics, ["topics"]);
    yield* repeated("sources.yaml", dossier.sources);
    yield* repeated("people.yaml", dossier.people);
    yield* repeated("claims.yaml", dossier.claims);
    yield* repeated("events.yaml", dossier.events);
    yield* repeated("rebuttals.yaml", dossier.rebuttals);
    yield* repeated("disagreements.yaml", dossier.disagreements);
    yield* shared(dossier);
  },
};

function* repeated(file: DossierFile, records: readonly { readonly id: string }[], at: Path = []): Iterable<Finding> {
  const seen = new Set<string>();
  for (const [index, { id }] of records.entries()) {
    if (seen.has(id))
      yield {
        file,
        path: [...at, index, "id"],
        message: `the id "${id}" is taken by a record above`,
        mend: "Give it an id of its own.",
      };
    seen.add(id);
  }
}

/** Whoever takes a position is a person or a source: one id must not be both. */
function* shared({ people, sources }: Dossier): Iterable<Finding> {
  const names = new Set(sources.map(({ id }) => id));
  for (const [index, { id }] of people.entries())
    if (names.has(id))
      yield {
        file: "people.yaml",
        path: [index, "id"],
        message: `the id "${id}" is taken by a source`,
        mend: "Give one of the two another id: a position may be by a person or by a source.",
      };
}

import type { Dossier, DossierFile } from "../../core/dossier.ts";
import { citationsOf } from "../citations.ts";
import type { Path } from "../yaml-file.ts";
import type { Finding, Rule } from "./rule.ts";

export const rule: Rule = {
  name: "reachable",
  description: "Something leads a reader to every record: no event, disagreement, person or topic stands alone.",
  *check({ dossier }): Iterable<Finding> {
    for (const [index, { id, claims, people, topics }] of dossier.events.entries())
      if (claims.length + people.length + topics.length === 0)
        yield alone("events.yaml", [index], `the event "${id}"`, "Link it to a claim, a person or a topic.");
    for (const [index, { id, claims }] of dossier.disagreements.entries())
      if (claims.length === 0)
        yield alone("disagreements.yaml", [index], `the disagreement "${id}"`, "Name the claims that it bears on.");
    yield* people(dossier);
    yield* topics(dossier);
  },
};

function* people(dossier: Dossier): Iterable<Finding> {
  const mentioned = new Set([
    ...dossier.claims.flatMap((claim) => [...claim.people, ...claim.positions.map(({ by }) => by)]),
    ...dossier.events.flatMap((event) => event.people),
    ...dossier.rebuttals.map(({ by }) => by),
    ...citationsOf(dossier).flatMap(({ item }) => (item.speaker ? [item.speaker] : [])),
  ]);
  for (const [index, { id }] of dossier.people.entries())
    if (!mentioned.has(id))
      yield alone("people.yaml", [index], `"${id}"`, "Name it in a claim or an event, or take it out.");
}

function* topics(dossier: Dossier): Iterable<Finding> {
  const used = new Set([...dossier.claims, ...dossier.events].flatMap((record) => record.topics));
  for (const [index, { id }] of dossier.topics.entries())
    if (!used.has(id))
      yield alone(
        "dossier.yaml",
        ["topics", index],
        `the topic "${id}"`,
        "Give it to a claim or an event, or take it out.",
      );
}

function alone(file: DossierFile, path: Path, what: string, mend: string): Finding {
  return { file, path, message: `nothing leads to ${what}`, mend };
}

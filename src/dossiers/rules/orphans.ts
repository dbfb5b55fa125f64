import type { Dossier } from "../../core/dossier.ts";
import { evidenceOf } from "../citations.ts";
import type { Finding, Rule } from "./rule.ts";

export const rule: Rule = {
  name: "orphans",
  description: "Every source is of use: something cites it, points to it, derives from it, or comes from it.",
  *check({ dossier }): Iterable<Finding> {
    const used = usedSources(dossier);
    for (const [index, { id }] of dossier.sources.entries())
      if (!used.has(id))
        yield {
          file: "sources.yaml",
          path: [index],
          message: `nothing cites the source "${id}", points to it or derives from it`,
          mend: "Take it out, or say what it is for: a citation, a reference, a basedOn, an origin.",
        };
  },
};

function usedSources(dossier: Dossier): ReadonlySet<string> {
  const positions = dossier.claims.flatMap((claim) => claim.positions);
  return new Set([
    ...evidenceOf(dossier).flatMap(({ item }) => [...item.citations, ...item.references].map(({ source }) => source)),
    // A source that names itself as its own basis is not used by that.
    ...dossier.sources.flatMap(({ id, basedOn }) =>
      basedOn.map(({ source }) => source).filter((other) => other !== id),
    ),
    ...positions.flatMap(({ by, origin }) => [by, ...(origin ? [origin] : [])]),
    ...dossier.rebuttals.map(({ by }) => by),
  ]);
}

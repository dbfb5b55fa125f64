import type { Disagreement } from "../../core/dossier.ts";
import type { Finding, Rule } from "./rule.ts";

export const rule: Rule = {
  name: "disagreements",
  description:
    "Each side of a disagreement has a quote or a reference, unless it is an omission, and says a thing of its own.",
  *check({ dossier }): Iterable<Finding> {
    for (const [index, disagreement] of dossier.disagreements.entries()) {
      yield* withoutEvidence(index, disagreement);
      yield* sayingTheSame(index, disagreement);
    }
  },
};

function* withoutEvidence(index: number, { kind, sides }: Disagreement): Iterable<Finding> {
  const bare = [...sides.entries()].filter(([, side]) => side.citations.length + side.references.length === 0);
  // An omission has a side that is silent; a disagreement with no evidence at all is none.
  if (kind === "omission" && bare.length < sides.length) return;
  for (const [side, { says }] of bare)
    yield {
      file: "disagreements.yaml",
      path: [index, "sides", side],
      message: `nothing shows that a side says "${says}"`,
      mend: "Add a citation or a reference; where the side is silence, the kind is omission.",
    };
}

function* sayingTheSame(index: number, { sides }: Disagreement): Iterable<Finding> {
  const seen = new Set<string>();
  for (const [side, { says }] of sides.entries()) {
    const key = says.toLowerCase();
    if (seen.has(key))
      yield {
        file: "disagreements.yaml",
        path: [index, "sides", side, "says"],
        message: `two sides say "${says}"`,
        mend: "Make one side of them, or say in what they differ.",
      };
    seen.add(key);
  }
}

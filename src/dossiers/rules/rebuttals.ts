import type { Rebuttal } from "../../core/dossier.ts";
import type { Finding, Rule } from "./rule.ts";

export const rule: Rule = {
  name: "rebuttals",
  description: "A rebuttal names each claim once, and leaves no claim unaddressed that it answers in full.",
  *check({ dossier }): Iterable<Finding> {
    for (const [index, rebuttal] of dossier.rebuttals.entries()) {
      yield* namedTwice(index, rebuttal);
      yield* fullYetOpen(index, rebuttal);
    }
  },
};

function* namedTwice(index: number, { addresses }: Rebuttal): Iterable<Finding> {
  const seen = new Set<string>();
  for (const [address, { claim }] of addresses.entries()) {
    if (seen.has(claim))
      yield {
        file: "rebuttals.yaml",
        path: [index, "addresses", address, "claim"],
        message: `the claim "${claim}" is addressed twice`,
        mend: "Make one entry of the two, with the extent that holds.",
      };
    seen.add(claim);
  }
}

function* fullYetOpen(index: number, { addresses, unaddressed }: Rebuttal): Iterable<Finding> {
  const full = new Set(addresses.filter(({ extent }) => extent === "full").map(({ claim }) => claim));
  for (const [gap, { claim }] of unaddressed.entries())
    if (claim !== undefined && full.has(claim))
      yield {
        file: "rebuttals.yaml",
        path: [index, "unaddressed", gap, "claim"],
        message: `the claim "${claim}" is answered in full and left unaddressed at once`,
        mend: "Write `extent: part` under addresses, or take this entry out.",
      };
}

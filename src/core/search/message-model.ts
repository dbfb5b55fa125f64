/** How likely a claim is what a message is about, from the evidence: a logistic regression, trained beforehand. */
import type { Evidence } from "./claim-evidence.ts";
import { FEATURES } from "./evidence-features.ts";
import model from "./message-model.json" with { type: "json" };

const terms = Object.entries(FEATURES).map(([name, feature]) => {
  const weight = (model.weights as Readonly<Record<string, number>>)[name];
  if (weight === undefined) throw new RangeError(`message-model.json has no weight for "${name}": train it anew`);
  return { name, feature, weight };
});

/** From 0 to 1. */
export function probabilityOf(evidence: Evidence): number {
  let sum = model.bias;
  for (const { feature, weight } of terms) sum += weight * feature(evidence);
  return 1 / (1 + Math.exp(-sum));
}

/** What each feature adds to the model's sum (log-odds), most telling first. */
export function contributionsOf(evidence: Evidence): readonly { readonly name: string; readonly value: number }[] {
  return terms
    .map(({ name, feature, weight }) => ({ name, value: weight * feature(evidence) }))
    .toSorted((a, b) => Math.abs(b.value) - Math.abs(a.value));
}

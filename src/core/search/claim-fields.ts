/** The fields of a claim that are searched, and what they count. */
import type { Claim } from "../dossier.ts";
import type { HeldDossier } from "../library.ts";
import type { FieldSpec } from "./field-index.ts";

/** Aliases are how people ask, so they count most; quotes and people only help to tell claims apart. Set by hand, not tuned. */
export const FIELDS: readonly FieldSpec[] = [
  { name: "statement", weight: 0.7, b: 0.3 },
  { name: "aliases", weight: 1, b: 0.3 },
  { name: "title", weight: 1, b: 0.3 },
  { name: "people", weight: 0.3, b: 0.5 },
  { name: "quotes", weight: 0.3, b: 0.5 },
  { name: "topics", weight: 0.3, b: 0.5 },
];

/** The texts of a claim in the order of the fields. */
export function fieldsOf(held: HeldDossier, claim: Claim): string[] {
  const people = claim.people.flatMap((id) => held.person(id) ?? []);
  const topics = claim.topics.flatMap((id) => held.topic(id) ?? []);
  return [
    claim.statement,
    claim.aliases.join("\n"),
    `${claim.title}\n${claim.id.replaceAll("-", " ")}`,
    people.flatMap(({ name, aliases }) => [name, ...aliases]).join("\n"),
    quotesOf(claim).join("\n"),
    topics.flatMap(({ title, aliases }) => [title, ...aliases]).join("\n"),
  ];
}

/** The quotes of all that speaks for or against a claim. */
export function quotesOf(claim: Claim): string[] {
  return claim.positions.flatMap(({ citations }) => citations.map(({ exact }) => exact));
}

import type { Claim, Dossier, DossierFile } from "../../core/dossier.ts";
import { termsOf, wordsOf } from "../../core/search/analysis.ts";
import type { Path } from "../yaml-file.ts";
import type { Finding, Rule } from "./rule.ts";

/** A name that a message may use for a record. */
interface Name {
  readonly owner: string;
  readonly text: string;
  readonly path: Path;
}

export const rule: Rule = {
  name: "aliases",
  description: "No two claims, people or topics go by the same words, and no claim's own words are its negative terms.",
  *check({ dossier }): Iterable<Finding> {
    yield* collisions("claims.yaml", namesOfClaims(dossier));
    yield* collisions("people.yaml", namesOfPeople(dossier));
    yield* collisions("dossier.yaml", namesOfTopics(dossier));
    for (const [index, claim] of dossier.claims.entries()) yield* excluded(index, claim);
  },
};

function namesOfClaims({ claims }: Dossier): Name[] {
  return claims.flatMap(({ id, title, aliases }, index) => [
    { owner: id, text: title, path: [index, "title"] },
    ...listed(id, aliases, [index, "aliases"]),
  ]);
}

function namesOfPeople({ people }: Dossier): Name[] {
  return people.flatMap(({ id, name, aliases }, index) => [
    { owner: id, text: name, path: [index, "name"] },
    ...listed(id, aliases, [index, "aliases"]),
  ]);
}

function namesOfTopics({ topics }: Dossier): Name[] {
  return topics.flatMap(({ id, title, aliases }, index) => [
    { owner: id, text: title, path: ["topics", index, "title"] },
    ...listed(id, aliases, ["topics", index, "aliases"]),
  ]);
}

function listed(owner: string, texts: readonly string[], path: Path): Name[] {
  return texts.map((text, index) => ({ owner, text, path: [...path, index] }));
}

/** What the matcher cannot tell apart: the same terms, whatever their order and the small words between them. */
function* collisions(file: DossierFile, names: readonly Name[]): Iterable<Finding> {
  const first = new Map<string, Name>();
  for (const name of names) {
    const key = [...new Set(termsOf(name.text))].sort().join(" ");
    const taken = first.get(key);
    if (key !== "" && taken && taken.owner !== name.owner)
      yield {
        file,
        path: name.path,
        message: `"${name.text}" cannot be told apart from "${taken.text}" of "${taken.owner}"`,
        mend: "Keep it with the one that people mean by it, or add the word that makes the difference.",
      };
    if (!taken) first.set(key, name);
  }
}

/** A negative term keeps every message that holds it from the claim, and so the claim's own wording too. */
function* excluded(index: number, claim: Claim): Iterable<Finding> {
  const own = [claim.title, ...claim.aliases].map((text) => ({ text, folded: fold(text) }));
  for (const [term, text] of claim.negativeTerms.entries()) {
    const folded = fold(text);
    const hit = own.find((name) => name.folded.includes(folded));
    if (hit)
      yield {
        file: "claims.yaml",
        path: [index, "negativeTerms", term],
        message: `the negative term "${text}" stands in the claim's own wording "${hit.text}"`,
        mend: "Take one of the two out: a message with the term never gets this claim.",
      };
  }
}

/** As the matcher folds it: whole words between spaces. */
function fold(text: string): string {
  return ` ${wordsOf(text).join(" ")} `;
}

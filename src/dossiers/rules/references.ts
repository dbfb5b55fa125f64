import type { Dossier, DossierFile } from "../../core/dossier.ts";
import { closest } from "../../core/suggest.ts";
import { citationsOf, referencesOf } from "../citations.ts";
import type { Path } from "../yaml-file.ts";
import type { Finding, Rule } from "./rule.ts";

/** A place that names the id of another record. */
interface Pointer {
  readonly file: DossierFile;
  readonly path: Path;
  readonly id: string;
  readonly kinds: readonly Kind[];
}
type Kind = "source" | "person" | "claim" | "topic";

const HOME: Record<Kind, string> = {
  source: "sources.yaml",
  person: "people.yaml",
  claim: "claims.yaml",
  topic: "topics in dossier.yaml",
};

/** Comparing a wrong id with every id takes time; after this many no editor reads on. */
const SUGGESTIONS = 50;

export const rule: Rule = {
  name: "references",
  description: "Every id that a record names is the id of a record of the right kind.",
  *check({ dossier }): Iterable<Finding> {
    const ids = idsOf(dossier);
    const nearest = suggestions(ids);
    for (const { file, path, id, kinds } of pointersOf(dossier)) {
      if (kinds.some((kind) => ids[kind].has(id))) continue;
      const near = nearest(id, kinds);
      const homes = kinds.map((kind) => HOME[kind]).join(" or ");
      yield {
        file,
        path,
        message: `no ${kinds.join(" or ")} has the id "${id}"`,
        mend: `${near ? `Did you mean "${near}"? ` : ""}Use an id of ${homes}, or add the record there.`,
      };
    }
  },
};

/** The likeliest id that was meant. */
function suggestions(
  ids: Record<Kind, ReadonlySet<string>>,
): (id: string, kinds: readonly Kind[]) => string | undefined {
  const known = new Map<string, string | undefined>();
  return (id, kinds) => {
    const key = `${kinds.join()} ${id}`;
    if (!known.has(key) && known.size < SUGGESTIONS) {
      const names = kinds.flatMap((kind) => [...ids[kind]]);
      known.set(key, closest(id, names));
    }
    return known.get(key);
  };
}

function idsOf(dossier: Dossier): Record<Kind, ReadonlySet<string>> {
  const set = (records: readonly { readonly id: string }[]) => new Set(records.map(({ id }) => id));
  return {
    source: set(dossier.sources),
    person: set(dossier.people),
    claim: set(dossier.claims),
    topic: set(dossier.topics),
  };
}

function pointersOf(dossier: Dossier): Pointer[] {
  return [
    ...citationsOf(dossier).flatMap(({ file, path, item }) => [
      one(file, [...path, "source"], item.source, "source"),
      ...(item.speaker ? [one(file, [...path, "speaker"], item.speaker, "person")] : []),
    ]),
    ...referencesOf(dossier).map(({ file, path, item }) => one(file, [...path, "source"], item.source, "source")),
    ...dossier.sources.flatMap(({ basedOn }, source) =>
      basedOn.map((edge, index) => one("sources.yaml", [source, "basedOn", index, "source"], edge.source, "source")),
    ),
    ...dossier.claims.flatMap(claimPointers),
    ...dossier.events.flatMap((event, index) => [
      ...many("events.yaml", [index, "claims"], event.claims, "claim"),
      ...many("events.yaml", [index, "people"], event.people, "person"),
      ...many("events.yaml", [index, "topics"], event.topics, "topic"),
    ]),
    ...dossier.rebuttals.flatMap(rebuttalPointers),
    ...dossier.disagreements.flatMap(({ claims }, index) =>
      many("disagreements.yaml", [index, "claims"], claims, "claim"),
    ),
  ];
}

function claimPointers(claim: Dossier["claims"][number], index: number): Pointer[] {
  const file = "claims.yaml";
  return [
    ...many(file, [index, "topics"], claim.topics, "topic"),
    ...many(file, [index, "people"], claim.people, "person"),
    ...many(file, [index, "related"], claim.related, "claim"),
    ...claim.positions.flatMap(({ by, origin }, position) => [
      one(file, [index, "positions", position, "by"], by, "person", "source"),
      ...(origin ? [one(file, [index, "positions", position, "origin"], origin, "source")] : []),
    ]),
  ];
}

function rebuttalPointers(rebuttal: Dossier["rebuttals"][number], index: number): Pointer[] {
  const file = "rebuttals.yaml";
  return [
    one(file, [index, "by"], rebuttal.by, "person", "source"),
    ...rebuttal.addresses.map(({ claim }, address) =>
      one(file, [index, "addresses", address, "claim"], claim, "claim"),
    ),
    ...rebuttal.unaddressed.flatMap(({ claim }, gap) =>
      claim ? [one(file, [index, "unaddressed", gap, "claim"], claim, "claim")] : [],
    ),
  ];
}

function one(file: DossierFile, path: Path, id: string, ...kinds: readonly Kind[]): Pointer {
  return { file, path, id, kinds };
}

function many(file: DossierFile, path: Path, ids: readonly string[], kind: Kind): Pointer[] {
  return ids.map((id, index) => one(file, [...path, index], id, kind));
}

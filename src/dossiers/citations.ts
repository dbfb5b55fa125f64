/** Every citation and reference of a dossier, with the place where it stands. */
import type { Citation, Dossier, DossierFile, Reference } from "../core/dossier.ts";
import type { RecordEvidence } from "../core/evidence.ts";
import type { Path } from "./yaml-file.ts";

export interface Located<Item> {
  readonly file: DossierFile;
  readonly path: Path;
  readonly item: Item;
}

/** Where evidence may stand: positions of claims, events, rebuttals, sides of disagreements. */
export function evidenceOf(dossier: Dossier): Located<RecordEvidence>[] {
  return [
    ...dossier.claims.flatMap(({ positions }, claim) =>
      positions.map((item, index) => at("claims.yaml", [claim, "positions", index], item)),
    ),
    ...dossier.events.map((item, index) => at("events.yaml", [index], item)),
    ...dossier.rebuttals.map((item, index) => at("rebuttals.yaml", [index], item)),
    ...dossier.disagreements.flatMap(({ sides }, disagreement) =>
      sides.map((item, index) => at("disagreements.yaml", [disagreement, "sides", index], item)),
    ),
  ];
}

/** All citations in the order of the files. */
export function citationsOf(dossier: Dossier): Located<Citation>[] {
  return evidenceOf(dossier).flatMap(({ file, path, item }) =>
    item.citations.map((citation, index) => at(file, [...path, "citations", index], citation)),
  );
}

/** All references to sources that are not held. */
export function referencesOf(dossier: Dossier): Located<Reference>[] {
  return evidenceOf(dossier).flatMap(({ file, path, item }) =>
    item.references.map((reference, index) => at(file, [...path, "references", index], reference)),
  );
}

/** The record that evidence stands in, as the lock names it: claims/inbox-api-access. */
export function recordOf(dossier: Dossier, { file, path }: Located<unknown>): string {
  const { list, records } = listIn(dossier, file);
  return `${list}/${records[Number(path[0])]?.id}`;
}

/** Where each record with evidence stands, by its name in the lock. */
export function recordPlaces(dossier: Dossier): ReadonlyMap<string, { file: DossierFile; path: Path }> {
  const files = ["claims.yaml", "events.yaml", "rebuttals.yaml", "disagreements.yaml"] as const;
  return new Map(
    files.flatMap((file) => {
      const { list, records } = listIn(dossier, file);
      return records.map(({ id }, index) => [`${list}/${id}`, { file, path: [index] }] as const);
    }),
  );
}

function listIn(dossier: Dossier, file: DossierFile): { list: string; records: readonly { readonly id: string }[] } {
  const list = file.replace(".yaml", "");
  return { list, records: dossier[list as "claims" | "events" | "rebuttals" | "disagreements"] };
}

function at<Item>(file: DossierFile, path: Path, item: Item): Located<Item> {
  return { file, path, item };
}

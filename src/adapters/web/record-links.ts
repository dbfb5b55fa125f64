/** Records as links show them: their title and their permanent path. The titles are the dossier's own words. */
import {
  type Claim,
  type Disagreement,
  type Dossier,
  type DossierEvent,
  type Person,
  type Rebuttal,
  type Source,
  UNKNOWN,
} from "../../core/dossier.ts";
import type { HeldDossier } from "../../core/library.ts";
import { pagePath } from "../../core/page-address.ts";

/** A record as a link shows it. */
export interface RecordLink {
  readonly title: string;
  readonly path: string;
}

/** The link of each kind of record, by the id of its dossier. */
export const linkOf = {
  dossier: ({ id, title }: Dossier): RecordLink => ({ title, path: pagePath.dossier(id) }),
  claim: (dossier: string, { id, title }: Claim): RecordLink => ({
    title,
    path: pagePath.record(dossier, "claims", id),
  }),
  event: (dossier: string, { id, statement }: DossierEvent): RecordLink => ({
    title: statement,
    path: pagePath.event(dossier, id),
  }),
  rebuttal: (dossier: string, { id, title }: Rebuttal): RecordLink => ({ title, path: pagePath.rebuttal(dossier, id) }),
  disagreement: (dossier: string, { id, title }: Disagreement): RecordLink => ({
    title,
    path: pagePath.record(dossier, "disagreements", id),
  }),
  person: (dossier: string, { id, name }: Person): RecordLink => ({
    title: name,
    path: pagePath.record(dossier, "people", id),
  }),
  source: (dossier: string, source: Source): RecordLink => ({
    title: sourceTitle(source),
    path: pagePath.record(dossier, "sources", source.id),
  }),
};

/** "MediaNama: Title"; what is unknown is left out, and the id stands for a source without a name. */
export function sourceTitle({ id, publisher, title }: Source): string {
  return [publisher, title].filter((part) => part !== UNKNOWN).join(": ") || id;
}

/** The page of whoever takes a position: a person's, or else a source's. */
export function speakerPath(held: HeldDossier, id: string): string | undefined {
  const { dossier } = held;
  if (held.person(id)) return pagePath.record(dossier.id, "people", id);
  return held.findSource(id) ? pagePath.record(dossier.id, "sources", id) : undefined;
}

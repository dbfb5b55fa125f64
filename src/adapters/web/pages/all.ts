/** Every kind of page of a dossier by the folder in its address. */

import { claimPage } from "./claim.ts";
import { disagreementPage, disagreementsPage } from "./disagreement.ts";
import { claimsPage, dossierPage } from "./dossier.ts";
import type { WritePage } from "./page.ts";
import { peoplePage, personPage } from "./person.ts";
import { rebuttalsPage } from "./rebuttals.ts";
import { sourcePage } from "./source.ts";
import { sourcesPage } from "./sources.ts";

/** The dossier at a glance: /d/<dossier>. */
export const OVERVIEW: WritePage = dossierPage;

/** Lists: /d/<dossier>/<folder>. The timeline is none of them: it alone reads what stands behind the question mark. */
export const LISTS: Readonly<Record<string, WritePage>> = {
  claims: claimsPage,
  rebuttals: rebuttalsPage,
  disagreements: disagreementsPage,
  sources: sourcesPage,
  people: peoplePage,
};

/** Records: /d/<dossier>/<folder>/<id>. */
export const RECORDS: Readonly<Record<string, WritePage>> = {
  claims: claimPage,
  disagreements: disagreementPage,
  sources: sourcePage,
  people: personPage,
};

/** Records that stand in a list: their address leads there. */
export const ANCHORED: Readonly<Record<string, string>> = {
  events: "timeline",
  timeline: "timeline",
  rebuttals: "rebuttals",
};

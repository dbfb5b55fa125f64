/** The dossiers of the tests as commands see them, and one with changes. */

import type { CommandContext } from "../../src/core/command.ts";
import type { Citation, Claim, Dossier, Place, Position, Rebuttal } from "../../src/core/dossier.ts";
import { HeldDossier, Library } from "../../src/core/library.ts";
import { ClaimMatcher } from "../../src/core/search/claim-matcher.ts";
import { TopicFinder } from "../../src/core/search/topics.ts";
import { english } from "../../src/core/words.ts";
import { loadDossiers } from "../../src/dossiers/load.ts";
import { loadCommands } from "../../src/registry.ts";
import { FIXTURE_DOSSIERS, SHIPPED_DOSSIERS } from "./bot.ts";

/** The fixture dossier. */
export async function moonCheese(): Promise<HeldDossier> {
  return held(FIXTURE_DOSSIERS);
}

/** The dossier that ships. */
export async function metaNetflix(): Promise<HeldDossier> {
  return held(SHIPPED_DOSSIERS);
}

async function held(folder: string): Promise<HeldDossier> {
  const [dossier] = await loadDossiers(folder);
  if (!dossier) throw new Error(`no dossier in ${folder}`);
  return new HeldDossier(dossier);
}

/** What commands look at, over some dossiers. */
export async function contextOver(...dossiers: readonly Dossier[]): Promise<CommandContext> {
  const library = new Library(dossiers);
  const commands = await loadCommands();
  return { library, matcher: new ClaimMatcher(library), topics: new TopicFinder(library), words: english, commands };
}

/** A dossier in which these citations count as verified; one that is made by hand is not, without this. */
export function vouching(dossier: Dossier, citations: readonly Citation[]): Dossier {
  const place: Place = { start: 0, end: 1, verified: "2026-11-21" };
  return { ...dossier, places: new Map(citations.map((citation) => [citation, place])) };
}

/** A position that asserts, but for what is given. */
export function position(given: Partial<Position> = {}): Position {
  return { stance: "asserts", by: "gazette", capacity: "reporting", citations: [], references: [], ...given };
}

/** An allegation without positions, but for what is given. */
export function claim(given: Partial<Claim> = {}): Claim {
  return {
    id: "some-claim",
    title: "Some claim",
    statement: "Somebody says something.",
    kind: "allegation",
    topics: [],
    people: [],
    aliases: [],
    negativeTerms: [],
    positions: [],
    openQuestions: [],
    related: [],
    ...given,
  };
}

/** A spokesperson's full rebuttal of `claim()`, but for what is given. */
export function rebuttal(given: Partial<Rebuttal> = {}): Rebuttal {
  return {
    id: "some-rebuttal",
    title: "Some rebuttal",
    by: "observatory",
    capacity: "spokesperson",
    date: "2001",
    statement: "It is not so.",
    addresses: [{ claim: "some-claim", extent: "full" }],
    unaddressed: [],
    citations: [],
    references: [],
    ...given,
  };
}

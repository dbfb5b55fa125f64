/** The postings of claims say what the claims themselves say: in which fields and wordings a term stands. */
import { expect, test } from "vitest";
import { Library } from "../../../src/core/library.ts";
import { ClaimIndex } from "../../../src/core/search/claim-index.ts";
import { loadDossiers } from "../../../src/dossiers/load.ts";
import { SHIPPED_DOSSIERS } from "../../support/bot.ts";

const { entries, postings } = new ClaimIndex(new Library(await loadDossiers(SHIPPED_DOSSIERS)));

test("every term of a claim has a posting, with the phrases that have it and no others", () => {
  for (const [doc, { terms, phrases }] of entries.entries()) {
    for (const term of new Set([...terms, ...phrases.flatMap((phrase) => [...phrase.terms])])) {
      const places = phrases.flatMap((phrase, place) => (phrase.terms.has(term) ? [place] : []));
      expect(postings.get(term)?.get(doc)).toEqual({ isInFields: terms.has(term), phrases: places });
    }
  }
});

test("a term that a claim does not have has no posting of it", () => {
  const kept = [...postings].flatMap(([term, ofClaims]) => [...ofClaims.keys()].map((doc) => ({ term, doc })));
  const wrong = kept.filter(({ term, doc }) => {
    const entry = entries[doc];
    return !entry?.terms.has(term) && !entry?.phrases.some((phrase) => phrase.terms.has(term));
  });
  expect(kept.length).toBeGreaterThan(entries.length);
  expect(wrong).toEqual([]);
});

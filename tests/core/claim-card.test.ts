import { describe, expect, test } from "vitest";
import { type Block, quotesOf } from "../../src/core/answer.ts";
import { claimCard } from "../../src/core/claim-card.ts";
import type { Citation, Claim, Position } from "../../src/core/dossier.ts";
import type { HeldDossier } from "../../src/core/library.ts";
import { english } from "../../src/core/words.ts";
import { metaNetflix, moonCheese } from "../support/held.ts";

const moon = await moonCheese();
const shipped = await metaNetflix();
const every = [moon, shipped].flatMap((held) => held.dossier.claims.map((claim) => ({ held, claim, id: claim.id })));

function cardOf(held: HeldDossier, claim: Claim): readonly Block[] {
  const related = claim.related.flatMap((id) => held.claim(id) ?? []);
  return claimCard(held, claim, related, english);
}

/** All citations on a claim, whatever record they stand in; of an event the first, because /timeline shows the others. */
function citationsOn(held: HeldDossier, claim: Claim): readonly Citation[] {
  return [
    ...claim.positions,
    ...held.rebuttalsTo(claim.id),
    ...held.eventsOf(claim.id).map(({ citations }) => ({ citations: citations.slice(0, 1) })),
    ...held.disagreementsOn(claim.id).flatMap(({ sides }) => sides),
  ].flatMap(({ citations }) => citations);
}

const keyOf = (source: string, text: string) => `${source}: ${text}`;

describe("a card loses nothing", () => {
  test.each(every)("of the evidence on $id", ({ held, claim }) => {
    const shown = new Set(
      quotesOf({ blocks: cardOf(held, claim) }).map(({ cited, text }) => keyOf(cited.source, text)),
    );
    const wanted = citationsOn(held, claim).map(({ source, exact }) => keyOf(source, exact));
    expect(wanted.filter((key) => !shown.has(key))).toEqual([]);
  });

  test.each(every)("of the words on $id", ({ held, claim }) => {
    const text = JSON.stringify(cardOf(held, claim));
    const isNear = (gap: { claim?: string | undefined }) =>
      gap.claim === undefined || [claim.id, ...claim.related].includes(gap.claim);
    const words = [
      claim.statement,
      ...claim.openQuestions,
      ...claim.positions.flatMap(({ note, references }) => [note, ...references.map(({ says }) => says)]),
      ...held
        .rebuttalsTo(claim.id)
        .flatMap(({ statement, unaddressed }) => [statement, ...unaddressed.filter(isNear).map(({ says }) => says)]),
      ...held.eventsOf(claim.id).map(({ statement }) => statement),
      ...held
        .disagreementsOn(claim.id)
        .flatMap(({ assessment, sides }) => [assessment, ...sides.map(({ says }) => says)]),
    ];
    for (const word of words) if (word !== undefined) expect(text).toContain(JSON.stringify(word).slice(1, -1));
  });
});

describe("a card", () => {
  const claim = moon.claim("moon-is-cheese") as Claim;
  const blocks = cardOf(moon, claim);

  test("puts first what a reader needs first", () => {
    const { evidence, rebuttals, otherSources, disagreements, origins, openQuestions, events, related, moreEvidence } =
      english.claim;
    const headings = blocks.flatMap((block) => (block.type === "heading" ? [block.text] : []));
    expect(headings).toEqual([
      evidence,
      rebuttals,
      otherSources,
      disagreements,
      origins,
      openQuestions,
      events,
      related,
      moreEvidence,
    ]);
    expect(blocks.slice(0, 2).map(({ type }) => type)).toEqual(["standing", "statement"]);
  });

  test("counts outlets and origins apart", () => {
    expect(blocks.find(({ type }) => type === "origins")).toMatchObject({ text: "2 outlets, 1 origin" });
  });

  test("says right below the claim how many origins it has and how often sources disagree, where they do", () => {
    expect(blocks[2]).toEqual({ type: "note", text: "2 outlets, 1 origin · 1 disagreement between sources" });
    const undisputed = cardOf(moon, moon.claim("moon-was-sold") as Claim);
    expect(undisputed[2]).toEqual({ type: "note", text: expect.stringMatching(/^\d+ outlets?, \d+ origins?$/) });
  });

  test("counts nothing where only sources that are not held carry the claim", () => {
    const [position] = claim.positions as [Position, ...Position[]];
    const references = [{ source: "gazette", says: "The baker says so." }];
    const unheld = { ...claim, id: "from-outside", positions: [{ ...position, citations: [], references }] };
    const blocks = cardOf(moon, unheld);
    expect(blocks.map(({ type }) => type)).not.toContain("origins");
    expect(JSON.stringify(blocks)).not.toContain(english.origins(0, 0));
  });

  test("puts both sides of a disagreement into one block", () => {
    const block = blocks.find(({ type }) => type === "disagreement");
    expect(block).toMatchObject({ sides: [{ says: "cheese" }, { says: "rock" }] });
  });

  test("says so where nobody answers an allegation, and only there", () => {
    const silent = cardOf(moon, moon.claim("moon-was-sold") as Claim);
    expect(silent).toContainEqual({ type: "note", text: english.claim.noRebuttal });
    expect(blocks).not.toContainEqual({ type: "note", text: english.claim.noRebuttal });
    const denial = cardOf(moon, moon.claim("observatory-denies") as Claim);
    expect(denial).not.toContainEqual({ type: "note", text: english.claim.noRebuttal });
  });

  test.each(every)("of $id has no heading without anything under it", ({ held, claim: one }) => {
    const types = cardOf(held, one).map(({ type }) => type);
    types.forEach((type, index) => {
      if (type === "heading") expect(types[index + 1]).not.toBe("heading");
    });
    expect(types.at(-1)).not.toBe("heading");
  });
});

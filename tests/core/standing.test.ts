import { describe, expect, test } from "vitest";
import type { Claim, Rebuttal } from "../../src/core/dossier.ts";
import { HeldDossier } from "../../src/core/library.ts";
import { standingOf } from "../../src/core/standing.ts";
import { claim, moonCheese, position, rebuttal } from "../support/held.ts";

const { dossier } = await moonCheese();
const standing = (given: Partial<Claim>, ...rebuttals: readonly Rebuttal[]) => {
  const one = claim(given);
  return standingOf(new HeldDossier({ ...dossier, claims: [...dossier.claims, one], rebuttals }), one);
};
const filed = position({ capacity: "court-filing" });
const cited = (source: string) => [{ source, exact: "made of" }];

describe("how a claim is put forward", () => {
  test("in a filing, whoever else reports it", () => {
    expect(standing({ positions: [position(), filed] })).toEqual(["alleged-in-filing"]);
  });
  test.each(["spokesperson", "company-statement", "official", "court"] as const)("stated: %s", (capacity) => {
    expect(standing({ positions: [position({ capacity })] })).toEqual(["stated"]);
  });
  test("posted, even if an outlet repeats it", () => {
    const post = position({ capacity: "social-post" });
    expect(standing({ positions: [post] })).toEqual(["posted"]);
    expect(standing({ positions: [post, position()] })).toEqual(["posted"]);
  });
  test("reported", () => expect(standing({ positions: [position()] })).toEqual(["reported"]));
  test("an opinion, even in a filing", () => {
    expect(standing({ kind: "opinion", positions: [filed] })).toEqual(["opinion"]);
  });
});

describe("what stands against it", () => {
  test("a full rebuttal denies, one in part denies in part", () => {
    expect(standing({ positions: [filed] }, rebuttal())).toContain("denied");
    const part = rebuttal({ addresses: [{ claim: "some-claim", extent: "part" }] });
    expect(standing({ positions: [filed] }, part)).toEqual(["alleged-in-filing", "denied-in-part"]);
    expect(standing({ positions: [filed] }, part, rebuttal({ id: "b" }))).toEqual(["alleged-in-filing", "denied"]);
  });
  test("a rebuttal of another claim, or in an outlet's own voice, denies nothing", () => {
    const elsewhere = rebuttal({ addresses: [{ claim: "moon-is-cheese", extent: "full" }] });
    expect(standing({ positions: [filed] }, elsewhere)).toEqual(["alleged-in-filing"]);
    expect(standing({ positions: [filed] }, rebuttal({ capacity: "editorial" }))).toEqual(["alleged-in-filing"]);
  });
  test("a rebuttal's extent to another claim does not count for this one", () => {
    const both = rebuttal({
      addresses: [
        { claim: "moon-is-cheese", extent: "full" },
        { claim: "some-claim", extent: "part" },
      ],
    });
    expect(standing({ positions: [filed] }, both)).toEqual(["alleged-in-filing", "denied-in-part"]);
  });
  test("a position that denies", () => {
    expect(standing({ positions: [filed, position({ stance: "denies" })] })).toEqual(["alleged-in-filing", "denied"]);
  });
  test("a source that says otherwise contradicts; one that draws on the claim's own origin rewords", () => {
    const forward = position({ capacity: "court-filing", citations: cited("gazette") });
    const otherwise = (source: string) => position({ stance: "contradicts", by: source, citations: cited(source) });
    expect(standing({ positions: [forward, otherwise("almanac")] })).toContain("contradicted");
    expect(standing({ positions: [forward, otherwise("herald")] })).toEqual(["alleged-in-filing", "reworded"]);
    const both = [forward, otherwise("herald"), otherwise("almanac")];
    expect(standing({ positions: both })).toEqual(["alleged-in-filing", "contradicted"]);
  });
});

describe("what confirms it", () => {
  test.each(["court-filing", "court", "official", "company-statement"] as const)("%s", (capacity) => {
    const confirms = position({ stance: "confirms", capacity });
    expect(standing({ positions: [position(), confirms] })).toEqual(["reported", "confirmed-by-primary"]);
  });
  test("a report that confirms changes nothing", () => {
    expect(standing({ positions: [position(), position({ stance: "confirms" })] })).toEqual(["reported"]);
  });
});

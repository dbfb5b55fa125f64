import { describe, expect, test } from "vitest";
import type { Source } from "../../src/core/dossier.ts";
import { HeldDossier } from "../../src/core/library.ts";
import { originsOf, rootsOf, sourcesBehind } from "../../src/core/provenance.ts";
import { claim, moonCheese, position } from "../support/held.ts";

const held = await moonCheese();
const cited = (...sources: readonly string[]) => sources.map((source) => ({ source, exact: "made of" }));

/** The fixture with other edges: each source's id with those it derives from. */
function withEdges(edges: Readonly<Record<string, readonly string[]>>): HeldDossier {
  const [template] = held.dossier.sources;
  const sources = Object.entries(edges).map(
    ([id, basedOn]): Source => ({
      ...(template as Source),
      id,
      basedOn: basedOn.map((source) => ({ source, how: "cites" as const })),
    }),
  );
  return new HeldDossier({ ...held.dossier, sources });
}

describe("outlets and origins", () => {
  test("two outlets that draw on one letter are two outlets and one origin", () => {
    const both = claim({ positions: [position({ citations: cited("gazette", "herald") })] });
    expect(originsOf(held, both)).toEqual({ outlets: ["gazette", "herald"], origins: ["letter"] });
  });
  test("an outlet that derives from nothing is its own origin", () => {
    const own = claim({ positions: [position({ citations: cited("almanac") })] });
    expect(originsOf(held, own)).toEqual({ outlets: ["almanac"], origins: ["almanac"] });
  });
  test("a position's own origin counts instead of what its sources derive from", () => {
    const named = claim({ positions: [position({ origin: "almanac", citations: cited("gazette") })] });
    expect(originsOf(held, named)).toEqual({ outlets: ["gazette"], origins: ["almanac"] });
  });
  test("an outlet that carries a claim twice counts once", () => {
    const twice = claim({
      positions: [position({ citations: cited("gazette") }), position({ citations: cited("gazette") })],
    });
    expect(originsOf(held, twice).outlets).toEqual(["gazette"]);
  });
  test.each(["denies", "contradicts", "confirms", "qualifies"] as const)("who only %s it carries it not", (stance) => {
    expect(originsOf(held, claim({ positions: [position({ stance, citations: cited("gazette") })] })).outlets).toEqual(
      [],
    );
  });
});

describe("the graph", () => {
  test("every path is followed to its end", () => {
    const graph = withEdges({ a: ["b", "c"], b: ["d"], c: ["d", "e"], d: [], e: [] });
    expect(rootsOf(graph, "a").toSorted()).toEqual(["d", "e"]);
    expect(sourcesBehind(graph, "b")).toEqual(["b", "d"]);
  });
  test("a cycle ends, and its way out is still found", () => {
    const graph = withEdges({ a: ["b"], b: ["a", "c"], c: [], self: ["self"] });
    expect(rootsOf(graph, "a")).toEqual(["c"]);
    expect(rootsOf(graph, "self")).toEqual([]);
  });
});

/** The provenance graph as a picture: every source, every link, in its bounds. */
import { describe, expect, test } from "vitest";
import type { Claim, Source } from "../../../src/core/dossier.ts";
import type { HeldDossier } from "../../../src/core/library.ts";
import { provenancePicture } from "../../../src/core/pictures/index.ts";
import { edgeInWords, graphOf, howInWords } from "../../../src/core/pictures/provenance-graph.ts";
import { originsOf } from "../../../src/core/provenance.ts";
import { english } from "../../../src/core/words.ts";
import { claim, metaNetflix, position } from "../../support/held.ts";
import { bare, heldWith, inked, parsed, source, textsOf, vocabularyOf } from "./support.ts";

const shipped = await metaNetflix();
const { claims, sources } = shipped.dossier;
const WIDTHS = [320, 375, 960, 1440];

/** What must be in the ink of a picture at any width. */
function expectAll(held: HeldDossier, about: Claim | Source, width: number): void {
  const picture = provenancePicture(held, about, english, { width });
  const graph = graphOf(held, about, english);
  const ink = inked(picture.svg);
  for (const { source } of graph.nodes) {
    if (source.publisher !== "unknown") expect(ink).toContain(bare(source.publisher));
    if (source.title !== "unknown") expect(ink).toContain(bare(source.title));
  }
  const { held: isHeld, known } = english.pictures.provenance;
  const count = (text: string) => ink.split(bare(text)).length - 1;
  const shown = graph.nodes.filter(({ source }) => source.snapshot).length;
  expect(count(isHeld)).toBeGreaterThanOrEqual(shown + Math.min(1, shown));
  expect(count(known)).toBeGreaterThanOrEqual(graph.nodes.length - shown);
  const edges =
    width < 640 || graph.nodes.length > 60
      ? graph.edges.map((edge) => edgeInWords(graph, edge, english))
      : graph.edges.map(({ hows }) => howInWords(hows, english));
  for (const text of edges) expect(ink).toContain(bare(text));
  expect((picture.svg.match(/<polygon/g) ?? []).length).toBe(graph.edges.length + Math.min(1, graph.edges.length));
  expect([parsed(picture.svg).width, parsed(picture.svg).height]).toEqual([picture.width, picture.height]);
  expect(picture.description.length).toBeLessThanOrEqual(1_000);
}

describe.each(WIDTHS)("at a width of %i", (width) => {
  test("every claim of the shipped dossier has all its sources and links", () => {
    for (const one of claims) expectAll(shipped, one, width);
  });
  test("and every source", () => {
    for (const one of sources) expectAll(shipped, one, width);
  });
});

describe("the graph of a claim", () => {
  test("holds its outlets and its origins", () => {
    for (const one of claims) {
      const { outlets, origins } = originsOf(shipped, one);
      const ids = graphOf(shipped, one, english).nodes.map(({ source }) => source.id);
      expect(ids).toEqual(expect.arrayContaining([...outlets, ...origins]));
    }
  });
  test("says where an origin is known and the way to it is not", async () => {
    const held = await heldWith({
      sources: [source({ id: "gazette" }), source({ id: "letter", publisher: "A court" })],
    });
    const about = claim({
      positions: [position({ origin: "letter", citations: [{ source: "gazette", exact: "x" }] })],
    });
    expect(graphOf(held, about, english).edges).toEqual([{ from: "gazette", to: "letter", hows: ["traced"] }]);
    expect(provenancePicture(held, about, english).description).toContain("Some paper is traced to A court.");
  });
  test("says so where nobody carries it", async () => {
    const { svg, description } = provenancePicture(shipped, claim(), english);
    expect(inked(svg)).toContain(bare(english.pictures.provenance.none));
    expect(description).toBe(english.pictures.provenance.none);
  });
});

describe("odd graphs", () => {
  const ring = ["a", "b", "c"].map((id, index) =>
    source({ id, publisher: `Paper ${id}`, basedOn: [{ source: ["b", "c", "a"][index] ?? "a", how: "cites" }] }),
  );
  test.each(WIDTHS)("a circle is drawn at %i", async (width) => {
    const held = await heldWith({ sources: ring });
    expectAll(held, held.source("a"), width);
  });
  test.each(WIDTHS)("a source that two links join, and one of itself, at %i", async (width) => {
    const basedOn = (["quotes", "rewrites"] as const).map((how) => ({ source: "b", how }));
    const held = await heldWith({
      sources: [
        source({ id: "a", basedOn: [...basedOn, { source: "a", how: "cites" }] }),
        source({ id: "b", publisher: "B" }),
      ],
    });
    expect(inked(provenancePicture(held, held.source("a"), english, { width }).svg)).toContain(
      bare("quotes, rewrites"),
    );
  });
  test.each(WIDTHS)("sixty sources in a chain and sixty around one, at %i", async (width) => {
    const chain = Array.from({ length: 60 }, (_, index) =>
      source({
        id: `c${index}`,
        publisher: `Chain ${index}`,
        basedOn: index < 59 ? [{ source: `c${index + 1}`, how: "reposts" }] : [],
      }),
    );
    const star = Array.from({ length: 60 }, (_, index) =>
      source({ id: `s${index}`, publisher: `Star ${index}`, basedOn: [{ source: "c59", how: "quotes" }] }),
    );
    const held = await heldWith({ sources: [...chain, ...star] });
    expectAll(held, held.source("c59"), width);
  });
  test("two sources of one publisher have names of their own", async () => {
    const held = await heldWith({
      sources: [
        source({ id: "a", date: "2013", basedOn: [{ source: "b", how: "quotes" }] }),
        source({ id: "b", date: "2012" }),
      ],
    });
    expect(provenancePicture(held, held.source("a"), english).description).toContain(
      "Some paper (2013) quotes Some paper (2012).",
    );
  });
});

test.each(WIDTHS)("hostile text is text at %i", async (width) => {
  const hostile = `"><script>alert(1)</script>' onload=x \u0000\ud800 ${"long".repeat(80)}`;
  const draw = async (text: string) => {
    const held = await heldWith({
      sources: [
        source({ id: "a", publisher: text, title: text, datedAs: text, basedOn: [{ source: "b", how: "quotes" }] }),
        source({ id: "b" }),
      ],
    });
    return provenancePicture(held, held.source("a"), english, { width });
  };
  const [harmless, attack] = await Promise.all([draw("x"), draw(hostile)]);
  expect(vocabularyOf(attack.svg)).toEqual(vocabularyOf(harmless.svg));
  parsed(attack.svg);
  for (const { x, size } of textsOf(attack.svg)) expect(x >= 0 && size > 0).toBe(true);
});

test("the same dossier gives the same picture", () => {
  const [one] = claims;
  if (!one) throw new Error("no claim");
  expect(provenancePicture(shipped, one, english)).toEqual(provenancePicture(shipped, one, english));
});

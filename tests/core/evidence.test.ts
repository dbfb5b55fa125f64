import { describe, expect, test } from "vitest";
import type { Citation } from "../../src/core/dossier.ts";
import { pointersOf, quotesOfCitations, type Speaker, voiceOf } from "../../src/core/evidence.ts";
import { HeldDossier } from "../../src/core/library.ts";
import { english } from "../../src/core/words.ts";
import { moonCheese, vouching } from "../support/held.ts";

const held = await moonCheese();
const gazette = { source: "gazette", exact: "made of" };
const herald = { source: "herald", exact: "made of" };
const voices = (citations: readonly Citation[], speaker: Speaker | undefined) =>
  quotesOfCitations(new HeldDossier(vouching(held.dossier, citations)), citations, speaker, english).map(
    ({ voice }) => voice,
  );

describe("a voice", () => {
  test("says who speaks and in which capacity", () => {
    expect(voiceOf(held, { by: "observatory", capacity: "spokesperson" }, english)).toBe(
      "Example Observatory, in a spokesperson's statement",
    );
    expect(voiceOf(held, { by: "herald", capacity: "reporting", stance: "contradicts" }, english)).toBe(
      "The Example Herald, reported; says otherwise",
    );
  });
  test("of a quote is that of whoever takes the position, if the source gives the words as theirs", () => {
    expect(
      voices([{ ...gazette, speaker: "baker" }], { by: "baker", capacity: "court-filing", stance: "asserts" }),
    ).toEqual(["Bea Baker, alleged in a court filing"]);
  });
  test("of a quote that only retells a position says who retells it", () => {
    expect(voices([gazette], { by: "baker", capacity: "court-filing", stance: "asserts" })).toEqual([
      "Bea Baker, alleged in a court filing; in the words of The Example Gazette",
    ]);
  });
  test("of a quote names the citation's own speaker where it is somebody else", () => {
    const citation = { ...herald, speaker: "observatory" };
    expect(voices([citation], { by: "baker", capacity: "court-filing" })).toEqual(["Example Observatory"]);
    expect(voices([citation], undefined)).toEqual(["Example Observatory"]);
  });
  test("of an outlet that speaks for itself is not named twice", () => {
    expect(voices([gazette], { by: "gazette", capacity: "editorial" })).toEqual(["In the outlet's own voice"]);
    expect(voices([gazette], undefined)).toEqual([null]);
  });
});

describe("a quote that nobody has verified", () => {
  const doubted = (citation: Citation, speaker: Speaker | undefined) =>
    quotesOfCitations(held, [citation], speaker, english)[0]?.voice;
  test("says so before its voice, which then begins a sentence", () => {
    expect(doubted({ ...herald, speaker: "observatory" }, undefined)).toBe(
      "Not verified against its source. Example Observatory",
    );
    expect(doubted(gazette, { by: "gazette", capacity: "editorial" })).toBe(
      "Not verified against its source. In the outlet's own voice",
    );
  });
  test("says so where it has no voice", () => {
    expect(doubted(gazette, undefined)).toBe("Not verified against its source");
  });
});

describe("a citation", () => {
  test("links to the quote, has its archived copy and its date in words", () => {
    const [quote] = quotesOfCitations(held, [gazette], undefined, english);
    expect(quote?.text).toBe("made of");
    expect(quote?.cited).toEqual({
      source: "gazette",
      publisher: "The Example Gazette",
      title: "Cheese on the moon, says baker",
      date: "2001-02-03",
      dateInWords: "3 February 2001",
      url: "https://example.org/gazette/cheese?page=1#:~:text=made%20of",
      archivedUrl: "https://archive.example.org/gazette",
    });
  });
  test("without a known address has none, rather than the word unknown", () => {
    const [quote] = quotesOfCitations(held, [herald], undefined, english);
    expect([quote?.cited.url, quote?.cited.archivedUrl]).toEqual([null, null]);
  });
  test("of a source that is only pointed to links to its page and keeps its own way to say the date", () => {
    const [pointer] = pointersOf(held, [{ source: "almanac", says: "Cheese is heavy." }], english);
    expect(pointer?.says).toBe("Cheese is heavy.");
    expect(pointer?.cited.url).toBe("https://example.org/almanac");
    expect(pointer?.cited.dateInWords).toBe("around the turn of the century");
  });
});

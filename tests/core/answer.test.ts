import { expect, test } from "vitest";
import { type Answer, type Block, type Quote, quotesOf } from "../../src/core/answer.ts";

const cited = { publisher: "P", title: "T", date: "2001", dateInWords: "2001", url: null, archivedUrl: null };
const quote = (text: string, source = "gazette"): Quote => ({ text, voice: null, cited: { ...cited, source } });
const evidence = (...texts: readonly string[]) => ({ quotes: texts.map((text) => quote(text)), pointers: [] });
const answer = (...blocks: readonly Block[]): Answer => ({
  kind: "claim",
  dossier: null,
  query: "",
  notices: [],
  confidence: null,
  records: [],
  title: "",
  blocks,
  self: null,
});

test("quotesOf finds the quotes of every kind of block, in the order of reading", () => {
  const given = answer(
    { type: "quote", quote: quote("a") },
    { type: "rebuttal", voice: "", date: "", text: "", scope: "", unaddressed: [], note: null, ...evidence("b", "c") },
    { type: "event", date: "", text: "", standing: { id: "", label: "" }, note: null, ...evidence("d") },
    {
      type: "disagreement",
      title: "",
      label: "",
      assessment: "",
      sides: [
        { says: "", ...evidence("e") },
        { says: "", ...evidence("f") },
      ],
    },
    { type: "note", text: "no quote" },
  );
  expect(quotesOf(given).map(({ text }) => text)).toEqual(["a", "b", "c", "d", "e", "f"]);
});

test("quotesOf names a source's words once, and the same words of two sources twice", () => {
  const blocks = [quote("a"), quote("a"), quote("a", "herald")].map((one) => ({ type: "quote", quote: one }) as const);
  expect(quotesOf(answer(...blocks)).map(({ cited: { source } }) => source)).toEqual(["gazette", "herald"]);
});

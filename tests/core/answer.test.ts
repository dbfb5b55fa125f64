import { expect, test } from "vitest";
import { type Block, citesSources, type Quote, quotesOf } from "../../src/core/answer.ts";

const cited = { publisher: "P", title: "T", date: "2001", dateInWords: "2001", url: null, archivedUrl: null };
const quote = (text: string, source = "gazette"): Quote => ({ text, voice: null, cited: { ...cited, source } });
const evidence = (...texts: readonly string[]) => ({ quotes: texts.map((text) => quote(text)), pointers: [] });
const EVENT = { type: "event", date: "", text: "", standing: { id: "", label: "" }, note: null } as const;

test("quotesOf finds the quotes of every kind of block, in the order of reading", () => {
  const blocks: Block[] = [
    { type: "quote", quote: quote("a") },
    { type: "rebuttal", voice: "", date: "", text: "", scope: "", unaddressed: [], note: null, ...evidence("b", "c") },
    { ...EVENT, ...evidence("d") },
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
  ];
  expect(quotesOf({ blocks }).map(({ text }) => text)).toEqual(["a", "b", "c", "d", "e", "f"]);
});

test("quotesOf names a source's words once, and the same words of two sources twice", () => {
  const blocks = [quote("a"), quote("a"), quote("a", "herald")].map((one) => ({ type: "quote", quote: one }) as const);
  expect(quotesOf({ blocks }).map(({ cited: { source } }) => source)).toEqual(["gazette", "herald"]);
});

test.each<[string, Block, boolean]>([
  ["a quote", { type: "quote", quote: quote("a") }, true],
  ["a pointer", { type: "pointer", pointer: { says: "p", cited: { ...cited, source: "herald" } } }, true],
  ["a note", { type: "note", text: "n" }, false],
  ["an event without evidence", { ...EVENT, ...evidence() }, false],
  ["an event with a quote", { ...EVENT, ...evidence("a") }, true],
])("whether an answer cites sources: %s", (_, block, cites) => expect(citesSources({ blocks: [block] })).toBe(cites));

/** Hand-made answers: one of every kind of block, and the largest that a dossier may make. */
import type { Answer, Block, CitedSource, Pointer, Quote } from "../../../src/core/answer.ts";

/** Signs that mean something in HTML, and scripts of both directions. */
const NASTY = `<b>&amp;"'</b> <script>alert(1)</script> שלום مرحبا 👩🏽‍🚀 {{x}} </textarea><!-- `;

/** A text of exactly so many characters, unlike any other, full of what needs escaping. */
export function filled(name: string, length: number): string {
  return `${name} ${NASTY.repeat(Math.ceil(length / NASTY.length))}`.slice(0, length).trimEnd().padEnd(length, ".");
}

export function cited(name: string): CitedSource {
  return {
    source: name,
    publisher: filled(`publisher of ${name}`, 150),
    title: filled(`title of ${name}`, 150),
    date: "2024-04-09",
    dateInWords: "9 April 2024",
    url: `https://example.org/${name}?a=1&b="2"#:~:text=${name}`.replaceAll('"', "%22"),
    archivedUrl: `https://archive.example.org/${name}`,
  };
}

export function quote(name: string): Quote {
  return { text: filled(`quote ${name}`, 300), voice: filled(`voice of ${name}`, 150), cited: cited(name) };
}

function pointer(name: string): Pointer {
  return { says: filled(`pointer ${name}`, 600), cited: cited(name) };
}

/** One block of every kind; all texts have the name in them. */
export function everyBlock(name: string): Block[] {
  const text = (what: string) => filled(`${what} ${name}`, 600);
  const evidence = (of: string) => ({ quotes: [quote(`${of}-${name}`)], pointers: [pointer(`${of}-p-${name}`)] });
  const choice = (of: string) => ({
    label: text(of),
    invocation: { command: "claim", options: { text: `a/${name}` } },
  });
  return [
    { type: "heading", text: text("heading") },
    { type: "standing", standings: [{ id: "reported", label: text("standing") }] },
    { type: "statement", text: text("statement") },
    { type: "quote", quote: quote(name) },
    { type: "pointer", pointer: pointer(name) },
    {
      type: "rebuttal",
      ...evidence("rebuttal"),
      voice: text("rebutter"),
      date: `date of ${name}`,
      text: text("rebuttal"),
      scope: text("scope"),
      unaddressed: [text("unaddressed 1"), text("unaddressed 2")],
      note: text("rebuttal note"),
    },
    {
      type: "event",
      ...evidence("event"),
      date: `day of ${name}`,
      text: text("event"),
      standing: { id: "alleged", label: text("event standing") },
      note: text("event note"),
    },
    {
      type: "disagreement",
      title: text("disagreement"),
      label: text("kind"),
      sides: [
        { says: text("one side"), ...evidence("one") },
        { says: text("other side"), ...evidence("other") },
      ],
      assessment: text("assessment"),
    },
    { type: "origins", text: text("origins"), outlets: [text("outlet")], origins: [text("origin")] },
    { type: "note", text: text("note") },
    { type: "list", items: [text("item 1"), text("item 2")] },
    { type: "choice", prompt: text("prompt"), options: [choice("choice 1"), choice("choice 2")] },
    { type: "action", actions: [choice("action")] },
  ];
}

export function answerOf(blocks: readonly Block[], rest: Partial<Answer> = {}): Answer {
  const bare = { kind: "claim", dossier: "a", confidence: 1, records: [], self: null } as const;
  return { ...bare, query: "/claim a", notices: [], title: "A title", blocks, ...rest };
}

/** Fifty of every kind of block. */
export const largest = answerOf(Array.from({ length: 50 }, (_, index) => everyBlock(`no-${index}`)).flat(), {
  self: { command: "claim", options: { text: "a/largest" } },
});

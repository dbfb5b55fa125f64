/** An answer larger than any real one: every kind of block, with texts at their limits and full of signs. */
import type { Answer, Block, CitedSource, Pointer, Quote } from "../../../src/core/answer.ts";
import { answerOf } from "../../support/answers.ts";

const SIGNS = `<!channel> <@U0ASKER> & *bold* _it_ ~no~ \`code\` <https://evil.example|ok> > :smile: שלום 🧀 "quoted" &amp; `;

/** A text of this many characters that no other has. */
function textOf(name: string, length: number): string {
  return `${name} ${SIGNS.repeat(Math.ceil(length / SIGNS.length))}`
    .slice(0, length)
    .toWellFormed()
    .replace("\uFFFD", ".");
}

export function citedSource(name: string): CitedSource {
  const path = encodeURIComponent(textOf(name, 100));
  return {
    source: name,
    publisher: textOf(`publisher ${name}`, 80),
    title: textOf(`title ${name}`, 150),
    date: "2024-04-02",
    dateInWords: "2 April 2024",
    url: `https://example.org/${path}#:~:text=${path}`,
    archivedUrl: `https://archive.example.org/${path}`,
  };
}

export function quoteOf(name: string): Quote {
  return { text: textOf(`quote ${name}`, 300), voice: textOf(`voice ${name}`, 150), cited: citedSource(name) };
}

function pointerOf(name: string): Pointer {
  return { says: textOf(`pointer ${name}`, 600), cited: { ...citedSource(`p ${name}`), url: null } };
}

function blocksOf(n: number): Block[] {
  const evidence = (name: string) => ({
    quotes: [quoteOf(`${name} ${n} a`), quoteOf(`${name} ${n} b`)],
    pointers: [pointerOf(`${name} ${n}`)],
  });
  const choices = [1, 2, 3].map((index) => ({
    label: textOf(`choice ${n} ${index}`, 150),
    detail: textOf(`detail ${n} ${index}`, 150),
    invocation: { command: "claim", options: { text: `moon-cheese/claim-${n}-${index}` } },
  }));
  return [
    { type: "heading", text: textOf(`heading ${n}`, 150) },
    {
      type: "standing",
      standings: [
        { id: "denied", label: `Denied ${n}` },
        { id: "reported", label: "Reported" },
      ],
    },
    { type: "statement", text: textOf(`statement ${n}`, 600) },
    { type: "quote", quote: { ...quoteOf(`plain ${n}`), voice: n % 2 === 0 ? null : "Somebody" } },
    { type: "pointer", pointer: pointerOf(`plain ${n}`) },
    {
      type: "rebuttal",
      voice: textOf(`who ${n}`, 150),
      date: "2 April 2024",
      text: textOf(`rebuttal ${n}`, 600),
      scope: textOf(`scope ${n}`, 600),
      unaddressed: [1, 2, 3].map((index) => textOf(`open ${n} ${index}`, 600)),
      note: textOf(`rebuttal note ${n}`, 600),
      ...evidence("rebuttal"),
    },
    {
      type: "event",
      date: "August 2013",
      text: textOf(`event ${n}`, 600),
      standing: { id: "alleged", label: "alleged" },
      note: textOf(`event note ${n}`, 600),
      ...evidence("event"),
    },
    {
      type: "disagreement",
      title: textOf(`disagreement ${n}`, 150),
      label: "The sources conflict",
      sides: ["left", "right"].map((side) => ({ says: textOf(`${side} ${n}`, 600), ...evidence(side) })),
      assessment: textOf(`assessment ${n}`, 600),
    },
    {
      type: "origins",
      text: `${n} outlets, 1 origin`,
      outlets: Array.from({ length: 20 }, (_, index) => textOf(`outlet ${n} ${index}`, 60)),
      origins: [textOf(`origin ${n}`, 300)],
    },
    { type: "note", text: textOf(`note ${n}`, 600) },
    { type: "list", items: [1, 2, 3, 4, 5].map((index) => textOf(`item ${n} ${index}`, index * 300)) },
    { type: "choice", prompt: textOf(`prompt ${n}`, 150), options: choices },
    { type: "action", actions: choices },
  ];
}

/** The answer with every kind of block this many times. */
export function largestAnswer(times: number): Answer {
  const blocks = Array.from({ length: times }, (_, index) => blocksOf(index + 1)).flat();
  return answerOf(blocks, { query: textOf("query", 300), title: textOf("title", 150) });
}

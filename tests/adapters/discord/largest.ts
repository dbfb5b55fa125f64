/** The largest Answer that the schemas of a dossier allow, and more: every kind of block, full of signs to escape. */
import type { Answer, Block, CitedSource, Pointer, Quote } from "../../../src/core/answer.ts";
import { answerOf } from "../../support/answers.ts";

const SIGNS = "*_~`|[]()<>#\\-+@everyone <@123456789012345678> <#1> <:a:1> :smile: https://a_b.c/x_y 1. `x` ״אבג״ 🙂 ";
const MANY = 50;

/** A text of exactly this many characters, all of it to be escaped, with its number at its start. */
export function hostile(length: number, number = 0): string {
  const text = `${number}: ${SIGNS.repeat(Math.ceil(length / SIGNS.length))}`.slice(0, length - 1);
  return `${text.toWellFormed().replace(/\uFFFD/g, "x")}.`;
}

let count = 0;
function source(): CitedSource {
  const id = ++count;
  return {
    source: `source-${id}`,
    publisher: hostile(150, id),
    title: hostile(150, id),
    date: "2024-04-04",
    dateInWords: "4 April 2024",
    url: `https://example.org/${id}/(a)_b*c?q=1&r=[2]#:~:text=a%20b,c%20d`,
    archivedUrl: `https://archive.example/${id}/x_y`,
  };
}

function quote(): Quote {
  return { text: hostile(300, ++count), voice: hostile(150, count), cited: source() };
}

function pointer(): Pointer {
  return { says: hostile(600, ++count), cited: source() };
}

function many<Item>(make: (index: number) => Item): Item[] {
  return Array.from({ length: MANY }, (_, index) => make(index));
}

function evidence() {
  return { quotes: many(quote), pointers: many(pointer) };
}

function choices(command: string) {
  return many((index) => ({
    label: hostile(150, index),
    detail: hostile(150, index),
    invocation: { command, options: { text: `${"r".repeat(70)}${index}` } },
  }));
}

/** One of every kind of block; the title of a block type says which. */
export function everyBlock(): Block[] {
  const standing = { id: "reported", label: "Reported" };
  return [
    { type: "heading", text: hostile(150) },
    { type: "standing", standings: [standing, standing] },
    { type: "statement", text: hostile(600) },
    { type: "quote", quote: quote() },
    { type: "pointer", pointer: pointer() },
    {
      type: "rebuttal",
      voice: hostile(150),
      date: "4 April 2024",
      text: hostile(600),
      scope: hostile(600),
      unaddressed: many((index) => hostile(600, index)),
      note: hostile(600),
      ...evidence(),
    },
    { type: "event", date: hostile(150), text: hostile(600), standing, note: hostile(600), ...evidence() },
    {
      type: "disagreement",
      title: hostile(150),
      label: "The sources conflict",
      sides: many((index) => ({ says: hostile(600, index), quotes: [quote()], pointers: [pointer()] })),
      assessment: hostile(600),
    },
    {
      type: "origins",
      text: "50 outlets, 50 origins",
      outlets: many((i) => hostile(150, i)),
      origins: many((i) => hostile(300, i)),
    },
    { type: "note", text: hostile(600) },
    { type: "list", items: many((index) => hostile(600, index)) },
    { type: "choice", prompt: hostile(600), options: choices("claim") },
    { type: "action", actions: choices("timeline") },
  ];
}

/** Every kind of block twice, so that presses repeat; the end of the answer is no action. */
export function largestAnswer(): Answer {
  return answerOf([...everyBlock(), ...everyBlock(), { type: "note", text: "the end" }], {
    query: hostile(20_000),
    title: hostile(150),
    self: { command: "claim", options: { text: "d/largest" } },
    page: `https://example.org/${"p".repeat(400)}/d/d/claims/largest`,
  });
}

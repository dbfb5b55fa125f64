/** Dossiers made for pictures, and SVG as a reader sees it. */
import { Resvg } from "@resvg/resvg-js";
import type { Dossier, DossierEvent, Source } from "../../../src/core/dossier.ts";
import { HeldDossier } from "../../../src/core/library.ts";
import { moonCheese } from "../../support/held.ts";

export function event(given: Partial<DossierEvent> = {}): DossierEvent {
  return {
    id: "some-event",
    date: "2013-08-31",
    statement: "Something happened.",
    standing: "confirmed",
    claims: [],
    people: [],
    topics: [],
    citations: [],
    references: [],
    ...given,
  };
}

export function source(given: Partial<Source> = {}): Source {
  return {
    id: "some-source",
    kind: "news",
    publisher: "Some paper",
    title: "Some title",
    authors: [],
    date: "2013-08-31",
    url: "unknown",
    language: "en",
    basedOn: [],
    ...given,
  };
}

/** The fixture dossier with other records. */
export async function heldWith(changes: Partial<Dossier>): Promise<HeldDossier> {
  return new HeldDossier({ ...(await moonCheese()).dossier, ...changes });
}

const DATES = [
  "2013",
  "2013-08",
  "2013-08-31",
  "../2015",
  "2011/..",
  "2011/2019",
  "2016~",
  "2017-03?",
  "unknown",
  "[2012,2014]",
  "201X",
];
const STANDINGS = ["alleged", "reported", "confirmed", "contradicted", "background"] as const;
const STATEMENTS = [
  "Short.",
  "According to the plaintiffs, the two companies had by then begun to agree partnerships made for them alone.",
  "أعلنت الشركة أنها لم تشارك الرسائل الخاصة مع أي طرف ثالث (2018).",
  "חברה אחת מסרה הודעה, והאחרת לא השיבה.",
  `One${"very".repeat(60)}longword in a statement.`,
  "Những gã khổng lồ công nghệ tại Thung lũng Silicon; Ελληνικά, Кириллица.",
];

/** Events of every kind of date, standing and script. */
export function manyEvents(count: number): DossierEvent[] {
  const pick = <Item>(items: readonly Item[], index: number) => items[index % items.length] as Item;
  return Array.from({ length: count }, (_, index) =>
    event({
      id: `event-${index}`,
      date:
        index < DATES.length
          ? pick(DATES, index)
          : `20${10 + (index % 15)}-${String((index % 12) + 1).padStart(2, "0")}-1${index % 9}`,
      standing: pick(STANDINGS, index),
      statement: pick(STATEMENTS, index),
    }),
  );
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };

function decoded(markup: string): string {
  return markup.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ENTITIES[name] ?? "");
}

export interface TextElement {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly isBold: boolean;
  readonly anchor: string;
}

/** The text elements of a picture; positions are those of the attributes, apart from transforms. */
export function textsOf(svg: string): TextElement[] {
  return [...svg.matchAll(/<text ([^>]*)>([^<]*)<\/text>/g)].map(([, attributes = "", text = ""]) => {
    const value = (name: string) => new RegExp(`(?:^| )${name}="([^"]*)"`).exec(attributes)?.[1];
    return {
      text: decoded(text),
      x: Number(value("x")),
      y: Number(value("y")),
      size: Number(value("font-size")),
      isBold: value("font-weight") !== undefined,
      anchor: value("text-anchor") ?? "start",
    };
  });
}

/** All text of a picture without white space and marks of direction: wrapping changes nothing in it. */
export function inked(svg: string): string {
  return bare(
    textsOf(svg)
      .map(({ text }) => text)
      .join(""),
  );
}

export function bare(text: string): string {
  return text.replace(/[\s\u2067\u2069]/gu, "");
}

/** Every word that is a picture's `<title>` or `<desc>`. */
export function wordsOf(svg: string, element: "title" | "desc"): string[] {
  return [...svg.matchAll(new RegExp(`<${element}[^>]*>([^<]*)</${element}>`, "g"))].map(([, text = ""]) =>
    decoded(text),
  );
}

/** The names of all elements and attributes. */
export function vocabularyOf(svg: string): { readonly elements: Set<string>; readonly attributes: Set<string> } {
  const tags = [...svg.matchAll(/<([a-zA-Z][\w:-]*)((?:\s+[\w:-]+="[^"<]*")*)\s*\/?>/g)];
  return {
    elements: new Set(tags.map(([, name = ""]) => name)),
    attributes: new Set(
      tags.flatMap(([, , attributes = ""]) => [...attributes.matchAll(/([\w:-]+)="/g)].map(([, name = ""]) => name)),
    ),
  };
}

/** @throws Error if an XML parser that forgives nothing cannot read it */
export function parsed(svg: string): Resvg {
  return new Resvg(svg, { font: { loadSystemFonts: false } });
}

/** Where the wordings come from, as a picture: outlets, what they draw on and how, down to the origins. */
import type { Claim, Source } from "../dossier.ts";
import type { HeldDossier } from "../library.ts";
import type { Words } from "../words.ts";
import { pictureOf } from "./document.ts";
import { type Paint, paintOf } from "./palette.ts";
import { drawParagraph, paragraph } from "./paragraph.ts";
import type { Picture, PictureOptions } from "./picture.ts";
import { edgeInWords, graphOf, type ProvenanceGraph } from "./provenance-graph.ts";
import { drawProvenanceKey } from "./provenance-key.ts";
import { drawNarrow } from "./provenance-narrow.ts";
import { drawWide } from "./provenance-wide.ts";
import { DEFAULT_WIDTH, LONGEST_DESCRIPTION, marginOf, NARROW, NARROWEST } from "./sizes.ts";
import { element, type Markup, short } from "./svg.ts";

/** Pixels between the key and the graph. */
const BELOW_KEY = 24;

/**
 * The sources of a claim, or a source with what it draws on and what draws on it. Wider than asked for where its columns need
 * it. The same dossier gives the same picture.
 */
export function provenancePicture(
  held: HeldDossier,
  about: Claim | Source,
  words: Words,
  options: PictureOptions = {},
): Picture {
  const asked = Math.max(NARROWEST, Math.round(options.width ?? DEFAULT_WIDTH));
  const paint = paintOf(options.theme);
  const graph = graphOf(held, about, words);
  const title = options.title ?? titleOf(graph, about, words);
  const margin = marginOf(asked, options);
  const draw = asked < NARROW || !fitsWide(graph) ? drawNarrow : drawWide;
  const laid = draw(graph, asked - 2 * margin, words, paint);
  const width = Math.ceil(Math.max(asked, laid.width + 2 * margin));
  const head = heading(title, width, margin, options, paint);
  const key = drawProvenanceKey(graph, { left: margin, top: head.bottom, width: width - 2 * margin }, words, paint);
  const top = head.bottom + key.height + BELOW_KEY;
  const left = (width - laid.width) / 2;
  const parts = [
    ...head.parts,
    ...key.parts,
    element("g", { transform: `translate(${short(left)} ${short(top)})` }, ...laid.parts),
  ];
  const height = Math.ceil(top + laid.height + margin);
  return pictureOf({ title, description: describe(graph, words), width, height, parts }, options, paint);
}

/** More than this is a thicket in columns, and takes the layout seconds; below one another it can still be read. */
const WIDE = { sources: 60, links: 120 } as const;

function fitsWide({ nodes, edges }: ProvenanceGraph): boolean {
  return nodes.length <= WIDE.sources && edges.length <= WIDE.links;
}

function titleOf({ nodes }: ProvenanceGraph, about: Claim | Source, words: Words): string {
  const { title, titleOfSource } = words.pictures.provenance;
  if ("positions" in about) return title(about.title);
  return titleOfSource(nodes.find(({ isSelf }) => isSelf)?.name ?? about.publisher);
}

interface Block {
  readonly parts: readonly Markup[];
  readonly bottom: number;
}

function heading(
  title: string,
  width: number,
  margin: number,
  { standalone = true }: PictureOptions,
  paint: Paint,
): Block {
  if (!standalone) return { parts: [], bottom: margin };
  const room = width - 2 * margin;
  const text = paragraph(title, room, { size: width < NARROW ? 18 : 22, bold: true, colour: "ink" });
  return { parts: drawParagraph(text, margin, margin, room, paint), bottom: margin + text.height + 10 };
}

function describe(graph: ProvenanceGraph, words: Words): string {
  const { summary, none } = words.pictures.provenance;
  if (graph.nodes.length === 0) return none;
  const origins = graph.nodes.filter(({ isOrigin }) => isOrigin).length;
  const inShort = summary(words.count(graph.nodes.length, "source"), words.count(origins, "origin"));
  const whole = [inShort, ...graph.edges.map((edge) => edgeInWords(graph, edge, words))].join(" ");
  return whole.length <= LONGEST_DESCRIPTION ? whole : inShort;
}

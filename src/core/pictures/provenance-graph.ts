/** The part of the provenance graph that a picture shows. */
import { type Claim, type Source, UNKNOWN } from "../dossier.ts";
import { datedInWords } from "../evidence.ts";
import type { HeldDossier } from "../library.ts";
import { sourcesBehind } from "../provenance.ts";
import { putsForward } from "../stance.ts";
import type { Words } from "../words.ts";

/** How one source draws on another: as the dossier names it, or traced by a position. */
export type How = keyof Words["pictures"]["provenance"]["how"];

/** A source on the picture. */
export interface GraphNode {
  readonly source: Source;
  /** Unlike any other on the picture. */
  readonly name: string;
  /** Whether it derives from nothing that the dossier knows. */
  readonly isOrigin: boolean;
  /** Whether the picture is about it. */
  readonly isSelf: boolean;
  /** Columns between it and the origins: the longest way. */
  readonly layer: number;
}
/** One source draws on another. */
export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  readonly hows: readonly How[];
}
/** Sources and what they draw on. */
export interface ProvenanceGraph {
  /** Farthest from the origins first. */
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

/** What carries a claim down to where it comes from; or a source, what it draws on and what draws on it. */
export function graphOf(held: HeldDossier, about: Claim | Source, words: Words): ProvenanceGraph {
  const isClaim = "positions" in about;
  const { ids, traced } = isClaim ? sourcesOfClaim(held, about) : { ids: familyOf(held, about.id), traced: [] };
  const edges = edgesAmong(held, ids, traced);
  const layers = layersOf(ids, edges);
  const sources = [...ids].map((id) => held.source(id));
  const nodes = sources.map((source) => ({
    source,
    name: nameAmong(source, sources, words),
    isOrigin: !edges.some(({ from }) => from === source.id),
    isSelf: !isClaim && source.id === about.id,
    layer: layers.get(source.id) ?? 0,
  }));
  return { nodes: nodes.toSorted((a, b) => b.layer - a.layer), edges };
}

interface Carried {
  readonly ids: ReadonlySet<string>;
  /** Where a position names an origin to which no chain of sources leads. */
  readonly traced: readonly { readonly from: string; readonly to: string }[];
}

function sourcesOfClaim(held: HeldDossier, { positions }: Claim): Carried {
  const carried = positions
    .filter(({ stance }) => putsForward(stance))
    .flatMap(({ origin, citations }) => citations.map(({ source }) => waysTo(held, source, origin)));
  return {
    ids: new Set(carried.flatMap(({ ids }) => ids)),
    traced: carried.flatMap(({ traced }) => traced),
  };
}

/** The sources between one and its origin; all that it draws on where no origin is named. */
function waysTo(held: HeldDossier, from: string, origin: string | undefined) {
  const behind = sourcesBehind(held, from);
  if (origin === undefined) return { ids: behind, traced: [] };
  if (!behind.includes(origin)) return { ids: [from, origin], traced: [{ from, to: origin }] };
  return { ids: behind.filter((id) => sourcesBehind(held, id).includes(origin)), traced: [] };
}

function familyOf(held: HeldDossier, source: string): Set<string> {
  const derived = held.dossier.sources.filter(({ id }) => sourcesBehind(held, id).includes(source));
  return new Set([...derived.map(({ id }) => id), ...sourcesBehind(held, source)]);
}

function edgesAmong(held: HeldDossier, ids: ReadonlySet<string>, traced: Carried["traced"]): GraphEdge[] {
  const links = [...ids].flatMap((from) =>
    held.source(from).basedOn.map(({ source: to, how }): { from: string; to: string; how: How } => ({ from, to, how })),
  );
  const all = [...links, ...traced.map((link) => ({ ...link, how: "traced" as const }))];
  const inside = all.filter(({ from, to }) => from !== to && ids.has(from) && ids.has(to));
  const pairs = Map.groupBy(inside, ({ from, to }) => `${from} ${to}`);
  return [...pairs.values()].flatMap((group) => {
    const [first] = group;
    return first ? [{ from: first.from, to: first.to, hows: [...new Set(group.map(({ how }) => how))] }] : [];
  });
}

/** The longest way from each source to an origin; a cycle is cut where it closes. */
function layersOf(ids: ReadonlySet<string>, edges: readonly GraphEdge[]): Map<string, number> {
  const targets = Map.groupBy(edges, ({ from }) => from);
  const layers = new Map<string, number>();
  const visit = (id: string, above: ReadonlySet<string>): number => {
    const known = layers.get(id);
    if (known !== undefined) return known;
    const below = (targets.get(id) ?? []).filter(({ to }) => !above.has(to));
    const layer = below.reduce((most, { to }) => Math.max(most, visit(to, new Set([...above, to])) + 1), 0);
    layers.set(id, layer);
    return layer;
  };
  for (const id of ids) visit(id, new Set([id]));
  return layers;
}

/** The publisher, with what sets it apart where the picture has several sources of one. */
function nameAmong(source: Source, sources: readonly Source[], words: Words): string {
  const { id, publisher, title } = source;
  if (publisher === UNKNOWN) return title === UNKNOWN ? id : title;
  const alike = sources.filter((other) => other.publisher === publisher);
  const dated = `${publisher} (${datedInWords(source, words)})`;
  if (alike.length === 1) return publisher;
  return alike.filter((other) => datedInWords(other, words) === datedInWords(source, words)).length === 1
    ? dated
    : `${publisher} (${title === UNKNOWN ? id : title})`;
}

/** "TechTV rewrites Watcher Guru." */
export function edgeInWords({ nodes }: ProvenanceGraph, { from, to, hows }: GraphEdge, words: Words): string {
  const name = (id: string) => nodes.find(({ source }) => source.id === id)?.name ?? id;
  return words.pictures.provenance.edge(name(from), howInWords(hows, words), name(to));
}

/** The ways in which one source draws on another, in words. */
export function howInWords(hows: readonly How[], words: Words): string {
  return hows.map((how) => words.pictures.provenance.how[how]).join(", ");
}

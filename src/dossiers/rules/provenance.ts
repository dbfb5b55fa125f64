import type { Dossier, Source } from "../../core/dossier.ts";
import type { Finding, Rule } from "./rule.ts";

type Sources = ReadonlyMap<string, Source>;

export const rule: Rule = {
  name: "provenance",
  description: "No source derives from itself, and the origin of a position lies behind each source cited for it.",
  *check({ dossier }): Iterable<Finding> {
    const sources: Sources = new Map(dossier.sources.map((source) => [source.id, source]));
    yield* cycles(dossier, sources);
    yield* strayOrigins(dossier, sources);
  },
};

/** Each edge that closes a circle. */
function* cycles({ sources }: Dossier, byId: Sources): Iterable<Finding> {
  const rankOf = new Map(sources.map(({ id }, index) => [id, index]));
  const finished = new Set<string>();
  for (const { id } of sources)
    for (const { trail, edge, back } of circlesFrom(id, byId, finished))
      yield closing(rankOf.get(trail.at(-1) ?? "") ?? 0, edge, trail, back);
}

interface Circle {
  readonly trail: readonly string[];
  /** The edge of the last source of the trail that leads back to a source of it. */
  readonly edge: number;
  readonly back: string;
}

/** A depth-first walk, without recursion so that a long chain is no matter. */
function* circlesFrom(id: string, byId: Sources, finished: Set<string>): Iterable<Circle> {
  const trail = [id];
  const edges = new Map([[id, 0]]);
  for (let top = trail.at(-1); top !== undefined; top = trail.at(-1)) {
    const edge = edges.get(top) ?? 0;
    const next = finished.has(top) ? undefined : byId.get(top)?.basedOn[edge]?.source;
    edges.set(top, edge + 1);
    if (next === undefined) {
      finished.add(top);
      edges.delete(top);
      trail.pop();
    } else if (edges.has(next)) yield { trail: [...trail], edge, back: next };
    else if (!finished.has(next)) {
      trail.push(next);
      edges.set(next, 0);
    }
  }
}

function closing(index: number, edge: number, trail: readonly string[], back: string): Finding {
  const circle = [...trail.slice(trail.indexOf(back)), back].join(" from ");
  return {
    file: "sources.yaml",
    path: [index, "basedOn", edge, "source"],
    message: `the sources derive from one another in a circle: ${circle}`,
    mend: "Take out the edge that is wrong: a source derives from what was there before it.",
  };
}

function* strayOrigins({ claims }: Dossier, sources: Sources): Iterable<Finding> {
  const behind = new Map<string, ReadonlySet<string>>();
  for (const [claim, { positions }] of claims.entries())
    for (const [position, { origin, citations }] of positions.entries()) {
      if (origin === undefined) continue;
      for (const { source } of citations) {
        const reached = behind.get(source) ?? allBehind(sources, source);
        behind.set(source, reached);
        if (!reached.has(origin)) yield stray(claim, position, source, origin);
      }
    }
}

function stray(claim: number, position: number, source: string, origin: string): Finding {
  return {
    file: "claims.yaml",
    path: [claim, "positions", position, "origin"],
    message: `the cited source "${source}" does not derive from the origin "${origin}"`,
    mend: `Add what leads from "${source}" to "${origin}" to basedOn in sources.yaml, or give the citation a position of its own.`,
  };
}

/** A source and all that it derives from; ids that lead nowhere are for the rule on references. */
function allBehind(sources: Sources, source: string): ReadonlySet<string> {
  const found = new Set([source]);
  for (const id of found) for (const { source: next } of sources.get(id)?.basedOn ?? []) found.add(next);
  return found;
}

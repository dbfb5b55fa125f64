/** Search engines behind one face, each at the best settings that were found for posts and checked claims. */
import { DatabaseSync } from "node:sqlite";
import Fuse from "fuse.js";
import MiniSearch from "minisearch";
import { stemmer } from "stemmer";
import { termsOf, wordsOf } from "../../../src/core/search/analysis.ts";
import { FieldIndex } from "../../../src/core/search/field-index.ts";
import { SearchEngine } from "../../../src/core/search/search-engine.ts";
import { STOP_WORDS } from "../../../src/core/search/stop-words.ts";
import { documentOf } from "../../../src/eval/evaluate.ts";
import type { EvalClaim } from "../../../src/eval/files.ts";

/** The places of the best claims for a text. */
export type Search = (text: string, limit: number) => readonly number[];
export interface Engine {
  readonly name: string;
  /** A slow engine is asked fewer queries, and not at all where there are many claims. */
  readonly isSlow?: boolean;
  build(claims: readonly EvalClaim[]): Search;
}

const FIELDS = ["claim", "title", "subtitle"] as const;
const tellingWords = (text: string) => wordsOf(text).filter((word) => !STOP_WORDS.has(word));

export const ENGINES: readonly Engine[] = [
  { name: "ours, candidates", build: buildCandidates },
  { name: "ours", build: buildOurs },
  { name: "MiniSearch", build: (claims) => buildMiniSearch(claims, {}) },
  { name: "MiniSearch, fuzzy and prefix", build: (claims) => buildMiniSearch(claims, { fuzzy: 1, prefix: true }) },
  { name: "SQLite FTS5", build: buildFts5 },
  { name: "fuse.js", isSlow: true, build: buildFuse },
];

function buildCandidates(claims: readonly EvalClaim[]): Search {
  const index = new FieldIndex(claims.map(documentOf));
  return (text, limit) => index.search(termsOf(text), limit).map(({ doc }) => doc);
}

function buildOurs(claims: readonly EvalClaim[]): Search {
  const engine = new SearchEngine(claims.map(documentOf));
  return (text, limit) => engine.search(text, limit).hits.map(({ doc }) => doc);
}

/** Porter stemmer, stop words, three fields; our tokens, which lift it by 0.01. */
function buildMiniSearch(claims: readonly EvalClaim[], searchOptions: { fuzzy?: number; prefix?: boolean }): Search {
  const index = new MiniSearch<EvalClaim & { place: number }>({
    idField: "place",
    fields: [...FIELDS],
    tokenize: wordsOf,
    processTerm: (word) => (STOP_WORDS.has(word) ? null : stemmer(word)),
    searchOptions,
  });
  index.addAll(claims.map((claim, place) => ({ ...claim, place })));
  return (text, limit) =>
    index
      .search(text)
      .slice(0, limit)
      .map(({ id }) => id as number);
}

/** Its own Porter stemmer; weights 1, 2, 1; stop words left out of the query, as it has none. */
function buildFts5(claims: readonly EvalClaim[]): Search {
  const database = new DatabaseSync(":memory:");
  database.exec(`CREATE VIRTUAL TABLE claims USING fts5(${FIELDS.join(", ")}, tokenize = 'porter unicode61')`);
  const insert = database.prepare(`INSERT INTO claims (rowid, ${FIELDS.join(", ")}) VALUES (?, ?, ?, ?)`);
  database.exec("BEGIN");
  for (const [place, claim] of claims.entries()) insert.run(place + 1, ...FIELDS.map((field) => claim[field]));
  database.exec("COMMIT");
  const select = database.prepare(
    "SELECT rowid FROM claims WHERE claims MATCH ? ORDER BY bm25(claims, 1, 2, 1) LIMIT ?",
  );
  return (text, limit) => {
    const words = new Set(tellingWords(text));
    if (words.size === 0) return [];
    const query = [...words].map((word) => `"${word}"`).join(" OR ");
    return select.all(query, limit).map(({ rowid }) => Number(rowid) - 1);
  };
}

/** Token search, which alone is usable for it: threshold 0, no norm of field lengths, no location. */
function buildFuse(claims: readonly EvalClaim[]): Search {
  const fuse = new Fuse(claims, {
    keys: [...FIELDS],
    useTokenSearch: true,
    threshold: 0,
    ignoreLocation: true,
    ignoreFieldNorm: true,
  });
  return (text, limit) => fuse.search(tellingWords(text).join(" "), { limit }).map(({ refIndex }) => refIndex);
}

/** Search engines behind one face, each at the best settings that were found for posts and checked claims. */
import { DatabaseSync } from "node:sqlite";
import Fuse from "fuse.js";
import MiniSearch, { type SearchOptions } from "minisearch";
import { stemmer } from "stemmer";
import { wordsOf } from "../../../src/core/search/analysis.ts";
import { CandidateSearch, indexed } from "../../../src/core/search/candidate-search.ts";
import type { Candidate } from "../../../src/core/search/field-index.ts";
import { SearchEngine } from "../../../src/core/search/search-engine.ts";
import { STOP_WORDS } from "../../../src/core/search/stop-words.ts";
import { documentOf } from "../../../src/eval/evaluate.ts";
import type { EvalClaim } from "../../../src/eval/files.ts";

export interface Answer {
  /** Places of the best claims, best first. */
  readonly docs: readonly number[];
  /** How sure the engine is of the first: comparable between its own queries. */
  readonly confidence: number;
}
/** What an engine finds for a text, but for the claims that are not accepted. */
export type Search = (text: string, limit: number, accepts?: (doc: number) => boolean) => Answer;
export interface Engine {
  readonly name: string;
  /** A slow engine is asked fewer queries, and not at all where there are many claims. */
  readonly isSlow?: boolean;
  build(claims: readonly EvalClaim[]): Search;
}

const FIELDS = ["claim", "title", "subtitle"] as const;
/** A query as a set of words, which lifts every engine. */
const tellingWords = (text: string) => [...new Set(wordsOf(text).filter((word) => !STOP_WORDS.has(word)))];

/** Fuzzy and prefix search on long terms only: on all terms it finds less (0.823 against 0.848) in four times the time. */
const FUZZY: SearchOptions = {
  fuzzy: (term) => (term.length > 5 ? 1 : false),
  prefix: (term) => term.length > 4,
};

export const ENGINES: readonly Engine[] = [
  { name: "ours, candidates", build: buildCandidates },
  { name: "ours", build: buildOurs },
  { name: "MiniSearch", build: (claims) => buildMiniSearch(claims, {}) },
  { name: "MiniSearch, fuzzy and prefix", build: (claims) => buildMiniSearch(claims, FUZZY) },
  { name: "SQLite FTS5", build: buildFts5 },
  { name: "fuse.js", isSlow: true, build: buildFuse },
];

function buildCandidates(claims: readonly EvalClaim[]): Search {
  const search = new CandidateSearch(indexed(claims.map(documentOf)));
  return (text, limit, accepts) => byScore(search.search(text, limit, accepts));
}

function buildOurs(claims: readonly EvalClaim[]): Search {
  const engine = new SearchEngine(claims.map(documentOf));
  return (text, limit, accepts) => {
    const { hits, confidence } = engine.search(text, limit, accepts);
    return { docs: hits.map(({ doc }) => doc), confidence };
  };
}

function byScore(hits: readonly Candidate[]): Answer {
  return { docs: hits.map(({ doc }) => doc), confidence: hits[0]?.score ?? 0 };
}

/** Porter stemmer, stop words, three fields; our tokens, which lift it by 0.01, and weights, which do so again. */
function buildMiniSearch(claims: readonly EvalClaim[], options: SearchOptions): Search {
  const index = new MiniSearch<EvalClaim & { place: number }>({
    idField: "place",
    fields: [...FIELDS],
    tokenize: wordsOf,
    processTerm: (word) => (STOP_WORDS.has(word) ? null : stemmer(word)),
    searchOptions: { boost: { title: 1.5, subtitle: 0.4 }, ...options },
  });
  index.addAll(claims.map((claim, place) => ({ ...claim, place })));
  return (text, limit, accepts) => {
    const query = tellingWords(text).join(" ");
    const hits = index.search(query, accepts ? { filter: ({ id }) => accepts(id as number) } : {});
    return byScore(hits.slice(0, limit).map(({ id, score }) => ({ doc: id as number, score })));
  };
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
    "SELECT rowid, bm25(claims, 1, 2, 1) AS score FROM claims WHERE claims MATCH ? ORDER BY score LIMIT ?",
  );
  return (text, limit, accepts) => {
    const words = tellingWords(text);
    if (words.length === 0) return { docs: [], confidence: 0 };
    const rows = select.all(words.map((word) => `"${word}"`).join(" OR "), accepts ? limit + MOST_REFUSED : limit);
    const hits = rows.map(({ rowid, score }) => ({ doc: Number(rowid) - 1, score: -Number(score) }));
    return byScore(accepts ? hits.filter(({ doc }) => accepts(doc)).slice(0, limit) : hits);
  };
}

/** FTS5 has no filter: as many more are asked for as a query has right claims at most. */
const MOST_REFUSED = 5;

/** Token search, which alone is usable for it: threshold 0, no norm of field lengths, no location. */
function buildFuse(claims: readonly EvalClaim[]): Search {
  const fuse = new Fuse(claims, {
    keys: [...FIELDS],
    useTokenSearch: true,
    threshold: 0,
    ignoreLocation: true,
    ignoreFieldNorm: true,
    includeScore: true,
  });
  return (text, limit) => {
    const hits = fuse.search(tellingWords(text).join(" "), { limit });
    return byScore(hits.map(({ refIndex, score = 1 }) => ({ doc: refIndex, score: 1 - score })));
  };
}

/** The files of an evaluation: claims (JSONL), queries (TSV), right answers (TREC qrels). Errors name file, line, mend. */
import { readFile } from "node:fs/promises";
import { z } from "zod";

export interface EvalClaim {
  readonly id: string;
  readonly claim: string;
  readonly title: string;
  readonly subtitle: string;
}
export interface EvalQuery {
  readonly id: string;
  readonly text: string;
  /** Ids of the claims that are right. */
  readonly relevant: ReadonlySet<string>;
}
export interface EvalData {
  readonly claims: readonly EvalClaim[];
  /** The queries that have a right claim. */
  readonly queries: readonly EvalQuery[];
  /** What was left out or looks odd, for standard error. */
  readonly warnings: readonly string[];
}

/** A file cannot be read as what it should be. The message has file, line and mend. */
export class EvalFileError extends Error {
  constructor(file: string, line: number | undefined, problem: string, mend: string) {
    super(`${file}${line === undefined ? "" : `:${line}`} ${problem}\n    ${mend}`);
    this.name = "EvalFileError";
  }
}

const CLAIM_MEND = 'Each line is a JSON object such as {"id": "c1", "claim": "…", "title": "…", "subtitle": "…"}.';
const QUERY_MEND = "Each line is an id, a tab, and the text.";
const QRELS_MEND = "Each line is: query id, 0, claim id, relevance (0 or 1), with tabs between.";

const text = z
  .string()
  .nullish()
  .transform((value) => value ?? "");
const claimSchema = z.object({
  id: z.union([z.string().min(1), z.number().transform(String)], "is missing or empty"),
  claim: text,
  title: text,
  subtitle: text,
});

/**
 * Reads the three files of an evaluation.
 * @throws EvalFileError if a file is missing, a line is malformed, an id occurs twice, or nothing can be measured.
 */
export async function readEvalData(files: { claims: string; queries: string; qrels: string }): Promise<EvalData> {
  const claims = claimsOf(files.claims, await linesOf(files.claims));
  const texts = queriesOf(files.queries, await linesOf(files.queries));
  const known = new Set(claims.map(({ id }) => id));
  const { relevant, warnings } = qrelsOf(files.qrels, await linesOf(files.qrels), texts, known);
  const isKnown = [...relevant.values()].some((ids) => [...ids].some((id) => known.has(id)));
  const queries = [...texts].flatMap(([id, body]) => {
    const right = relevant.get(id);
    return right ? [{ id, text: body, relevant: right }] : [];
  });
  if (!isKnown)
    throw new EvalFileError(
      files.qrels,
      undefined,
      "names no claim of the claims file as right for any query of the queries file.",
      QRELS_MEND,
    );
  return {
    claims,
    queries,
    warnings: [
      ...warnings,
      ...counted(files.claims, "claims without a text; nothing finds them", claims.filter(isWithoutText).length),
      ...counted(files.queries, "queries without a text; they find nothing", queries.filter(isBlank).length),
      ...counted(files.queries, "queries without a right claim in the qrels; left out", texts.size - queries.length),
    ],
  };
}

/** A warning, if there is anything to warn of. */
function counted(file: string, what: string, count: number): string[] {
  return count > 0 ? [`${file} ${what}: ${count}`] : [];
}

function isWithoutText({ claim, title, subtitle }: EvalClaim): boolean {
  return `${claim}${title}${subtitle}`.trim() === "";
}

function isBlank({ text: body }: EvalQuery): boolean {
  return body.trim() === "";
}

interface Line {
  readonly number: number;
  readonly text: string;
}

async function linesOf(file: string): Promise<Line[]> {
  const content = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    throw new EvalFileError(file, undefined, `cannot be read (${error.code ?? error.message}).`, "Check the path.");
  });
  if (content.includes("\0")) throw new EvalFileError(file, undefined, "is no text in UTF-8.", "Save it as UTF-8.");
  const lines = content
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    .map((line, index) => ({ number: index + 1, text: line }))
    .filter((line) => line.text.trim() !== "");
  if (lines.length === 0) throw new EvalFileError(file, undefined, "is empty.", "It needs one record on each line.");
  return lines;
}

function claimsOf(file: string, lines: readonly Line[]): EvalClaim[] {
  const ids = new Set<string>();
  const claims = lines.map(({ number, text: line }) => {
    const parsed = claimSchema.safeParse(jsonOf(file, number, line));
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      throw new EvalFileError(file, number, `${issue?.path.join(".") || "the line"}: ${issue?.message}`, CLAIM_MEND);
    }
    claimOnce(ids, parsed.data.id, file, number);
    return parsed.data;
  });
  if (claims.every(({ claim }) => claim.trim() === ""))
    throw new EvalFileError(file, undefined, 'has no "claim" on any line.', CLAIM_MEND);
  return claims;
}

function jsonOf(file: string, number: number, line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new EvalFileError(file, number, "is not JSON.", CLAIM_MEND);
  }
}

function queriesOf(file: string, lines: readonly Line[]): Map<string, string> {
  const ids = new Set<string>();
  return new Map(
    lines.map(({ number, text: line }) => {
      const tab = line.indexOf("\t");
      if (tab < 1) throw new EvalFileError(file, number, "has no id and tab in front of a text.", QUERY_MEND);
      const id = line.slice(0, tab);
      claimOnce(ids, id, file, number);
      return [id, line.slice(tab + 1)];
    }),
  );
}

function claimOnce(ids: Set<string>, id: string, file: string, line: number): void {
  if (ids.has(id)) throw new EvalFileError(file, line, `repeats the id "${id}".`, "Each id stands on one line only.");
  ids.add(id);
}

function qrelsOf(
  file: string,
  lines: readonly Line[],
  texts: ReadonlyMap<string, string>,
  claims: ReadonlySet<string>,
): { relevant: Map<string, Set<string>>; warnings: string[] } {
  const relevant = new Map<string, Set<string>>();
  const strangers = { query: 0, claim: 0 };
  for (const { number, text: line } of lines) {
    const { query, claim, isRight } = qrelOf(file, number, line);
    if (!texts.has(query)) strangers.query++;
    else if (isRight) {
      if (!claims.has(claim)) strangers.claim++;
      relevant.set(query, (relevant.get(query) ?? new Set()).add(claim));
    }
  }
  const warnings = [
    ...counted(file, "lines that name no query of the queries file; left out", strangers.query),
    ...counted(file, "right claims that are not in the claims file; they count as not found", strangers.claim),
  ];
  return { relevant, warnings };
}

function qrelOf(file: string, number: number, line: string): { query: string; claim: string; isRight: boolean } {
  const [query, , claim, relevance, ...rest] = line.trim().split(/\s+/);
  if (!query || !claim || relevance === undefined || rest.length > 0)
    throw new EvalFileError(file, number, "does not have four columns.", QRELS_MEND);
  if (!/^-?\d+$/.test(relevance))
    throw new EvalFileError(file, number, `has "${relevance}" where the relevance should stand.`, QRELS_MEND);
  return { query, claim, isRight: Number(relevance) > 0 };
}

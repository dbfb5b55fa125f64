/** `receipts eval`: how well the matching finds the right claims of a corpus, on files in the format of CheckThat! 2022. */
import type { Command } from "commander";
import { readEvalData } from "../eval/files.ts";
import { formatEvaluation, jsonOf } from "../eval/report.ts";
import { orBadUsage } from "./usage.ts";

interface EvalOptions {
  readonly claims: string;
  readonly queries: string;
  readonly qrels: string;
  readonly json?: boolean;
}

const FORMATS = `
The files, in UTF-8:
  claims   {"id": "c1", "claim": "…", "title": "…", "subtitle": "…"}   one on each line; title and subtitle may be missing
  queries  q1<tab>what somebody wrote
  qrels    q1<tab>0<tab>c1<tab>1   query, 0, claim, and 1 if it is right, 0 if not; a query may have several
`;

/** Adds the command. Exit 0: measured; 2: bad usage. */
export function addEval(program: Command): void {
  program
    .command("eval")
    .description("measure the matching on claims, posts and the claims that are right for them")
    .requiredOption("--claims <file>", "JSON lines: id, claim, title, subtitle")
    .requiredOption("--queries <file>", "lines of id, tab, text")
    .requiredOption("--qrels <file>", "TREC qrels: query, 0, claim, relevance")
    .option("--json", "print JSON instead of a table")
    .addHelpText("after", FORMATS)
    .action((options) => orBadUsage(() => runEval(options)));
}

async function runEval({ json, ...files }: EvalOptions): Promise<void> {
  const progress = (line: string) => void process.stderr.write(`${line}\n`);
  const data = await readEvalData(files);
  for (const warning of data.warnings) progress(warning);
  const { evaluate } = await import("../eval/evaluate.ts");
  const result = evaluate(data, progress);
  process.stdout.write(json ? `${JSON.stringify(jsonOf(result), null, 2)}\n` : formatEvaluation(result));
}

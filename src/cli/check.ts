/** `receipts check`: is a dossier fit to answer from? */
import type { Command } from "commander";
import { processEnvironment, readConfig } from "../config.ts";
import { type Checked, type Counts, checkFolder } from "../dossiers/check.ts";
import { FORM, FORM_DESCRIPTION } from "../dossiers/form.ts";
import { loadRules } from "../dossiers/rule-registry.ts";
import { counted, formatProblems, shownPath, verdictOn } from "./report.ts";
import { orBadUsage } from "./usage.ts";

interface CheckOptions {
  readonly json?: boolean;
  readonly rules?: boolean;
}

/** Adds the command. Exit 0: no problems; 1: problems; 2: bad usage. */
export function addCheck(program: Command): void {
  program
    .command("check")
    .description("check dossiers: form, references, quotes, provenance, the evidence lock (needs no snapshots)")
    .argument("[folder]", "a folder of dossiers, or one dossier (default: RECEIPTS_DATA, else the shipped data/)")
    .option("--json", "print JSON: {problems, summary}")
    .option("--rules", "list the rules and what each holds a dossier to")
    .action((folder, options) => orBadUsage(() => runCheck(folder, options)));
}

async function runCheck(given: string | undefined, options: CheckOptions): Promise<void> {
  if (options.rules) return void process.stdout.write(await ruleList());
  const folder = given ?? readConfig(processEnvironment(), []).RECEIPTS_DATA;
  const checked = await checkFolder(shownPath(folder));
  process.stdout.write(options.json ? asJson(checked) : asText(checked));
  process.exitCode = checked.problems.length > 0 ? 1 : 0;
}

async function ruleList(): Promise<string> {
  const rules = [{ name: FORM, description: FORM_DESCRIPTION }, ...(await loadRules())];
  const width = Math.max(...rules.map(({ name }) => name.length));
  return rules.map(({ name, description }) => `${name.padEnd(width)}  ${description}\n`).join("");
}

function asText({ problems, counts }: Checked): string {
  return `${formatProblems(problems)}${whatWasRead(counts)}: ${verdictOn(problems)}\n${whatWasNot(counts)}`;
}

/** "2 dossiers, 31 claims, 300 quotes". */
function whatWasRead({ dossiers, claims, quotes, notRead }: Counts): string {
  const all = counted(dossiers, "dossier");
  if (notRead.length === dossiers) return all;
  return [all, counted(claims, "claim"), counted(quotes, "quote")].join(", ");
}

function whatWasNot({ notRead }: Counts): string {
  if (notRead.length === 0) return "";
  const list = notRead.join(", ");
  return `Not read, because of their form: the claims and quotes of ${list}. Mend that, and check again: no other rule ran there.\n`;
}

function asJson({ problems, counts }: Checked): string {
  const files = new Set(problems.map(({ file }) => file)).size;
  return `${JSON.stringify({ problems, summary: { ...counts, problems: problems.length, files } }, null, 2)}\n`;
}

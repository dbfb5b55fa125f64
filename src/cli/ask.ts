/** `receipts ask`: one text in, one answer out. */
import { text as readAll } from "node:stream/consumers";
import type { Command } from "commander";
import { ask } from "../adapters/terminal/ask.ts";
import { createBot } from "../bot.ts";
import { processEnvironment, readConfig } from "../config.ts";
import type { Dossier } from "../core/dossier.ts";
import { Library } from "../core/library.ts";
import { loadDossiers } from "../dossiers/load.ts";
import { createLog } from "../log.ts";
import { KEPT, reportTo } from "../matching/learning.ts";
import { loadCommands } from "../registry.ts";
import { orBadUsage } from "./usage.ts";

interface AskOptions {
  readonly json?: boolean;
  readonly data?: string;
  readonly dossier?: string;
  readonly explain?: boolean;
}

/** Adds the command. Exit 0: an answer, or nothing found; 2: bad usage. */
export function addAsk(program: Command): void {
  program
    .command("ask")
    .description("answer a command (/claim …, /timeline …, /rebuttal …, /receipts) or check a message")
    .argument("<text>", "the command or the message in quotation marks; - reads it from standard input")
    .option("--json", "print JSON instead of text")
    .option("--data <folder>", "folder of the dossiers (default: RECEIPTS_DATA, else the shipped data/)")
    .option("--dossier <id>", "ask this dossier only")
    .option("--explain", "show why: words, features and runners-up of the match")
    .showHelpAfterError("(put the text in quotation marks; add --help for what there is)")
    .action((text, options) => orBadUsage(() => runAsk(text, options, program)));
}

async function runAsk(text: string, options: AskOptions, program: Command): Promise<void> {
  const { json = false, explain = false, dossier: only } = options;
  const config = readConfig(processEnvironment(), []);
  const log = createLog({ level: config.LOG_LEVEL === "info" ? "warn" : config.LOG_LEVEL, secrets: config.secrets });
  const warn = (message: string) => log.warn(message);
  const all = await loadDossiers(options.data ?? config.RECEIPTS_DATA, warn);
  const asked = all.filter(({ id }) => only === undefined || id === only);
  if (asked.length === 0) program.error(noDossier(only, all));
  const input = text === "-" ? await readAll(process.stdin) : text;
  const { matcherOf } = await import("../core/search/matcher-of.ts");
  const library = new Library(asked);
  const matcher = matcherOf(library, { kept: KEPT, report: reportTo(log) });
  const bot = createBot({ library, matcher, commands: await loadCommands(), log });
  const { output, exitCode } = await ask(bot, input, { json, explain });
  const stream = exitCode === 0 || json ? process.stdout : process.stderr;
  stream.write(output);
  process.exitCode = exitCode;
}

function noDossier(id: string | undefined, all: readonly Dossier[]): string {
  return `There is no dossier "${id}". The dossiers are: ${all.map((dossier) => dossier.id).join(", ")}.`;
}

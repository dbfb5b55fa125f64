/** The `receipts` command line. Errors go to standard error with the mend; a user's mistake shows no stack trace. */
import { text as readAll } from "node:stream/consumers";
import { Command, CommanderError } from "commander";
import { ask } from "./adapters/terminal/ask.ts";
import { createBot } from "./bot.ts";
import { addCheck } from "./cli/check.ts";
import { addDiscord } from "./cli/discord.ts";
import { addEval } from "./cli/eval.ts";
import { addSchemas } from "./cli/schemas.ts";
import { addSlack } from "./cli/slack.ts";
import { orBadUsage } from "./cli/usage.ts";
import { addVerify } from "./cli/verify.ts";
import { processEnvironment, readConfig } from "./config.ts";
import { Library } from "./core/library.ts";
import { matcherOf } from "./core/search/matcher-of.ts";
import { loadDossiers } from "./dossiers/load.ts";
import { createLog } from "./log.ts";
import { serve } from "./main.ts";
import { KEPT, reportTo } from "./matching/learning.ts";
import { loadCommands } from "./registry.ts";

const BAD_USAGE = 2;

interface AskOptions {
  readonly json?: boolean;
  readonly data?: string;
  readonly dossier?: string;
  readonly explain?: boolean;
}

const program = new Command("receipts")
  .description("Answers disputed claims with verbatim, source-cited quotes.")
  .showHelpAfterError("(add --help for what there is)")
  .exitOverride();

program
  .command("ask")
  .description("answer a command (/claim …, /timeline …, /rebuttal …, /receipts) or check a message")
  .argument("<text>", "the command or the message in quotation marks; - reads it from standard input")
  .option("--json", "print JSON instead of text")
  .option("--data <folder>", "folder of the dossiers (default: RECEIPTS_DATA, else the shipped data/)")
  .option("--dossier <id>", "ask this dossier only")
  .option("--explain", "show why: words, features and runners-up of the match")
  .showHelpAfterError("(put the text in quotation marks; add --help for what there is)")
  .action((text, options) => orBadUsage(() => runAsk(text, options)));

program
  .command("serve")
  .description("start the web page and every platform that the environment has tokens for")
  .action(() => serve());

addCheck(program);
addVerify(program);
addSchemas(program);
addEval(program);
addDiscord(program);
addSlack(program);

async function runAsk(text: string, options: AskOptions): Promise<void> {
  const config = readConfig(processEnvironment(), []);
  const log = createLog({ level: config.LOG_LEVEL === "info" ? "warn" : config.LOG_LEVEL, secrets: config.secrets });
  const data = options.data ?? config.RECEIPTS_DATA;
  const warn = (message: string) => log.warn(message);
  const [dossiers, commands] = await Promise.all([loadDossiers(data, warn), loadCommands()]);
  const asked = dossiers.filter(({ id }) => options.dossier === undefined || id === options.dossier);
  if (asked.length === 0)
    program.error(
      `There is no dossier "${options.dossier}". The dossiers are: ${dossiers.map(({ id }) => id).join(", ")}.`,
    );
  const input = text === "-" ? await readAll(process.stdin) : text;
  const library = new Library(asked);
  const matcher = matcherOf(library, { kept: KEPT, report: reportTo(log) });
  const { output, exitCode } = await ask(createBot({ library, matcher, commands, log }), input, {
    json: options.json ?? false,
    explain: options.explain ?? false,
  });
  const stream = exitCode === 0 || options.json ? process.stdout : process.stderr;
  stream.write(output);
  process.exitCode = exitCode;
}

// Whoever reads the output may have read enough (`| head`).
process.stdout.on("error", ({ code, message }: NodeJS.ErrnoException) => {
  if (code === "EPIPE") return;
  process.stderr.write(`The output cannot be written (${code ?? message}): is the disk full?\n`);
  process.exitCode = 1;
});

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : BAD_USAGE;
  else {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}

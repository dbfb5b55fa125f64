/** The `receipts` command line. Errors go to standard error with the mend; a user's mistake shows no stack trace. */
import { Command, CommanderError } from "commander";
import { addAsk } from "./cli/ask.ts";
import { addCheck } from "./cli/check.ts";
import { addDiscord } from "./cli/discord.ts";
import { addEval } from "./cli/eval.ts";
import { addSchemas } from "./cli/schemas.ts";
import { addSlack } from "./cli/slack.ts";
import { BAD_USAGE } from "./cli/usage.ts";
import { addVerify } from "./cli/verify.ts";
import { serve } from "./main.ts";

const program = new Command("receipts")
  .description("Answers disputed claims with verbatim, source-cited quotes.")
  .showHelpAfterError("(add --help for what there is)")
  .exitOverride();

addAsk(program);
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

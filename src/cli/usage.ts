/** Bad usage: a folder that is none, a variable with an impossible value. Exit 2, the mend on standard error. */
import { CommanderError } from "commander";
import { ConfigError } from "../config.ts";
import { DataFolderError } from "../dossiers/draft.ts";
import { EvalFileError } from "../eval/files.ts";

/** The exit code of bad usage. */
export const BAD_USAGE = 2;

const MENDABLE = [DataFolderError, ConfigError, EvalFileError];

/** Runs a command; turns the errors that are the user's to mend into bad usage. */
export async function orBadUsage(run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    if (!(error instanceof Error) || !MENDABLE.some((kind) => error instanceof kind)) throw error;
    process.stderr.write(`${error.message}\n`);
    throw new CommanderError(BAD_USAGE, "receipts.usage", error.message);
  }
}

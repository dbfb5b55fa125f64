/** Bad usage: a folder that is none, a variable with an impossible value. Exit 2, the mend on standard error. */
import type { Command } from "commander";
import { ConfigError } from "../config.ts";
import { DataFolderError } from "../dossiers/draft.ts";
import { EvalFileError } from "../eval/files.ts";

const MENDABLE = [DataFolderError, ConfigError, EvalFileError];

/** Runs a command; turns the errors that are the user's to mend into bad usage. */
export async function orBadUsage(command: Command, run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    if (error instanceof Error && MENDABLE.some((kind) => error instanceof kind))
      command.error(error.message, { exitCode: 2 });
    throw error;
  }
}

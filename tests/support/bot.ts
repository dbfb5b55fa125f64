/** A bot of real parts over the fixture dossier, for tests of the fronts. */
import { join } from "node:path";
import type { Logger } from "pino";
import { type Previews, previewsOf } from "../../src/adapters/adapter.ts";
import { type Core, createBot } from "../../src/bot.ts";
import type { NamedCommand } from "../../src/core/command.ts";
import type { Dossier } from "../../src/core/dossier.ts";
import { Library } from "../../src/core/library.ts";
import { matcherOf } from "../../src/core/search/matcher-of.ts";
import { loadDossiers } from "../../src/dossiers/load.ts";
import { createLog } from "../../src/log.ts";
import { loadAdapters, loadCommands } from "../../src/registry.ts";

export const FIXTURE_DOSSIERS = join(import.meta.dirname, "../fixtures/dossiers");
export const SHIPPED_DOSSIERS = join(import.meta.dirname, "../../data");

export interface TestBot extends Core {
  readonly commands: readonly NamedCommand[];
  readonly log: Logger;
  readonly previews: Previews;
  /** Every log line so far. */
  readonly lines: readonly string[];
  /** What was reported through `fail`. */
  readonly failures: readonly string[];
  fail(message: string): void;
}

/** A core that matches in the test's own thread. */
export function coreOver(
  dossiers: readonly Dossier[],
  commands: readonly NamedCommand[],
  log: Logger,
  publicUrl?: string,
): Core {
  const library = new Library(dossiers);
  return createBot({ library, matcher: matcherOf(library), commands, log, publicUrl });
}

/** A bot over the dossiers of a folder; its log is kept in `lines`, with the secrets replaced. */
export async function testBot(
  data = FIXTURE_DOSSIERS,
  secrets: readonly string[] = [],
  publicUrl?: string,
): Promise<TestBot> {
  const lines: string[] = [];
  const failures: string[] = [];
  const log = createLog({ level: "debug", secrets, write: (line) => void lines.push(line) });
  const [commands, adapters] = await Promise.all([loadCommands(), loadAdapters()]);
  const core = coreOver(await loadDossiers(data), commands, log, publicUrl);
  const fail = (message: string) => void failures.push(message);
  return { commands, log, previews: previewsOf(adapters), lines, failures, ...core, fail };
}

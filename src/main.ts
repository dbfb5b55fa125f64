/** Composition root of `serve`: config, log, dossiers, commands, adapters; starts them, and stops them gracefully. */
import type { Logger } from "pino";
import { type Adapter, type Bot, previewsOf, type Stop } from "./adapters/adapter.ts";
import { createBot } from "./bot.ts";
import { misspeltNames, processEnvironment, readConfig } from "./config.ts";
import { Library } from "./core/library.ts";
import { loadDossiers } from "./dossiers/load.ts";
import { createLog } from "./log.ts";
import { threadedMatcher } from "./matching/threaded-matcher.ts";
import { persevere } from "./persevere.ts";
import { loadAdapters, loadCommands } from "./registry.ts";

/** What is still under way this long after a signal is left behind: the process is gone within 5 s. */
const STOP_WITHIN_MS = 4_500;

/**
 * Starts every configured adapter, or one of them only, and returns when all run; the process ends on SIGTERM or SIGINT.
 * @throws Error with one clear line if the configuration, a dossier or an adapter does not let it start
 */
export async function serve(only?: string): Promise<void> {
  const all = await loadAdapters();
  const adapters = all.filter(({ name }) => only === undefined || name === only);
  const environment = processEnvironment();
  const config = readConfig(environment, adapters);
  const log = createLog({ level: config.LOG_LEVEL, secrets: config.secrets });
  for (const [name, near] of misspeltNames(environment, all))
    log.warn(`${name} is no variable of Receipts; did you mean ${near}?`);
  const warn = (message: string) => log.warn(message);
  const [dossiers, commands] = await Promise.all([loadDossiers(config.RECEIPTS_DATA, warn), loadCommands()]);
  const matcher = await threadedMatcher(dossiers, log);
  const publicUrl = config.PUBLIC_URL;
  const core = createBot({ library: new Library(dossiers), matcher, commands, log, publicUrl });
  const stops: Stop[] = [];
  const fail = endings(stops, log);
  const house = { commands, log, ...core, fail, publicUrl, previews: previewsOf(all) };
  const botFor = (name: string): Bot => ({ settings: config.settings[name] ?? {}, ...house });
  log.info({ dossiers: dossiers.map(({ id }) => id), commands: commands.map(({ name }) => name) }, "ready to answer");
  const starts = await Promise.allSettled(adapters.map((adapter) => start(adapter, botFor(adapter.name), stops)));
  const failed = starts.find((result) => result.status === "rejected");
  if (failed) fail(failed.reason instanceof Error ? failed.reason.message : String(failed.reason));
}

/** Leaves the process with this code, as soon as what is under way is finished. */
type End = (code: number) => void;

async function start(adapter: Adapter, bot: Bot, stops: Stop[]): Promise<void> {
  if (adapter.isConfigured(bot.settings)) stops.push(await persevere(() => adapter.start(bot), bot));
  else bot.log.info(`${adapter.name} is not configured and stays off`);
}

/** Lets signals and what nobody caught end the process. Returns what ends it with a line that says why. */
function endings(stops: readonly Stop[], log: Logger): Bot["fail"] {
  const end = endOnce(stops, log);
  endOnSignals(end, log);
  return (message) => {
    log.fatal(message);
    end(1);
  };
}

function endOnSignals(end: End, log: Logger): void {
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => end(0));
  for (const event of ["unhandledRejection", "uncaughtException"] as const)
    process.on(event, (err: unknown) => {
      log.fatal({ err }, "something broke that nobody caught");
      end(1);
    });
}

/** Stops every adapter within the limit, then leaves; a second call changes nothing. */
function endOnce(stops: readonly Stop[], log: Logger): End {
  let ending = false;
  return (code) => {
    if (ending) return;
    ending = true;
    setTimeout(() => {
      log.warn("left while something was still under way");
      process.exit(code || 1);
    }, STOP_WITHIN_MS).unref();
    Promise.allSettled(stops.map((stop) => stop())).then(() => process.exit(code));
  };
}

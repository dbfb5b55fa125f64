/** `receipts slack manifest`: the manifest of the Slack app, made of the commands that there are. */
import type { Command } from "commander";
import { slackManifest } from "../adapters/slack/manifest.ts";
import { catalogues, isSpoken, wordsFor } from "../core/words.ts";
import { loadCommands } from "../registry.ts";

interface ManifestOptions {
  readonly mode: string;
  readonly url?: string;
  readonly locale: string;
}

/** Adds the command. Exit 2 for bad usage. */
export function addSlack(program: Command): void {
  program
    .command("slack")
    .description("what Slack needs to know about the bot")
    .command("manifest")
    .description("print the manifest of the Slack app; manifest.json is the one for Socket Mode")
    .option("--mode <mode>", "socket (no public address is needed) or http", "socket")
    .option("--url <address>", "with --mode http: the public https address under which Slack reaches the bot")
    .option("--locale <tag>", "language of the shortcuts and descriptions, as SLACK_LOCALE has it", "en")
    .action(printManifest);
}

async function printManifest(options: ManifestOptions, command: Command): Promise<void> {
  const problem = problemWith(options);
  if (problem) command.error(problem);
  const manifest = slackManifest(await loadCommands(), { address: options.url, words: wordsFor(options.locale) });
  process.stdout.write(`${JSON.stringify(manifest, null, 2)}\n`);
}

function problemWith({ mode, url, locale }: ManifestOptions): string | undefined {
  if (!isSpoken(locale)) return `There is no language "${locale}": write one of ${Object.keys(catalogues).join(", ")}.`;
  if (mode !== "socket" && mode !== "http") return `There is no mode "${mode}": write socket or http.`;
  if (mode === "socket")
    return url === undefined ? undefined : "--url is for --mode http: Socket Mode needs no address.";
  const parsed = url !== undefined && URL.canParse(url) ? new URL(url) : undefined;
  if (parsed?.protocol !== "https:") return "--mode http needs --url with a public https address: https://bot.example";
  return undefined;
}

import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import slack from "../../../src/adapters/slack/index.ts";
import { SCOPES, slackManifest } from "../../../src/adapters/slack/manifest.ts";
import { EVENTS_PATH, SHORTCUTS } from "../../../src/adapters/slack/names.ts";
import { catalogues, wordsFor } from "../../../src/core/words.ts";
import { loadCommands } from "../../../src/registry.ts";
import { run } from "../../support/cli.ts";

const FILE = new URL("../../../manifest.json", import.meta.url);

test("manifest.json is what the commands declare", async () => {
  const shipped: unknown = JSON.parse(await readFile(FILE, "utf8"));
  expect(shipped, "npm run -s receipts -- slack manifest > manifest.json && npm run format").toEqual(
    slackManifest(await loadCommands()),
  );
});

test("it asks for no scope without a reason, and stays within Slack's limits", async () => {
  const manifest = slackManifest(await loadCommands());
  expect(manifest.oauth_config.scopes.bot).toEqual(Object.keys(SCOPES));
  expect(Object.values(SCOPES).every((reason) => reason.length > 0)).toBe(true);
  expect(manifest.display_information.name.length).toBeLessThanOrEqual(35);
  expect(manifest.display_information.description.length).toBeLessThanOrEqual(140);
  for (const { command, description, usage_hint } of manifest.features.slash_commands) {
    expect(command).toMatch(/^\/[a-z0-9-]{1,31}$/);
    expect(description.length).toBeLessThanOrEqual(2_000);
    expect(usage_hint.length).toBeLessThanOrEqual(1_000);
  }
});

test.each(Object.values(catalogues))("it declares the shortcuts that the bot listens to, in $locale", async (words) => {
  const { shortcuts, app_home } = slackManifest(await loadCommands(), { words }).features;
  expect(shortcuts.map(({ name }) => name)).toEqual([words.check.label, words.slack.search.shortcut]);
  expect(shortcuts.map(({ callback_id }) => callback_id)).toEqual(Object.values(SHORTCUTS));
  expect(shortcuts.every(({ name, description }) => name.length <= 24 && description.length <= 150)).toBe(true);
  expect(app_home.home_tab_enabled).toBe(true);
});

test("its commands keep their names in every language, and are described in it", async () => {
  const commands = await loadCommands();
  const names = ({ features }: ReturnType<typeof slackManifest>) =>
    features.slash_commands.map(({ command }) => command);
  const inGerman = slackManifest(commands, { words: wordsFor("de") });
  expect(names(inGerman)).toEqual(names(slackManifest(commands)));
  for (const { description } of inGerman.features.slash_commands)
    expect(commands.map((command) => command.description)).not.toContain(description);
});

test("in HTTP mode everything goes to one address, and no socket is needed", async () => {
  const { settings, features } = slackManifest(await loadCommands(), { address: "https://bot.example" });
  const url = "https://bot.example/slack/events";
  expect(settings).toMatchObject({
    socket_mode_enabled: false,
    event_subscriptions: { request_url: url },
    interactivity: { request_url: url, message_menu_options_url: url },
  });
  expect(features.slash_commands).toEqual(features.slash_commands.map((command) => ({ ...command, url })));
});

test("the command line prints it", async () => {
  const socket = await run(["slack", "manifest"]);
  expect(JSON.parse(socket.stdout)).toEqual(JSON.parse(await readFile(FILE, "utf8")));
  const http = await run(["slack", "manifest", "--mode", "http", "--url", "https://bot.example"]);
  expect(JSON.parse(http.stdout)).toEqual(slackManifest(await loadCommands(), { address: "https://bot.example" }));
});

test.each([
  [["--mode", "http"], /--url with a public https address/],
  [["--mode", "http", "--url", "http://bot.example"], /--url with a public https address/],
  [["--mode", "http", "--url", "bot.example"], /--url with a public https address/],
  [["--url", "https://bot.example"], /--url is for --mode http/],
  [["--locale", "tlh"], /There is no language "tlh": write one of en, de, es, fr/],
  [["--mode", "carrier-pigeon"], /There is no mode "carrier-pigeon"/],
])("bad usage: %j", async (options, message) => {
  const { stderr, stdout, code } = await run(["slack", "manifest", ...options]);
  expect(stderr).toMatch(message);
  expect([stdout, code]).toEqual(["", 2]);
});

test("README's way to a Slack app names what there is", async () => {
  const text = await readFile(new URL("../../../README.md", import.meta.url), "utf8");
  const [, section = ""] = /^## Slack in 5 minutes$(.*?)^## /ms.exec(text) ?? [];
  const { shortcuts, bot_user } = slackManifest(await loadCommands()).features;
  for (const { name } of shortcuts) expect(section).toContain(`**${name}**`);
  expect(section).toContain(`@${bot_user.display_name}`);
  expect(section).toContain(new URL(EVENTS_PATH, "https://bot.example").href);
  const named = new Set(section.match(/\bSLACK_[A-Z_]+/g));
  expect(named.size).toBeGreaterThan(4);
  for (const variable of named) expect(Object.keys(slack.environment)).toContain(variable);
});

import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { SCOPES, slackManifest } from "../../../src/adapters/slack/manifest.ts";
import { loadCommands } from "../../../src/registry.ts";

const FILE = new URL("../../../manifest.json", import.meta.url);

test("manifest.json is what the commands declare", async () => {
  const shipped: unknown = JSON.parse(await readFile(FILE, "utf8"));
  expect(shipped, "write it anew from slackManifest()").toEqual(slackManifest(await loadCommands()));
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

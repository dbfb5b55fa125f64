import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parseEnv } from "node:util";
import { describe, expect, test } from "vitest";
import type { z } from "zod";
import { ConfigError, houseEnvironment, readConfig } from "../src/config.ts";
import { loadAdapters } from "../src/registry.ts";

const adapters = await loadAdapters();
const declared: Readonly<Record<string, z.core.$ZodType>> = Object.assign(
  {},
  houseEnvironment,
  ...adapters.map(({ environment }) => environment),
);

function errorOf(environment: NodeJS.ProcessEnv): string {
  try {
    readConfig(environment, adapters);
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError);
    return (error as Error).message;
  }
  return "no error";
}

test("an address of the page may have a port, a path and a sign of @ in it", () => {
  const PUBLIC_URL = "https://example.org:8443/@receipts";
  expect(readConfig({ PUBLIC_URL }, adapters).PUBLIC_URL).toBe(PUBLIC_URL);
});

describe("a wrong value", () => {
  test.each([
    ["PORT", "eighty", /PORT: a port is a whole number from 0 to 65535/],
    ["PORT", "70000", /PORT: a port is a whole number from 0 to 65535/],
    ["PORT", "-1", /PORT/],
    ["LOG_LEVEL", "loud", /LOG_LEVEL: write one of: fatal, error, warn/],
    ["SLACK_API_URL", "slack", /SLACK_API_URL: write a web address/],
    [
      "SLACK_LOCALE",
      "tlh",
      /SLACK_LOCALE: write one of the bot's languages: en, de, es, fr, or a variant such as de-AT/,
    ],
    ["SLACK_LOCALE", "de_AT", /SLACK_LOCALE: write one of the bot's languages/],
    ["SLACK_LOCALE", "constructor", /SLACK_LOCALE: write one of the bot's languages/],
    ["PUBLIC_URL", "https://anna:s3cr3t@example.org/", /PUBLIC_URL: write it without a name and a password/],
    ["PUBLIC_URL", "https://anna@example.org", /PUBLIC_URL: write it without a name and a password/],
    ["DISCORD_API_URL", "ftp://example.org", /DISCORD_API_URL: /],
  ])("of %s (%s) is named with its mend", (name, value, message) => {
    expect(errorOf({ [name]: value })).toMatch(message);
    expect(errorOf({ [name]: value })).toContain(".env.example describes every variable");
  });

  test("never shows in the message, whatever the variable: it may be a secret", () => {
    const secret = "s3cr3t value";
    for (const name of Object.keys(declared))
      expect(errorOf({ [name]: secret, LOG_LEVEL: "loud" })).not.toContain(secret);
  });
});

describe("values", () => {
  test("an empty variable counts as not set", () => {
    const empty = Object.fromEntries(Object.keys(declared).map((name) => [name, "  "]));
    expect(readConfig(empty, adapters)).toEqual(readConfig({}, adapters));
    expect(readConfig({}, adapters)).toMatchObject({
      LOG_LEVEL: "info",
      settings: { web: { HOST: "127.0.0.1", PORT: 8080 } },
    });
  });

  test("without any variable only the page is configured", () => {
    const { settings } = readConfig({}, adapters);
    expect(
      adapters.filter(({ name, isConfigured }) => isConfigured(settings[name] ?? {})).map(({ name }) => name),
    ).toEqual(["web"]);
  });

  test("each adapter gets its own settings only", () => {
    const { settings } = readConfig({ DISCORD_TOKEN: "d", SLACK_BOT_TOKEN: "s" }, adapters);
    expect(JSON.stringify(settings.web)).not.toMatch(/DISCORD|SLACK/);
    for (const { name, environment } of adapters)
      for (const key of Object.keys(settings[name] ?? {})) expect(Object.keys(environment)).toContain(key);
  });

  test("tokens and secrets are known to be secret, without the white space around them", () => {
    const { secrets } = readConfig({ DISCORD_TOKEN: "d1 \n", SLACK_SIGNING_SECRET: "s1", PORT: "1" }, []);
    expect(secrets.toSorted()).toEqual(["d1", "s1"]);
  });
});

describe(".env.example", async () => {
  const text = await readFile(join(import.meta.dirname, "../.env.example"), "utf8");

  test("has exactly the variables that are read", () => {
    expect(Object.keys(parseEnv(text)).toSorted()).toEqual(Object.keys(declared).toSorted());
  });
  test("describes each just above it, in the words of its schema", () => {
    for (const [name, schema] of Object.entries(declared)) {
      const description = (schema as z.ZodType).description;
      expect(description).toBeTypeOf("string");
      expect(text).toMatch(new RegExp(`^# ${RegExp.escape(description ?? "")}\n${name}=`, "m"));
    }
  });
  test("as it is, is the same as nothing set: copying it changes nothing", () => {
    expect(readConfig(parseEnv(text), adapters)).toEqual(readConfig({}, adapters));
  });
});

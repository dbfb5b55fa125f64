import { describe, expect, test } from "vitest";
import { misspeltNames } from "../src/config.ts";
import { readEnvFile } from "../src/env-file.ts";
import { loadAdapters } from "../src/registry.ts";

describe("a .env file", () => {
  test("may begin with a byte-order mark", () => {
    expect(readEnvFile("\uFEFFPORT=1\r\nHOST=h\r\n")).toEqual({ values: { PORT: "1", HOST: "h" }, problems: [] });
  });
  test.each(["PORT 18084", "PORT", "export PORT", "PORT: 18084", "# first\nPORT 18084"])(
    "with the line %j says which line sets nothing, and never its value",
    (text) => {
      const { problems } = readEnvFile(text);
      expect(problems).toEqual([`.env, line ${text.split("\n").length}: PORT has no "=". Write PORT=value.`]);
    },
  );
  test.each(["", "# PORT 1", "A=", 'A="one\nTWO three\n"', "words of somebody"])("%j has no such line", (text) => {
    expect(readEnvFile(text).problems).toEqual([]);
  });
});

test("a misspelt variable is recognised, another program's is not", async () => {
  const environment = { DISCORD_TOKN: "x", SLACK_BOT_TOKEN: "x", PATH: "x", DISCORD_WEBHOOK_FOR_SOMETHING_ELSE: "x" };
  expect(misspeltNames(environment, await loadAdapters())).toEqual([["DISCORD_TOKN", "DISCORD_TOKEN"]]);
});

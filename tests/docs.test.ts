/** The README names what there is: every command, every subcommand, every package. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { usageOf } from "../src/core/args.ts";
import { loadAdapters, loadCommands } from "../src/registry.ts";
import { run } from "./support/cli.ts";

const ROOT = join(import.meta.dirname, "..");
const read = (file: string) => readFile(join(ROOT, file), "utf8");
const [readme, contributing, manifest, commands, adapters] = await Promise.all([
  read("README.md"),
  read("CONTRIBUTING.md"),
  read("package.json"),
  loadCommands(),
  loadAdapters(),
]);

describe("the README", () => {
  test.each(commands.map((command) => [command.name, command] as const))(
    "shows how /%s is written",
    (name, command) => {
      const usage = usageOf(command).replaceAll(":DATE", "").replaceAll("|", "\\|");
      expect([name, readme]).toEqual([name, expect.stringContaining(`\`${usage}\``)]);
    },
  );

  test("names every subcommand of the command line", async () => {
    const { stdout } = await run(["--help"]);
    const names = [...stdout.slice(stdout.indexOf("Commands:")).matchAll(/^ {2}([a-z]+)/gm)].map(([, name]) => name);
    expect(names.length).toBeGreaterThan(2);
    for (const name of names.filter((each) => each !== "help"))
      expect(readme).toMatch(new RegExp(`^\\| \`${name}\\b`, "m"));
  });

  test("gives a reason for every package", () => {
    const { dependencies, optionalDependencies } = JSON.parse(manifest) as Record<string, Record<string, string>>;
    const [, table = ""] = readme.split("## What it is built on");
    for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) {
      if (name === "@slack/types" || name === "@slack/web-api") continue;
      expect(table).toContain(name);
    }
  });

  test("lists the promises in the words of the design", () => {
    for (const promise of [
      "cannot be wrong silently",
      "Both sides on one card",
      "It abstains",
      "reads only what it was shown",
    ])
      expect(readme).toContain(promise);
  });

  test("shows only addresses of files that are there", async () => {
    const links = [...`${readme}${contributing}`.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, path = ""]) => path);
    expect(links.length).toBeGreaterThan(3);
    await Promise.all(links.map(read));
  });
});

test("every platform has its section in the README", () => {
  for (const { name } of adapters.filter((adapter) => adapter.name !== "web"))
    expect(readme).toMatch(new RegExp(`^## ${name} in 5 minutes$`, "im"));
});

test("every path in CONTRIBUTING's table is there", async () => {
  const paths = [...contributing.matchAll(/`((?:src|tests|commands)\/[\w./-]+\.ts)`/g)].map(([, path = ""]) => path);
  expect(paths.length).toBeGreaterThan(3);
  await Promise.all(paths.filter((path) => !path.includes("/X/")).map(read));
});

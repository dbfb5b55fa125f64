/** Imports go one way, and one file reads the environment. */
import { readdir, readFile } from "node:fs/promises";
import { dirname, join, posix } from "node:path";
import { describe, expect, test } from "vitest";

const ROOT = join(import.meta.dirname, "..");

interface SourceFile {
  /** Path from the project's folder, with slashes. */
  readonly path: string;
  readonly text: string;
}

/** A layer: the files in it, and the paths and packages that they may import. */
interface Layer {
  readonly name: string;
  readonly files: RegExp;
  readonly mayImport: RegExp;
}

/** Packages of the platforms, of the log and of the command line: nothing for the core. */
const OUTER_PACKAGES = "discord|@discord|@slack|hono|@hono|pino|commander|vitest|fast-check|playwright|ws(?:$|/)";
const INNER = `(?:node:|(?!${OUTER_PACKAGES}|\\.|src/|commands/|tests/)[@a-z])`;

const layerOf = (name: string, files: RegExp, ...folders: readonly string[]): Layer => ({
  name,
  files,
  mayImport: new RegExp(`^(?:${[INNER, ...folders].join("|")})`),
});

const LAYERS: readonly Layer[] = [
  layerOf("core imports nothing of the rest", /^src\/core\//, "src/core/"),
  layerOf("commands import only core", /^commands\//, "src/core/"),
  layerOf("dossiers import only core", /^src\/dossiers\//, "src/core/", "src/dossiers/"),
  layerOf("the adapters' seam imports only core", /^src\/adapters\/adapter\.ts$/, "src/core/", "pino$"),
  layerOf("dispatch imports only core", /^src\/dispatch\.ts$/, "src/core/", "pino$"),
  layerOf("threads import nothing of ours but themselves", /^src\/threads\//, "src/threads/"),
  layerOf("pictures import only core and threads", /^src\/pictures\//, "src/core/", "src/pictures/", "src/threads/"),
  layerOf(
    "matching imports only core and threads",
    /^src\/matching\//,
    "src/core/",
    "src/matching/",
    "src/threads/",
    "pino$",
  ),
  layerOf(
    "bot imports only core, dispatch and pictures",
    /^src\/bot\.ts$/,
    "src/core/",
    "src/dispatch\\.ts",
    "src/pictures/",
    "pino$",
  ),
  layerOf(
    "registry imports core and the adapters' seam",
    /^src\/registry\.ts$/,
    "src/core/",
    "src/adapters/adapter\\.ts",
  ),
  layerOf(
    "config imports core, its file and the adapters' seam",
    /^src\/config\.ts$/,
    "src/core/",
    "src/env-file\\.ts",
    "src/adapters/adapter\\.ts",
  ),
  layerOf("the reader of .env imports nothing of ours", /^src\/env-file\.ts$/),
  layerOf("log imports nothing of ours", /^src\/log\.ts$/, "pino"),
  layerOf("only main and cli wire", /^(?!src\/(?:main\.ts|cli\.ts|cli\/))/, "(?!src/(?:main\\.ts|cli\\.ts|cli/))"),
];

/** Every import of a file: static, re-exported, dynamic, of types; relative ones as paths from the project's folder. */
function importsOf({ path, text }: SourceFile): string[] {
  const found = text.matchAll(/(?:\bfrom\s*|\bimport\s*\(?\s*|\brequire\s*\(\s*)(["'`])([^"'`\s$]+)\1/g);
  return [...found].map(([, , name = ""]) => (name.startsWith(".") ? posix.join(dirname(path), name) : name));
}

/** Where a file imports what only the run will tell: the registries alone do. */
function computedImportsOf({ path, text }: SourceFile): string[] {
  const computed = /\bimport\s*\(\s*(?:[^"'`\s]|`[^`]*\$\{)/.test(text);
  return computed && !path.endsWith("registry.ts") ? [`${path} imports a computed path: only a registry may`] : [];
}

/** What a file imports against the rules, as sentences. */
function violationsOf(file: SourceFile): string[] {
  const direct = importsOf(file).flatMap((name) => [
    ...LAYERS.filter(({ files, mayImport }) => files.test(file.path) && !mayImport.test(name)).map(
      (layer) => `${file.path} imports ${name}: ${layer.name}`,
    ),
    ...(isStrange(file.path, name)
      ? [`${file.path} imports ${name}: an adapter imports only core, the seam and itself`]
      : []),
  ]);
  return [...direct, ...computedImportsOf(file)];
}

function isStrange(path: string, name: string): boolean {
  const [, adapter] = /^src\/adapters\/([^/]+)\//.exec(path) ?? [];
  if (!adapter || !/^(?:src|commands|tests|data)\//.test(name)) return false;
  return !["src/core/", "src/adapters/adapter.ts", `src/adapters/${adapter}/`].some((allowed) =>
    name.startsWith(allowed),
  );
}

/** Where a file reads the environment although it is not config.ts. */
function environmentReadsOf({ path, text }: SourceFile): string[] {
  const code = text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");
  const reads =
    /\bprocess\s*(?:\?\.|\.)\s*env\b|\bprocess\s*\[|\benv\b[^}\n]*\}\s*(?:=\s*process\b|from\s*["'](?:node:)?process)|import\.meta\.env|loadEnvFile/;
  return path !== "src/config.ts" && reads.test(code) ? [`${path} reads the environment: config.ts does`] : [];
}

async function sourceFiles(): Promise<SourceFile[]> {
  const folders = ["src", "commands"];
  const entries = await Promise.all(
    folders.map(async (folder) => {
      const names = await readdir(join(ROOT, folder), { recursive: true });
      return names.map((name) => `${folder}/${name.replaceAll("\\", "/")}`);
    }),
  );
  const paths = entries.flat().filter((path) => /\.tsx?$/.test(path));
  return Promise.all(paths.map(async (path) => ({ path, text: await readFile(join(ROOT, path), "utf8") })));
}

const files = await sourceFiles();

describe("the sources", () => {
  test("are all there", () => {
    expect(files.length).toBeGreaterThan(60);
    expect(files.flatMap(importsOf).length).toBeGreaterThan(200);
  });
  test("import in one direction", () => expect(files.flatMap(violationsOf)).toEqual([]));
  test("leave the environment to config.ts", () => expect(files.flatMap(environmentReadsOf)).toEqual([]));
});

describe("a violation is seen", () => {
  test.each([
    ["src/core/query.ts", 'import { createBot } from "../bot.ts";'],
    ["src/core/query.ts", 'import type { Adapter } from "../adapters/adapter.ts";'],
    ["src/core/search/topics.ts", 'export { x } from "../../dossiers/load.ts";'],
    ["src/core/query.ts", 'import { Client } from "discord.js";'],
    ["src/core/query.ts", 'import bolt from "@slack/bolt";'],
    ["src/core/query.ts", 'import { html } from "hono/html";'],
    ["src/core/query.ts", 'import type { Logger } from "pino";'],
    ["src/core/query.ts", 'const { x } = await import("../registry.ts");'],
    ["src/core/query.ts", 'import "../log.ts";'],
    ["src/core/query.ts", 'import {\n  a,\n  b,\n} from "../log.ts";'],
    ["src/core/query.ts", 'import claim from "../../commands/claim.ts";'],
    ["commands/claim.ts", 'import { createDispatch } from "../src/dispatch.ts";'],
    ["commands/claim.ts", 'import timeline from "./timeline.ts";'],
    ["src/dossiers/load.ts", 'import { createLog } from "../log.ts";'],
    ["src/adapters/slack/index.ts", 'import { x } from "../discord/index.ts";'],
    ["src/adapters/slack/index.ts", 'import { x } from "../../dispatch.ts";'],
    ["src/adapters/slack/deep/x.ts", 'import { x } from "../../web/page.ts";'],
    ["src/adapters/slack/index.ts", 'import { x } from "../../storage/sqlite.ts";'],
    ["src/adapters/slack/index.ts", 'import x from "../../../commands/claim.ts";'],
    ["src/adapters/adapter.ts", 'import { x } from "./web/index.ts";'],
    ["src/dispatch.ts", 'import { x } from "./dossiers/load.ts";'],
    ["src/bot.ts", 'import { x } from "./registry.ts";'],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the text of a source file
    ["src/core/query.ts", "const x = await import(`../${name}.ts`);"],
    ["commands/claim.ts", "const x = await import(path);"],
    ["src/registry.ts", 'import { serve } from "./main.ts";'],
    ["src/adapters/web/index.ts", 'import { x } from "../../cli/check.ts";'],
  ])("%s with %s", (path, text) => expect(violationsOf({ path, text })).not.toEqual([]));

  test.each([
    "const token = process.env.DISCORD_TOKEN;",
    "const { env } = process;",
    'import { env } from "node:process";',
    'const token = process["env"].TOKEN;',
    "process.loadEnvFile();",
  ])("in src/adapters/web/index.ts: %s", (text) => {
    expect(environmentReadsOf({ path: "src/adapters/web/index.ts", text })).not.toEqual([]);
  });
});

describe("what is allowed is no violation", () => {
  test.each([
    ["src/core/query.ts", 'import { z } from "zod";\nimport { x } from "node:util";\nimport { y } from "./date.ts";'],
    ["src/core/search/topics.ts", 'import { z } from "../date.ts";'],
    ["commands/claim.ts", 'import { x } from "../src/core/query.ts";'],
    ["src/adapters/slack/index.ts", 'import bolt from "@slack/bolt";\nimport { x } from "./render.ts";'],
    ["src/adapters/slack/index.ts", 'import { x } from "../adapter.ts";\nimport { y } from "../../core/words.ts";'],
    ["src/dispatch.ts", 'import type { Logger } from "pino";\nimport { x } from "./core/args.ts";'],
    ["src/main.ts", 'import { x } from "./adapters/adapter.ts";\nimport { y } from "./dossiers/load.ts";'],
  ])("%s with %s", (path, text) => expect(violationsOf({ path, text })).toEqual([]));
  test("nor is config.ts reading the environment, nor a comment about it", () => {
    expect(environmentReadsOf({ path: "src/config.ts", text: "process.env" })).toEqual([]);
    expect(environmentReadsOf({ path: "src/main.ts", text: "/** process.env is read by config.ts */" })).toEqual([]);
  });
});

/** The command line is a contract: other tools call it. */
import { once } from "node:events";
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { FIXTURE_DOSSIERS, SHIPPED_DOSSIERS } from "./support/bot.ts";
import { run, start } from "./support/cli.ts";

const STACK = /^\s+at .*:\d+/m;
const FIXTURE = ["--data", FIXTURE_DOSSIERS];
const CHEESE = "is the moon made of cheese";

/** Every value of the shipped dossier's files that is called `exact`. */
async function exactQuotes(): Promise<ReadonlySet<string>> {
  const folder = join(SHIPPED_DOSSIERS, "meta-netflix");
  const names = (await readdir(folder)).filter((name) => name.endsWith(".yaml"));
  const values = await Promise.all(
    names.map(async (name) => parse(await readFile(join(folder, name), "utf8")) as unknown),
  );
  return new Set(exactsIn(values));
}

function exactsIn(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === "exact" ? [inner as string] : exactsIn(inner)));
}

describe.concurrent("ask", () => {
  test("prints the answer: the statement, each quote in quotation marks above its citation", async () => {
    const { code, stdout, stderr } = await run(["ask", CHEESE, ...FIXTURE]);
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toContain("A baker says in a letter that the moon is made of cheese.");
    expect(stdout).toMatch(
      /“the moon is “wholly” made of \*cheese\*, & nobody looked”\n\s+Bea Baker, .*The Example Gazette, 3 February 2001: https/,
    );
  });

  test.each([
    ["/claim did facebook sell our dms to netflix", "claim"],
    ["did facebook sell our dms to netflix", "claim"],
    ["/timeline hastings", "timeline"],
    ["/rebuttal sold messages", "rebuttal"],
    ["/receipts sources", "help"],
    ["", "help"],
    ["what a lovely morning in the mountains", "nothing"],
  ])("--json of %j has exactly the contract's keys, and only quotes that are in the dossier", async (text, kind) => {
    const [{ code, stdout, stderr }, quotes] = await Promise.all([run(["ask", text, "--json"]), exactQuotes()]);
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout.trimEnd()).not.toContain("\n");
    const answer = JSON.parse(stdout) as Record<string, unknown> & {
      records: object[];
      citations: { quote: string }[];
    };
    expect(Object.keys(answer)).toEqual(["kind", "dossier", "query", "confidence", "records", "citations", "answer"]);
    expect(answer).toMatchObject({ kind, query: text });
    for (const record of answer.records) expect(Object.keys(record)).toEqual(["type", "id", "score"]);
    for (const citation of answer.citations) {
      expect(Object.keys(citation)).toEqual(["source", "quote", "url", "publisher", "date"]);
      expect(quotes).toContain(citation.quote);
    }
    expect(answer.citations.length > 0).toBe(["claim", "timeline", "rebuttal"].includes(kind));
    if (kind === "help" || kind === "nothing") expect([answer.dossier, answer.confidence]).toEqual([null, null]);
    else expect(answer).toMatchObject({ dossier: "meta-netflix", confidence: expect.any(Number) });
  });

  test("reads - from standard input, however long it is", async () => {
    const { code, stdout } = await run(["ask", "-", "--json", ...FIXTURE], {
      input: `${CHEESE}? ${"🌙 ".repeat(40_000)}`,
    });
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ kind: "claim", records: [{ id: "moon-is-cheese" }, {}, {}, {}, {}] });
    expect(stdout).toContain("Only the first 20,000 characters were read.");
  });

  test("keeps the same answer in both forms", async () => {
    const [plain, json] = await Promise.all([
      run(["ask", CHEESE, ...FIXTURE]),
      run(["ask", CHEESE, "--json", ...FIXTURE]),
    ]);
    const { citations } = JSON.parse(json.stdout) as { citations: { quote: string }[] };
    for (const { quote } of citations) expect(plain.stdout).toContain(`“${quote}”`);
  });

  test("--dossier asks that one only", async () => {
    const { code, stdout } = await run(["ask", CHEESE, "--json", "--dossier", "moon-cheese", ...FIXTURE]);
    expect([code, JSON.parse(stdout).dossier]).toEqual([0, "moon-cheese"]);
  });

  test("RECEIPTS_DATA is where the dossiers are", async () => {
    const { stdout } = await run(["ask", CHEESE, "--json"], { environment: { RECEIPTS_DATA: FIXTURE_DOSSIERS } });
    expect(JSON.parse(stdout).dossier).toBe("moon-cheese");
  });
});

describe.concurrent("bad usage ends with 2, one clear text on standard error and no stack trace", () => {
  test.each([
    ["a wrong date", ["ask", "/timeline from:soon"], /is not a date/],
    ["an unknown command", ["ask", "/nope"], /There is no command \/nope/],
    ["no text", ["ask"], /missing required argument/],
    ["an unknown option", ["ask", "x", "--nope"], /unknown option '--nope'/],
    ["an unknown subcommand", ["nope"], /unknown command 'nope'/],
    [
      "an unknown dossier",
      ["ask", "x", "--dossier", "mars", ...FIXTURE],
      /There is no dossier "mars"\. The dossiers are: moon-cheese\./,
    ],
    ["a surplus argument", ["ask", "did", "they", "sell"], /too many arguments[\s\S]*put the text in quotation marks/],
    [
      "a folder that is not there",
      ["ask", "x", "--data", "/no/such/folder"],
      /such\/folder cannot be read.*RECEIPTS_DATA/,
    ],
    ["a folder without a dossier", ["ask", "x", "--data", import.meta.dirname], /holds no dossier/],
    ["a file to write schemas into", ["schemas", import.meta.filename], /cli\.test\.ts cannot be written \(EEXIST\)/],
  ])("%s", async (_name, args, reason) => {
    const { code, stdout, stderr } = await run(args);
    expect(code).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toMatch(reason);
    expect(stderr).not.toMatch(STACK);
  });

  test("a wrong variable", async () => {
    const { code, stderr } = await run(["ask", "x"], { environment: { LOG_LEVEL: "loud" } });
    expect([code, stderr]).toEqual([2, expect.stringContaining("LOG_LEVEL: write one of")]);
    expect(stderr).not.toMatch(STACK);
  });

  test("an error as JSON is still JSON", async () => {
    const { code, stdout } = await run(["ask", "/nope", "--json"]);
    expect([code, JSON.parse(stdout).kind]).toEqual([2, "error"]);
  });
});

describe.concurrent("what is wrong in a folder or in the environment ends with 1 and the mend", () => {
  test("a broken dossier: file, line, column and mend", async () => {
    const data = await mkdtemp(join(tmpdir(), "receipts-"));
    try {
      await cp(FIXTURE_DOSSIERS, data, { recursive: true });
      const file = join(data, "moon-cheese", "claims.yaml");
      const text = await readFile(file, "utf8");
      await writeFile(file, text.replace("kind: allegation", "kind: rumour"));
      const line = text.split("\n").findIndex((each) => each.includes("kind: allegation")) + 1;
      const { code, stdout, stderr } = await run(["ask", CHEESE, "--data", data]);
      expect([code, stdout]).toEqual([1, ""]);
      expect(stderr).toMatch(new RegExp(`claims\\.yaml:${line}:\\d+ .*\\n +.*Write one of: allegation, denial`));
      expect(stderr).not.toMatch(STACK);
    } finally {
      await rm(data, { recursive: true });
    }
  });

  test("a wrong port", async () => {
    const { code, stderr } = await run(["serve"], { environment: { PORT: "eighty", DISCORD_TOKEN: "s3cr3t" } });
    expect(code).toBe(1);
    expect(stderr).toMatch(/PORT: a port is a whole number/);
    expect(stderr).not.toMatch(STACK);
    expect(stderr).not.toContain("s3cr3t");
  });
});

describe.concurrent("--help", () => {
  test.each([[], ["ask"], ["serve"], ["check"], ["verify"]])("%s", async (...args) => {
    const { code, stdout, stderr } = await run([...args, "--help"]);
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toContain(`Usage: receipts ${args.join(" ")}`.trim());
  });
});

describe.concurrent("serve", () => {
  const AT = /"url":"(http:\/\/127\.0\.0\.1:\d+\/)"/;

  test("without any token starts the page, answers, and ends on SIGTERM with 0", async () => {
    const { process: child, said, ended } = start(["serve"], { PORT: "0", RECEIPTS_DATA: FIXTURE_DOSSIERS });
    const [, url = ""] = await said(AT);
    const page = await fetch(new URL(`?q=${encodeURIComponent(CHEESE)}`, url));
    expect(page.status).toBe(200);
    expect(await page.text()).toContain("The Example Gazette");
    child.kill("SIGTERM");
    const { code, signal, stderr } = await ended;
    expect([code, signal]).toEqual([0, null]);
    expect(stderr).not.toMatch(STACK);
    expect(stderr).not.toContain(CHEESE);
  });

  test("ends on SIGINT too", async () => {
    const { process: child, said, ended } = start(["serve"], { PORT: "0", RECEIPTS_DATA: FIXTURE_DOSSIERS });
    await said(AT);
    child.kill("SIGINT");
    expect((await ended).code).toBe(0);
  });

  test("on a port that is taken ends with a code and one clear line", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    const { port } = other.address() as AddressInfo;
    const { code, stderr } = await run(["serve"], {
      environment: { PORT: String(port), RECEIPTS_DATA: FIXTURE_DOSSIERS },
    });
    other.close();
    expect(code).toBe(1);
    expect(stderr.match(/PORT \d+ is in use\. Set PORT to a free one/g)).toHaveLength(1);
    expect(stderr).not.toMatch(STACK);
  });
});

/** The command line as a tool sees it: output, exit code, and where each goes. */
import { rm } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { LOCK_FILE } from "../../src/dossiers/draft.ts";
import { DossierCopy, FIXTURE_SNAPSHOTS, temporaryFolder } from "../dossiers/support.ts";
import { run } from "../support/cli.ts";

/** What a run of the command line leaves: code, standard output and standard error. */
async function receipts(...given: string[]) {
  const { signal, ...left } = await run(given, { cwd: process.cwd() });
  expect(signal).toBeNull();
  return left;
}

describe("receipts check", () => {
  test("says that there are no problems", async () => {
    const copy = await DossierCopy.of();
    expect(await receipts("check", copy.folder)).toEqual({
      code: 0,
      stdout: "1 dossier, 3 claims, 10 quotes: no problems\n",
      stderr: "",
    });
  });

  test("prints each problem with its place, rule and mend, and exits 1", async () => {
    const copy = await DossierCopy.of();
    const line = await copy.edit("claims.yaml", "related: [moon-was-sold]", "related: [moon-was-solt]");
    await copy.edit("dossier.yaml", "id: moon-cheese", "id: moon");
    expect(await receipts("check", copy.folder)).toEqual({
      code: 1,
      stdout:
        `${copy.path("claims.yaml")}:${line}:13 references: no claim has the id "moon-was-solt"\n` +
        '    Did you mean "moon-was-sold"? Use an id of claims.yaml, or add the record there.\n\n' +
        `${copy.path("dossier.yaml")}:2:5 ids: the id "moon" is not the name of its folder, "moon-cheese"\n` +
        "    Rename one of the two: links to the dossier use the id.\n\n" +
        "1 dossier, 3 claims, 10 quotes: 2 problems in 2 files\n",
      stderr: "",
    });
  });

  test("prints JSON", async () => {
    const copy = await DossierCopy.of();
    await copy.edit("events.yaml", "source: almanac", "source: almanak");
    const { code, stdout } = await receipts("check", "--json", copy.folder);
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toEqual({
      problems: [
        {
          file: copy.path("events.yaml"),
          line: 16,
          column: 17,
          rule: "references",
          message: 'no source has the id "almanak"',
          mend: expect.stringContaining('"almanac"'),
        },
      ],
      summary: { dossiers: 1, claims: 3, quotes: 10, notRead: [], problems: 1, files: 1 },
    });
  });

  test("says what was not read where a file has the wrong form, and still checks the form of the others", async () => {
    const copy = await DossierCopy.of();
    await copy.edit("claims.yaml", "kind: denial", "kind: denail");
    await copy.edit("events.yaml", "1969-07-20", "1969-17-20");
    const { code, stdout } = await receipts("check", copy.folder);
    expect(code).toBe(1);
    expect(stdout).toMatch(/claims\.yaml:\d+:\d+ schema: [\s\S]*events\.yaml:\d+:\d+ schema: /);
    expect(stdout).toContain(
      "\n1 dossier: 2 problems in 2 files\n" +
        `Not read, because of their form: the claims and quotes of ${copy.folder}. Mend that, and check again`,
    );
    const { summary } = JSON.parse((await receipts("check", "--json", copy.folder)).stdout);
    expect(summary).toEqual({ dossiers: 1, claims: 0, quotes: 0, notRead: [copy.folder], problems: 2, files: 2 });
  });

  test("lists its rules", async () => {
    const { code, stdout } = await receipts("check", "--rules");
    expect(code).toBe(0);
    expect(stdout).toMatch(/^schema +Every file[\s\S]*^references +Every id/m);
  });

  test.each([
    { given: ["check", "/no/such/folder"], says: "/no/such/folder cannot be read (ENOENT)" },
    { given: ["check", import.meta.filename], says: "check-verify.test.ts is a file" },
    { given: ["check", "--fast"], says: "unknown option '--fast'" },
    { given: ["verify"], says: "required option '--snapshots <folder>'" },
    { given: ["verify", "--snapshots", "/no/such/folder"], says: "folder of snapshots /no/such/folder cannot be read" },
  ])("$given is bad usage", async ({ given, says }) => {
    const { code, stdout, stderr } = await receipts(...given);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(says);
    expect(stderr).not.toMatch(/^ +at /m);
  });

  test("an empty folder is bad usage, not a clean dossier", async () => {
    expect(await receipts("check", await temporaryFolder())).toMatchObject({ code: 2, stdout: "" });
  });
});

describe("receipts verify", () => {
  test("writes the lock, and says that nothing changed the second time", async () => {
    const copy = await DossierCopy.of();
    await rm(copy.path(LOCK_FILE));
    const found = `${copy.folder}: 7 quotes found in 2 snapshots;`;
    const verify = () => receipts("verify", copy.folder, "--snapshots", FIXTURE_SNAPSHOTS);
    expect(await verify()).toEqual({ code: 0, stdout: `${found} evidence.lock is written\n`, stderr: "" });
    expect(await verify()).toEqual({ code: 0, stdout: `${found} evidence.lock says so already\n`, stderr: "" });
    expect((await receipts("check", copy.folder)).code).toBe(0);
  });

  test("exits 1 with the place of the citation", async () => {
    const copy = await DossierCopy.of();
    const line = await copy.edit("claims.yaml", "$5 million", "$6 million");
    const { code, stdout } = await receipts("verify", copy.folder, "--snapshots", FIXTURE_SNAPSHOTS);
    expect(code).toBe(1);
    expect(stdout).toContain(
      `${copy.path("claims.yaml")}:${line}:37 verify: the quote is not in "gazette" (gazette.txt)`,
    );
    expect(stdout).toContain("1 problem in 1 file; evidence.lock is left as it was");
  });

  test("prints JSON", async () => {
    const copy = await DossierCopy.of();
    const { stdout } = await receipts("verify", copy.folder, "--snapshots", FIXTURE_SNAPSHOTS, "--json");
    expect(JSON.parse(stdout)).toMatchObject({ problems: [], dossiers: [{ quotes: 7, lock: "unchanged" }] });
  });
});

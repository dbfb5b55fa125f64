/** Files and folders that are not what they should be. */
import { mkdir, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { checkFolder } from "../../src/dossiers/check.ts";
import { loadDossiers } from "../../src/dossiers/load.ts";
import { loadRules } from "../../src/dossiers/rule-registry.ts";
import { DossierCopy, placeAndRule, temporaryFolder } from "./support.ts";

describe("a file", () => {
  test("that is not UTF-8 is named with the line", async () => {
    const copy = await DossierCopy.of();
    await copy.write("people.yaml", Buffer.concat([Buffer.from("# fine\n# fine\n"), Buffer.from([0x2d, 0xe9, 0x0a])]));
    const problems = await copy.problems();
    expect(problems.map(placeAndRule)).toEqual(["people.yaml:3 schema"]);
    expect(problems[0]).toMatchObject({ message: "the file is not UTF-8", mend: "Save the file as UTF-8." });
  });

  test("of no bytes is named", async () => {
    const copy = await DossierCopy.of();
    await copy.write("claims.yaml", "");
    expect(await copy.problems()).toMatchObject([{ line: 1, rule: "schema", message: "the file is empty" }]);
  });

  test.each([
    ["dossier.yaml", /^Write the dossier's id, title, description, language and updated;/],
    ["claims.yaml", /^Write its records, or \[\] for none yet\.$/],
    ["events.yaml", /^Write its records, or \[\] for none yet, or take the file out\.$/],
  ])("of no bytes is mended as it can be: %s", async (file, mend) => {
    const copy = await DossierCopy.of();
    await copy.write(file, "\n");
    expect((await copy.problems()).map((problem) => problem.mend)).toEqual([expect.stringMatching(mend)]);
  });

  test("that is a folder is named", async () => {
    const copy = await DossierCopy.of();
    await rm(copy.path("claims.yaml"));
    await mkdir(copy.path("claims.yaml"));
    expect(await copy.problems()).toMatchObject([{ rule: "schema", message: "a folder, not a file" }]);
    await expect(loadDossiers(copy.folder)).rejects.toThrow("claims.yaml:1:1 schema: a folder, not a file");
  });

  test("that is missing or strange is named", async () => {
    const copy = await DossierCopy.of();
    await rm(copy.path("sources.yaml"));
    await copy.write("source.yaml", "[]");
    const problems = await copy.problems();
    expect(problems.map(placeAndRule)).toEqual(["source.yaml:1 schema", "sources.yaml:1 schema"]);
    expect(problems[0]?.mend).toContain("Rename it to sources.yaml");
  });

  test("that is strange is not to take a name that is taken", async () => {
    const copy = await DossierCopy.of();
    await copy.write("extra.yaml", "[]");
    await copy.write("claim.yml", "[]");
    const mends = (await copy.problems()).map(({ mend }) => mend);
    expect(mends).toEqual(Array(2).fill(expect.stringMatching(/^Take it out of the folder: a dossier holds only /)));
    await rm(copy.path("claims.yaml"));
    expect((await copy.problems())[0]?.mend).toBe("Rename it to claims.yaml, or take it out of the folder.");
  });

  test("whose aliases multiply without end is refused", async () => {
    const copy = await DossierCopy.of();
    const levels = Array.from(
      { length: 9 },
      (_, level) => `a${level + 1}: &a${level + 1} [${Array(9).fill(`*a${level}`)}]`,
    );
    await copy.write("people.yaml", ["a0: &a0 [x, x]", ...levels].join("\n"));
    expect((await copy.problems()).map(placeAndRule)).toEqual(["people.yaml:1 schema"]);
  });
});

describe("a folder", () => {
  test("that does not exist, or is a file, or holds no dossier, is named", async () => {
    const folder = await temporaryFolder();
    await expect(checkFolder(join(folder, "none"))).rejects.toThrow("none cannot be read (ENOENT)");
    await expect(checkFolder(folder)).rejects.toThrow("holds no dossier");
    await writeFile(join(folder, "a-file"), "");
    await expect(checkFolder(join(folder, "a-file"))).rejects.toThrow("a-file is a file");
  });

  test("that a link leads to counts; a link that leads nowhere does not", async () => {
    const data = await temporaryFolder();
    const copy = await DossierCopy.of();
    await symlink(copy.folder, join(data, "moon-cheese"));
    await symlink(join(data, "nowhere"), join(data, "broken"));
    expect(await checkFolder(data)).toEqual({
      problems: [],
      counts: { dossiers: 1, claims: 3, quotes: 10, notRead: [] },
    });
  });

  test("named with a slash at its end is the same", async () => {
    const copy = await DossierCopy.of();
    expect((await checkFolder(`${copy.folder}/`)).problems).toEqual([]);
  });
});

describe("the folder of rules", () => {
  test("is read whole, each rule named as its file", async () => {
    const rules = await loadRules();
    expect(rules.length).toBeGreaterThanOrEqual(12);
    expect(rules.filter(({ description }) => !description.endsWith("."))).toEqual([]);
  });

  test.each([
    ["empty.ts", "export const nothing = 1;", "empty.ts holds no rule"],
    ["named.ts", "export const rule = { name: 'other', description: 'x', check() {} };", 'its rule is named "other"'],
    ["half.ts", "export const rule = { name: 'half', description: 'x' };", "half.ts holds no rule"],
  ])("stops the check for %s", async (file, text, message) => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, file), text);
    await expect(loadRules(folder)).rejects.toThrow(message);
  });
});

test("thousands of wrong references are told in seconds", { timeout: 20_000 }, async () => {
  const copy = await DossierCopy.of();
  const people = Array.from({ length: 3_000 }, (_, index) => `wrong-${index}`);
  await copy.edit("events.yaml", "people: [baker]\n  references", `people: [${people.join(", ")}]\n  references`);
  expect(await copy.problems()).toHaveLength(3_000);
});

/** One broken dossier a case: the checker names the line and the rule, and nothing else. */
import { describe, expect, test } from "vitest";
import type { DossierFile } from "../../src/core/dossier.ts";
import { FORM } from "../../src/dossiers/form.ts";
import { loadRules } from "../../src/dossiers/rule-registry.ts";
import { cases } from "./broken.ts";
import { DossierCopy, placeAndRule } from "./support.ts";

test("the fixture dossier has no problems", async () => {
  const copy = await DossierCopy.of();
  expect(await copy.problems()).toEqual([]);
});

test("every rule has a broken case", async () => {
  const rules = [FORM, ...(await loadRules()).map(({ name }) => name)];
  expect(rules.filter((rule) => !cases.some((broken) => broken.rule === rule))).toEqual([]);
});

describe.each(cases)("$rule: $name", ({ rule, file, from, to, append, at, times = 1, also = [], gone, says }) => {
  test("is found in its line", async () => {
    const copy = await DossierCopy.of();
    const edited = from === undefined ? 0 : await copy.edit(file, from, to ?? "");
    if (append) await copy.append(file, append);
    const [where, marker] = Array.isArray(at) ? at : [file, at];
    const line = marker === undefined ? edited : await copy.lineOf(where, marker);
    const expected = Array.from({ length: times }, () => `${where}:${line} ${rule}`);
    for (const other of also) expected.push(`${file}:${line} ${other}`);
    if (gone) expected.push(`${file}:${await copy.lineOf(file, gone)} lock`);
    const problems = await copy.problems();
    expect(problems.map(placeAndRule).toSorted()).toEqual(expected.toSorted());
    if (says) expect(JSON.stringify(problems)).toContain(says);
  });
});

test("a file's problem knows its column", async () => {
  const copy = await DossierCopy.of();
  await copy.edit("claims.yaml", "related: [moon-was-sold]", "related: [moon-was-solt]");
  expect(await copy.problems()).toMatchObject([
    {
      file: copy.path("claims.yaml" satisfies DossierFile),
      column: 13,
      mend: expect.stringContaining('"moon-was-sold"'),
    },
  ]);
});

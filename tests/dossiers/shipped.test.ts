/** The shipped dossier: no problems, and every quote in the texts that it was taken from, where those are at hand. */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Citation } from "../../src/core/dossier.ts";
import { checkFolder } from "../../src/dossiers/check.ts";
import { citationsOf } from "../../src/dossiers/citations.ts";
import { LOCK_FILE, readDraft } from "../../src/dossiers/draft.ts";
import { checkForm } from "../../src/dossiers/form.ts";
import { rule as lock } from "../../src/dossiers/rules/lock.ts";
import { SnapshotFolder } from "../../src/dossiers/snapshots.ts";
import { verifyFolder } from "../../src/dossiers/verify.ts";
import { SHIPPED_DOSSIERS } from "../support/bot.ts";
import { DossierCopy, placeAndRule } from "./support.ts";

const SHIPPED = join(SHIPPED_DOSSIERS, "meta-netflix");
/** The publishers' texts are not ours to ship: they lie beside the checkout where the dossier is edited. */
const SNAPSHOTS = join(import.meta.dirname, "../../../shared/seeds");

test("check finds no problem", async () => {
  const { problems, counts } = await checkFolder(SHIPPED_DOSSIERS);
  expect(problems).toEqual([]);
  expect(counts.claims).toBeGreaterThan(0);
});

describe("the lock stands guard over every citation", async () => {
  const formed = checkForm(await readDraft(SHIPPED));
  if (!("dossier" in formed)) throw new Error("the shipped dossier has no form");
  const citations = citationsOf(formed.dossier);
  /** Where the rule finds something once the list that holds the citation was changed. */
  const placesAfter = (index: number, change: (list: Citation[], at: number) => void) => {
    const dossier = structuredClone(formed.dossier);
    const { file, path } = citations[index] as (typeof citations)[number];
    const lists = path.slice(0, -1).reduce<unknown>(
      (value, key) => (value as Record<PropertyKey, unknown>)[key],
      {
        "claims.yaml": dossier.claims,
        "events.yaml": dossier.events,
        "rebuttals.yaml": dossier.rebuttals,
        "disagreements.yaml": dossier.disagreements,
      }[file as "claims.yaml"],
    );
    change(lists as Citation[], Number(path.at(-1)));
    return [...lock.check({ ...formed, dossier })].map((finding) => `${finding.file} ${finding.path.join(".")}`);
  };

  test("one that is deleted is told at its record", () => {
    for (const [index, { file, path }] of citations.entries())
      expect(placesAfter(index, (list, at) => list.splice(at, 1))).toEqual([`${file} ${String(path[0])}`]);
  });

  test("one whose digits change is told at its quote", () => {
    for (const [index, { file, path, item }] of citations.entries()) {
      if (!/\d/.test(item.exact)) continue;
      const flip = (list: Citation[], at: number) => {
        list[at] = { ...item, exact: item.exact.replace(/\d/, (digit) => String((Number(digit) + 1) % 10)) };
      };
      expect(placesAfter(index, flip)).toEqual([`${file} ${[...path, "exact"].join(".")}`]);
    }
  });
});

test("the lock stands guard over every date of a source, an event or a rebuttal", async () => {
  const copy = await DossierCopy.of(SHIPPED);
  const expected: string[] = [];
  for (const file of ["events.yaml", "rebuttals.yaml", "sources.yaml"]) {
    const changed = (await copy.read(file)).split("\n").map(withAnotherDate);
    await copy.write(file, changed.map(({ line }) => line).join("\n"));
    for (const [index, { isDate }] of changed.entries()) if (isDate) expected.push(`${file}:${index + 1} lock`);
  }
  expect(expected.length).toBeGreaterThan(100);
  const found = (await copy.problems()).filter(({ rule }) => rule === "lock").map(placeAndRule);
  expect(found).toEqual(expected);
});

/** A line with its date a year earlier, known where it was not, or in other words. */
function withAnotherDate(line: string): { line: string; isDate: boolean } {
  const [, key, value = ""] = /^( {2}date(?:dAs)?: )(.+)$/.exec(line) ?? [];
  if (key === undefined) return { line, isDate: false };
  const earlier = value.replaceAll(/\d{4}/g, (year) => String(Number(year) - 1));
  const other = value === "unknown" ? "2001" : earlier === value ? `${value}, it says` : earlier;
  return { line: key + other, isDate: true };
}

test("every quote is in its snapshot, and the lock says so", async (context) => {
  if (!existsSync(SNAPSHOTS)) context.skip(`the snapshots are not at ${SNAPSHOTS}: they belong to their publishers`);
  const copy = await DossierCopy.of(SHIPPED);
  const [verified] = await verifyFolder(copy.folder, {
    snapshots: await SnapshotFolder.open(SNAPSHOTS),
    today: "2026-11-21",
  });
  expect(verified?.problems).toEqual([]);
  expect(verified?.lock).toBe("unchanged");
  expect(await copy.read(LOCK_FILE)).toBe(await readFile(join(SHIPPED, LOCK_FILE), "utf8"));
});

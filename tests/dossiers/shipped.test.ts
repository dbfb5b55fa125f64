/** The shipped dossier: no problems, and every quote in the texts that it was taken from, where those are at hand. */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { checkFolder } from "../../src/dossiers/check.ts";
import { LOCK_FILE } from "../../src/dossiers/draft.ts";
import { SnapshotFolder } from "../../src/dossiers/snapshots.ts";
import { verifyFolder } from "../../src/dossiers/verify.ts";
import { SHIPPED_DOSSIERS } from "../support/bot.ts";
import { DossierCopy } from "./support.ts";

const SHIPPED = join(SHIPPED_DOSSIERS, "meta-netflix");
/** The publishers' texts are not ours to ship: they lie beside the checkout where the dossier is edited. */
const SNAPSHOTS = join(import.meta.dirname, "../../../shared/seeds");

test("check finds no problem", async () => {
  const { problems, counts } = await checkFolder(SHIPPED_DOSSIERS);
  expect(problems).toEqual([]);
  expect(counts.claims).toBeGreaterThan(0);
});

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

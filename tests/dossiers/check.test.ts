/** A dossier of any size: what the bench measures is a dossier without a problem. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { checkFolder } from "../../src/dossiers/check.ts";
import { SnapshotFolder } from "../../src/dossiers/snapshots.ts";
import { verifyFolder } from "../../src/dossiers/verify.ts";
import { generateDossier } from "../bench/large-dossier.ts";
import { temporaryFolder } from "./support.ts";

test("a generated dossier is verified and checked", async () => {
  const root = await temporaryFolder();
  const [folder, snapshots] = [join(root, "data", "large"), join(root, "snapshots")];
  for (const path of [folder, snapshots]) await mkdir(path, { recursive: true });
  const { files, texts } = generateDossier(210);
  for (const [name, text] of files) await writeFile(join(folder, name), text);
  for (const [name, text] of texts) await writeFile(join(snapshots, name), text);
  const progress: number[] = [];
  const verified = await verifyFolder(join(root, "data"), {
    snapshots: await SnapshotFolder.open(snapshots),
    today: "2026-11-21",
    onProgress: (done) => progress.push(done),
  });
  expect(verified).toMatchObject([{ problems: [], quotes: 420, sources: 11, lock: "written" }]);
  expect(progress.at(-1)).toBe(924);
  expect(await checkFolder(join(root, "data"))).toEqual({
    problems: [],
    counts: { dossiers: 1, claims: 210, quotes: 924, notRead: [] },
  });
});

test("with the snapshots of another dossier every quote fails, and it ends", async () => {
  const root = await temporaryFolder();
  const folder = join(root, "large");
  await mkdir(folder);
  const { files, texts } = generateDossier(200);
  for (const [name, text] of files) await writeFile(join(folder, name), text);
  const snapshots = join(root, "snapshots");
  await mkdir(snapshots);
  for (const name of texts.keys()) await writeFile(join(snapshots, name), "Another text. ".repeat(5_000));
  const [verified] = await verifyFolder(folder, {
    snapshots: await SnapshotFolder.open(snapshots),
    today: "2026-11-21",
  });
  expect(verified?.problems.length).toBeGreaterThan(800);
});

/** The dossier that data/README.md shows, written down file by file as an editor would, passes the checks. */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { checkFolder } from "../../src/dossiers/check.ts";
import { loadDossiers } from "../../src/dossiers/load.ts";
import { SnapshotFolder } from "../../src/dossiers/snapshots.ts";
import { verifyFolder } from "../../src/dossiers/verify.ts";
import { temporaryFolder } from "./support.ts";

const README = join(import.meta.dirname, "../../data/README.md");
const ARTICLE =
  'Bea Baker wrote to us on Thursday that "the moon is made of cheese". The observatory laughs: "it is rock, all of it".\n';

async function shownFiles(): Promise<(readonly [name: string, text: string])[]> {
  const shown = (await readFile(README, "utf8")).matchAll(/^`(\w+\.yaml)`\n```yaml\n([\s\S]*?)^```$/gm);
  return [...shown].map(([, name = "", text = ""]) => [name, text] as const);
}

test("hash and length can be copied from verify, and nothing else is wrong", async () => {
  const root = await temporaryFolder();
  const [folder, snapshots] = [join(root, "moon-cheese"), join(root, "snapshots")];
  for (const path of [folder, snapshots]) await mkdir(path);
  const files = await shownFiles();
  expect(files).toHaveLength(7);
  for (const [name, text] of files) await writeFile(join(folder, name), text);
  await writeFile(join(snapshots, "gazette.txt"), ARTICLE);
  const verify = async () =>
    (await verifyFolder(folder, { snapshots: await SnapshotFolder.open(snapshots), today: "2026-11-21" }))[0];

  const told = (await verify())?.problems.map(({ message, mend }) => `${message} ${mend}`).join("\n") ?? "";
  const [hash = ""] = /[0-9a-f]{64}/.exec(told) ?? [];
  const [, length = ""] = /write (\d+)\./.exec(told) ?? [];
  const sources = await readFile(join(folder, "sources.yaml"), "utf8");
  await writeFile(
    join(folder, "sources.yaml"),
    sources.replace(/0{64}/, hash).replace(/length: \d+/, `length: ${length}`),
  );

  expect(await verify()).toMatchObject({ problems: [], lock: "written" });
  expect((await checkFolder(folder)).problems).toEqual([]);
  expect(await loadDossiers(folder)).toHaveLength(1);
});

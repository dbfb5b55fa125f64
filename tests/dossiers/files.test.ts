/** Files of all sorts where a text should be, and places that cannot be written to: each has one clear line. */
import { execFileSync } from "node:child_process";
import { chmod, lstat, mkdir, readdir, rename, rm, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { checkFolder } from "../../src/dossiers/check.ts";
import { LOCK_FILE } from "../../src/dossiers/draft.ts";
import { SnapshotFolder } from "../../src/dossiers/snapshots.ts";
import { verifyFolder } from "../../src/dossiers/verify.ts";
import { DossierCopy, FIXTURE_SNAPSHOTS, temporaryFolder } from "./support.ts";

const verified = async (copy: DossierCopy, snapshots = FIXTURE_SNAPSHOTS) => {
  const options = { snapshots: await SnapshotFolder.open(snapshots), today: "2026-11-21" };
  return (await verifyFolder(copy.folder, options))[0];
};

/** The user "nobody" of Linux: to root no folder is read-only. */
const NOBODY = 65_534;

async function withoutRoot<Result>(run: () => Promise<Result>): Promise<Result> {
  const isRoot = process.geteuid?.() === 0;
  if (isRoot) process.seteuid?.(NOBODY);
  try {
    return await run();
  } finally {
    if (isRoot) process.seteuid?.(0);
  }
}

/** What puts something else in the place of a file. */
const IMPOSTORS: readonly [name: string, put: (path: string) => unknown, says: string][] = [
  ["a pipe", (path) => execFileSync("mkfifo", [path]), "a pipe or a device, not a file"],
  ["a folder", (path) => mkdir(path), "a folder, not a file"],
  ["a link to nowhere", (path) => symlink("/no/where", path), "a link that leads nowhere"],
];

describe.each(IMPOSTORS)("%s", (_, put, says) => {
  test("in the place of a file of the dossier is named", async () => {
    const copy = await DossierCopy.of();
    await rm(copy.path("people.yaml"));
    await put(copy.path("people.yaml"));
    expect(await copy.problems()).toMatchObject([{ file: copy.path("people.yaml"), line: 1, message: says }]);
  });

  test("in the place of a snapshot is named in its source's line, or is none", async () => {
    const copy = await DossierCopy.of();
    const line = await copy.lineOf("sources.yaml", "file: gazette.txt");
    const snapshots = await temporaryFolder();
    await symlink(join(FIXTURE_SNAPSHOTS, "herald.txt"), join(snapshots, "herald.txt"));
    await put(join(snapshots, "gazette.txt"));
    const { problems = [], lock } = (await verified(copy, snapshots)) ?? {};
    expect(problems).toMatchObject([{ line, rule: "verify", message: expect.stringMatching(/gazette\.txt/) }]);
    expect(lock).toBe("left");
  });
});

describe("a lock", () => {
  test("that cannot be written is a problem, and what was there is as it was", async () => {
    const copy = await DossierCopy.of();
    await rm(copy.path(LOCK_FILE));
    await mkdir(copy.path(LOCK_FILE));
    expect(await verified(copy)).toMatchObject({
      lock: "left",
      problems: [
        {
          file: copy.path(LOCK_FILE),
          message: "the file cannot be written (EISDIR)",
          mend: expect.stringMatching("folder"),
        },
      ],
    });
    expect((await readdir(copy.folder)).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });

  test("in a folder that is read-only names the right that lacks", async () => {
    const copy = await DossierCopy.of();
    await rm(copy.path(LOCK_FILE));
    for (const folder of [copy.folder, dirname(copy.folder)]) await chmod(folder, 0o555);
    const { problems } = (await withoutRoot(() => verified(copy))) ?? {};
    for (const folder of [dirname(copy.folder), copy.folder]) await chmod(folder, 0o755);
    expect(problems).toMatchObject([{ message: "the file cannot be written (EACCES)" }]);
  });

  test("that is a link stays one, and its file is written", async () => {
    const copy = await DossierCopy.of();
    const elsewhere = join(await temporaryFolder(), "the.lock");
    const before = await copy.read(LOCK_FILE);
    await rename(copy.path(LOCK_FILE), elsewhere);
    await writeFile(elsewhere, before.replace(/.*\n$/, ""));
    await symlink(elsewhere, copy.path(LOCK_FILE));
    expect((await verified(copy))?.lock).toBe("written");
    expect((await lstat(copy.path(LOCK_FILE))).isSymbolicLink()).toBe(true);
    expect(await copy.read(LOCK_FILE)).toBe(before);
  });

  test.each([
    ["is empty", ""],
    ["holds something else", "Hello.\nGoodbye.\n"],
  ])("that %s is one problem, not one a quote", async (_, text) => {
    const copy = await DossierCopy.of();
    await copy.write(LOCK_FILE, text);
    expect(await copy.problems()).toMatchObject([
      { rule: "lock", line: 1, message: expect.stringMatching("no line of it is one of a lock") },
    ]);
  });

  test("with a merge conflict tells it once, and nothing as gone", async () => {
    const copy = await DossierCopy.of();
    const lines = (await copy.read(LOCK_FILE)).split("\n");
    const [quote = ""] = lines.slice(3);
    const conflict = ["<<<<<<< HEAD", quote, "=======", quote.replace("2026", "2025"), ">>>>>>> theirs"];
    await copy.write(LOCK_FILE, [...lines.slice(0, 3), ...conflict, ...lines.slice(4)].join("\n"));
    expect((await copy.problems()).map(({ line, message }) => [line, message])).toEqual([
      [4, "not a line of an evidence lock, and so are 2 more"],
      [7, "the quote stands in the lock twice"],
    ]);
  });
});

describe("a data folder", () => {
  test("may hold other programs' YAML beside its dossiers", async () => {
    const data = await temporaryFolder();
    await symlink((await DossierCopy.of()).folder, join(data, "moon-cheese"));
    await writeFile(join(data, "compose.yaml"), "services: {}\n");
    expect(await checkFolder(data)).toMatchObject({ problems: [], counts: { dossiers: 1 } });
  });

  test("with YAML and no dossier in it is a dossier that lacks its files", async () => {
    const data = await temporaryFolder();
    await writeFile(join(data, "claims.yaml"), "[]\n");
    const { problems } = await checkFolder(data);
    expect(problems.map(({ message }) => message)).toContain("the dossier has no dossier.yaml");
  });

  test("is not disturbed by an editor's hidden files", async () => {
    const copy = await DossierCopy.of();
    await symlink("editor@host.1", copy.path(".#claims.yaml"));
    expect(await copy.problems()).toEqual([]);
  });
});

describe("in the nearest passage", () => {
  test.each([
    ["a zero-width space", "sold for $5 mil\u200blion, quietly", "mil<U+200B>lion"],
    ["a soft hyphen", "sold for $5 mil\u00adlion, quietly", "mil<U+00AD>lion"],
    ["a Cyrillic letter", "s\u043eld for $5 million, quietly", "s<U+043E>ld"],
  ])("%s can be seen", async (_, exact, shown) => {
    const copy = await DossierCopy.of();
    await copy.edit("claims.yaml", "sold for $5 million, quietly", exact);
    expect((await verified(copy))?.problems[0]?.message).toContain(`[-${shown}-]`);
  });
});

/** Every quote is looked up in the snapshot of its source; whatever is wrong is named in its line, and the lock stays. */
import { cp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { LOCK_FILE } from "../../src/dossiers/draft.ts";
import { SnapshotFolder } from "../../src/dossiers/snapshots.ts";
import { type Verification, verifyFolder } from "../../src/dossiers/verify.ts";
import { DossierCopy, FIXTURE_SNAPSHOTS, placeAndRule, temporaryFolder } from "./support.ts";

const TODAY = "2026-12-24";

async function verify(copy: DossierCopy, snapshots = FIXTURE_SNAPSHOTS): Promise<Verification> {
  const [verification] = await verifyFolder(copy.folder, {
    snapshots: await SnapshotFolder.open(snapshots),
    today: TODAY,
  });
  if (!verification) throw new Error("nothing was verified");
  return verification;
}

async function snapshotsWith(file: string, change: (text: string) => string): Promise<string> {
  const folder = await temporaryFolder();
  await cp(FIXTURE_SNAPSHOTS, folder, { recursive: true });
  await writeFile(join(folder, file), change(await readFile(join(folder, file), "utf8")));
  return folder;
}

describe("the lock", () => {
  test("is left alone where nothing changed", async () => {
    const copy = await DossierCopy.of();
    const lock = await copy.read(LOCK_FILE);
    expect(await verify(copy)).toMatchObject({ problems: [], quotes: 7, sources: 2, lock: "unchanged" });
    expect(await copy.read(LOCK_FILE)).toBe(lock);
  });

  test("is written anew, the same but for the day, where it is gone", async () => {
    const copy = await DossierCopy.of();
    const lock = await copy.read(LOCK_FILE);
    await rm(copy.path(LOCK_FILE));
    expect(await verify(copy)).toMatchObject({ lock: "written" });
    expect(await copy.read(LOCK_FILE)).toBe(lock.replaceAll(/"verified":"[^"]+"/g, `"verified":"${TODAY}"`));
    expect((await readdir(copy.folder)).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });

  test("changes one line for one quote, and the others keep their day", async () => {
    const copy = await DossierCopy.of();
    const lock = (await copy.read(LOCK_FILE)).split("\n");
    await copy.edit("claims.yaml", "sold for $5 million, quietly", "was, she writes, sold for $5 million");
    expect(await verify(copy)).toMatchObject({ lock: "written" });
    const changed = (await copy.read(LOCK_FILE)).split("\n");
    expect(changed).toHaveLength(lock.length);
    const different = changed.filter((line, index) => line !== lock[index]);
    expect(different).toEqual([expect.stringContaining(`"verified":"${TODAY}"`)]);
    expect(await copy.problems()).toEqual([]);
  });

  test("does not change where one quote of many is wrong", async () => {
    const copy = await DossierCopy.of();
    const lock = await copy.read(LOCK_FILE);
    await copy.edit("claims.yaml", "$5 million", "$6 million");
    expect(await verify(copy)).toMatchObject({ lock: "left" });
    expect(await copy.read(LOCK_FILE)).toBe(lock);
  });
});

describe("a date", () => {
  test("that is new or was changed is listed for the editor, and is in the lock then", async () => {
    const copy = await DossierCopy.of();
    const lock = (await copy.read(LOCK_FILE)).split("\n");
    await copy.edit("events.yaml", "1969-07-20", "1968-07-20");
    await copy.edit("sources.yaml", "datedAs: around the turn of the century", "datedAs: about 2000");
    await copy.append("rebuttals.yaml", (await copy.read("rebuttals.yaml")).replace("id: rock", "id: rock-again"));
    expect(await verify(copy)).toMatchObject({
      lock: "written",
      notes: [
        "3 dates are new or changed; verify cannot look a date up, so compare each with its source:",
        'sources/almanac is dated 2000 ("about 2000"); it was 2000 ("around the turn of the century")',
        "events/landing-1969 is dated 1968-07-20; it was 1969-07-20",
        "rebuttals/rock-again is dated 2001-02-04; it is new",
      ],
    });
    const added = (await copy.read(LOCK_FILE)).split("\n").filter((line) => !lock.includes(line));
    expect(added.filter((line) => line.startsWith('{"record"'))).toEqual([
      '{"record":"events/landing-1969","date":"1968-07-20","datedAs":null}',
      '{"record":"rebuttals/rock-again","date":"2001-02-04","datedAs":null}',
      '{"record":"sources/almanac","date":"2000","datedAs":"about 2000"}',
    ]);
    expect((await copy.problems()).filter(({ rule }) => rule === "lock")).toEqual([]);
    expect(await verify(copy)).toMatchObject({ lock: "unchanged", notes: [] });
  });

  test("that a merge left in the lock twice is listed where one of the two differs", async () => {
    const copy = await DossierCopy.of();
    const lock = await copy.read(LOCK_FILE);
    await copy.append(LOCK_FILE, '{"record":"events/baking","date":"../1991","datedAs":null}\n');
    const { notes } = await verify(copy);
    expect(notes).toEqual([
      expect.stringMatching(/^1 date is new or changed/),
      "events/baking is dated ../1990; it was ../1991",
    ]);
    expect(await copy.read(LOCK_FILE)).toBe(lock);
  });
});

describe("a quote", () => {
  test.each([
    {
      name: "with one digit flipped",
      to: "sold for $6 million, quietly",
      says: 'nearest, line 6: "sold for $[-6-]{+5+} million, quietly"',
    },
    { name: "with a word left out", to: "sold for million, quietly", says: "{+$5 +}" },
    { name: "with a letter changed", to: "sold for $5 million, Quietly", says: "[-Quietly-]{+quietly+}" },
    { name: "that is nowhere near", to: "zxcv bnmq wwww", says: "Nothing in the snapshot is near it" },
    { name: "that cuts a number", to: "5 million, quiet", says: "cuts a word or a number" },
    {
      name: "with a prefix that is not there",
      to: 'sold for $5 million, quietly", prefix: "she says',
      says: "not between this prefix",
    },
    { name: "that stands at several places", to: "she", says: "at 4 places" },
  ])("$name fails in its line", async ({ to, says }) => {
    const copy = await DossierCopy.of();
    const line = await copy.edit("claims.yaml", "sold for $5 million, quietly", to);
    const { problems } = await verify(copy);
    expect(problems.map(placeAndRule)).toEqual([`claims.yaml:${line} verify`]);
    expect(`${problems[0]?.message}\n${problems[0]?.mend}`).toContain(says);
  });

  test.each([
    ["curly quotation marks for straight ones", "A baker of this town", "wholly” made of"],
    ["a hyphen for a dash, spaces for no-break spaces", "sold for $5 million, quietly", "quietly - to whom"],
    ["a space for a line break", "no cheese was found in 1969", "no cheese was found in 1969. Who sold"],
  ])("may have %s", async (_, __, exact) => {
    const copy = await DossierCopy.of();
    const source = exact.startsWith("no cheese") ? "herald" : "gazette";
    await copy.edit(
      "events.yaml",
      "{ source: gazette, exact: wrote in a letter }",
      `{ source: ${source}, exact: "${exact}" }`,
    );
    expect((await verify(copy)).problems).toEqual([]);
  });

  test.each([
    ['prefix: "says that "', "she knows"],
    ['suffix: "writes, sold"', "she writes"],
    ['prefix: "cheddar when", suffix: "sees"', "she sees"],
  ])("is found at the place that %s names", async (context, place) => {
    const copy = await DossierCopy.of();
    await copy.edit("events.yaml", "exact: wrote in a letter", `exact: she, ${context}`);
    expect((await verify(copy)).problems).toEqual([]);
    const gazette = await readFile(join(FIXTURE_SNAPSHOTS, "gazette.txt"), "utf8");
    expect(await copy.read(LOCK_FILE)).toContain(`"start":${gazette.indexOf(place)},`);
  });
});

describe("a snapshot", () => {
  test("with one byte changed fails, and so does the quote that it broke", async () => {
    const copy = await DossierCopy.of();
    const snapshots = await snapshotsWith("gazette.txt", (text) => text.replace("$5", "$7"));
    const sha = await copy.lineOf("sources.yaml", "e41a7c7416fa");
    const quote = await copy.lineOf("claims.yaml", "$5 million, quietly");
    const { problems, lock } = await verify(copy, snapshots);
    expect(problems.map(placeAndRule)).toEqual([`claims.yaml:${quote} verify`, `sources.yaml:${sha} verify`]);
    expect(lock).toBe("left");
  });

  test("of another length than sources.yaml says fails", async () => {
    const copy = await DossierCopy.of();
    const line = await copy.edit("sources.yaml", "length: 377", "length: 380");
    expect((await verify(copy)).problems.map(placeAndRule)).toEqual([`sources.yaml:${line} verify`]);
  });

  test("is found by its hash under another name", async () => {
    const copy = await DossierCopy.of();
    const snapshots = await snapshotsWith("gazette.txt", (text) => text);
    await rename(join(snapshots, "gazette.txt"), join(snapshots, "renamed.txt"));
    expect((await verify(copy, snapshots)).problems).toEqual([]);
  });

  test("is never looked for outside the folder", async () => {
    const copy = await DossierCopy.of();
    const line = await copy.edit("sources.yaml", "file: gazette.txt", "file: ../../../etc/hostname");
    await copy.edit("sources.yaml", "e41a7c7416fa", "f41a7c7416fa");
    expect((await verify(copy)).problems.map(placeAndRule)).toEqual([`sources.yaml:${line} verify`]);
  });

  test("that is missing is one problem, in its source's line", async () => {
    const copy = await DossierCopy.of();
    const line = await copy.lineOf("sources.yaml", "file: gazette.txt");
    const snapshots = await snapshotsWith("herald.txt", (text) => text);
    await rm(join(snapshots, "gazette.txt"));
    expect((await verify(copy, snapshots)).problems.map(placeAndRule)).toEqual([`sources.yaml:${line} verify`]);
  });
});

test("what stands twice with the same words around is taken at its first place, and noted", async () => {
  const copy = await DossierCopy.of();
  const text =
    "one two three four five six seven eight nine ten SAID IT one two three four five six seven eight nine ten. ";
  const folder = await snapshotsWith("gazette.txt", (gazette) => `${gazette}${text}${text}${text}`);
  const changed = await SnapshotFolder.open(folder);
  const read = await changed.read({ file: "gazette.txt", sha256: "", length: 1 });
  await copy.edit(
    "sources.yaml",
    "e41a7c7416fa182a5781331e81b3c4ebd93e6cec99503b09b3b692d079c8320c",
    read?.sha256 ?? "",
  );
  await copy.edit("sources.yaml", "length: 377", `length: ${377 + 3 * text.length}`);
  await copy.edit("events.yaml", "wrote in a letter", "SAID IT");
  const { problems, notes } = await verify(copy, folder);
  expect(problems).toEqual([]);
  expect(notes).toEqual([expect.stringContaining('1 quote stands in "gazette" more than once')]);
  expect(await copy.read(LOCK_FILE)).toContain(`"start":${377 + text.indexOf("SAID")}`);
});

test("a folder of snapshots that is none is the user's mistake", async () => {
  await expect(SnapshotFolder.open("/nowhere/at/all")).rejects.toThrow("/nowhere/at/all cannot be read (ENOENT)");
});

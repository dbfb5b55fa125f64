/** A quote that the lock does not hold is served with the words that it is not verified, on every front, and with a warning. */
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { quotesOfCitations } from "../../src/core/evidence.ts";
import { HeldDossier } from "../../src/core/library.ts";
import { english } from "../../src/core/words.ts";
import { citationsOf } from "../../src/dossiers/citations.ts";
import { LOCK_FILE } from "../../src/dossiers/draft.ts";
import { loadDossiers } from "../../src/dossiers/load.ts";
import { FIXTURE_DOSSIERS, SHIPPED_DOSSIERS } from "../support/bot.ts";
import { run, start } from "../support/cli.ts";
import { DossierCopy } from "./support.ts";

const SHIPPED = join(SHIPPED_DOSSIERS, "meta-netflix");
const DOUBT = english.unverified;

/** The voices of all quotes of a folder's dossiers, and what the loader warned of. */
async function loaded(folder: string): Promise<{ voices: (string | null)[]; warnings: string[] }> {
  const warnings: string[] = [];
  const dossiers = await loadDossiers(folder, (message) => void warnings.push(message));
  const voices = dossiers.flatMap((dossier) => {
    const citations = citationsOf(dossier).map(({ item }) => item);
    return quotesOfCitations(new HeldDossier(dossier), citations, undefined, english).map(({ voice }) => voice);
  });
  return { voices, warnings };
}

const doubted = (voices: readonly (string | null)[]) => voices.filter((voice) => voice?.startsWith(DOUBT)).length;

test.each([SHIPPED_DOSSIERS, FIXTURE_DOSSIERS])(
  "every quote of %s is verified, and nothing is said",
  async (folder) => {
    const { voices, warnings } = await loaded(folder);
    expect(voices.length).toBeGreaterThan(0);
    expect([doubted(voices), warnings]).toEqual([0, []]);
  },
);

describe.concurrent("one digit of a quote that ships", () => {
  const FROM = "For nearly 10 years, Facebook has quietly sold";
  const TO = FROM.replace("10", "19");
  /** The first quote of these words, which is on one card; the other records that hold them keep theirs. */
  async function flipped(): Promise<DossierCopy> {
    const copy = await DossierCopy.of(SHIPPED);
    await copy.write("claims.yaml", (await copy.read("claims.yaml")).replace(FROM, TO));
    return copy;
  }

  test("is told by ask, beside the quote and in the log", async () => {
    const { folder } = await flipped();
    const { code, stdout, stderr } = await run(["ask", "messages-sold", "--data", folder]);
    expect(code).toBe(0);
    expect(stdout).toMatch(new RegExp(`“${TO}[^”]*”\\n {4}${DOUBT}\\. [A-Z]`));
    expect(stdout.split(DOUBT)).toHaveLength(2);
    expect(JSON.parse(stderr)).toMatchObject({
      msg: expect.stringMatching(
        /^1 of \d+ quotes is not verified in meta-netflix, .* run npm run -s receipts -- verify /,
      ),
    });
  });

  test("is told by ask --json, in the tree", async () => {
    const { folder } = await flipped();
    const { stdout } = await run(["ask", "messages-sold", "--json", "--data", folder]);
    const { blocks } = (JSON.parse(stdout) as { answer: { blocks: { type: string; quote?: object }[] } }).answer;
    const quotes = blocks.flatMap(({ quote }) => quote ?? []);
    const said = quotes.filter((quote) => JSON.stringify(quote).includes(DOUBT));
    expect(said).toEqual([
      expect.objectContaining({
        text: expect.stringContaining(TO),
        voice: expect.stringMatching(`^${DOUBT}\\. [A-Z]`),
      }),
    ]);
  });

  test("is told by the page", async () => {
    const { folder } = await flipped();
    const { process: child, said, ended } = start(["serve"], { PORT: "0", RECEIPTS_DATA: folder });
    const [, url = ""] = await said(/"url":"(http:\/\/127\.0\.0\.1:\d+\/)"/);
    const page = await fetch(new URL("?q=messages-sold", url));
    expect((await page.text()).split(DOUBT)).toHaveLength(2);
    child.kill("SIGTERM");
    expect((await ended).stderr.match(/not verified in meta-netflix/g)).toHaveLength(1);
  });
});

describe("a dossier", () => {
  test("without a lock has no verified quote", async () => {
    const copy = await DossierCopy.of();
    await rm(copy.path(LOCK_FILE));
    const { voices, warnings } = await loaded(copy.folder);
    expect([voices.length, doubted(voices)]).toEqual([10, 10]);
    expect(warnings).toEqual([
      expect.stringContaining(
        "10 of 10 quotes are not verified in moon-cheese (it has no evidence.lock), which is said",
      ),
    ]);
  });

  test("whose lock is no text has none either", async () => {
    const copy = await DossierCopy.of();
    await copy.write(LOCK_FILE, Buffer.from([0xff, 0x0a]));
    const { voices, warnings } = await loaded(copy.folder);
    expect(doubted(voices)).toBe(10);
    expect(warnings).toEqual([expect.stringContaining("(evidence.lock cannot be used: the file is not UTF-8)")]);
  });

  test("whose lock is in conflict has the quotes of the lines that are whole", async () => {
    const copy = await DossierCopy.of();
    const [line = ""] = (await copy.read(LOCK_FILE)).split("\n").filter((each) => each.includes('"source":"herald"'));
    await copy.edit(LOCK_FILE, line, "<<<<<<< ours");
    const { voices, warnings } = await loaded(copy.folder);
    expect(doubted(voices)).toBeGreaterThan(0);
    expect(doubted(voices)).toBeLessThan(10);
    expect(warnings).toEqual([expect.stringMatching(/evidence\.lock, line \d+, is no line of a lock/)]);
  });

  test("with another snapshot than the verified one has no verified quote of that source", async () => {
    const copy = await DossierCopy.of();
    await copy.edit("sources.yaml", "e41a7c7416fa", "f41a7c7416fa");
    const { voices, warnings } = await loaded(copy.folder);
    expect(doubted(voices)).toBeGreaterThan(0);
    expect(warnings).toHaveLength(1);
  });

  test("that no folder was loaded for has none: nobody compared it with anything", async () => {
    const [dossier] = await loadDossiers(FIXTURE_DOSSIERS);
    if (!dossier) throw new Error("no dossier");
    const [citation] = citationsOf(dossier).map(({ item }) => item);
    if (!citation) throw new Error("no citation");
    const { places: _, ...byHand } = dossier;
    expect(new HeldDossier(dossier).isVerified(citation)).toBe(true);
    expect(new HeldDossier(byHand).isVerified(citation)).toBe(false);
    expect(new HeldDossier(dossier).isVerified({ ...citation })).toBe(false);
  });
});

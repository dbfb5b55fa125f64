/** Copies of the fixture dossier that a test breaks. */
import { appendFile, cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { onTestFinished } from "vitest";
import { checkFolder } from "../../src/dossiers/check.ts";
import type { Problem } from "../../src/dossiers/problem.ts";

const FIXTURES = join(import.meta.dirname, "../fixtures");
export const FIXTURE_DOSSIER = join(FIXTURES, "dossiers/moon-cheese");
export const FIXTURE_SNAPSHOTS = join(FIXTURES, "snapshots");

/** A folder that is gone after the test. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "receipts-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A copy of the fixture dossier, or of another, under its own name. */
export class DossierCopy {
  readonly folder: string;

  private constructor(folder: string) {
    this.folder = folder;
  }

  static async of(dossier = FIXTURE_DOSSIER): Promise<DossierCopy> {
    const folder = join(await temporaryFolder(), relative(join(dossier, ".."), dossier));
    await cp(dossier, folder, { recursive: true });
    return new DossierCopy(folder);
  }

  path(file: string): string {
    return join(this.folder, file);
  }

  read(file: string): Promise<string> {
    return readFile(this.path(file), "utf8");
  }

  write(file: string, content: string | Uint8Array): Promise<void> {
    return writeFile(this.path(file), content);
  }

  append(file: string, text: string): Promise<void> {
    return appendFile(this.path(file), text);
  }

  /** Replaces a text that stands in the file once, and says in which line. */
  async edit(file: string, from: string, to: string): Promise<number> {
    const text = await this.read(file);
    const line = lineIn(text, from, file);
    await this.write(
      file,
      text.replace(from, () => to),
    );
    return line;
  }

  /** The line in which a text stands that the file holds once. */
  async lineOf(file: string, text: string): Promise<number> {
    return lineIn(await this.read(file), text, file);
  }

  async problems(): Promise<readonly Problem[]> {
    return (await checkFolder(this.folder)).problems;
  }
}

/** `claims.yaml:12 references`. */
export function placeAndRule({ file, line, rule }: Problem): string {
  return `${file.split("/").at(-1)}:${line} ${rule}`;
}

function lineIn(content: string, text: string, file: string): number {
  const [before, ...rest] = content.split(text);
  if (before === undefined || rest.length !== 1)
    throw new Error(`${file} holds "${text}" ${rest.length} times, not once`);
  return before.split("\n").length;
}

/** What a broken case of the fixture dossier is. */
import type { DossierFile } from "../../src/core/dossier.ts";

export interface BrokenCase {
  readonly rule: string;
  readonly name: string;
  readonly file: DossierFile | "evidence.lock";
  /** A text that the file holds once, and what takes its place. */
  readonly from?: string;
  readonly to?: string;
  /** What is added at the end of the file. */
  readonly append?: string;
  /** A text (of another file) in whose line the problem is, where that is not the edited line. */
  readonly at?: string | readonly [file: string, text: string];
  /** How many problems the rule has with the line. */
  readonly times?: number;
  /** Rules that rightly complain of the same line. */
  readonly also?: readonly string[];
  /** A text of the file in whose line the lock misses something too: a record that lost a quote, a date it does not know. */
  readonly gone?: string;
  /** What the problem or its mend says. */
  readonly says?: string;
}

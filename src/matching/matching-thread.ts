/** The thread that matches: see threaded-matcher.ts. */
import { workerData } from "node:worker_threads";
import type { Dossier } from "../core/dossier.ts";
import { Library } from "../core/library.ts";
import type { MatchOptions } from "../core/search/matcher.ts";
import { matcherOf } from "../core/search/matcher-of.ts";
import type { Report } from "../core/search/ranking/learned.ts";
import { answerQuestions, say } from "../threads/in-thread.ts";
import { KEPT } from "./learning.ts";

/** What the thread is asked. */
export interface Asked {
  readonly method: "match" | "explain";
  readonly text: string;
  readonly options: MatchOptions | undefined;
}

/** What it says unasked: what it would report. */
export type Learning = Parameters<Report>;

const report: Report = (...learning) => say(learning satisfies Learning);
const matcher = matcherOf(new Library(workerData as readonly Dossier[]), { kept: KEPT, report });

answerQuestions(({ method, text, options }: Asked) => matcher[method](text, options));

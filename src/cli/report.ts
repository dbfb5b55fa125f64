/** How `check` and `verify` print what they found. */
import { isAbsolute, relative } from "node:path";
import { formatProblem, type Problem } from "../dossiers/problem.ts";

/** The problems, a blank line between files; each line starts with its place, so that a terminal can open it. */
export function formatProblems(problems: readonly Problem[]): string {
  return [...Map.groupBy(problems, ({ file }) => file).values()]
    .map((ofFile) => `${ofFile.map(formatProblem).join("\n")}\n\n`)
    .join("");
}

/** "no problems" or "3 problems in 2 files". */
export function verdictOn(problems: readonly Problem[]): string {
  if (problems.length === 0) return "no problems";
  const files = new Set(problems.map(({ file }) => file)).size;
  return `${counted(problems.length, "problem")} in ${counted(files, "file")}`;
}

/** "1 claim", "2 claims". */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/** A path as it is shown: from the working folder where it lies in it. */
export function shownPath(path: string): string {
  const short = relative(process.cwd(), path) || ".";
  return short.startsWith("..") || isAbsolute(short) ? path : short;
}

/** What is wrong with a dossier, where, and what mends it. */

/** What is wrong and what mends it, in an editor's terms. */
export interface Told {
  readonly message: string;
  readonly mend: string;
}

export interface Problem extends Told {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly column: number;
  /** Name of the rule that found it. */
  readonly rule: string;
}

/** A dossier cannot be used. The message names every problem with file, line and mend. */
export class DossierError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(formatProblem).join("\n"));
    this.name = "DossierError";
    this.problems = problems;
  }
}

/** `data/x/claims.yaml:12:5 references: …` with the mend on a line of its own. */
export function formatProblem({ file, line, column, rule, message, mend }: Problem): string {
  return `${file}:${line}:${column} ${rule}: ${message}\n    ${mend}`;
}

/** By file, then by place. */
export function inOrder(problems: readonly Problem[]): Problem[] {
  return problems.toSorted((a, b) =>
    a.file === b.file ? a.line - b.line || a.column - b.column : a.file < b.file ? -1 : 1,
  );
}

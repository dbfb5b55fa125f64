/** Reads a `.env` file, and says what Node would pass over in silence. */
import { parseEnv } from "node:util";

/** A line that sets nothing: a variable's name and no `=`. */
const NAME_ALONE = /^\s*(?:export\s+)?([A-Z][A-Z0-9_]*)(?:\s*:|\s+[^=\s]|\s*$)/;

export interface EnvFile {
  readonly values: Readonly<Record<string, string | undefined>>;
  /** One sentence a line that sets nothing, with its number and the mend; values are never repeated. */
  readonly problems: readonly string[];
}

/** The variables of a file's text, byte-order mark or not. */
export function readEnvFile(text: string): EnvFile {
  const plain = text.replace(/^\uFEFF/, "");
  const values = parseEnv(plain);
  const within = Object.values(values).join("\n");
  const problems = plain.split("\n").flatMap((line, index) => {
    const name = line.includes("=") || within.includes(line.trim()) ? undefined : NAME_ALONE.exec(line)?.[1];
    return name ? [`.env, line ${index + 1}: ${name} has no "=". Write ${name}=value.`] : [];
  });
  return { values, problems };
}

/** What a schema finds amiss, in an editor's terms: which key, what stands there, and what to write instead. */
import type { z } from "zod";
import { isEdtf } from "../core/date.ts";
import { closest } from "../core/suggest.ts";
import type { Told } from "./problem.ts";
import type { Finding } from "./rules/rule.ts";
import { visible } from "./visible.ts";

type Found = Omit<Finding, "file">;
type Issue = z.core.$ZodIssue;

/** Characters of a wrong value that are shown. */
const SHOWN = 60;
const KINDS: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  boolean: "true or false",
  array: "a list",
  object: "keys with values",
};
const KIND_MENDS: Readonly<Record<string, string>> = {
  string: "Put the value in quotation marks, so that it is read as text.",
  number: "Write a whole number without quotation marks, points and commas.",
  array: "Write its entries below it, each behind a hyphen and a space.",
  object: "Write its keys, each on a line of its own with its value behind a colon.",
};

/** The findings of a file. A key that is only misspelt is not also told as missing. */
export function formFindings(issues: readonly Issue[]): Found[] {
  const misspelt = new Set<Issue>();
  const unknown = issues.flatMap((issue) =>
    issue.code === "unrecognized_keys" ? unknownKeys(issue, issues, misspelt) : [],
  );
  const others = issues.filter((issue) => issue.code !== "unrecognized_keys" && !misspelt.has(issue));
  return [...others.map((issue) => ({ path: issue.path, ...toldOf(issue) })), ...unknown];
}

function unknownKeys(issue: z.core.$ZodIssueUnrecognizedKeys, all: readonly Issue[], misspelt: Set<Issue>): Found[] {
  const missing = new Map(
    all
      .filter((other) => isMissing(other) && other.path.slice(0, -1).join("\n") === issue.path.join("\n"))
      .map((other) => [String(other.path.at(-1)), other]),
  );
  return issue.keys.map((key) => {
    const near = closest(key, [...missing.keys()]);
    const meant = near === undefined ? undefined : missing.get(near);
    if (meant) misspelt.add(meant);
    return {
      path: issue.path,
      key,
      message: `unknown key "${visible(key)}"`,
      mend: unknownMend(near, issue.input?.[key]),
    };
  });
}

function unknownMend(near: string | undefined, value: unknown): string {
  if (near !== undefined) return `Did you mean "${near}"?`;
  // `{ exact: she came, and left }` is read as two keys.
  if (value === null) return "Put a value that holds a comma in quotation marks; or take the key out.";
  return "Mend its spelling or take it out; the editor lists the keys when the schema of the first line is loaded.";
}

function toldOf(issue: Issue): Told {
  const name = nameOf(issue.path);
  if (issue.input === null) return nothingThere(issue, name);
  if (isMissing(issue)) return { message: `${name} is missing`, mend: `Add it: ${wantedBy(issue)}.` };
  if (issue.code === "invalid_value") return valueOutside(issue, name);
  if (issue.code === "invalid_type") return wrongKind(issue, name);
  if (issue.code === "invalid_union") return { message: `${name} is not one value`, mend: "Write one text or number." };
  // The schemas of core say "what is wrong; what to do".
  const [what = "", mend = "change the value so that it fits"] = issue.message.split("; ");
  const told = {
    message: `${name}: ${what}${valueIn(issue)}`,
    mend: `${mend.charAt(0).toUpperCase()}${mend.slice(1)}.`,
  };
  return isReversed(issue.input) ? { ...told, mend: "The interval ends before it begins: swap its ends." } : told;
}

/** A key or a hyphen with nothing behind it: to YAML that is a value, null. */
function nothingThere(issue: Issue, name: string): Told {
  if (typeof issue.path.at(-1) === "number")
    return {
      message: `${name}: an entry holds nothing`,
      mend: "Write the entry behind its hyphen, or take the hyphen out.",
    };
  const isList = issue.code === "invalid_type" && issue.expected === "array";
  const mend = isList ? "Write its entries below it, each behind a hyphen" : "Write its value behind the colon";
  return { message: `${name} has no ${isList ? "entries" : "value"}`, mend: `${mend}, or take the key out.` };
}

function valueOutside({ values, input }: z.core.$ZodIssueInvalidValue, name: string): Told {
  const options = values.map(String);
  const near = typeof input === "string" ? closest(input, options) : undefined;
  const meant = near === undefined ? "" : `Did you mean "${near}"? `;
  return {
    message: `${name}: ${shown(input)} is none of its values`,
    mend: `${meant}Write one of: ${options.join(", ")}.`,
  };
}

function wrongKind({ expected, input }: z.core.$ZodIssueInvalidType, name: string): Told {
  const mend = KIND_MENDS[expected] ?? "Change the value so that it fits.";
  const isKey = expected === "string" && typeof input === "object" && !Array.isArray(input);
  return {
    message: `${name} should be ${KINDS[expected] ?? expected}, and is ${kindOf(input)}`,
    mend: isKey ? "Put it in quotation marks: a colon with a space behind it makes a key of what is before." : mend,
  };
}

function isMissing(issue: Issue): boolean {
  return issue.input === undefined && issue.path.length > 0;
}

function wantedBy(issue: Issue): string {
  if (issue.code === "invalid_value") return `one of ${issue.values.join(", ")}`;
  return issue.code === "invalid_type" ? (KINDS[issue.expected] ?? issue.expected) : "a value";
}

function kindOf(value: unknown): string {
  return KINDS[Array.isArray(value) ? "array" : typeof value] ?? typeof value;
}

/** The value, where seeing it helps: not where it is blank or too long. */
function valueIn({ code, input }: Issue): string {
  return code === "too_big" || code === "too_small" || typeof input !== "string" ? "" : `: ${shown(input)}`;
}

function shown(value: unknown): string {
  const text = visible(String(value));
  return `"${text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text}"`;
}

function nameOf(path: readonly PropertyKey[]): string {
  if (path.length === 0) return "the file";
  const key = path.findLast((part) => typeof part === "string");
  return key ?? `entry ${Number(path.at(-1)) + 1}`;
}

/** An EDTF interval whose end comes first. */
function isReversed(value: unknown): boolean {
  const [from, to, ...rest] = typeof value === "string" ? value.split("/") : [];
  return from !== undefined && to !== undefined && rest.length === 0 && isEdtf(`${to}/${from}`);
}

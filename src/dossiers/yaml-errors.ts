/** What is wrong with the YAML of a file, in an editor's terms: the first slip, not the dozens that follow from it. */
import { type Document, type ErrorCode, visit, type YAMLError } from "yaml";
import type { Told } from "./problem.ts";
import { visible } from "./visible.ts";

/** A slip in the YAML. */
export interface Slip extends Told {
  /** Where it stands, as an index into the text. */
  readonly offset: number;
}

const QUOTE_IT = "Put the whole value in quotation marks.";
const SAME_COLUMN = "Begin the keys of a record in the same column, and each record with a hyphen and a space.";
const LEVEL: Told = {
  message: "a second colon in a value, or a line that is indented further than its key",
  mend: `Put a value that holds a colon in quotation marks. ${SAME_COLUMN}`,
};
const TAB: Told = { message: "a tab stands in the indentation", mend: "Indent with spaces." };

/** The words for the library's codes; where there are none, its own message stands. */
const TOLD: Partial<Record<ErrorCode, Told>> = {
  TAB_AS_INDENT: TAB,
  BAD_ALIAS: { message: "a value begins with * or &, which YAML reads as a sign of its own", mend: QUOTE_IT },
  BAD_SCALAR_START: { message: "a value begins with @, % or `, which YAML keeps for itself", mend: QUOTE_IT },
  TAG_RESOLVE_FAILED: { message: "a value begins with !, which YAML reads as a sign of its own", mend: QUOTE_IT },
  BAD_DQ_ESCAPE: {
    message: "a backslash in double quotation marks stands before a letter that it makes nothing of",
    mend: "Write \\\\ for a backslash, or put the value in single quotation marks.",
  },
  BAD_INDENT: {
    message: "brackets are not closed, or what is in them is indented no further than its key",
    mend: "Close a list with ] and a mapping with }.",
  },
  BLOCK_AS_IMPLICIT_KEY: LEVEL,
  BLOCK_IN_FLOW: LEVEL,
  MULTILINE_IMPLICIT_KEY: {
    message: "a line holds no key and value, and belongs to no text above it",
    mend: `Write a colon and a space behind the key. ${SAME_COLUMN}`,
  },
  UNEXPECTED_TOKEN: {
    message: "what stands here does not belong to what stands before it",
    mend: `Put the whole value in one pair of quotation marks, with ' in double ones and " in single ones. ${SAME_COLUMN}`,
  },
  MISSING_CHAR: {
    message: "a record has no hyphen, or a key is indented less than the one above it",
    mend: SAME_COLUMN,
  },
  NON_STRING_KEY: {
    message: "a key is no plain word",
    mend: "Write the key as a word, with its value behind a colon.",
  },
  MULTIPLE_DOCS: { message: "a second document begins here", mend: "Take the line --- out: a file holds one." },
  RESOURCE_EXHAUSTION: {
    message: "the values are nested too deep",
    mend: "No file of a dossier goes deeper than a few levels.",
  },
};

/** Keys that stand twice, and the first other slip: the parser's further errors mostly follow from it. */
export function slipsOf(document: Document, text: string): Slip[] {
  const slip = unfitCharacter(text);
  if (slip) return [slip];
  const errors = [...document.errors, ...document.warnings].sort((a, b) => a.pos[0] - b.pos[0]);
  const first = errors.findIndex(({ code }) => code !== "DUPLICATE_KEY");
  const told = first === -1 ? errors : errors.slice(0, first + 1);
  return told.map((error) => slipOf(error, document, text));
}

/** What is wrong where the values cannot be made: an alias without its anchor, or too many of them. */
export function aliasSlip(document: Document): Slip {
  let offset = 0;
  let name: string | undefined;
  visit(document, {
    Alias(_, alias) {
      if (alias.resolve(document)) return undefined;
      offset = alias.range?.[0] ?? 0;
      name = alias.source;
      return visit.BREAK;
    },
  });
  return name === undefined
    ? { offset, message: "aliases (*) repeat one another without end", mend: "Write the values out." }
    : {
        offset,
        message: `*${name} is an alias of nothing`,
        mend: "Put a value that begins with * in quotation marks.",
      };
}

/** YAML takes characters that no reader sees, and old line ends for none. */
function unfitCharacter(text: string): Slip | undefined {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are looked for
  const [character] = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f]|\r(?!\n)/.exec(text) ?? [];
  if (character === undefined) return undefined;
  const offset = text.indexOf(character);
  if (character !== "\r")
    return { offset, message: `a control character stands here: ${visible(character)}`, mend: "Delete it." };
  return {
    offset,
    message: "a line ends in a carriage return alone",
    mend: "Save the file with the line ends of Unix (LF) or Windows (CRLF).",
  };
}

function slipOf({ code, message, pos: [offset] }: YAMLError, document: Document, text: string): Slip {
  if (code === "DUPLICATE_KEY") return { offset, ...doubled(text, offset) };
  if (/^ *\t/.test(text.slice(text.lastIndexOf("\n", offset - 1) + 1))) return { offset, ...TAB };
  if (message.startsWith("Missing closing")) return unclosed(document, offset);
  return { offset, message, mend: QUOTE_IT, ...TOLD[code] };
}

function doubled(text: string, offset: number): Told {
  const [key = ""] = /^[^:\s]+/.exec(text.slice(offset)) ?? [];
  const mend = "Take one of the two out; a new record begins with a hyphen and a space.";
  return { message: `the key "${key}" stands twice in one record`, mend };
}

/** The parser notices at the end of the file; the editor needs the beginning. */
function unclosed(document: Document, end: number): Slip {
  let offset = end;
  visit(document, {
    Scalar(_, { type, range }) {
      if (type?.startsWith("QUOTE_") && range && range[0] < end && range[2] >= end) offset = range[0];
    },
  });
  return {
    offset,
    message: "the quotation mark that opens here is not closed",
    mend: "Close it where the value ends.",
  };
}

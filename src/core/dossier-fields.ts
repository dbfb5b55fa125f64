/** The fields that the records of a dossier are made of. */
import { z } from "zod";
import { isEdtf } from "./date.ts";

/** Longest text of our own words in one field, so that every field fits one block on every platform. */
const TEXT_LIMIT = 600;
const TITLE_LIMIT = 150;

/** A letter, a digit or a sign: what a reader sees. */
const SEEN = /[^\p{C}\p{Z}\p{M}]/u;
/** Controls but for line breaks and tabs, and marks that turn the direction of what follows. */
const UNFIT = /[^\P{Cc}\n\r\t]|[\u202a-\u202e]/u;

/** Words of our own. */
export const text = (description: string, limit = TEXT_LIMIT) =>
  z
    .string()
    .trim()
    .min(1, { error: "blank; write its text, or take the key out", abort: true })
    .max(limit, `more than ${limit} characters; split it or shorten it`)
    .refine((value) => SEEN.test(value), "blank; write its text, or take the key out")
    .refine((value) => !UNFIT.test(value), "an invisible control character is in it; take it out")
    .describe(description);
/** A short name. */
export const title = (description: string) => text(description, TITLE_LIMIT);
/** An id: what links, buttons and other records name the record by. */
export const slug = (description: string) =>
  z
    .string()
    .regex(
      /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
      "not an id; write lower-case letters, digits and single hyphens, such as inbox-api",
    )
    .max(30, "more than 30 characters; shorten it, because a button has to carry it")
    .describe(description);
/** A language. */
export const languageTag = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, "not a language; write a BCP 47 tag such as en or pt-BR");
/** A list that may be left out. */
export const list = <T extends z.ZodType>(item: T) => z.array(item).default([]);
/** An address on the web. */
export const webAddress = (description: string) =>
  z
    .url({
      protocol: /^https?$/,
      hostname: z.regexes.domain,
      error: "not a web address; write it whole, such as https://example.org/page",
    })
    .refine((address) => !/\s/.test(address), "an address holds no white space; write %20 for a space")
    .refine(
      (address) => !/^https?:[\\/]*[^\\/?#]*@/i.test(address),
      "an address with a name or a password; take them out",
    )
    .describe(description);

/** The word an editor writes where a fact is not known. It is a value, never a gap. */
export const UNKNOWN = "unknown";

/** A date with its precision. */
export const edtfDate = z
  .union([z.string(), z.number().int().transform(String)])
  .refine((value) => value === UNKNOWN || isEdtf(value), {
    message: "not an EDTF date; write 2013, 2013-08, 2013-08-31, ../2013, 2011/2019, 2019~, or unknown",
  })
  .describe("EDTF date (ISO 8601-2): 2013, 2013-08, 2013-08-31, ../2013, 2011/2019, 2019~, or: unknown");
/** A date in the source's own words. */
export const datedAs = text("The date in the source's own words, where EDTF cannot say it: 'by early 2019'").optional();

/** A quote: a W3C TextQuoteSelector into a held source. */
export const citationSchema = z.strictObject({
  source: slug("Id of a held source in sources.yaml"),
  exact: z
    .string()
    .min(1)
    .max(300, "more than 300 characters, and the text belongs to its publisher; quote the part that matters")
    .describe("The words of the source, to the letter (W3C TextQuoteSelector: exact)"),
  prefix: z.string().max(100).optional().describe("Words just before, where the quote occurs more than once"),
  suffix: z.string().max(100).optional().describe("Words just after, where the quote occurs more than once"),
  speaker: slug("Id in people.yaml of the person whom the source quotes with these words").optional(),
});

/** A pointer to a source that is not held. */
export const referenceSchema = z
  .strictObject({
    source: slug("Id of a source in sources.yaml"),
    says: text("What the source says, in our words"),
  })
  .describe("A pointer to a source that is not held: it shows what is said and where, but cannot be quoted");

/** A source's text as it was captured. */
export const snapshot = z
  .strictObject({
    file: text("The name of the snapshot's file"),
    sha256: z
      .string()
      .toLowerCase()
      .regex(/^[0-9a-f]{64}$/, "not a SHA-256 hash; write its 64 hexadecimal digits"),
    length: z
      .number()
      .int()
      .positive("not a length; an empty file is no snapshot")
      .describe("Characters (Unicode code points) of the snapshot"),
  })
  .optional()
  .describe("Present where the text is held: only a held source can be quoted");

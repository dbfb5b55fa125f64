/** The fields that the records of a dossier are made of. */
import { z } from "zod";
import { isEdtf } from "./date.ts";

/** Longest text of our own words in one field, so that every field fits one block on every platform. */
const TEXT_LIMIT = 600;
const TITLE_LIMIT = 150;

/** Words of our own. */
export const text = (description: string, limit = TEXT_LIMIT) =>
  z.string().trim().min(1).max(limit, `${limit} characters at most; split it or shorten it`).describe(description);
/** A short name. */
export const title = (description: string) => text(description, TITLE_LIMIT);
/** An id: what links, buttons and other records name the record by. */
export const slug = (description: string) =>
  z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "an id is lower-case letters, digits and single hyphens")
    .max(30, "an id has 30 characters at most, so that a button can carry it")
    .describe(description);
/** A language. */
export const languageTag = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, "a BCP 47 tag such as en or pt-BR");
/** A list that may be left out. */
export const list = <T extends z.ZodType>(item: T) => z.array(item).default([]);
/** An address on the web. */
export const webAddress = (description: string) =>
  z.url({ protocol: /^https?$/, hostname: z.regexes.domain }).describe(description);

/** The word an editor writes where a fact is not known. It is a value, never a gap. */
export const UNKNOWN = "unknown";

/** A date with its precision. */
export const edtfDate = z
  .union([z.string(), z.number().int().transform(String)])
  .refine((value) => value === UNKNOWN || isEdtf(value), {
    message: "not an EDTF date; write 2013, 2013-08, 2013-08-31, ../2013, 2011/2019, or unknown",
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
    .max(300, "a quote has 300 characters at most: the text belongs to its publisher; quote the part that matters")
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

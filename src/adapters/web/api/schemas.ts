/** What the API answers: one schema for the types, the OpenAPI document and the tests. */
import { z } from "zod";
import { CAPACITIES, STANCES } from "../../../core/dossier.ts";

/** Every schema with a name of its own in the OpenAPI document. */
export const components = z.registry<{ id: string }>();

const named = <Schema extends z.ZodType>(id: string, schema: Schema): Schema => {
  components.add(schema, { id });
  return schema;
};

const id = z.string().describe("Its id in the dossier");
const dossier = z.string().describe("Id of the dossier");
const page = z.url().describe("Its permanent page");
const date = z.string().describe("EDTF (ISO 8601-2), or: unknown");
const dateInWords = z.string();

const labelSchema = named("Label", z.strictObject({ id: z.string(), label: z.string() }));

const citedSchema = named(
  "Cited",
  z.strictObject({
    source: z.string().describe("Id of the source"),
    publisher: z.string(),
    title: z.string(),
    date,
    dateInWords,
    url: z.string().nullable().describe("The publisher's page, at the quote where there is one; null if none is known"),
    archivedUrl: z.string().nullable(),
  }),
);
const quoteSchema = named(
  "Quote",
  z.strictObject({
    text: z.string().describe("The words of the source, to the letter; never cut"),
    voice: z.string().nullable().describe("Who says it and in which capacity; null where the source itself reports"),
    page: page.describe("The quote among the other quotes of its source"),
    cited: citedSchema,
  }),
);
const pointerSchema = named(
  "Pointer",
  z
    .strictObject({ says: z.string(), cited: citedSchema })
    .describe("What a source that is not held says, in our words: no quote"),
);
const evidence = { quotes: z.array(quoteSchema), pointers: z.array(pointerSchema) };

const claimBrief = {
  id,
  dossier,
  title: z.string(),
  statement: z.string().describe("What is claimed, neutrally, in our own words"),
  kind: z.enum(["allegation", "denial", "background", "opinion"]),
  standing: z.array(labelSchema),
  page,
};
export const claimBriefSchema = named("ClaimBrief", z.strictObject(claimBrief));
const foundClaimSchema = named(
  "FoundClaim",
  z.strictObject({
    ...claimBrief,
    score: z.number().min(0).max(1).nullable().describe("Probability that it is meant; null where it is only near"),
  }),
);
export const foundClaimsSchema = named(
  "FoundClaims",
  z.strictObject({
    verdict: z
      .enum(["found", "choices", "nothing", "all"])
      .describe("found: these are meant. choices: they match alike. nothing: only the nearest. all: no q was given."),
    claims: z.array(foundClaimSchema),
  }),
);

export const rebuttalSchema = named(
  "Rebuttal",
  z.strictObject({
    id,
    dossier,
    title: z.string(),
    voice: z.string(),
    date,
    dateInWords,
    statement: z.string(),
    addresses: z.array(
      z.strictObject({ claim: z.string(), extent: z.enum(["full", "part"]), note: z.string().nullable() }),
    ),
    unaddressed: z.array(z.string()).describe("What the reply does not speak to"),
    note: z.string().nullable(),
    ...evidence,
    page,
  }),
);
export const rebuttalsSchema = named("Rebuttals", z.strictObject({ rebuttals: z.array(rebuttalSchema) }));

export const eventSchema = named(
  "Event",
  z.strictObject({
    id,
    dossier,
    date,
    dateInWords,
    statement: z.string(),
    standing: labelSchema,
    claims: z.array(z.string()),
    people: z.array(z.string()),
    note: z.string().nullable(),
    ...evidence,
    page,
  }),
);
export const timelineSchema = named("Timeline", z.strictObject({ events: z.array(eventSchema) }));

export const disagreementSchema = named(
  "Disagreement",
  z.strictObject({
    id,
    title: z.string(),
    kind: labelSchema,
    sides: z.array(z.strictObject({ says: z.string(), ...evidence })),
    assessment: z.string(),
    page,
  }),
);
export const claimSchema = named(
  "Claim",
  z.strictObject({
    ...claimBrief,
    positions: z.array(
      z.strictObject({
        stance: z.enum(STANCES),
        by: z.string().describe("Id of a person or of a source"),
        voice: z.string(),
        capacity: z.enum(CAPACITIES),
        note: z.string().nullable(),
        ...evidence,
      }),
    ),
    rebuttals: z.array(rebuttalSchema),
    disagreements: z.array(disagreementSchema),
    origins: z.strictObject({
      outlets: z.array(z.string()).describe("Ids of the sources that carry it"),
      origins: z.array(z.string()).describe("Ids of the sources where it begins: repetition is not corroboration"),
    }),
    openQuestions: z.array(z.string()),
    related: z.array(z.string()).describe("Ids of claims"),
  }),
);

export const sourceBriefSchema = named(
  "SourceBrief",
  z.strictObject({ id, dossier, kind: z.string(), publisher: z.string(), title: z.string(), date, dateInWords, page }),
);
export const sourcesSchema = named("Sources", z.strictObject({ sources: z.array(sourceBriefSchema) }));
const annotationSchema = named(
  "Annotation",
  z
    .looseObject({ "@context": z.url(), id: z.url(), type: z.literal("Annotation") })
    .describe("W3C Web Annotation with a TextQuoteSelector: https://www.w3.org/TR/annotation-model/"),
);
export const sourceSchema = named(
  "Source",
  z.strictObject({
    ...sourceBriefSchema.shape,
    authors: z.array(z.string()),
    language: z.string(),
    url: z.string().nullable(),
    archivedUrl: z.string().nullable(),
    isHeld: z.boolean().describe("Whether its text is held: only then it can be quoted"),
    note: z.string().nullable(),
    basedOn: z.array(z.strictObject({ source: z.string(), how: z.string(), note: z.string().nullable() })),
    derived: z.array(z.string()).describe("Ids of the sources that derive from it"),
    quotes: z.array(quoteSchema).describe("In the order of its text"),
    annotations: z.array(annotationSchema).describe("The same quotes as W3C Web Annotations"),
  }),
);

export const problemSchema = named(
  "Problem",
  z
    .strictObject({ type: z.string(), title: z.string(), status: z.number().int(), detail: z.string() })
    .describe("RFC 9457; detail says what mends it"),
);

/**
 * The schemas of a dossier: one for each YAML file, and the types inferred from them.
 *
 * Every `describe` text ends up in the JSON Schema that an editor shows beside the field.
 */
import { z } from "zod";
import {
  citationSchema,
  datedAs,
  edtfDate,
  languageTag,
  list,
  referenceSchema,
  slug,
  snapshot,
  text,
  title,
  UNKNOWN,
  webAddress,
} from "./dossier-fields.ts";

export { UNKNOWN };

/** In which capacity somebody speaks. An answer names it beside every position. */
export const CAPACITIES = [
  "court-filing",
  "court",
  "spokesperson",
  "company-statement",
  "official",
  "reporting",
  "editorial",
  "social-post",
] as const;
const capacity = z
  .enum(CAPACITIES)
  .describe(
    "court-filing: a party alleges it; court: a judge ruled; spokesperson, company-statement, official: said for a body; " +
      "reporting: an outlet reports it; editorial: in an outlet's own voice, unhedged; social-post: a post",
  );

export const STANCES = ["asserts", "reports", "denies", "contradicts", "confirms", "qualifies"] as const;

const positionSchema = z.strictObject({
  stance: z.enum(STANCES).describe("What the speaker does with the claim"),
  by: slug("Who takes the position: an id of people.yaml or sources.yaml"),
  capacity,
  note: text("What this wording adds, drops or changes, in our words").optional(),
  origin: slug("Id of the source where this wording comes from, if it is not the cited source itself").optional(),
  citations: list(citationSchema),
  references: list(referenceSchema),
});

const CLAIM_KINDS = ["allegation", "denial", "background", "opinion"] as const;

export const claimSchema = z.strictObject({
  id: slug("The claim's id"),
  title: title("A short name, as in a headline of an index"),
  statement: text("What is claimed, neutrally, in our own words"),
  kind: z.enum(CLAIM_KINDS).describe("What sort of statement it is"),
  topics: list(slug("Id of a topic in dossier.yaml")),
  people: list(slug("Id in people.yaml")),
  aliases: list(text("How people phrase it in chat")).describe("How people phrase it in chat; matched, never shown"),
  negativeTerms: list(text("A word or phrase that makes a message be about something else")).describe(
    "What the claim is not: a message with one of these never gets this claim",
  ),
  positions: z.array(positionSchema).min(1, "empty; a claim needs at least one position with a citation"),
  openQuestions: list(text("What stays unknown")),
  related: list(slug("Id of a claim that a reader should see beside this one")),
});

const EVENT_STANDINGS = ["alleged", "reported", "confirmed", "contradicted", "background"] as const;

export const eventSchema = z.strictObject({
  id: slug("The event's id"),
  date: edtfDate,
  datedAs,
  statement: text("What happened or is said to have happened, in our own words"),
  standing: z.enum(EVENT_STANDINGS).describe("How firmly the sources hold it"),
  claims: list(slug("Id of a claim it belongs to")),
  people: list(slug("Id in people.yaml")),
  topics: list(slug("Id of a topic in dossier.yaml")),
  note: text("What a reader must know beside it, in our words").optional(),
  citations: list(citationSchema),
  references: list(referenceSchema),
});

export const rebuttalSchema = z.strictObject({
  id: slug("The rebuttal's id"),
  title: title("A short name"),
  by: slug("Who answers: an id of people.yaml or sources.yaml"),
  capacity,
  date: edtfDate,
  datedAs,
  statement: text("What is answered, in its exact scope, in our own words"),
  addresses: z
    .array(
      z.strictObject({
        claim: slug("Id of the claim"),
        extent: z.enum(["full", "part"]).describe("Whether the reply covers the whole claim"),
        note: text("Which part it covers, or what it leaves open").optional(),
      }),
    )
    .min(1, "empty; a rebuttal answers at least one claim"),
  unaddressed: list(
    z.strictObject({
      claim: slug("Id of a claim that the reply leaves without an answer").optional(),
      says: text("What the reply does not speak to"),
    }),
  ),
  note: text("What a reader must know beside it, in our words").optional(),
  citations: list(citationSchema),
  references: list(referenceSchema),
});

const DISAGREEMENT_KINDS = ["conflict", "rewording", "unit", "date", "attribution", "omission"] as const;

export const disagreementSchema = z.strictObject({
  id: slug("The disagreement's id"),
  title: title("What the sources disagree on, as a noun phrase"),
  kind: z.enum(DISAGREEMENT_KINDS),
  sides: z
    .array(
      z.strictObject({
        says: text("What this side says, in a few of our words"),
        citations: list(citationSchema),
        references: list(referenceSchema),
      }),
    )
    .min(2, "fewer than two; a disagreement has two sides at least"),
  assessment: text("What can be said about it from the sources, in our own words"),
  claims: list(slug("Id of a claim it bears on")),
});

export const sourceSchema = z.strictObject({
  id: slug("The source's id"),
  kind: z.enum([
    "news",
    "court-filing",
    "court-order",
    "statement",
    "post",
    "blog",
    "forum",
    "fact-check",
    "help-page",
  ]),
  publisher: text("Who published it; unknown if nobody knows"),
  title: text("Its title; unknown if nobody knows"),
  authors: list(text("An author's name")),
  date: edtfDate,
  datedAs,
  url: z.union([z.literal(UNKNOWN), webAddress("Its address; unknown if none is known")]),
  archivedUrl: webAddress("The address of an archived copy").optional(),
  language: languageTag,
  basedOn: list(
    z.strictObject({
      source: slug("Id of the source it derives from"),
      how: z.enum(["quotes", "rewrites", "translates", "reposts", "cites", "contains"]),
      note: text("How we know").optional(),
    }),
  ),
  snapshot,
  note: text("What a reader must know about it, in our words").optional(),
});

const personSchema = z.strictObject({
  id: slug("The id"),
  name: title("The name as it should be shown"),
  kind: z.enum(["person", "organisation", "product", "api", "account"]),
  aliases: list(text("Another name or a misspelling")).describe("Other names and misspellings; matched, never shown"),
  roles: list(
    z.strictObject({ title: text("The role"), period: edtfDate.optional().describe("When, as an EDTF interval") }),
  ),
  description: text("Who or what it is, in one sentence").optional(),
});

const manifestSchema = z.strictObject({
  id: slug("The dossier's id: the name of its folder").max(
    20,
    "more than 20 characters; shorten it, because a button has to carry it",
  ),
  title: title("The dossier's title"),
  description: text("What it covers and what it does not"),
  language: languageTag,
  updated: edtfDate,
  suggest: z
    .url({
      protocol: /^(https|mailto)$/,
      error: "not an address; write https://example.org/suggest or mailto:desk@example.org",
    })
    .optional()
    .describe("Where a reader can suggest a claim: a web address or mailto:"),
  topics: list(
    z.strictObject({ id: slug("The topic's id"), title: text("Its name"), aliases: list(text("Another word for it")) }),
  ),
});

/** The files of a dossier and what each holds. */
export const DOSSIER_FILES = {
  "dossier.yaml": manifestSchema,
  "sources.yaml": z.array(sourceSchema),
  "people.yaml": z.array(personSchema),
  "claims.yaml": z.array(claimSchema),
  "events.yaml": z.array(eventSchema),
  "rebuttals.yaml": z.array(rebuttalSchema),
  "disagreements.yaml": z.array(disagreementSchema),
} as const;
export type DossierFile = keyof typeof DOSSIER_FILES;
export const DOSSIER_FILE_NAMES = Object.keys(DOSSIER_FILES) as readonly DossierFile[];

export type Citation = z.output<typeof citationSchema>;
export type Reference = z.output<typeof referenceSchema>;
export type Capacity = (typeof CAPACITIES)[number];
export type Stance = (typeof STANCES)[number];
export type Position = z.output<typeof positionSchema>;
export type Claim = z.output<typeof claimSchema>;
export type DossierEvent = z.output<typeof eventSchema>;
export type EventStanding = DossierEvent["standing"];
export type Rebuttal = z.output<typeof rebuttalSchema>;
export type Disagreement = z.output<typeof disagreementSchema>;
export type Source = z.output<typeof sourceSchema>;
export type Person = z.output<typeof personSchema>;
export type Manifest = z.output<typeof manifestSchema>;
export type Topic = Manifest["topics"][number];

/** Where a quote stands in the snapshot of its source, in Unicode characters, and the day (UTC) it was verified there. */
export interface Place {
  readonly start: number;
  readonly end: number;
  readonly verified: string;
}

/** One validated dossier. */
export interface Dossier extends Manifest {
  readonly sources: readonly Source[];
  readonly people: readonly Person[];
  readonly claims: readonly Claim[];
  readonly events: readonly DossierEvent[];
  readonly rebuttals: readonly Rebuttal[];
  readonly disagreements: readonly Disagreement[];
  /** Of the verified quotes, from the evidence lock. A citation without a place here, or without places at all, is not. */
  readonly places?: ReadonlyMap<Citation, Place>;
}

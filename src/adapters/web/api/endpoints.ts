/** Every endpoint of the API: what it takes, what it answers. Routes and OpenAPI read the same table. */
import { z } from "zod";
import { spanOf } from "../../../core/date.ts";
import type { HeldDossier, Library } from "../../../core/library.ts";
import { isReversed } from "../../../core/period.ts";
import { findClaims } from "../../../core/query.ts";
import { siteEnglish } from "../../../core/words/site/en.ts";
import type { SiteWords } from "../../../core/words/site.ts";
import type { PageBot } from "../app.ts";
import { type EventFilter, eventsIn, isTopic } from "../event-filter.ts";
import { LIMITS } from "../limits.ts";
import { speakerPath } from "../record-links.ts";
import type { View } from "../view.ts";
import { claimBrief, claimRecord, eventRecord, rebuttalRecord, sourceBrief, sourceRecord } from "./records.ts";
import { Refusal, unknownId } from "./refusal.ts";
import {
  claimSchema,
  foundClaimsSchema,
  rebuttalsSchema,
  sourceSchema,
  sourcesSchema,
  timelineSchema,
} from "./schemas.ts";

/** The parameters of a request by their names. */
export type Params = Readonly<Record<string, string | undefined>>;

/** One endpoint: its address, its parameters, its answer. */
export interface Endpoint {
  /** As OpenAPI writes it: /claims/{id}. What it is for stands in the page's words. */
  readonly path: keyof SiteWords["api"]["endpoints"];
  readonly params: z.ZodObject;
  readonly answer: z.ZodType;
  /**
   * The answer, or a promise of it; undefined where there is no such record.
   * @throws Refusal where a parameter names what is not there, or contradicts another
   */
  run(asked: { readonly bot: PageBot; readonly view: View; readonly params: Params }): unknown;
}

const { parameters: says } = siteEnglish.api;
const ofDossier = z.string().max(60).optional().describe(says.dossier);
const date = z
  .string()
  .max(60)
  .refine((value) => spanOf(value) !== undefined, "write an EDTF date such as 2013, 2013-08 or 2013-08-31")
  .optional();
const id = z.string().max(100).describe(says.id);

/** All endpoints, in the order in which the API page lists them. */
export const ENDPOINTS: readonly Endpoint[] = [
  {
    path: "/claims",
    params: z.object({
      q: z.string().max(LIMITS.url).optional().describe(says.q),
      dossier: ofDossier,
    }),
    answer: foundClaimsSchema,
    run: ({ bot, view, params: { q, dossier } }) => claims(bot, view, q, dossier),
  },
  {
    path: "/claims/{id}",
    params: z.object({ id, dossier: ofDossier }),
    answer: claimSchema,
    run: ({ bot, view, params: { id = "", dossier } }) =>
      first(bot.library, dossier, (held) => {
        const claim = held.claim(id);
        return claim && claimRecord(held, claim, view);
      }),
  },
  {
    path: "/timeline",
    params: z.object({
      topic: z.string().max(100).optional().describe(says.topic),
      from: date.describe(says.from),
      to: date.describe(says.to),
      dossier: ofDossier,
    }),
    answer: timelineSchema,
    run: ({ bot, view, params: { topic = "", from = "", to = "", dossier } }) =>
      timeline(heldOf(bot.library, dossier), { topic, from, to }, view),
  },
  {
    path: "/rebuttals",
    params: z.object({
      claim: z.string().max(100).optional().describe(says.claim),
      by: z.string().max(100).optional().describe(says.by),
      dossier: ofDossier,
    }),
    answer: rebuttalsSchema,
    run: ({ bot, view, params: { claim, by, dossier } }) =>
      rebuttals(heldOf(bot.library, dossier), { claim, by }, view),
  },
  {
    path: "/sources",
    params: z.object({ dossier: ofDossier }),
    answer: sourcesSchema,
    run: ({ bot, view, params: { dossier } }) => ({
      sources: heldOf(bot.library, dossier).flatMap((held) =>
        held.dossier.sources.map((source) => sourceBrief(held, source, view)),
      ),
    }),
  },
  {
    path: "/sources/{id}",
    params: z.object({ id, dossier: ofDossier }),
    answer: sourceSchema,
    run: ({ bot, view, params: { id = "", dossier } }) =>
      first(bot.library, dossier, (held) => {
        const source = held.findSource(id);
        return source && sourceRecord(held, source, view);
      }),
  },
];

function heldOf(library: Library, dossier: string | undefined): readonly HeldDossier[] {
  if (dossier === undefined) return library.held;
  const one = library.get(dossier);
  if (one) return [one];
  const ids = library.held.map((held) => held.dossier.id);
  throw unknownId("dossier", dossier, ids);
}

function first<Found>(
  library: Library,
  dossier: string | undefined,
  find: (held: HeldDossier) => Found | undefined,
): Found | undefined {
  for (const held of heldOf(library, dossier)) {
    const found = find(held);
    if (found !== undefined) return found;
  }
  return undefined;
}

async function claims({ library, matcher }: PageBot, view: View, q: string | undefined, dossier: string | undefined) {
  const asked = heldOf(library, dossier);
  if (q === undefined || q.trim() === "") {
    const all = asked.flatMap((held) =>
      held.dossier.claims.map((claim) => ({ ...claimBrief(held, claim, view), score: null })),
    );
    return { verdict: "all", claims: all };
  }
  const { verdict, claims } = await findClaims(library, matcher, q, { dossier });
  const scoreOf = (score: number) => (verdict === "nothing" ? null : score);
  return {
    verdict,
    claims: claims.map(({ held, claim, score }) => ({ ...claimBrief(held, claim, view), score: scoreOf(score) })),
  };
}

function timeline(asked: readonly HeldDossier[], filter: EventFilter, view: View) {
  const { topic, from, to } = filter;
  if (isReversed(filter))
    throw new Refusal(
      400,
      "A period ends before it begins",
      `from: ${from} is later than to: ${to}. Write the earlier date first.`,
    );
  if (topic !== "" && !asked.some((held) => isTopic(held, topic))) throw unknownId("topic, person or claim", topic);
  return {
    events: asked.flatMap((held) => eventsIn(held, filter).map((event) => eventRecord(held, event, view))),
  };
}

interface RebuttalFilter {
  readonly claim: string | undefined;
  readonly by: string | undefined;
}

function rebuttals(asked: readonly HeldDossier[], { claim, by }: RebuttalFilter, view: View) {
  if (claim !== undefined && !asked.some((held) => held.claim(claim))) throw unknownId("claim", claim);
  if (by !== undefined && !asked.some((held) => speakerPath(held, by))) throw unknownId("person or source", by);
  return {
    rebuttals: asked.flatMap((held) =>
      (claim === undefined ? held.dossier.rebuttals : held.rebuttalsTo(claim))
        .filter((rebuttal) => by === undefined || rebuttal.by === by)
        .map((rebuttal) => rebuttalRecord(held, rebuttal, view)),
    ),
  };
}

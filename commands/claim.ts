import type { Block, Choice, Reply } from "../src/core/answer.ts";
import { claimCard } from "../src/core/claim-card.ts";
import { defineCommand } from "../src/core/command.ts";
import type { Claim } from "../src/core/dossier.ts";
import { keeper } from "../src/core/kept.ts";
import { type HeldDossier, refOf } from "../src/core/library.ts";
import { type FoundClaim, findClaims } from "../src/core/query.ts";
import { linkedRecords } from "../src/core/records.ts";
import { type Ask, choicesReply, nothingReply } from "../src/core/replies.ts";
import type { Words } from "../src/core/words.ts";

const ask: Ask = (ref) => ({ command: "claim", options: { text: ref } });

/** Characters of a claim's reference that a button has room for. */
const REF_LIMIT = 80;
const RELATED_LIMIT = 4;
/** Below this probability the answer says that the message may mean something else. */
const SURE = 0.6;

/** Cards by claim: making one costs as much as finding the claim. */
const keptCards = keeper<readonly Block[]>();

export default defineCommand({
  description: "Check a claim or a message: who said it, in which words, what the other side answers",
  options: {
    text: {
      type: "text",
      description: "The claim, a question, or a pasted message",
      required: true,
      completes: ["claim"],
    },
  },
  examples: ["did facebook sell our dms to netflix", "inbox api"],
  visibility: "everyone",
  async run({ text }, { library, matcher, words }) {
    const search = await findClaims(library, matcher, text);
    const { verdict, claims } = search;
    const [lead] = claims;
    if (verdict === "nothing" || !lead) return nothingReply(library, claims, ask, words);
    if (verdict === "choices") return choicesReply(search, ask, words);
    return claimReply(lead, alsoMeant(lead, claims.slice(1)), words);
  },
});

function claimReply(lead: FoundClaim, also: readonly FoundClaim[], words: Words): Reply {
  const { held, claim, score } = lead;
  const ref = [refOf(held.dossier, claim.id), ...also.map((found) => found.claim.id)].join("+");
  const makeBlocks = (): Block[] => [
    ...claimCard(held, claim, relatedTo(held, claim, also), words),
    { type: "action", actions: actionsOn(lead, words) },
  ];
  return {
    kind: "claim",
    dossier: held.dossier.id,
    confidence: score,
    records: [
      { type: "claim", id: claim.id, score },
      ...also.map((found) => ({ type: "claim", id: found.claim.id, score: found.score }) as const),
      ...linkedRecords(held, claim, score),
    ],
    title: claim.title,
    blocks: keptCards(claim, words, ref, makeBlocks),
    notices: score < SURE ? [words.read.closest] : [],
    self: ask(ref),
  };
}

function actionsOn({ held, claim }: FoundClaim, words: Words): Choice[] {
  const ref = refOf(held.dossier, claim.id);
  const timeline = { label: words.actions.timeline, invocation: { command: "timeline", options: { topic: ref } } };
  const rebuttals = { label: words.actions.rebuttals, invocation: { command: "rebuttal", options: { text: ref } } };
  return held.rebuttalsTo(claim.id).length > 0 ? [timeline, rebuttals] : [timeline];
}

/** Further claims of the same dossier that the message means, as many as a button can carry. */
function alsoMeant(lead: FoundClaim, others: readonly FoundClaim[]): FoundClaim[] {
  let room = REF_LIMIT - refOf(lead.held.dossier, lead.claim.id).length;
  return others
    .filter(({ held }) => held === lead.held)
    .filter(({ claim }) => {
      room -= claim.id.length + 1;
      return room >= 0;
    });
}

function relatedTo(held: HeldDossier, claim: Claim, also: readonly FoundClaim[]): Claim[] {
  const ids = new Set([...also.map((found) => found.claim.id), ...claim.related]);
  ids.delete(claim.id);
  return [...ids].flatMap((id) => held.claim(id) ?? []).slice(0, RELATED_LIMIT);
}

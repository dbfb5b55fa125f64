import type { Block, Reply } from "../src/core/answer.ts";
import { rebuttalBlock, standingBlock } from "../src/core/blocks.ts";
import { type CommandContext, defineCommand } from "../src/core/command.ts";
import type { Claim, Rebuttal } from "../src/core/dossier.ts";
import { keeper } from "../src/core/kept.ts";
import { type HeldDossier, refOf } from "../src/core/library.ts";
import { type FoundClaim, findClaims, rebuttalsTo } from "../src/core/query.ts";
import { type Ask, choicesReply, nothingReply } from "../src/core/replies.ts";
import type { Topic } from "../src/core/search/topics.ts";
import type { Words } from "../src/core/words.ts";

const ask: Ask = (ref) => ({ command: "rebuttal", options: { text: ref } });

/** Blocks by claim, or by who speaks. */
const keptBlocks = keeper<readonly Block[]>();

export default defineCommand({
  description: "What the other side answers to a claim, how far the answer goes, and what it leaves open",
  options: {
    text: {
      type: "text",
      description: "A claim, a message, or who answers",
      required: true,
      completes: ["claim", "person"],
      offers: hasReply,
    },
  },
  examples: ["sold messages", "andy stone"],
  visibility: "everyone",
  async run({ text }, context) {
    const { library, matcher, topics, words } = context;
    const named = topics.named(text);
    const speaker = named ?? topics.find(text.trim());
    const spoken = speaker?.type === "person" ? repliesBy(speaker) : [];
    if (speaker && spoken.length > 0) return speakerReply(speaker, spoken, context);
    const silence = speaker?.type === "person" ? words.rebuttal.none(speaker.title) : undefined;
    const search = await findClaims(library, matcher, text);
    const { verdict, claims } = search;
    const [lead] = claims;
    const isOfSpeaker = named !== undefined && mayAnswer(named);
    if (verdict === "nothing" || !lead || (isOfSpeaker && !isAnswered(lead)))
      return nothingReply(library, claims, ask, words, silence);
    const reply = verdict === "choices" ? choicesReply(search, ask, words) : claimReply(lead, context);
    return isOfSpeaker && silence ? { ...reply, notices: [silence] } : reply;
  },
});

function repliesBy({ held, id }: Topic): Rebuttal[] {
  return held.dossier.rebuttals.filter(({ by }) => by === id);
}

/** What a product is asked for is what others answer on it: it says nothing itself. */
function mayAnswer({ type, held, id }: Topic): boolean {
  const kind = held.person(id)?.kind;
  return type === "person" && kind !== "product" && kind !== "api";
}

/** Whether a person answers, or a claim is answered. */
function hasReply(topic: Topic): boolean {
  const claim = topic.held.claim(topic.id);
  return repliesBy(topic).length > 0 || (claim !== undefined && isAnswered({ held: topic.held, claim }));
}

function isAnswered({ held, claim }: Pick<FoundClaim, "held" | "claim">): boolean {
  return rebuttalsTo(held, claim).length > 0;
}

function claimReply({ held, claim, score }: FoundClaim, { words }: CommandContext): Reply {
  const rebuttals = rebuttalsTo(held, claim);
  const ref = refOf(held.dossier, claim.id);
  return {
    kind: "rebuttal",
    dossier: held.dossier.id,
    confidence: score,
    records: [{ type: "claim", id: claim.id, score }, ...recordsOf(rebuttals, score)],
    title: words.rebuttal.title(claim.title),
    blocks: keptBlocks(claim, words, "", () => claimBlocks(held, claim, rebuttals, words)),
    self: ask(ref),
  };
}

function claimBlocks(held: HeldDossier, claim: Claim, rebuttals: readonly Rebuttal[], words: Words): Block[] {
  const ref = refOf(held.dossier, claim.id);
  return [
    { type: "statement", text: claim.statement },
    standingBlock(held, claim, words),
    ...(rebuttals.length === 0 ? [{ type: "note", text: words.claim.noRebuttal } as const] : []),
    ...rebuttals.map((rebuttal) => rebuttalBlock(held, rebuttal, words, answered(held, claim, rebuttal))),
    {
      type: "action",
      actions: [
        { label: words.actions.claim, invocation: { command: "claim", options: { text: ref } } },
        { label: words.actions.timeline, invocation: { command: "timeline", options: { topic: ref } } },
      ],
    },
  ];
}

/** The claim whose scope a rebuttal shows; none where it is the reply of a denial's speaker to other claims. */
function answered(held: HeldDossier, claim: Claim, rebuttal: Rebuttal): Claim | undefined {
  return held.rebuttalsTo(claim.id).includes(rebuttal) ? claim : undefined;
}

function speakerReply(speaker: Topic, rebuttals: readonly Rebuttal[], { words }: CommandContext): Reply {
  return {
    kind: "rebuttal",
    dossier: speaker.held.dossier.id,
    confidence: 1,
    records: recordsOf(rebuttals, 1),
    title: words.rebuttal.by(speaker.title),
    blocks: keptBlocks(speaker, words, "", () =>
      rebuttals.map((rebuttal) => rebuttalBlock(speaker.held, rebuttal, words)),
    ),
    self: ask(speaker.ref),
  };
}

function recordsOf(rebuttals: readonly Rebuttal[], score: number): Reply["records"] {
  return rebuttals.map(({ id }) => ({ type: "rebuttal", id, score }));
}

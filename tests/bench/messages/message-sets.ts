/** The messages that the model of messages learns from, each with its evidence for every claim that something speaks for. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Dossier } from "../../../src/core/dossier.ts";
import { Library } from "../../../src/core/library.ts";
import { seededRandom } from "../../../src/core/random.ts";
import { ClaimIndex } from "../../../src/core/search/claim-index.ts";
import { scoredClaims } from "../../../src/core/search/claim-scorer.ts";
import { FEATURES } from "../../../src/core/search/evidence-features.ts";
import { aboutOthers, askingHow, framed, OWN_AFFAIRS, otherStories, partsExchanged } from "./disguises.ts";
import { SMALL_TALK } from "./everyday-chat.ts";
import { OTHERS_DEEDS } from "./others-deeds.ts";
import { chatted, mistyped } from "./slips-and-chat.ts";

export const FOLDS = 8;
/** Posts that may be about the shipped dossier's companies. */
const STORY = /facebook|netflix|zuckerberg|messenger|musk/i;
const POSTS = 600;
const EVERY_TITLE = 7;
const EVERY_HOW_TO = 3;

export interface Row {
  readonly claim: string;
  readonly features: readonly number[];
}
export interface Message {
  readonly text: string;
  /** The claim that is right, if any is. */
  readonly right?: string;
  /** Which of the models that are compared has not learnt from it. */
  readonly fold: number;
  readonly rows: readonly Row[];
}
export interface MessageSet {
  readonly name: string;
  /** What a message of it counts in training. Set by hand. */
  readonly weight: number;
  readonly messages: readonly Message[];
}

/** All sets; `folder` holds CheckThat! 2022 task 2A. */
export function messageSets(dossiers: readonly Dossier[], folder: string): MessageSet[] {
  const folds = Array.from({ length: FOLDS }, (_, fold) => ownSets(dossiers, fold));
  const own = [
    "left-out aliases",
    "within chat",
    "among everyday words",
    "mistyped",
    "about others",
    "other stories",
    "parts exchanged",
    "how to",
  ] as const;
  const weights = {
    "left-out aliases": 1,
    "within chat": 1,
    "among everyday words": 0.5,
    mistyped: 0.5,
    "about others": 0.7,
    "other stories": 0.4,
    "parts exchanged": 2,
    "how to": 1,
  };
  return [
    ...own.map((name) => ({ name, weight: weights[name], messages: folds.flatMap((sets) => sets[name]) })),
    ...foreignSets(new ClaimIndex(new Library(dossiers)), folder),
  ];
}

/** What is made of the aliases of one fold, asked of the dossiers without them. */
function ownSets(dossiers: readonly Dossier[], fold: number) {
  const { claims, heldOut } = withoutFold(dossiers, fold);
  const message = (text: string, right?: string) => messageOf(claims, text, fold, right);
  const random = seededRandom(fold);
  const deedsOf = (text: string) => claims.deedsIn(claims.wordsOf(claims.plain(text)));
  const isOtherDeed = (wrong: string, text: string, id: string) => {
    const roles = claims.entries.find(({ claim }) => claim === id)?.roles;
    return roles?.fit(deedsOf(wrong)) === -1 && roles.fit(deedsOf(text)) !== -1;
  };
  return {
    "left-out aliases": heldOut.map(({ text, claim }) => message(text, claim)),
    "within chat": heldOut.map(({ text, claim }, index) => message(framed(text, index * FOLDS + fold), claim)),
    "among everyday words": heldOut.map(({ text, claim }) => message(chatted(text, random), claim)),
    mistyped: heldOut.map(({ text, claim }) => message(mistyped(text, random), claim)),
    "about others": heldOut.flatMap(({ text }, index) =>
      aboutOthers(text, index * FOLDS + fold).map((t) => message(t)),
    ),
    "other stories": heldOut.flatMap(({ text }, index) =>
      otherStories(text, index * FOLDS + fold).map((t) => message(t)),
    ),
    "parts exchanged": heldOut.flatMap(({ text, claim }, index) =>
      partsExchanged(text, index)
        .filter((wrong) => isOtherDeed(wrong, text, claim))
        .map((wrong) => message(wrong)),
    ),
    "how to": heldOut.filter((_, index) => index % EVERY_HOW_TO === 0).map(({ text }) => message(askingHow(text))),
  };
}

function withoutFold(dossiers: readonly Dossier[], fold: number) {
  let count = 0;
  const heldOut: { text: string; claim: string }[] = [];
  const rest = dossiers.map((dossier) => ({
    ...dossier,
    claims: dossier.claims.map((claim) => ({
      ...claim,
      aliases: claim.aliases.filter((text) => {
        const isOut = count++ % FOLDS === fold;
        if (isOut) heldOut.push({ text, claim: claim.id });
        return !isOut;
      }),
    })),
  }));
  return { claims: new ClaimIndex(new Library(rest)), heldOut };
}

function foreignSets(claims: ClaimIndex, folder: string): MessageSet[] {
  const lines = (file: string) => readFileSync(join(folder, file), "utf8").trim().split("\n");
  const posts = lines("train.queries.tsv").map((line) => line.slice(line.indexOf("\t") + 1));
  const corpus = lines("claims.jsonl").map((line) => JSON.parse(line) as { title: string; claim: string });
  const titles = corpus.map(({ title }) => String(title));
  const others = [...posts.slice(0, POSTS), ...titles.filter((_, index) => index % EVERY_TITLE === 0)];
  const near = [...posts, ...titles, ...corpus.map(({ claim }) => String(claim))].filter((text) => STORY.test(text));
  const set = (name: string, weight: number, texts: readonly string[]) => ({
    name,
    weight,
    messages: texts.map((text, index) => messageOf(claims, text, index % FOLDS)),
  });
  return [
    set(
      "unrelated",
      0.5,
      others.filter((text) => !STORY.test(text)),
    ),
    set("same companies", 3, near),
    set("own affairs", 4, OWN_AFFAIRS),
    set("everyday", 4, [...SMALL_TALK, ...OTHERS_DEEDS]),
  ];
}

function messageOf(claims: ClaimIndex, text: string, fold: number, right?: string): Message {
  const rows = scoredClaims(claims, text).map(({ entry, evidence }) => ({
    claim: entry.claim,
    features: Object.values(FEATURES).map((feature) => feature(evidence)),
  }));
  return { text, fold, rows, ...(right === undefined ? {} : { right }) };
}

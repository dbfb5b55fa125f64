/** A dossier of any size, without a problem, with the snapshots of its sources; the same for the same size. */
import { createHash } from "node:crypto";
import { stringify } from "yaml";

export interface GeneratedDossier {
  /** By the name of the file. */
  readonly files: ReadonlyMap<string, string>;
  readonly texts: ReadonlyMap<string, string>;
}

const CLAIMS_A_SOURCE = 20;
const CLAIMS_A_TOPIC = 100;

/** A dossier with this many claims, each with two positions and three quotes, an event, a rebuttal and aliases. */
export function generateDossier(claims: number): GeneratedDossier {
  const numbers = Array.from({ length: claims }, (_, index) => index);
  const sources = Array.from({ length: Math.ceil(claims / CLAIMS_A_SOURCE) }, (_, index) => index);
  const topics = Array.from({ length: Math.ceil(claims / CLAIMS_A_TOPIC) }, (_, index) => index);
  const texts = new Map(sources.map((source) => [`source-${source}.txt`, textOf(source)]));
  const files = {
    "dossier.yaml": manifest(topics),
    "sources.yaml": sources.map((source) => sourceRecord(source, texts.get(`source-${source}.txt`) ?? "")),
    "people.yaml": sources.map((source) => ({
      id: `person-${source}`,
      name: `Person ${name(source)}`,
      kind: "person",
    })),
    "claims.yaml": numbers.map(claimRecord),
    "events.yaml": numbers.map(eventRecord),
    "rebuttals.yaml": numbers.map(rebuttalRecord),
    "disagreements.yaml": numbers.filter((claim) => claim % 5 === 0).map(disagreementRecord),
  };
  return { files: new Map(Object.entries(files).map(([file, value]) => [file, stringify(value)])), texts };
}

/** One word of its own for each number. */
function name(number: number): string {
  return `lot${number}`;
}

function sourceOf(claim: number): number {
  return Math.floor(claim / CLAIMS_A_SOURCE);
}

function assertion(claim: number): string {
  return `the ${name(claim)} was sold for ${claim + 1000} crowns in the year of the flood`;
}

function denial(claim: number): string {
  return `nobody ever sold the ${name(claim)}, says the town, and nobody paid ${claim + 1000} crowns`;
}

function textOf(source: number): string {
  const claims = Array.from({ length: CLAIMS_A_SOURCE }, (_, index) => source * CLAIMS_A_SOURCE + index);
  return claims.map((claim) => `It is said that ${assertion(claim)}.\n\n“But ${denial(claim)},” it adds.\n`).join("\n");
}

function citation(claim: number, exact: string) {
  return { source: `source-${sourceOf(claim)}`, exact };
}

function manifest(topics: readonly number[]) {
  return {
    id: "large",
    title: "A large dossier",
    description: "Made for measuring.",
    language: "en",
    updated: "2026-11-21",
    topics: topics.map((topic) => ({ id: `topic-${topic}`, title: `Topic ${name(topic)}` })),
  };
}

function sourceRecord(source: number, text: string) {
  return {
    id: `source-${source}`,
    kind: "news",
    publisher: `The ${name(source)} Gazette`,
    title: "On what was sold",
    date: "2020-02-03",
    url: `https://example.org/${source}`,
    language: "en",
    basedOn: source > 0 ? [{ source: `source-${source - 1}`, how: "cites" }] : [],
    snapshot: {
      file: `source-${source}.txt`,
      sha256: createHash("sha256").update(text).digest("hex"),
      length: [...text].length,
    },
  };
}

function claimRecord(claim: number) {
  return {
    id: `claim-${claim}`,
    title: `That the ${name(claim)} was sold`,
    statement: `The town is said to have sold the ${name(claim)}.`,
    kind: "allegation",
    topics: [`topic-${Math.floor(claim / CLAIMS_A_TOPIC)}`],
    people: [`person-${sourceOf(claim)}`],
    aliases: [`who sold the ${name(claim)}`, `${name(claim)} crowns`, `did the town sell its ${name(claim)}`],
    negativeTerms: ["velodrome", "quay"],
    positions: [
      {
        stance: "asserts",
        by: `person-${sourceOf(claim)}`,
        capacity: "social-post",
        citations: [citation(claim, assertion(claim))],
      },
      {
        stance: "contradicts",
        by: `source-${sourceOf(claim)}`,
        capacity: "reporting",
        citations: [citation(claim, denial(claim))],
      },
    ],
    openQuestions: ["Who has the receipt."],
  };
}

function eventRecord(claim: number) {
  return {
    id: `event-${claim}`,
    date: `19${String(claim % 100).padStart(2, "0")}-0${(claim % 9) + 1}-1${claim % 10}`,
    statement: `The ${name(claim)} is sold.`,
    standing: "alleged",
    claims: [`claim-${claim}`],
    citations: [citation(claim, assertion(claim))],
  };
}

function rebuttalRecord(claim: number) {
  return {
    id: `rebuttal-${claim}`,
    title: "Nobody sold it",
    by: `person-${sourceOf(claim)}`,
    capacity: "official",
    date: "2020-02-03",
    statement: "The town says that nobody sold it.",
    addresses: [{ claim: `claim-${claim}`, extent: "full" }],
    citations: [citation(claim, denial(claim))],
  };
}

function disagreementRecord(claim: number) {
  return {
    id: `disagreement-${claim}`,
    title: "Whether it was sold",
    kind: "conflict",
    sides: [
      { says: "sold", citations: [citation(claim, assertion(claim))] },
      { says: "not sold", citations: [citation(claim, denial(claim))] },
    ],
    assessment: "One source says both.",
    claims: [`claim-${claim}`],
  };
}

/**
 * Trains the ranker and its second stage on labelled posts, prints what cross-validation says, and writes model.json.
 *
 * `npx node tests/bench/train.ts DIR`: DIR holds claims.jsonl, train and dev queries and qrels (CheckThat! 2022, task 2A).
 */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { probabilityOf, rawPlace } from "../../src/core/search/ranking/calibration.ts";
import type { RankModel } from "../../src/core/search/ranking/model.ts";
import { readEvalData } from "../../src/eval/files.ts";
import { abstentionOf } from "../../src/eval/metrics.ts";
import { averagePrecision, type Example, foldsOf } from "./ranking/examples.ts";
import { type Extracted, extract, withoutLearned } from "./ranking/extract.ts";
import { type Case, trainCalibration } from "./ranking/logistic-stage.ts";
import { reliability } from "./ranking/reliability.ts";
import { look, trainStage } from "./ranking/train-ranker.ts";

const FOLDS = 5;
const SEEDS = [1, 2, 3];
const MODEL = new URL("../../src/core/search/ranking/model.json", import.meta.url);

const print = (line: string) => void process.stdout.write(`${line}\n`);

/** One line of figures a seed; the cases of the first seed train the second stage, as each fold's ranker saw them. */
function crossValidated({ names, present, absent, unrelated }: Extracted): Case[][] {
  const width = names.length;
  const cases: Case[][] = Array.from({ length: FOLDS }, () => []);
  const means = SEEDS.map((seed) => {
    const folds = foldsOf(present, FOLDS, seed);
    let sum = 0;
    for (let fold = 0; fold < FOLDS; fold++) {
      const inFold = (_: Example, index: number) => (folds[index] ?? index % FOLDS) === fold;
      const stage = trainStage(
        present.filter((_, index) => folds[index] !== fold),
        width,
        seed,
      );
      const looked = present.filter(inFold).map((example) => ({ example, ...look(stage, example, width) }));
      for (const { docs, example } of looked) sum += averagePrecision(docs, example.gold);
      if (seed !== SEEDS[0]) continue;
      const negatives = [...absent.filter(inFold), ...unrelated.filter((_, index) => index % FOLDS === fold)];
      cases[fold]?.push(...looked.map(({ summary }) => ({ summary, present: true })));
      cases[fold]?.push(
        ...negatives.map((example) => ({ summary: look(stage, example, width).summary, present: false })),
      );
    }
    return sum / present.length;
  });
  const mean = means.reduce((a, b) => a + b, 0) / means.length;
  print(
    `  MAP@5, ${FOLDS} folds by claim: ${mean.toFixed(4)} (seeds: ${means.map((value) => value.toFixed(4)).join(" ")})`,
  );
  return cases;
}

/** Trains on all folds but one, and says what it makes of that one. */
function abstention(cases: readonly Case[][], raw: number, unrelated: number): void {
  const chances = cases.map((held, fold) => {
    const calibration = trainCalibration(cases.filter((_, other) => other !== fold).flat(), raw);
    return held.map(({ summary, present }) => ({
      present,
      chance: probabilityOf(calibration, summary, summary[raw] as number),
    }));
  });
  const trials = chances.flatMap((fold) => {
    const present = fold.filter((one) => one.present).map(({ chance }) => chance);
    const absent = fold.filter((one) => !one.present).map(({ chance }) => chance);
    return present.map((chance, index) => ({ present: chance, isRight: true, absent: absent[index] as number }));
  });
  const { auc, recallAt1, recallAt5 } = abstentionOf(trials);
  print(
    `  abstention: AUC ${auc.toFixed(3)}, recall ${recallAt1.mean.toFixed(3)} at 1% false answers, ${recallAt5.mean.toFixed(3)} at 5%`,
  );
  const sorted = trials.map(({ absent }) => absent).sort((a, b) => b - a);
  for (const share of [0.01, 0.05]) {
    const threshold = sorted[Math.floor(share * sorted.length)] as number;
    const others = chances.flatMap((fold) => fold.slice(-Math.floor(unrelated / FOLDS)));
    const answered = others.filter(({ chance }) => chance > threshold).length / others.length;
    print(
      `  probability ${threshold.toFixed(3)} gives ${share * 100}% false answers; of unrelated chat ${(answered * 100).toFixed(1)}% is answered`,
    );
  }
  for (const line of reliability(chances.flat())) print(`  ${line}`);
}

function trained(extracted: Extracted): RankModel {
  const { names, present, unrelated } = extracted;
  const raw = rawPlace(names);
  const cases = crossValidated(extracted);
  abstention(cases, raw, unrelated.length);
  const { linear, trees } = trainStage(present, names.length, 1);
  const { mean, weights, bias, floor } = trainCalibration(cases.flat(), raw);
  const calibration = {
    mean: mean.map(rounded),
    weights: weights.map(rounded),
    bias: rounded(bias),
    floor: rounded(floor),
  };
  const short = { ...trees, number: trees.number.map(rounded) };
  return { features: names, linear: [...linear].map(rounded), trees: short, calibration };
}

/** Five figures say as much, in half the file. */
function rounded(value: number): number {
  return Number(value.toPrecision(5));
}

const directory = process.argv[2];
if (!directory) throw new Error("say where the labelled posts are: npx node tests/bench/train.ts DIR");
const file = (name: string) => join(directory, name);
const sets = await Promise.all(
  ["train", "dev"].map((set) =>
    readEvalData({
      claims: file("claims.jsonl"),
      queries: file(`${set}.queries.tsv`),
      qrels: file(`${set}.qrels.tsv`),
    }),
  ),
);
const extracted = extract(sets, print);
print("with what the corpus teaches:");
const learned = trained(extracted);
print("without:");
const plain = trained(withoutLearned(extracted));
const posts = extracted.present.length;
const about =
  `Written by tests/bench/train.ts from ${posts} labelled posts (CheckThat! 2022, task 2A, train and dev) and ` +
  `${extracted.unrelated.length} unrelated messages: weights of features only, no text of the posts.`;
await writeFile(MODEL, `${JSON.stringify({ about, learned, plain })}\n`);
print(`wrote ${MODEL.pathname}: put it into shape with npm run format`);

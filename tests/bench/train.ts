/**
 * Trains the ranker and its second stage on labelled posts, prints what cross-validation says, and writes model.json.
 *
 * `npx node tests/bench/train.ts DIR`: DIR holds claims.jsonl, train and dev queries and qrels (CheckThat! 2022, task 2A).
 */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { THRESHOLDS } from "../../src/core/search/large-matcher.ts";
import { probabilityOf, rawPlace } from "../../src/core/search/ranking/calibration.ts";
import type { RankModel } from "../../src/core/search/ranking/model.ts";
import { readEvalData } from "../../src/eval/files.ts";
import { abstentionOf } from "../../src/eval/metrics.ts";
import { averagePrecision, type Example, foldsOf } from "./ranking/examples.ts";
import { type Extracted, extract, withoutLearned } from "./ranking/extract.ts";
import { reliability } from "./ranking/reliability.ts";
import { type Case, trainCalibration } from "./ranking/second-stage.ts";
import { look, trainRanker } from "./ranking/train-ranker.ts";

const FOLDS = 5;
const SEEDS = [1, 2, 3];
const MODEL = new URL("../../src/core/search/ranking/model.json", import.meta.url);

type Say = (line: string) => void;

const print = (line: string) => void process.stdout.write(`${line}\n`);

/** One line of figures a seed; the cases of the first seed train the second stage, as each fold's ranker saw them. */
function crossValidated({ names, present, absent, unrelated }: Extracted, say: Say): Case[][] {
  const width = names.length;
  const cases: Case[][] = Array.from({ length: FOLDS }, () => []);
  const means = SEEDS.map((seed) => {
    const folds = foldsOf(present, FOLDS, seed);
    let sum = 0;
    for (let fold = 0; fold < FOLDS; fold++) {
      const inFold = (_: Example, index: number) => (folds[index] ?? index % FOLDS) === fold;
      const weights = trainRanker(
        present.filter((_, index) => folds[index] !== fold),
        width,
        seed,
      );
      const looked = present.filter(inFold).map((example) => ({ example, ...look(weights, example, width) }));
      for (const { docs, example } of looked) sum += averagePrecision(docs, example.gold);
      if (seed !== SEEDS[0]) continue;
      const negatives = [...absent.filter(inFold), ...unrelated.filter((_, index) => index % FOLDS === fold)];
      cases[fold]?.push(...looked.map(({ summary }) => ({ summary, present: true })));
      cases[fold]?.push(
        ...negatives.map((example) => ({ summary: look(weights, example, width).summary, present: false })),
      );
    }
    return sum / present.length;
  });
  const mean = means.reduce((a, b) => a + b, 0) / means.length;
  say(
    `MAP@5, ${FOLDS} folds by claim: ${mean.toFixed(4)} (seeds: ${means.map((value) => value.toFixed(4)).join(" ")})`,
  );
  return cases;
}

/** Trains on all folds but one, and says what it makes of that one. */
function abstention(cases: readonly Case[][], raw: number, unrelated: number, say: Say): void {
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
  say(
    `abstention: AUC ${auc.toFixed(3)}, recall ${recallAt1.mean.toFixed(3)} at 1% false answers, ${recallAt5.mean.toFixed(3)} at 5%`,
  );
  const absent = trials.map((trial) => trial.absent).sort((a, b) => b - a);
  const others = chances.flatMap((fold) => fold.slice(-Math.floor(unrelated / FOLDS))).map(({ chance }) => chance);
  const present = trials.map((trial) => trial.present);
  const shares = [0.01, 0.05].map((share) => absent[Math.floor(share * absent.length)] as number);
  for (const threshold of [...shares, ...Object.values(THRESHOLDS)]) {
    const [held, out, chat] = [present, absent, others].map((all) => percentAbove(all, threshold));
    say(
      `probability ${threshold.toFixed(3)}: ${held} of the posts answered, ${out} without their claim, ${chat} of chat`,
    );
  }
  for (const line of reliability(chances.flat())) say(line);
}

function percentAbove(chances: readonly number[], threshold: number): string {
  return `${((100 * chances.filter((chance) => chance > threshold).length) / chances.length).toFixed(1)}%`;
}

/** The model, and the lines that say how good it is, as they are printed. */
function trained(extracted: Extracted): RankModel & { readonly measured: readonly string[] } {
  const { names, present, unrelated } = extracted;
  const raw = rawPlace(names);
  const measured: string[] = [];
  const say = (line: string) => {
    measured.push(line);
    print(`  ${line}`);
  };
  const cases = crossValidated(extracted, say);
  abstention(cases, raw, unrelated.length, say);
  const linear = trainRanker(present, names.length, 1);
  const { mean, weights, bias, trees, floor } = trainCalibration(cases.flat(), raw);
  const calibration = {
    mean: mean.map(rounded),
    weights: weights.map(rounded),
    bias: rounded(bias),
    trees: { ...trees, number: trees.number.map(rounded) },
    floor: rounded(floor),
  };
  return { measured, features: names, linear: [...linear].map(rounded), calibration };
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
  `${extracted.unrelated.length} unrelated messages: weights of features only, no text of the posts. ` +
  "What is measured is out of fold, in folds that never part a claim.";
await writeFile(MODEL, `${JSON.stringify({ about, learned, plain })}\n`);
print(`wrote ${MODEL.pathname}: put it into shape with npm run format`);

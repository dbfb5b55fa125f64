/**
 * Trains src/core/search/message-model.json: how likely a claim is what a message is about.
 *
 *     npx node tests/bench/train-messages.ts FOLDER
 *
 * Right answers: the aliases of the shipped dossier, each eighth left out in turn and asked of the rest, so that the
 * model learns to find a claim by a wording that it does not hold. Wrong ones: posts and headlines about other things, and
 * about Facebook or Netflix but not this story (from the folder given), the same left-out aliases with the companies'
 * names replaced or exchanged, and what people do themselves. The figures printed are of models that have not learnt from
 * the messages that they are tried on.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { FEATURES } from "../../src/core/search/evidence-features.ts";
import { loadDossiers } from "../../src/dossiers/load.ts";
import { fitted } from "./messages/fit.ts";
import { FOLDS, messageSets } from "./messages/message-sets.ts";
import { atThresholds, outcomesOf, reliabilityOf } from "./messages/report.ts";

const root = join(import.meta.dirname, "../..");
const checkthat = process.argv[2];
if (checkthat === undefined)
  throw new Error("Name the folder of CheckThat! 2022: node tests/bench/train-messages.ts F");

const sets = messageSets(await loadDossiers(join(root, "data")), checkthat);
const untaught = Array.from({ length: FOLDS }, (_, fold) => fitted(sets, (message) => message.fold !== fold));
const outcomes = outcomesOf(sets, untaught);
const thresholds = atThresholds(outcomes);
const reliability = reliabilityOf(outcomes);
for (const [threshold, line] of Object.entries(thresholds)) process.stdout.write(`at ${threshold}: ${line}\n`);
for (const { messages, predicted, observed } of reliability)
  process.stdout.write(`${messages} best matches: predicted ${predicted}, right ${observed}\n`);

const model = fitted(sets);
const weights = Object.fromEntries(Object.keys(FEATURES).map((name, at) => [name, round(model.weights[at] ?? 0)]));
const about =
  "Logistic regression by tests/bench/train-messages.ts on messages made of the shipped dossier and on posts and headlines of " +
  `CheckThat! 2022: ${sets.map(({ name, messages }) => `${messages.length} ${name}`).join(", ")}. Its figures are out of fold.`;
const file = join(root, "src/core/search/message-model.json");
const written = { about, atThresholds: thresholds, reliability, bias: round(model.bias), weights };
writeFileSync(file, `${JSON.stringify(written, null, 2)}\n`);

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/**
 * Trains src/core/search/message-model.json: how likely a claim is what a message is about.
 *
 *     npx node tests/bench/train-messages.ts FOLDER
 *
 * Right answers: the aliases of the shipped dossier, each eighth left out in turn and asked of the rest, so that the
 * model learns to find a claim by a wording that it does not hold. Wrong ones: posts and headlines about other things, and
 * about Facebook or Netflix but not this story (from the folder given), the same left-out aliases with the companies'
 * names replaced or exchanged, and what people do themselves.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Library } from "../../src/core/library.ts";
import { ClaimIndex } from "../../src/core/search/claim-index.ts";
import { scoredClaims } from "../../src/core/search/claim-scorer.ts";
import { FEATURES } from "../../src/core/search/evidence-features.ts";
import { loadDossiers } from "../../src/dossiers/load.ts";
import { type Model, probability, type Sample, trained } from "./logistic.ts";

const FOLDS = 8;
const CANDIDATES_OF_A_MESSAGE = 6;
const STORY = /facebook|netflix|zuckerberg|messenger|musk/i;
const COMPANIES = /\b(netflix|facebooks?|fb|metas?|messenger|zuck\w*|hastings)\b/gi;
const STRANGERS = ["acme", "our landlord", "my school", "zorbly", "my bank", "the government", "initech", "my boss"];
/** What chat puts around a claim. */
const FRAMES = [
  (text: string) => `so ${text}, right?`,
  (text: string) => `is it true or false that ${text}`,
  (text: string) => `wait ${text}?? wtf`,
  (text: string) => `${text}, yes or no`,
  (text: string) => `my sister says ${text} and I cannot believe it`,
  (text: string) => `honestly i am done. ${text}. what do you all think`,
];
/** To whom, instead of Netflix. */
const RECIPIENTS = ["the government", "hackers", "advertisers", "the police", "russia", "my ex", "insurance companies"];
/** Questions about how to do something, and what people do themselves: none is about a claim. */
const OWN_AFFAIRS = [
  "how do i delete my facebook messages",
  "how do i turn on encryption in messenger",
  "how to see deleted messages on messenger",
  "how do i change my netflix password",
  "how can i download my facebook data",
  "how do i connect netflix to my tv",
  "how to use the facebook api",
  "how do i get a facebook api key",
  "how do we sue facebook for a hacked account",
  "how to stop facebook from showing me netflix ads",
  "how do i block netflix ads on facebook",
  "how can i report a facebook page",
  "how do i archive my messenger chats",
  "how do i watch netflix with friends",
  "i sold my netflix shares",
  "i bought facebook stock in 2015",
  "i get too many messages from netflix",
  "i send my boss a report every week",
  "i pay netflix 15 dollars a month",
  "we spent 100 dollars on facebook ads",
  "i read all my messages on messenger",
  "my wife reads my facebook messages",
  "my boss reads our messages at work",
  "my friend sent me a message about netflix",
  "netflix sent me an email about my account",
  "i sold my old phone on facebook",
  "did netflix fix the app",
  "did netflix raise prices",
  "is netflix buying warner",
  "facebook bought instagram in 2012",
  "did netflix buy a game studio",
  "when did netflix start",
  "who owns netflix",
  "who is the ceo of facebook",
  "is netflix better than hbo",
  "did netflix apologise for the outage",
  "netflix denied the price rumours",
  "netflix did not reply to my complaint",
  "my company writes reports with netflix data",
  "facebook shows my messages twice",
];
const SWAPPED_NAMES = /\b(netflix|facebooks?|fb|meta|zuck(?:erberg)?)\b/gi;
const [root, checkthat] = [join(import.meta.dirname, "../.."), process.argv[2]];
if (checkthat === undefined)
  throw new Error("Name the folder of CheckThat! 2022: node tests/bench/train-messages.ts F");

interface Row {
  readonly claim: string;
  readonly features: readonly number[];
}
interface Message {
  readonly text: string;
  /** The claim that is right, if any is. */
  readonly right?: string;
  readonly rows: readonly Row[];
}

const dossiers = await loadDossiers(join(root, "data"));

function messageOf(claims: ClaimIndex, text: string, right?: string): Message {
  const rows = scoredClaims(claims, text).map(({ entry, evidence }) => ({
    claim: entry.claim,
    features: Object.values(FEATURES).map((feature) => feature(evidence)),
  }));
  return { text, rows, ...(right === undefined ? {} : { right }) };
}

/** The aliases of one fold, and the index without them. */
function foldOf(fold: number): { claims: ClaimIndex; heldOut: { text: string; claim: string }[] } {
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

const asked: Message[] = [];
const framed: Message[] = [];
const swapped: Message[] = [];
/** Who did it and to whom the other way round, or to somebody else: the names are right, the claim is not. */
const reversed: Message[] = [];
/** The words of a claim, but asking how to do it. */
const howTo: Message[] = [];
for (let fold = 0; fold < FOLDS; fold++) {
  const { claims, heldOut } = foldOf(fold);
  for (const [index, { text, claim }] of heldOut.entries()) {
    asked.push(messageOf(claims, text, claim));
    framed.push(messageOf(claims, (FRAMES[index % FRAMES.length] as (text: string) => string)(text), claim));
    if (index % 3 === 0)
      howTo.push(messageOf(claims, `how do i ${text.replace(/^(?:was|is|are|did|does|do|could) /, "")}`));
    const turned = text.replace(SWAPPED_NAMES, (name) => (/netflix/i.test(name) ? "facebook" : "netflix"));
    const recipient = RECIPIENTS[index % RECIPIENTS.length] as string;
    for (const wrong of [turned, text.replace(/\b(to|with) netflix\b/i, `$1 ${recipient}`)]) {
      const right = claims.entries.find((entry) => entry.claim === claim);
      if (
        wrong !== text &&
        right?.roles.fit(claims.deedsIn(wrong)) === -1 &&
        right.roles.fit(claims.deedsIn(text)) !== -1
      )
        reversed.push(messageOf(claims, wrong));
    }
    const other = text.replace(COMPANIES, STRANGERS[index % STRANGERS.length] as string);
    if (other !== text && text.split(" ").length > 2) swapped.push(messageOf(claims, other));
  }
}

const all = new ClaimIndex(new Library(dossiers));
const lines = (file: string) => readFileSync(join(checkthat, file), "utf8").trim().split("\n");
const posts = lines("train.queries.tsv").map((line) => line.slice(line.indexOf("\t") + 1));
const titles = lines("claims.jsonl").map((line) => String((JSON.parse(line) as { title: string }).title));
const unrelated = [...posts.slice(0, 600), ...titles.filter((_, index) => index % 7 === 0)]
  .filter((text) => !STORY.test(text))
  .map((text) => messageOf(all, text));
const ownAffairs = OWN_AFFAIRS.map((text) => messageOf(all, text));
const claimTexts = lines("claims.jsonl").map((line) => String((JSON.parse(line) as { claim: string }).claim));
const neighbours = [...posts, ...titles, ...claimTexts]
  .filter((text) => STORY.test(text))
  .map((text) => messageOf(all, text));

/** The best row of each claim, for the few best claims. */
function samplesOf(messages: readonly Message[], weight: number): Sample[] {
  return messages.flatMap(({ rows, right }) => {
    const best = new Map<string, Row>();
    for (const row of rows) if (overlapOf(row) > overlapOf(best.get(row.claim))) best.set(row.claim, row);
    return [...best.values()]
      .sort((a, b) => overlapOf(b) - overlapOf(a))
      .slice(0, CANDIDATES_OF_A_MESSAGE)
      .map(({ claim, features }) => ({ features, label: claim === right ? 1 : 0, weight }));
  });
}

const names = Object.keys(FEATURES);
function overlapOf(row: Row | undefined): number {
  const value = (name: string) => row?.features[names.indexOf(name)] ?? -1;
  return value("overlap") + value("relevance");
}

const model = trained([
  ...samplesOf(asked, 1),
  ...samplesOf(unrelated, 0.5),
  ...samplesOf(neighbours, 2),
  ...samplesOf(swapped, 1.2),
  ...samplesOf(framed, 0.5),
  ...samplesOf(reversed, 3),
  ...samplesOf(howTo, 1),
  ...samplesOf(ownAffairs, 2),
]);
const summary = report(model);
const weights = Object.fromEntries(names.map((name, index) => [name, round(model.weights[index] ?? 0)]));
const about =
  `Logistic regression by tests/bench/train-messages.ts on ${asked.length} left-out aliases of the shipped dossier, ` +
  `${unrelated.length} unrelated posts and headlines and ${neighbours.length} about the same companies (CheckThat! 2022 train), ${swapped.length} aliases about others, ${framed.length} within chat, ${reversed.length} with the parts exchanged, ${ownAffairs.length} about the writer's own affairs.`;
const file = join(root, "src/core/search/message-model.json");
writeFileSync(file, `${JSON.stringify({ about, atThresholds: summary, bias: round(model.bias), weights }, null, 2)}\n`);

/** What is answered at each threshold. */
function report(fitted: Model): Record<string, string> {
  const best = ({ rows }: Message) =>
    rows
      .map(({ claim, features }) => ({ claim, score: probability(fitted, features) }))
      .toSorted((a, b) => b.score - a.score)[0];
  const answered = (messages: readonly Message[], threshold: number) =>
    messages.filter((message) => (best(message)?.score ?? 0) >= threshold);
  return Object.fromEntries(
    [0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5].map((threshold) => {
      const found = answered(asked, threshold);
      const right = found.filter((message) => best(message)?.claim === message.right).length;
      const line =
        `aliases answered ${found.length}, right ${right}, of ${asked.length}; ` +
        `about the same companies ${answered(neighbours, threshold).length} of ${neighbours.length}; ` +
        `unrelated ${answered(unrelated, threshold).length} of ${unrelated.length}; ` +
        `within chat right ${answered(framed, threshold).filter((message) => best(message)?.claim === message.right).length} of ${framed.length}; ` +
        `parts exchanged ${answered(reversed, threshold).length} of ${reversed.length}; ` +
        `own affairs ${answered(ownAffairs, threshold).length} of ${ownAffairs.length}; ` +
        `about others ${answered(swapped, threshold).length} of ${swapped.length}`;
      process.stdout.write(`at ${threshold}: ${line}\n`);
      return [threshold, line];
    }),
  );
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

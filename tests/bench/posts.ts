/**
 * What the matching makes of posts as people write them, by kind: led by a right claim, offered among a choice of claims, led by
 * a wrong one, or passed over; and of posts about other things, how many get an answer.
 *
 *     npx node tests/bench/posts.ts tuned-on|held-out [--list]
 *
 * A line of tests/bench/messages/posts-*.tsv is the kind, the claims that may lead (comma between; `-` for none) and the post, with
 * tabs between. All were written before the matching was looked at, and a coin chose the half of each: the matching was tuned on
 * one; of the other only the totals were looked at. `--list` shows every post that goes wrong: not for the held-out half.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Library } from "../../src/core/library.ts";
import { ClaimMatcher } from "../../src/core/search/claim-matcher.ts";
import type { Surface } from "../../src/core/search/matcher.ts";
import { loadDossiers } from "../../src/dossiers/load.ts";

const root = join(import.meta.dirname, "../..");
const [half = "tuned-on", ...flags] = process.argv.slice(2);
const isListing = flags.includes("--list");

const matcher = new ClaimMatcher(new Library(await loadDossiers(join(root, "data"))));
const lines = readFileSync(join(root, `tests/bench/messages/posts-${half}.tsv`), "utf8")
  .trimEnd()
  .split("\n");
const posts = lines.map((line) => {
  const [kind = "", right = "", text = ""] = line.split("\t");
  return { kind, right: right === "-" ? [] : right.split(","), text };
});

for (const surface of ["question", "message"] as const) report(surface);
process.stdout.write(`${millisecondsEach().toFixed(3)} ms a post, warm\n`);

function report(surface: Surface): void {
  process.stdout.write(`\n${surface}\n`);
  const outcomes = posts.map((post) => ({ ...post, outcome: outcomeOf(post, surface) }));
  const groups: [string, typeof outcomes][] = [
    ...Map.groupBy(outcomes, ({ kind }) => kind),
    ["all about the story", outcomes.filter(({ right }) => right.length > 0)],
    ["all about other things", outcomes.filter(({ right }) => right.length === 0)],
  ];
  for (const [name, within] of groups) {
    const counts = Map.groupBy(within, ({ outcome }) => outcome);
    const parts = [...counts].map(([outcome, { length }]) => `${outcome} ${length}`).sort();
    process.stdout.write(`  ${name} (${within.length}): ${parts.join(", ")}\n`);
  }
}

function outcomeOf({ right, text }: (typeof posts)[number], surface: Surface): string {
  const { verdict, matches } = matcher.match(text, { surface });
  const ids = matches.map(({ claim }) => claim);
  const outcome = outcomeAmong(right, verdict, ids);
  const isFine = outcome === "right" || (right.length === 0 && outcome === "silent");
  if (isListing && !isFine) {
    const scores = matches.map(({ claim, score }) => `${claim} ${score}`).join(", ");
    process.stdout.write(`${outcome} | ${text} | ${right.join(",")} | ${scores}\n`);
  }
  return outcome;
}

function outcomeAmong(right: readonly string[], verdict: string, ids: readonly string[]): string {
  if (verdict === "nothing") return "silent";
  if (right.length === 0) return "false answer";
  if (verdict === "choices") return ids.some((id) => right.includes(id)) ? "offered" : "wrong";
  return right.includes(ids[0] ?? "") ? "right" : "wrong";
}

/** Of the fastest round over all posts, which other work on the machine has disturbed least. */
function millisecondsEach(): number {
  const rounds = Array.from({ length: 60 }, () => {
    const start = performance.now();
    for (const { text } of posts) matcher.match(text);
    return (performance.now() - start) / posts.length;
  });
  return Math.min(...rounds);
}

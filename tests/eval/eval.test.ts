/** The files of an evaluation and its measures. */
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { evaluate } from "../../src/eval/evaluate.ts";
import { readEvalData } from "../../src/eval/files.ts";
import { abstentionOf, averagePrecision, measured, recall, reciprocalRank } from "../../src/eval/metrics.ts";
import { jsonOf } from "../../src/eval/report.ts";

const GOOD = {
  claims:
    '{"id": "c1", "claim": "The moon is made of cheese.", "title": "Moon", "subtitle": ""}\n{"id": "c2", "claim": "x"}\n',
  queries: "q1\tis the moon cheese\nq2\tsomething else\n",
  qrels: "q1\t0\tc1\t1\n",
};

async function filesOf(changed: Partial<typeof GOOD>) {
  const folder = await mkdtemp(join(tmpdir(), "receipts-eval-"));
  const contents = { ...GOOD, ...changed };
  const path = (name: string) => join(folder, name);
  await Promise.all(Object.entries(contents).map(([name, text]) => writeFile(path(name), text)));
  return { claims: path("claims"), queries: path("queries"), qrels: path("qrels") };
}

describe("files", () => {
  test.each([
    ["claims", "not json\n", /claims:1 is not JSON/],
    ["claims", '{"id": "c1", "claim": "x"}\n{"claim": "x"}\n', /claims:2 id: is missing or empty/],
    ["claims", '[{"id": "c1", "claim": "x"}]\n', /claims:1 the line: /],
    ["claims", '{"id": "c1", "vclaim": "x"}\n{"id": "c2", "claim": " "}\n', /claims has no "claim" on any line/],
    ["claims", "\0{\0", /claims is no text in UTF-8/],
    ["claims", '{"id": "c1", "claim": "x"}\n\n{"id": "c1", "claim": "y"}\n', /claims:3 repeats the id "c1"/],
    ["claims", "", /claims is empty/],
    ["queries", "q1\tx\nno tab\n", /queries:2 has no id and tab/],
    ["qrels", "q1\t0\tc1\n", /qrels:1 does not have four columns/],
    ["qrels", "q1\t0\tc1\tyes\n", /qrels:1 has "yes"/],
    ["queries", "q1\tx\nq1\ty\n", /queries:2 repeats the id "q1"/],
    ["qrels", "q9\t0\tc1\t1\n", /names no claim .* as right for any query/],
    ["qrels", "q1\t0\tc9\t1\n", /names no claim .* as right for any query/],
    ["qrels", "q1\t0\tc1\t0\n", /names no claim .* as right for any query/],
  ] as const)("%s that hold %j are refused", async (name, text, message) => {
    await expect(readEvalData(await filesOf({ [name]: text }))).rejects.toThrow(message);
  });
  test("that are missing are named", async () => {
    const files = { ...(await filesOf({})), claims: "/nowhere/claims.jsonl" };
    await expect(readEvalData(files)).rejects.toThrow(/\/nowhere\/claims.jsonl cannot be read \(ENOENT\)/);
  });
  test("from Windows, with a mark of byte order, are read; what is left out is said", async () => {
    const data = await readEvalData(await filesOf({ qrels: "\uFEFFq1\t0\tc1\t1\r\nq9\t0\tc1\t1\r\nq1\t0\tc9\t1\r\n" }));
    expect(data.queries.map(({ id }) => id)).toEqual(["q1"]);
    expect(data.warnings).toHaveLength(3);
  });
  test("with records that have no text are read; how many is said", async () => {
    const claims = `${GOOD.claims}{"id": "c3"}\n`;
    const files = await filesOf({ claims, queries: "q1\t \nq2\tx\n", qrels: `${GOOD.qrels}q2\t0\tc3\t1\n` });
    const { warnings } = await readEvalData(files);
    expect(warnings).toEqual([
      `${files.claims} claims without a text; nothing finds them: 1`,
      `${files.queries} queries without a text; they find nothing: 1`,
    ]);
  });
  test("are measured", async () => {
    const data = await readEvalData(await filesOf({}));
    const result = jsonOf(evaluate(data, () => undefined));
    expect(result).toMatchObject({ claims: 2, queries: 1, map5: 1, mrr: 1, recall5: 1, recall50: 1, precision1: 1 });
    expect(result).toHaveProperty("intervals.map5", [1, 1]);
    expect(result).toHaveProperty("abstention.recallAt5");
  });
});

describe("measures", () => {
  const ranked = ["a", "b", "c", "d", "e", "f"];
  test("average precision", () => {
    expect(averagePrecision(ranked, new Set(["b"]), 5)).toBe(0.5);
    expect(averagePrecision(ranked, new Set(["a", "c"]), 5)).toBeCloseTo((1 + 2 / 3) / 2);
    expect(averagePrecision(ranked, new Set(["f"]), 5)).toBe(0);
  });
  test("reciprocal rank and recall", () => {
    expect(reciprocalRank(ranked, new Set(["d", "e"]))).toBe(0.25);
    expect(recall(ranked, new Set(["a", "f"]), 5)).toBe(0.5);
  });
  test("the interval holds the mean and is the same each time", () => {
    const values = Array.from({ length: 50 }, (_, index) => index % 3);
    const { low, mean, high } = measured(values);
    expect(low < mean && mean < high).toBe(true);
    expect(measured(values)).toEqual({ low, mean, high });
  });
  test("abstention", () => {
    const trials = Array.from({ length: 100 }, (_, index) => ({
      present: 0.5 + index / 1000,
      isRight: true,
      absent: index / 1000,
    }));
    expect(abstentionOf(trials)).toMatchObject({ auc: 1, recallAt1: { mean: 1 } });
    const same = trials.map(({ absent }) => ({ present: absent, isRight: true, absent }));
    expect(abstentionOf(same).auc).toBeCloseTo(0.5);
  });
});

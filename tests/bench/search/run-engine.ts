/** Measures one engine in a process of its own, so that memory and compiled code are its own: task, engine, folder, size. */
import { join } from "node:path";
import { readEvalData } from "../../../src/eval/files.ts";
import { ENGINES } from "./engines.ts";
import { enlarged } from "./perturbed.ts";
import { abstention, posts, slips } from "./tasks.ts";

const [task, name, folder = "", size = "0"] = process.argv.slice(2);
const engine = ENGINES.find((one) => one.name === name);
if (!engine) throw new Error(`no engine "${name}"`);
const sets = await Promise.all(
  ["train", "dev"].map((set) =>
    readEvalData({
      claims: join(folder, "claims.jsonl"),
      queries: join(folder, `${set}.queries.tsv`),
      qrels: join(folder, `${set}.qrels.tsv`),
    }),
  ),
);
const claims = enlarged(sets[0]?.claims ?? [], Number(size));
const queries = sets.flatMap((set) => set.queries);
const result =
  task === "slips"
    ? slips(engine, claims)
    : task === "abstention"
      ? abstention(engine, claims, queries)
      : posts(engine, claims, queries);
process.stdout.write(`${JSON.stringify(result)}\n`);

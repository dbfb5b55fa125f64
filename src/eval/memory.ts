/** How much memory is in use, garbage collected first. */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** Megabytes of the heap and of typed arrays that are still needed. */
export function usedMemory(): number {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1e6;
}

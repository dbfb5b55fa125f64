/** Draws SVGs as PNGs in a thread of its own: encoding one takes a tenth of a second, in which no answer would go out. */
import { parentPort } from "node:worker_threads";
import { Resvg, type ResvgRenderOptions } from "@resvg/resvg-js";

/** What is to be drawn. */
export interface Drawing {
  readonly id: number;
  readonly svg: string;
  readonly options: ResvgRenderOptions;
}

/** The PNG, or why there is none. */
export type Drawn =
  | { readonly id: number; readonly png: Uint8Array }
  | { readonly id: number; readonly problem: string };

parentPort?.on("message", ({ id, svg, options }: Drawing) => parentPort?.postMessage(drawn(id, svg, options)));

function drawn(id: number, svg: string, options: ResvgRenderOptions): Drawn {
  try {
    return { id, png: new Resvg(svg, options).render().asPng() };
  } catch (error) {
    return { id, problem: error instanceof Error ? error.message : String(error) };
  }
}

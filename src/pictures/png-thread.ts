/** Draws SVGs as PNGs in a thread of its own: encoding one takes a tenth of a second, in which no answer would go out. */
import { Resvg, type ResvgRenderOptions } from "@resvg/resvg-js";
import { answerQuestions } from "../threads/in-thread.ts";

/** What is to be drawn. */
export interface Drawing {
  readonly svg: string;
  readonly options: ResvgRenderOptions;
}

answerQuestions(({ svg, options }: Drawing): Uint8Array => new Resvg(svg, options).render().asPng());

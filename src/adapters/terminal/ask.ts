/** The terminal's front: one text in, one rendered answer out. */
import type { Answer } from "../../core/answer.ts";
import type { Request } from "../../core/request.ts";
import { english } from "../../core/words.ts";
import { renderJson } from "./json.ts";
import { renderText } from "./render.ts";

export interface Asked {
  readonly output: string;
  /** 0 for an answer and for "nothing", 2 for bad usage. */
  readonly exitCode: 0 | 2;
}

/** Asks the dispatch and renders the answer. */
export async function ask(
  dispatch: (request: Request) => Promise<Answer>,
  text: string,
  { json }: { readonly json: boolean },
): Promise<Asked> {
  const answer = await dispatch({ type: "text", user: "terminal:local", text });
  const output = json ? renderJson(answer) : renderText(answer, english);
  return { output, exitCode: answer.kind === "error" ? 2 : 0 };
}

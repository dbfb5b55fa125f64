/** The terminal's front: one text in, one rendered answer out. */
import type { Answer } from "../../core/answer.ts";
import type { Request } from "../../core/request.ts";
import type { Matcher } from "../../core/search/matcher.ts";
import { english } from "../../core/words.ts";
import { renderExplanation } from "./explain.ts";
import { renderJson } from "./json.ts";
import { renderText } from "./render.ts";

export interface Asked {
  readonly output: string;
  /** 0 for an answer and for "nothing", 2 for bad usage. */
  readonly exitCode: 0 | 2;
}

/** What answers, and what can say why. */
export interface Asks {
  dispatch(request: Request): Promise<Answer>;
  readonly matcher: Pick<Matcher, "explain">;
}

/** A command's name before its words. */
const COMMAND = /^\/\w+\s/;

/** Asks the dispatch and renders the answer. */
export async function ask(
  { dispatch, matcher }: Asks,
  text: string,
  { json, explain = false }: { readonly json: boolean; readonly explain?: boolean },
): Promise<Asked> {
  const answer = await dispatch({ type: "text", user: "terminal:local", text });
  const surface = COMMAND.test(text) ? "question" : "message";
  const why = explain ? await matcher.explain(text.replace(COMMAND, ""), { surface }) : undefined;
  const output = json ? renderJson(answer, why) : renderText(answer, english) + (why ? renderExplanation(why) : "");
  return { output, exitCode: answer.kind === "error" ? 2 : 0 };
}

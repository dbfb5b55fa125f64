/** An answer in the way that is wanted: the page's own, or as a platform shows it. */
import type { Answer } from "../../../core/answer.ts";
import type { Previews } from "../../adapter.ts";
import type { Html } from "../markup.ts";
import { type AnswerView, renderAnswer } from "../render.ts";
import { renderPreview } from "./preview.ts";
import { type AskedBy, viewSwitch } from "./switch.ts";
import type { Wanted } from "./wanted.ts";

/** What an answer is shown with. */
export interface ShowGiven extends AnswerView {
  readonly id: string;
  readonly asked: AskedBy;
  readonly wanted: Wanted;
  readonly previews: Previews;
}

/** The answer as an article, with the switch between the ways to show it. */
export async function showAnswer(answer: Answer, given: ShowGiven): Promise<Html> {
  const { asked, wanted, previews, view } = given;
  const above = viewSwitch(asked, wanted, previews, view);
  const preview = previews.get(wanted.view);
  return preview ? renderPreview(answer, { ...given, preview, above }) : renderAnswer(answer, { ...given, above });
}

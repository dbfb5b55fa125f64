/** An answer as it looks on a platform, drawn from the very bodies that are sent there. */
import type { Answer } from "../../../core/answer.ts";
import type { Library } from "../../../core/library.ts";
import type { Preview, PreviewMessage, PreviewPress } from "../../adapter.ts";
import type { LinkTo } from "../links.ts";
import { type Html, heading, html } from "../markup.ts";
import type { View } from "../view.ts";
import { attachedPicture } from "./attached.ts";
import { renderBlocks } from "./block-kit.ts";
import { renderComponents } from "./components-v2.ts";
import type { Drawing } from "./control.ts";
import { payloadOf } from "./payload.ts";
import { addressOf, type Wanted } from "./wanted.ts";

/** What draws a body, by what it is written in. */
const DRAW: Readonly<Record<Preview["format"], (body: unknown, drawing: Drawing) => Html>> = {
  "components-v2": renderComponents,
  "block-kit": renderBlocks,
};

/** What a preview is drawn with. */
export interface PreviewGiven {
  readonly view: View;
  readonly library: Library;
  readonly linkTo: LinkTo;
  readonly wanted: Wanted;
  readonly preview: Preview;
  /** Id of the article. */
  readonly id: string;
  /** What stands above: the switch between the ways to show an answer. */
  readonly above: Html | false;
}

/** The answer as an article; the same as the page's own but for its looks. */
export async function renderPreview(answer: Answer, given: PreviewGiven): Promise<Html> {
  const { view, library, wanted, preview, id, above } = given;
  const { page, form } = wanted;
  const messages = await preview.render(answer, { words: view.words, page, ...(form && { form }) });
  const picture = page === 1 && form === undefined && attachedPicture(answer, library, view);
  return html`<article id="${id}" class="answer preview" data-kind="${answer.kind}" tabindex="-1">
${above}
${heading(2, "preview-title", view.say.preview.title(preview.platform))}
<p class="preview-note">${view.say.preview.note(preview.platform)}</p>
${messages.map((message, index) => renderMessage(message, index === 0 && picture, given))}
</article>`;
}

/** @param picture a file that goes with it */
function renderMessage(
  message: PreviewMessage,
  picture: Html | false,
  { view, wanted, linkTo, preview }: PreviewGiven,
): Html {
  const toPress = (press: PreviewPress) => addressOf(press, wanted, linkTo);
  const drawing = { view, picture, pressed: message.pressed, linkTo: toPress };
  return html`<div class="p-frame ${preview.format}"><div class="p-message">
<p class="p-author"><bdi>${view.words.page.name}</bdi> <span class="p-app">APP</span></p>
${DRAW[preview.format](message.body, drawing)}</div></div>
${countsOf(message, view)}
${payloadOf(message.body, view)}`;
}

function countsOf({ counts }: PreviewMessage, { words, say }: View): Html {
  const count = ({ of, used, limit }: PreviewMessage["counts"][number]) => {
    const text = say.preview.used(words.number(used), words.number(limit));
    return html`<div><dt>${say.preview.counts[of]}</dt><dd>${text} <meter value="${used}" max="${limit}" aria-hidden="true"></meter></dd></div>`;
  };
  return html`<dl class="p-counts">${counts.map(count)}</dl>`;
}

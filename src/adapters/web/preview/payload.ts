/** The body of a message for whoever builds on it: folded away, with a button that copies it. */
import { copyButton } from "../copy.ts";
import { type Html, html } from "../markup.ts";
import type { View } from "../view.ts";

/** The body as JSON. */
export function payloadOf(body: unknown, view: View): Html {
  return html`<details class="p-payload" data-copy><summary>${view.say.preview.payload}</summary>
${copyButton(view)}
<pre tabindex="0" dir="ltr">${JSON.stringify(body, null, 2)}</pre></details>`;
}

/** The body of a message for whoever builds on it: folded away, with a button that copies it. */
import { type Html, html } from "../markup.ts";
import type { View } from "../view.ts";

export function payloadOf(body: unknown, { say }: View): Html {
  const { preview, cite } = say;
  return html`<details class="p-payload"><summary>${preview.payload}</summary>
<div class="p-copy"><button type="button" class="copy" data-copied="${cite.copied}">${cite.copy}</button> <span class="copied" role="status"></span></div>
<pre tabindex="0" dir="ltr">${JSON.stringify(body, null, 2)}</pre></details>`;
}

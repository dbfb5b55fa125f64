/** A button that copies a text. Without scripts it is not shown, and the text is there to be marked by hand. */
import { type Html, html } from "./markup.ts";
import type { View } from "./view.ts";

/** Copies the `pre` of the nearest element around it that has `data-copy`. */
export function copyButton({ say }: View): Html {
  const { copy, copied } = say.cite;
  return html`<span class="copying"><button type="button" class="copy" data-copied="${copied}">${copy}</button> <span class="copied" role="status"></span></span>`;
}

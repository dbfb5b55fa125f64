/** A picture of a previewed message, by its alternative text: the file itself is sent to the platform and lies nowhere here. */
import { externalLink, type Html, html } from "../markup.ts";
import type { View } from "../view.ts";

/** @param url the picture's address where it has one that a browser may follow */
export function renderPicture(url: string | null, alt: string | undefined, { say }: View): Html {
  const name = url === null ? say.preview.picture : externalLink(url, say.preview.picture);
  return html`<figure class="p-picture"><figcaption dir="auto"><strong>${name}</strong>${alt && html` ${alt}`}</figcaption></figure>`;
}

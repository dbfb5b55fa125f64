/** A picture in a page: the form for a phone on a phone, its description as alternative text, a link to it alone. */

import { type Html, html } from "../markup.ts";
import type { View } from "../view.ts";
import type { Draw } from "./drawings.ts";
import { WIDTHS } from "./limits.ts";

/**
 * @param draw from `drawings.ts`
 * @param path the picture's own: `/d/<dossier>/timeline`, without an ending
 * @param size how wide the page is where it stands
 */
export function embeddedPicture(
  draw: Draw,
  path: string,
  { words, path: pathTo }: View,
  size: "column" | "page" = "column",
): Html {
  const { description, width, height } = draw(words, { width: WIDTHS[size] });
  const svg = pathTo(`${path}.svg`);
  return html`<figure class="picture"><a href="${svg}"><picture>
<source media="(max-width: 40rem)" srcset="${svg}?size=phone">
<img src="${svg}?size=${size}" width="${width}" height="${height}" alt="${description}" loading="lazy">
</picture></a></figure>`;
}

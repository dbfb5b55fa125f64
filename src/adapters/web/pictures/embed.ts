/** A picture in a page: the form for a phone on a phone, its description as alternative text, links to it alone. */

import { type Html, html } from "../markup.ts";
import type { View } from "../view.ts";
import type { Draw } from "./drawings.ts";
import { WIDTHS } from "./limits.ts";

/**
 * @param draw from `drawings.ts`
 * @param path the picture's own: `/d/<dossier>/timeline`, without an ending
 * @param size how wide the page is where it stands
 */
export function embeddedPicture(draw: Draw, path: string, view: View, size: "column" | "page" = "column"): Html {
  const { words, path: pathTo } = view;
  const { description, width, height } = draw(words, { width: WIDTHS[size] });
  const svg = pathTo(`${path}.svg`);
  return html`<figure class="picture"><a href="${svg}"><picture>
<source media="(max-width: 40rem)" srcset="${svg}?size=phone">
<img src="${svg}?size=${size}" width="${width}" height="${height}" alt="${description}" loading="lazy">
</picture></a>
<figcaption>${pictureLinks(path, view)}</figcaption></figure>`;
}

/**
 * Links to a picture alone, in both its formats.
 * @param path as above
 * @param query what narrows it down, with its question mark
 */
export function pictureLinks(path: string, { say, path: pathTo }: View, query = ""): Html {
  const link = (format: string) => html`<a href="${pathTo(`${path}.${format}${query}`)}">${format.toUpperCase()}</a>`;
  return html`<p class="facts">${say.preview.picture}${say.colon} ${link("svg")} · ${link("png")}</p>`;
}

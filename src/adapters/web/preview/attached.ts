/** The picture that goes with an answer on the platforms, from its own address on this site. */
import type { Answer } from "../../../core/answer.ts";
import type { Library } from "../../../core/library.ts";
import { pageOf } from "../../../core/page-address.ts";
import { filterOf } from "../event-filter.ts";
import { type Html, html } from "../markup.ts";
import { dossierTimeline } from "../pictures/drawings.ts";
import { WIDTHS } from "../pictures/limits.ts";
import type { View } from "../view.ts";

/** Fewer events are told faster than drawn: the platforms attach no picture then. */
const FEWEST_EVENTS = 2;

/** The timeline's picture with its description; nothing for an answer that has none. */
export function attachedPicture({ kind, self, records }: Answer, library: Library, view: View): Html | false {
  if (kind !== "timeline" || self === null || records.length < FEWEST_EVENTS) return false;
  const [path = "", query] = pageOf(library, self)?.split("?") ?? [];
  const held = library.get(path.split("/")[2] ?? "");
  const draw = held && dossierTimeline(held, filterOf(new URLSearchParams(query)));
  if (!draw) return false;
  const { description, width, height } = draw(view.words, { width: WIDTHS.wide });
  const address = view.path(`${path}.png?${new URLSearchParams([...new URLSearchParams(query), ["size", "wide"]])}`);
  return html`<figure class="p-picture"><a href="${address}"><img src="${address}" width="${width}" height="${height}" alt="${description}" loading="lazy"></a>
<figcaption>${view.say.preview.picture}</figcaption></figure>`;
}

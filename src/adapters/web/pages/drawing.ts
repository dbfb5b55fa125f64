/** The pictures of records in their pages. */
import type { HeldDossier } from "../../../core/library.ts";
import { pagePath } from "../../../core/page-address.ts";
import type { Html } from "../markup.ts";
import { recordPicture } from "../pictures/drawings.ts";
import { embeddedPicture } from "../pictures/embed.ts";
import type { View } from "../view.ts";

/** The picture of a record; nothing where it has none. */
export function recordDrawing(
  held: HeldDossier,
  folder: "claims" | "sources" | "people",
  id: string,
  name: "timeline" | "provenance",
  view: View,
  size: "column" | "page" = "column",
): Html | false {
  const draw = recordPicture(held, folder, id, name);
  return (
    draw !== undefined && embeddedPicture(draw, `${pagePath.record(held.dossier.id, folder, id)}/${name}`, view, size)
  );
}

/** An event on the page of a claim or of a person: what happened, and its evidence folded; the timeline shows it openly. */
import { eventBlock } from "../../../core/blocks.ts";
import type { DossierEvent } from "../../../core/dossier.ts";
import type { HeldDossier } from "../../../core/library.ts";
import { pagePath } from "../../../core/page-address.ts";
import { renderEvent } from "../blocks.ts";
import { foldedEvidence } from "../evidence.ts";
import type { Html } from "../markup.ts";
import type { View } from "../view.ts";
import { renderRecordEvidence } from "./quotes.ts";

/** The event as an item of a list, with a link to its place in the timeline. */
export function guestEvent(held: HeldDossier, event: DossierEvent, view: View): Html {
  const block = eventBlock(held, event, view.words);
  return renderEvent(
    block,
    { view, held },
    {
      href: view.path(pagePath.event(held.dossier.id, event.id)),
      evidence: foldedEvidence(block, renderRecordEvidence(held, event, view), view),
    },
  );
}

/** What a timeline can be asked for: a topic, a person or a claim, and a period. */
import type { HeldDossier } from "../../../core/library.ts";
import { pagePath } from "../../../core/page-address.ts";
import { type EventFilter, namesOf } from "../event-filter.ts";
import { type Html, html, langOf } from "../markup.ts";
import type { View } from "../view.ts";

/** The form, with what is asked for filled in; it sends everything in the address, so that a result can be linked. */
export function filterForm(held: HeldDossier, { topic, from, to }: EventFilter, view: View): Html {
  const { say, path } = view;
  const option = ({ id, title }: { id: string; title: string }) =>
    html`<option value="${id}"${id === topic && html` selected`}${langOf(view)}>${title}</option>`;
  const groups = [...Map.groupBy(namesOf(held), ({ group }) => say.nav[group])].map(
    ([label, names]) => html`<optgroup label="${label}">${names.map(option)}</optgroup>`,
  );
  return html`<form class="filter" action="${path(pagePath.list(held.dossier.id, "timeline"))}">
<div class="field grow"><label for="topic">${say.timeline.topic}</label>
<select id="topic" name="topic"><option value="">${say.timeline.all}</option>${groups}</select></div>
${dateField("from", from, view)}${dateField("to", to, view)}
<button type="submit">${say.timeline.show}</button>
<p class="hint" id="date-hint">${say.timeline.dateHint}</p></form>`;
}

function dateField(name: "from" | "to", value: string, { say }: View): Html {
  return html`<div class="field"><label for="${name}">${say.timeline[name]}</label><input id="${name}" name="${name}" value="${value}" size="11" aria-describedby="date-hint"></div>`;
}

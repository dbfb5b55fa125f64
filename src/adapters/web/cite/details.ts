/** "Copy citation": the four formats as text that can be marked and copied, with or without scripts. */
import { copyButton } from "../copy.ts";
import { type Html, html, paragraph } from "../markup.ts";
import type { View } from "../view.ts";
import { bibtex, cslJson, markdown, plainText } from "./formats.ts";
import type { Work } from "./work.ts";

/** The works in every format, folded. */
export function citeDetails(works: readonly Work[], view: View): Html {
  const { cite } = view.say;
  const formats = [
    [cite.plain, plainText(works)],
    [cite.markdown, markdown(works)],
    [cite.csl, cslJson(works)],
    [cite.bibtex, bibtex(works)],
  ] as const;
  return html`<details class="cite" id="cite"><summary>${cite.title}</summary>
${view.localOrigin !== undefined && paragraph("facts", cite.local(view.localOrigin))}
${formats.map(([name, text]) => html`<section data-copy><h3 class="label">${name}</h3>${copyButton(view)}<pre tabindex="0" role="group" aria-label="${name}" dir="auto">${text}</pre></section>`)}
</details>`;
}

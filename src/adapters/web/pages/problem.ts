/** A page for whoever asked for something that cannot be answered. */
import { renderDocument, siteName } from "../layout.ts";
import { type Html, html, paragraph } from "../markup.ts";
import type { View } from "../view.ts";

/** A page that says what went wrong, and what to do. */
export function problemPage(problem: string, lines: readonly string[], view: View): Html {
  return renderDocument(
    {
      title: problem,
      description: view.words.page.tagline,
      body: html`<header>${siteName("h1", view)}</header>
<main><article class="answer plain" id="answer"><h2 class="title">${problem}</h2><div class="part flow">${lines.map((line) => paragraph("note", line))}</div>
<p class="permalink"><a href="${view.path("/")}">${view.words.page.back}</a></p></article></main>`,
    },
    view,
  );
}

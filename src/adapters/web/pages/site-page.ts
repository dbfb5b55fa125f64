/** A page that belongs to no dossier: the list of dossiers, the search, the API. */
import { renderDocument, siteName } from "../layout.ts";
import { type Html, html } from "../markup.ts";
import type { View } from "../view.ts";

/** What stands on it. */
export interface SitePage {
  readonly heading: string;
  /** The document's title, where it says more than the heading. */
  readonly title?: string;
  readonly description: string;
  /** Its permanent path, where it has one. */
  readonly path?: string;
  readonly content: Html;
}

/** The page as a whole document. */
export function renderSitePage({ heading, title = heading, content, ...rest }: SitePage, view: View): Html {
  return renderDocument(
    {
      ...rest,
      title,
      body: html`<a class="skip" href="#content">${view.say.nav.skip}</a>
<header>${siteName("p", view)}</header>
<main class="record" id="content" tabindex="-1"><div class="record-head"><h1 class="title">${heading}</h1></div>
${content}</main>`,
    },
    view,
  );
}

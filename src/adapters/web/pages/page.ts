/** A page of a dossier: what every one has around its content. */
import type { HeldDossier } from "../../../core/library.ts";
import { pagePath } from "../../../core/page-address.ts";
import { citeDetails } from "../cite/details.ts";
import type { Work } from "../cite/work.ts";
import { pageWork } from "../cite/work.ts";
import { renderDocument, siteName, ways } from "../layout.ts";
import { type Html, html } from "../markup.ts";
import type { View } from "../view.ts";

/** What a page is written from: a dossier, the reader's view, and what the address asks for. */
export interface Asked {
  readonly held: HeldDossier;
  readonly view: View;
  /** Id of the record; empty on a list. */
  readonly id: string;
  /** What stands behind the question mark. */
  readonly query: URLSearchParams;
}

export interface Content {
  readonly title: string;
  /** One sentence for search engines and previews; the dossier's own without it. */
  readonly description?: string;
  /** Its permanent path. */
  readonly path: string;
  /** The way that is marked as open, if it is another than its own path. */
  readonly under?: string;
  /** A line above the title: what sort of record it is. */
  readonly kind?: string;
  readonly body: Html;
  /** The sources that its citation names after the page itself. */
  readonly works?: readonly Work[];
  readonly data?: unknown;
  /** Two columns of evidence need more room than a text. */
  readonly wide?: boolean;
}

/** Writes a page; undefined where there is no such record. */
export type WritePage = (asked: Asked) => Content | undefined;

/** The content as a whole document. */
export function renderPage(content: Content, { held, view }: Pick<Asked, "held" | "view">): Html {
  const { dossier } = held;
  const { title, path, kind, body, works = [], data, wide } = content;
  const cited = [pageWork(dossier, title, path, view), ...works];
  return renderDocument(
    {
      title: title === dossier.title ? title : `${title} · ${dossier.title}`,
      description: content.description ?? dossier.description,
      path,
      feed: `${pagePath.dossier(dossier.id)}/feed.atom`,
      scripts: ["copy"],
      ...(data !== undefined && { data }),
      body: html`<a class="skip" href="#content">${view.say.nav.skip}</a>
<header class="${wide && "wide"}">${siteName("p", view, dossierName(held, view))}${dossierNav(held, view, content.under ?? path)}</header>
<main class="record${wide && " wide"}" id="content" tabindex="-1">
<div class="record-head">${kind && html`<p class="kind">${kind}</p>`}<h1 class="title" dir="auto">${title}</h1></div>
${body}
${citeDetails(cited, view)}
</main>`,
    },
    view,
  );
}

function dossierName({ dossier }: HeldDossier, { path }: View): Html {
  return html`<a class="home-dossier" href="${path(pagePath.dossier(dossier.id))}" dir="auto">${dossier.title}</a>`;
}

function dossierNav({ dossier }: HeldDossier, view: View, at: string): Html {
  const { nav } = view.say;
  const list = (name: Parameters<typeof pagePath.list>[1]) => ({
    title: nav[name],
    path: pagePath.list(dossier.id, name),
  });
  const items = [
    { title: nav.overview, path: pagePath.dossier(dossier.id) },
    list("claims"),
    list("timeline"),
    list("rebuttals"),
    list("disagreements"),
    list("sources"),
    list("people"),
  ];
  return html`<nav class="ways" aria-label="${nav.label}">${ways(items, view, at)}</nav>`;
}

/** A part of a page under its heading; nothing where there is nothing. */
export function part(
  id: string,
  title: string,
  content: Html | readonly Html[] | false | null | undefined,
): Html | false {
  const empty = !content || (Array.isArray(content) && content.length === 0);
  return (
    !empty &&
    html`<section class="part flow" id="${id}"><h2 class="part-title" dir="auto">${title}</h2>
${content}</section>`
  );
}

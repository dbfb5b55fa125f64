/** A page of a dossier: what every one has around its content. */
import type { Citation } from "../../../core/dossier.ts";
import type { HeldDossier } from "../../../core/library.ts";
import { pagePath } from "../../../core/page-address.ts";
import { annotationsOf } from "../api/annotations.ts";
import { citeDetails } from "../cite/details.ts";
import { pageWork, sourceWork, type Work } from "../cite/work.ts";
import { renderDocument, siteName, ways } from "../layout.ts";
import { type Html, html, langOf } from "../markup.ts";
import type { View } from "../view.ts";
import { type ContentsEntry, contentsAside, contentsFold, isLong } from "./contents.ts";

/** What a page is written from: a dossier, the reader's view, and what the address asks for. */
export interface Asked {
  readonly held: HeldDossier;
  readonly view: View;
  /** Id of the record; empty on a list. */
  readonly id: string;
  /** What stands behind the question mark. */
  readonly query: URLSearchParams;
}

/** What one kind of page puts into the frame that all have. */
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
  /** What stands above the parts, and above the list of them. */
  readonly lead?: Html | false;
  readonly parts: readonly (Part | false)[];
  /** The list of what stands on a long page, where that is not its parts. */
  readonly contents?: readonly ContentsEntry[];
  /** The quotes that it shows: its Web Annotations, and the sources that its citation names after the page itself. */
  readonly citations?: readonly Citation[];
  /** The sources that its citation names, where those are not the sources of its quotes. */
  readonly works?: readonly Work[];
  /** Two columns of evidence need more room than a text. */
  readonly wide?: boolean;
  /** What is claimed on the left, what is answered on the right. */
  readonly sideBySide?: boolean;
}

/** A part of a page under its heading. */
export interface Part extends ContentsEntry {
  readonly content: Html | readonly (Html | false)[];
}

/** Writes a page; undefined where there is no such record. */
export type WritePage = (asked: Asked) => Content | undefined;

/** The content as a whole document. */
export function renderPage(content: Content, { held, view }: Pick<Asked, "held" | "view">): Html {
  const { dossier } = held;
  const { title, path, lead, wide, sideBySide, citations = [] } = content;
  const parts = content.parts.filter((one) => one !== false);
  const contents = content.contents ?? parts;
  const frame = ["framed", wide && "wide", isLong(contents) && "long"].filter(Boolean).join(" ");
  return renderDocument(
    {
      title: title === dossier.title ? title : `${title} · ${dossier.title}`,
      description: content.description ?? dossier.description,
      path,
      feed: `${pagePath.dossier(dossier.id)}/feed.atom`,
      scripts: ["copy"],
      ...(citations.length > 0 && { data: annotationsOf(held, citations, view) }),
      body: html`<a class="skip" href="#content">${view.say.nav.skip}</a>
<header class="${frame}">${siteName("p", view, dossierName(held, view))}${dossierNav(held, view, content.under ?? path)}</header>
<main class="record ${frame}" id="content" tabindex="-1">
${contentsAside(contents, view)}
<div class="record-body">${head(content, held, view)}
${lead}
${contentsFold(contents, view)}
<div class="parts${sideBySide && " sides-of-claim"}">${parts.map((one) => renderPart(one, view))}</div>
${citeDetails([pageWork(dossier, title, path, view), ...worksOf(content, held, view)], view)}</div>
</main>`,
    },
    view,
  );
}

/** A record's title is the dossier's own, that of a list is ours. */
function head({ title, kind, under }: Content, { dossier }: HeldDossier, view: View): Html {
  const isTheirs = under !== undefined || title === dossier.title;
  return html`<div class="record-head">${kind && html`<p class="kind">${kind}</p>`}<h1 class="title" dir="auto"${isTheirs && langOf(view)}>${title}</h1></div>`;
}

function worksOf({ works, citations = [] }: Content, held: HeldDossier, view: View): readonly Work[] {
  const sources = [...new Set(citations.map(({ source }) => source))];
  return works ?? sources.map((id) => sourceWork(held.dossier, held.source(id), view));
}

function dossierName({ dossier }: HeldDossier, view: View): Html {
  return html`<a class="home-dossier" href="${view.path(pagePath.dossier(dossier.id))}" dir="auto"${langOf(view)}>${dossier.title}</a>`;
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

/** A part of a page with its heading; nothing where there is nothing. */
export function part(
  id: string,
  title: string,
  content: Part["content"] | false | null | undefined,
  more: Pick<Part, "count" | "isTheirs"> = {},
): Part | false {
  const isEmpty = !content || (Array.isArray(content) && content.length === 0);
  return !isEmpty && { id, title, content, ...more };
}

/** A part as it stands on the page. */
export function renderPart({ id, title, content, isTheirs }: Part, view: View): Html {
  return html`<section class="part flow" id="${id}"><h2 class="part-title" dir="auto"${isTheirs && langOf(view)}>${title}</h2>
${content}</section>`;
}

/** Names behind the question mark that a page knows nothing of, short enough to be shown; five are enough. */
export function strangeNames(query: URLSearchParams, known: readonly string[]): string[] {
  const strange = [...new Set(query.keys())].filter((name) => !known.includes(name));
  return strange.slice(0, 5).map((name) => name.slice(0, 40).toWellFormed());
}

/** The document around every page: head, name, ways, footer. It works without scripts. */
import { type Html, html, langOf, raw } from "./markup.ts";
import { SCRIPTS, type Script } from "./scripts.ts";
import { STYLE_ADDRESS } from "./style.ts";
import { type View, viewOf } from "./view.ts";

/** What a document is made of. */
export interface Document {
  /** The page's own title; the site's name alone without one. */
  readonly title: string | undefined;
  readonly description: string;
  /** Its permanent path, where it has one. */
  readonly path?: string;
  /** Data for machines that read the page (JSON-LD). */
  readonly data?: unknown;
  readonly scripts?: readonly Script[];
  /** Path of the feed of what changes here. */
  readonly feed?: string;
  readonly body: Html;
}

/** A whole document. */
export function renderDocument(given: Document, view: View): Html {
  const { title, description, path, data, scripts = [], feed = "/feed.atom", body } = given;
  const { name } = view.words.page;
  return html`<!doctype html>
<html lang="${view.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title === undefined ? name : `${title} · ${name}`}</title>
<meta name="description" content="${description}">
<meta name="color-scheme" content="light dark">
<link rel="stylesheet" href="${view.path(STYLE_ADDRESS)}">
<link rel="icon" href="${view.path("/icon.svg")}" type="image/svg+xml">
<link rel="alternate" type="application/atom+xml" href="${view.path(feed)}">
${path !== undefined && html`<link rel="canonical" href="${view.absolute(path)}">`}
${data !== undefined && html`<script type="application/ld+json">${raw(jsonInMarkup(data))}</script>`}
</head>
<body>
${body}
${footer(view)}
${scripts.map((script) => html`<script>${raw(SCRIPTS[script])}</script>`)}
</body>
</html>
`;
}

/** JSON that no parser of HTML takes for markup: inside a script element only `<` could end it. */
function jsonInMarkup(data: unknown): string {
  return JSON.stringify(data).replaceAll("<", "\\u003c");
}

/** The site's name, which leads home, what else stands beside it, and the ways of the site. */
export function siteName(tag: "h1" | "p", view: View, beside: Html | false = false): Html {
  const { path, words } = view;
  return html`<div class="site-head"><${raw(tag)} class="name"><a class="home" href="${path("/")}">${words.page.name}</a>${beside}</${raw(tag)}>
<nav class="ways" aria-label="${words.page.name}">${ways(mainWays(view), view)}</nav></div>`;
}

/** A list of ways; the one that is open is marked. A title in another language than the page's names it (BCP 47). */
export function ways(
  items: readonly { readonly title: string; readonly path: string; readonly language?: string }[],
  view: View,
  at?: string,
): Html {
  return html`<ul>${items.map(
    ({ title, path, language = view.language }) =>
      html`<li><a href="${view.path(path)}"${path === at && html` aria-current="page"`} dir="auto"${langOf(viewOf(view, { language }))}>${title}</a></li>`,
  )}</ul>`;
}

/** Where readers go from everywhere. */
function mainWays({ say: { nav } }: View) {
  return [
    { title: nav.ask, path: "/" },
    { title: nav.search, path: "/search" },
    { title: nav.feed, path: "/feed.atom" },
  ];
}

function footer(view: View): Html {
  const { nav } = view.say;
  const items = [...mainWays(view), { title: nav.dossiers, path: "/d" }, { title: nav.api, path: "/api" }];
  return html`<footer class="site"><nav class="ways" aria-label="${nav.footer}">${ways(items, view)}</nav></footer>`;
}

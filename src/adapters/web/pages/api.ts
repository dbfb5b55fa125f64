/** The API for readers: every endpoint with what it takes and an address to try, from the table that the routes read. */
import type { Library } from "../../../core/library.ts";
import { ENDPOINTS, type Endpoint } from "../api/endpoints.ts";
import { parametersOf, ROOT } from "../api/openapi.ts";
import { type Html, html, paragraph } from "../markup.ts";
import type { View } from "../view.ts";
import { renderSitePage } from "./site-page.ts";

/** The page about the API. */
export function apiPage(library: Library, view: View): Html {
  const { api, cite, nav } = view.say;
  return renderSitePage(
    {
      heading: nav.api,
      description: api.lead,
      path: "/api",
      content: html`<div class="lead flow">${paragraph("statement", api.lead)}<p><a href="${view.path(`${ROOT}/openapi.json`)}">${api.document}</a></p>
${view.localOrigin !== undefined && paragraph("facts", cite.local(view.localOrigin))}</div>
${ENDPOINTS.map((endpoint) => section(endpoint, library, view))}`,
    },
    view,
  );
}

function section({ path, params }: Endpoint, library: Library, view: View): Html {
  const { api, colon } = view.say;
  const example = exampleOf(path, library);
  const texts: Readonly<Record<string, string>> = api.parameters;
  const rows = parametersOf(path, params).map(
    ({ name }) => html`<div><dt><code>${name}</code></dt><dd>${texts[name]}</dd></div>`,
  );
  return html`<section class="part flow"><h2 class="part-title"><code>GET ${ROOT}${path}</code></h2>
${paragraph("says", api.endpoints[path])}
<dl class="parameters">${rows}</dl>
${example !== undefined && html`<p class="facts">${api.example}${colon} <a href="${view.path(example)}">${example}</a></p>`}</section>`;
}

/** An address that answers; undefined where no dossier has such a record. */
function exampleOf(path: string, { held: [first] }: Library): string | undefined {
  if (!path.includes("{")) return ROOT + path;
  const [record] = (path.startsWith("/claims") ? first?.dossier.claims : first?.dossier.sources) ?? [];
  return record && ROOT + path.replace("{id}", record.id);
}

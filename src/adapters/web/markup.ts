/** The leaves of the page. The `html` tag escapes every text put into it, once; nothing else does. */
import { html, raw } from "hono/html";
import type { View } from "./view.ts";

export { html, raw };
/** Markup in which every text is escaped already. */
export type Html = ReturnType<typeof html>;

/** The address if a browser may follow it; dossiers are data, so `javascript:` and its like stay text. */
export function safeUrl(address: string | null): string | null {
  return address !== null && /^https?:\/\//i.test(address) && URL.canParse(address) ? address : null;
}

/** A link to another site that tells it nothing; an address that is no http(s) is shown as text beside its label. */
export function externalLink(address: string, label: string | Html): Html {
  const url = safeUrl(address);
  return url === null
    ? html`${label} (<bdi>${address}</bdi>)`
    : html`<a href="${url}"${printed(url)} rel="noreferrer noopener" referrerpolicy="no-referrer">${label}</a>`;
}

/** On paper nobody jumps to the words: the address without its text fragment, where it has one. */
function printed(url: string): Html | false {
  const [address = "", fragment] = url.split(/#?:~:/, 2);
  return fragment !== undefined && html` data-printed="${address}"`;
}

/** Text of ours or of a dossier in which an http(s) address becomes a link. */
export function linkified(text: string): (string | Html)[] {
  return text
    .split(/(https?:\/\/[^\s<>"“”]*[^\s<>"“”.,;:!?)\]])/i)
    .map((part, index) => (index % 2 ? externalLink(part, part) : part));
}

/** The level of a heading. */
export type Level = 1 | 2 | 3 | 4;

/** The attribute for a text of the dossier whose language is another than the page's. */
export function langOf({ recordsIn }: Pick<View, "recordsIn">): Html | false {
  return recordsIn !== undefined && html` lang="${recordsIn}"`;
}

/** A heading of a level, with a link where it has a page; the text may be in any script. */
export function heading(level: Level, name: string, text: string, href?: string, lang: Html | false = false): Html {
  const tag = raw(`h${level}`);
  return html`<${tag} class="${name}" dir="auto"${lang}>${href === undefined ? text : html`<a href="${href}">${text}</a>`}</${tag}>`;
}

/** A paragraph of a class; nothing for no text. */
export function paragraph(
  name: string,
  text: string | null | readonly (string | Html)[],
  lang: Html | false = false,
): Html {
  return text === null ? html`` : html`<p class="${name}" dir="auto"${lang}>${text}</p>`;
}

/** A list of texts, each in its own direction. */
export function list(items: readonly string[], lang: Html | false = false): Html {
  return html`<ul class="items"${lang}>${items.map((item) => html`<li dir="auto">${linkified(item)}</li>`)}</ul>`;
}

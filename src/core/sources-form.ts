/** The sources of an answer, each once: what it quotes, and what it points to. */
import { type Answer, type Block, type CitedSource, type Evidence, evidenceOf } from "./answer.ts";
import { UNKNOWN } from "./dossier.ts";
import { mapEntry } from "./map-entry.ts";
import type { Words } from "./words.ts";

/** The answer cut down to the sources that it cites, in the order of reading; no blocks where it cites none. */
export function sourcesForm(answer: Answer, words: Words): Answer {
  const quoted = citedIn(answer.blocks, ({ quotes }) => quotes.map(({ cited }) => cited));
  const pointed = citedIn(answer.blocks, ({ pointers }) => pointers.map(({ cited }) => cited));
  const known = [...pointed.values()].filter(({ source }) => !quoted.has(source));
  const blocks = [
    ...section(words.sources.held, [...quoted.values()], words),
    ...section(words.sources.known, known, words),
  ];
  return { ...answer, notices: [], title: words.sources.of(answer.title), blocks, self: null };
}

function citedIn(blocks: readonly Block[], cited: (evidence: Evidence) => CitedSource[]): Map<string, CitedSource> {
  const found = new Map<string, CitedSource>();
  for (const each of blocks.flatMap(evidenceOf).flatMap(cited)) mapEntry(found, each.source, () => each);
  return found;
}

function section(heading: string, sources: readonly CitedSource[], words: Words): Block[] {
  if (sources.length === 0) return [];
  return [
    { type: "heading", text: heading },
    { type: "list", items: sources.map((source) => lineOf(source, words)) },
  ];
}

function lineOf({ source, publisher, title, dateInWords, url, archivedUrl }: CitedSource, words: Words): string {
  const titled = title === UNKNOWN ? [] : [words.sources.titled(title)];
  const name = [...(publisher === UNKNOWN ? [] : [publisher]), ...titled].join(": ") || source;
  const addresses = [
    url === null ? words.cite.noAddress : pageOf(url),
    archivedUrl && `${words.cite.archived}${words.colon} ${archivedUrl}`,
  ];
  return words.sources.item(name, dateInWords, addresses.filter(Boolean).join(" · "));
}

/** The source's page without the place of one quote on it. */
function pageOf(url: string): string {
  return url.replace(/#:~:.*$/s, "");
}

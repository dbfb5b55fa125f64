/** The address of a source, as somebody pastes it, to the source that a dossier holds or knows. */
import { type Claim, type Source, UNKNOWN } from "./dossier.ts";
import type { RecordEvidence } from "./evidence.ts";
import { memoized } from "./kept.ts";
import type { HeldDossier, Library } from "./library.ts";
import { mapEntry } from "./map-entry.ts";

/** A source, and the dossier that has it. */
export interface HeldSource {
  readonly held: HeldDossier;
  readonly source: Source;
}

/** Addresses in a text, also without their scheme. None begins within a word, so that long words take no longer. */
const ADDRESSES = /(?<![\w.-])(?:https?:\/\/)?(?:[a-z0-9-]+\.)+[a-z]{2,}(?::\d+)?(?:[/?#][^\s<>|"“”]*)?/gi;
/** Where an address goes on that only wraps another: the Wayback Machine's copies, and Google's of AMP pages. */
const WRAPPED =
  /^(?:web\.archive\.org\/web\/[^/]+|(?:www\.)?google\.[a-z.]+\/amp(?:\/s)?|[^/]+\.cdn\.ampproject\.org\/[a-z](?:\/s)?)\/(?=[^/]*\.|https?:)/i;
/** Signs of the sentence around an address. */
const SIGNS = /(?<![.,;:!?)\]'’»*_~])[.,;:!?)\]'’»*_~]+$/;
const SCHEME = /^https?:\/\//i;

/** Whether a text is an address, or several, and nothing else to read. */
export function isOnlyLinks(text: string): boolean {
  return !/[\p{L}\p{N}]/u.test(text.replace(ADDRESSES, ""));
}

/** The first source that an address in a text leads to; only of the dossier asked for, if one is. */
export function sourceLinkedIn(library: Library, text: string, dossier?: string): HeldSource | undefined {
  for (const [address] of text.matchAll(ADDRESSES)) {
    const page = pageOf(address);
    const known = page ? sourcesByPage(library).get(page.place) : undefined;
    const fitting = known?.find(
      ({ held, parameters }) =>
        (dossier ?? held.dossier.id) === held.dossier.id && parameters.every((one) => page?.parameters.includes(one)),
    );
    if (fitting) return { held: fitting.held, source: fitting.source };
  }
  return undefined;
}

interface KnownPage extends HeldSource {
  readonly parameters: readonly string[];
}

/** Sources by host and path, those first that more parameters name: what else an address has is there to track its reader. */
const sourcesByPage = memoized((library: Library) => {
  const pages = new Map<string, KnownPage[]>();
  for (const { page, ...known } of library.held.flatMap(addressesOf))
    mapEntry(pages, page.place, () => []).push({ ...known, parameters: page.parameters });
  for (const known of pages.values()) known.sort((a, b) => b.parameters.length - a.parameters.length);
  return pages;
});

function addressesOf(held: HeldDossier): (HeldSource & { readonly page: Page })[] {
  return held.dossier.sources.flatMap((source) =>
    [source.url, source.archivedUrl ?? UNKNOWN].flatMap((address) => {
      const page = address === UNKNOWN ? undefined : pageOf(address);
      return page ? [{ held, source, page }] : [];
    }),
  );
}

interface Page {
  readonly place: string;
  readonly parameters: readonly string[];
}

/** What an address names, however it is written; undefined where it is none, or a site and no page of it. */
function pageOf(address: string): Page | undefined {
  const bare = address.replace(SIGNS, "").replace(SCHEME, "");
  const url = URL.parse(`https://${bare.replace(WRAPPED, "").replace(SCHEME, "")}`);
  if (!url) return undefined;
  const host = url.hostname.replace(/^(?:(?:www|amp|m|mobile)\.)+/, "");
  const path = url.pathname.replace(/(?<!\/)\/+$/, "").replace(/^\/amp(?=\/)|(?:[/.]amp)+$/g, "");
  const parameters = [...url.searchParams].map(([name, value]) => `${name}=${value}`);
  return path === "" && parameters.length === 0 ? undefined : { place: `${host}${path}`, parameters };
}

/** The claims that rest on a source: those whose positions cite it, then those that other records cite it on. */
export function claimsResting({ held, source }: HeldSource): Claim[] {
  const { claims, rebuttals, events, disagreements } = held.dossier;
  const cites = ({ citations, references }: RecordEvidence) =>
    [...citations, ...references].some((one) => one.source === source.id);
  const own = claims.filter(({ positions }) => positions.some(cites));
  const others = [
    ...rebuttals.filter(cites).flatMap(({ addresses }) => addresses.map(({ claim }) => claim)),
    ...events.filter(cites).flatMap((event) => event.claims),
    ...disagreements.filter(({ sides }) => sides.some(cites)).flatMap((disagreement) => disagreement.claims),
  ].flatMap((id) => held.claim(id) ?? []);
  return [...new Set([...own, ...others])];
}

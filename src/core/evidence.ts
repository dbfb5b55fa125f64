/** Records of a dossier to what an answer shows of them: quotes with their citations, pointers, voices. */
import type { CitedSource, Pointer, Quote } from "./answer.ts";
import { dateInWords } from "./date.ts";
import { type Capacity, type Citation, type Reference, type Source, type Stance, UNKNOWN } from "./dossier.ts";
import type { HeldDossier } from "./library.ts";
import { putsForward } from "./stance.ts";
import { linkToQuote } from "./text-fragment.ts";
import type { Words } from "./words.ts";

/** What a record rests on, as its editors wrote it. */
export interface RecordEvidence {
  readonly citations: readonly Citation[];
  readonly references: readonly Reference[];
}

/** Who speaks, and in which capacity. */
export interface Speaker {
  readonly by: string;
  readonly capacity: Capacity;
  /** What they do with the claim, where that is more than putting it forward. */
  readonly stance?: Stance;
}

/** "Andy Stone, in a spokesperson's statement"; "MediaNama, reported; says otherwise". */
export function voiceOf(held: HeldDossier, speaker: Speaker, words: Words): string {
  return words.voice(held.nameOf(speaker.by), mannerOf(speaker, words));
}

function mannerOf({ capacity, stance }: Speaker, words: Words): string {
  return stance === undefined || putsForward(stance)
    ? words.capacities[capacity]
    : words.manner(words.capacities[capacity], words.stances[stance]);
}

/** The quotes of citations. A citation's own speaker is named where it is somebody else than the position's. */
export function quotesOfCitations(
  held: HeldDossier,
  citations: readonly Citation[],
  speaker: Speaker | undefined,
  words: Words,
): Quote[] {
  return citations.map((citation) => ({
    text: citation.exact,
    voice: withDoubt(held, citation, quoteVoice(held, citation, speaker, words), words),
    cited: citedSource(held.source(citation.source), words, citation.exact),
  }));
}

/**
 * Nobody is named twice: where the cited source itself speaks, only the manner is left to say. Words become somebody's own
 * only by the citation's `speaker`; without it the source retells them, and the voice says so.
 */
function quoteVoice(held: HeldDossier, citation: Citation, speaker: Speaker | undefined, words: Words): string | null {
  const { source, speaker: quoted } = citation;
  if (speaker?.by === source && !quoted) return capitalised(mannerOf(speaker, words));
  if (speaker && quoted === speaker.by) return voiceOf(held, speaker, words);
  if (quoted) return held.nameOf(quoted);
  return speaker ? words.retold(voiceOf(held, speaker, words), held.source(source).publisher) : null;
}

/** An unverified quote says so before anything else, so that every front shows it where it shows who speaks. */
function withDoubt(held: HeldDossier, citation: Citation, voice: string | null, words: Words): string | null {
  if (held.isVerified(citation)) return voice;
  return voice === null ? words.unverified : `${words.unverified}. ${voice}`;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Pointers to sources that are not held. */
export function pointersOf(held: HeldDossier, references: readonly Reference[], words: Words): Pointer[] {
  return references.map(({ source, says }) => ({ says, cited: citedSource(held.source(source), words) }));
}

/** A record's date as the source puts it, else in words; "date unknown" where nobody knows it. */
export function datedInWords({ date, datedAs }: Pick<Source, "date" | "datedAs">, words: Words): string {
  return datedAs ?? (date === UNKNOWN ? words.cite.undated : dateInWords(date, words));
}

function citedSource(source: Source, words: Words, quote?: string): CitedSource {
  const url = source.url === UNKNOWN ? null : source.url;
  return {
    source: source.id,
    publisher: source.publisher,
    title: source.title,
    date: source.date,
    dateInWords: datedInWords(source, words),
    url: url !== null && quote !== undefined ? linkToQuote(url, quote) : url,
    archivedUrl: source.archivedUrl ?? null,
  };
}

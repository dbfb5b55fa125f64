/** Quotes as W3C Web Annotations: https://www.w3.org/TR/annotation-model/ */
import { type Citation, UNKNOWN } from "../../../core/dossier.ts";
import type { HeldDossier } from "../../../core/library.ts";
import { pagePath } from "../../../core/page-address.ts";
import type { View } from "../view.ts";

const CONTEXT = "http://www.w3.org/ns/anno.jsonld";

/** One annotation: the words of a source, identified by themselves (TextQuoteSelector, section 4.2.4). */
export interface Annotation {
  readonly id: string;
  readonly type: "Annotation";
  readonly motivation: "highlighting";
  /** Only of a quote that nobody has compared with its source: it says so. */
  readonly body?: {
    readonly type: "TextualBody";
    readonly purpose: "commenting";
    readonly value: string;
    readonly language: string;
    readonly format: "text/plain";
  };
  readonly target: {
    readonly type: "SpecificResource";
    /** Its address; of a source whose address nobody knows, what it is (section 3.2.1), without one. */
    readonly source: string | { readonly type: "Text"; readonly language: string };
    readonly selector: {
      readonly type: "TextQuoteSelector";
      readonly exact: string;
      readonly prefix?: string;
      readonly suffix?: string;
    };
    /** Where a copy of the source is kept (section 4.3, cached copy). */
    readonly state?: { readonly type: "TimeState"; readonly cached: string };
  };
}

/** Quotes as a graph; each quote once. */
export function annotationsOf(held: HeldDossier, citations: readonly Citation[], view: View) {
  const annotations = citations.map((citation) => annotationOf(held, citation, view));
  const once = new Map(annotations.map((annotation) => [annotation.id, annotation]));
  return { "@context": CONTEXT, "@graph": [...once.values()] };
}

/** An annotation that stands alone, with its context (section 3.1). */
export function annotationAlone(held: HeldDossier, citation: Citation, view: View) {
  return { "@context": CONTEXT, ...annotationOf(held, citation, view) };
}

function annotationOf(held: HeldDossier, citation: Citation, view: View): Annotation {
  const { id: dossier } = held.dossier;
  const { source, exact, prefix, suffix } = citation;
  const { url, archivedUrl, language } = held.source(source);
  return {
    id: view.absolute(pagePath.quote(dossier, source, exact)),
    type: "Annotation",
    motivation: "highlighting",
    ...(!held.isVerified(citation) && { body: doubt(view) }),
    target: {
      type: "SpecificResource",
      source: url === UNKNOWN ? { type: "Text", language } : url,
      selector: { type: "TextQuoteSelector", exact, ...(prefix && { prefix }), ...(suffix && { suffix }) },
      ...(archivedUrl && { state: { type: "TimeState", cached: archivedUrl } }),
    },
  };
}

function doubt({ words, language }: View): NonNullable<Annotation["body"]> {
  return { type: "TextualBody", purpose: "commenting", value: words.unverified, language, format: "text/plain" };
}

/**
 * The permanent addresses of the page, as paths below its root: every record and every quote has one. Ids are slugs, so
 * nothing in a path needs escaping.
 */
import { createHash } from "node:crypto";
import type { Invocation } from "./invocation.ts";
import type { Library } from "./library.ts";

type Folder = "claims" | "sources" | "people" | "disagreements";
type Listing = Folder | "timeline" | "rebuttals";

export const pagePath = {
  dossier: (dossier: string) => `/d/${dossier}`,
  list: (dossier: string, list: Listing) => `/d/${dossier}/${list}`,
  record: (dossier: string, folder: Folder, id: string) => `/d/${dossier}/${folder}/${id}`,
  /** Events and rebuttals stand among their like. */
  event: (dossier: string, id: string) => `/d/${dossier}/timeline#${id}`,
  rebuttal: (dossier: string, id: string) => `/d/${dossier}/rebuttals#${id}`,
  quote: (dossier: string, source: string, exact: string) => `/d/${dossier}/sources/${source}#${quoteAnchor(exact)}`,
};

/** The place of a quote on the page of its source. It follows from the words, so it outlives every new order. */
export function quoteAnchor(exact: string): string {
  return `q-${createHash("sha256").update(exact).digest("hex").slice(0, 12)}`;
}

/**
 * The permanent page of what an answer's `self` asks for: of several claims that of the first. Undefined where the answer
 * rests on no record.
 */
export function pageOf(library: Library, { command, options }: Invocation): string | undefined {
  const ref = options.text ?? options.topic;
  const [only, ...others] = library.held;
  if (ref === undefined && command === "timeline" && only && others.length === 0)
    return `${pagePath.list(only.dossier.id, "timeline")}${asQuery(options)}`;
  const [, dossier = "", id = ""] = /^([a-z0-9-]+)\/([a-z0-9-]+)(?:\+[a-z0-9+-]+)?$/.exec(ref ?? "") ?? [];
  const held = library.get(dossier);
  if (!held) return undefined;
  if (command === "timeline") return pagePath.list(dossier, "timeline") + asQuery({ ...options, topic: id });
  if (held.claim(id)) return `${pagePath.record(dossier, "claims", id)}${command === "rebuttal" ? "#replies" : ""}`;
  return held.person(id) && pagePath.record(dossier, "people", id);
}

function asQuery({ topic, from, to }: Invocation["options"]): string {
  const query = new URLSearchParams({ ...(topic && { topic }), ...(from && { from }), ...(to && { to }) }).toString();
  return query === "" ? "" : `?${query}`;
}

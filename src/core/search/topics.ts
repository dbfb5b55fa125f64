/** Names to what they stand for: people, topics and claims of the dossiers, typos forgiven (fuse.js). */
import Fuse from "fuse.js";
import type { DossierEvent } from "../dossier.ts";
import { type HeldDossier, type Library, refOf } from "../library.ts";
import { termsOf } from "./analysis.ts";

export type TopicType = "person" | "topic" | "claim";

export interface Topic {
  readonly type: TopicType;
  readonly held: HeldDossier;
  readonly id: string;
  /** `dossier/id`: finds the same topic again. */
  readonly ref: string;
  readonly title: string;
  covers(event: DossierEvent): boolean;
}

interface Name {
  readonly text: string;
  readonly topic: Topic;
}

/** fuse.js distance up to which a name counts as misspelt; tuned with the misspelt names of the shipped dossier. */
const MISSPELT = 0.3;
/** The same while somebody still types, where a wrong suggestion costs nothing. */
const COMPLETES = 0.4;
/** `dossier/id`: it names one record or none, and is not misspelt. */
const REFERENCE = /^[a-z0-9-]+\/[a-z0-9+-]+$/;
/** A longer text is a message and no name. */
const LONGEST_NAME = 40;

export class TopicFinder {
  readonly #names: readonly Name[];
  readonly #byTerms = new Map<string, Topic>();
  readonly #byRef = new Map<string, Topic>();
  readonly #fuzzy: Fuse<Name>;
  readonly #completions: Fuse<Name>;

  constructor(library: Library) {
    this.#names = library.held.flatMap(namesOf);
    for (const { text, topic } of this.#names.toReversed()) this.#byTerms.set(keyOf(text), topic);
    for (const { topic } of this.#names) this.#byRef.set(topic.ref, topic).set(topic.id, topic);
    const short = this.#names.filter(({ topic }) => topic.type !== "claim");
    this.#fuzzy = new Fuse(short, { keys: ["text"], threshold: MISSPELT, ignoreLocation: true, minMatchCharLength: 3 });
    this.#completions = new Fuse(this.#names, { keys: ["text"], threshold: COMPLETES, ignoreLocation: true });
  }

  /** What somebody who has typed this may be about to name, best first; in the dossier's order before they type. */
  complete(text: string, types: readonly TopicType[], limit: number): Topic[] {
    const typed = text.trim().slice(0, LONGEST_NAME);
    const found = typed === "" ? this.#names : this.#completions.search(typed).map(({ item }) => item);
    const names = begunFirst(found, typed);
    const fitting = names.map(({ topic }) => topic).filter(({ type }) => types.includes(type));
    return [...new Map(fitting.map((topic) => [topic.ref, topic])).values()].slice(0, limit);
  }

  /** The topic a text names: by id, by name, or by a name nearly spelt like it. */
  find(text: string): Topic | undefined {
    const name = text.trim();
    const exact = this.#byRef.get(name.toLowerCase()) ?? this.named(name);
    const isName = name !== "" && name.length <= LONGEST_NAME && !REFERENCE.test(name);
    return exact ?? (isName ? this.#fuzzy.search(name)[0]?.item.topic : undefined);
  }

  /** The person or topic whose name or alias is just this text. */
  named(text: string): Topic | undefined {
    const key = REFERENCE.test(text) && this.#byRef.has(text) ? "" : keyOf(text);
    return key === "" ? undefined : this.#byTerms.get(key);
  }

  /** A claim as a topic: the events linked to it. */
  ofClaim(held: HeldDossier, id: string): Topic | undefined {
    return this.#byRef.get(refOf(held.dossier, id));
  }
}

/** Names that have a word that begins so come before those that have it inside a word. */
function begunFirst(names: readonly Name[], typed: string): readonly Name[] {
  const [begun = [], others = []] = [true, false].map((isBegun) =>
    names.filter(({ text }) => begins(text, typed) === isBegun),
  );
  return [...begun, ...others];
}

function begins(text: string, typed: string): boolean {
  return ` ${plainWords(text)}`.includes(` ${plainWords(typed)}`);
}

/** Words as they are written, without case, accents and signs between them. */
function plainWords(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}$%]+/gu, " ")
    .trim();
}

function keyOf(text: string): string {
  return termsOf(text).toSorted().join(" ");
}

function namesOf(held: HeldDossier): Name[] {
  const { dossier } = held;
  const people = dossier.people.flatMap(({ id, name, aliases }) => {
    const covers = (event: DossierEvent) => event.people.includes(id);
    return named(held, { type: "person", id, title: name, covers }, [name, ...aliases]);
  });
  const topics = dossier.topics.flatMap(({ id, title, aliases }) => {
    const claims = new Set(dossier.claims.filter((claim) => claim.topics.includes(id)).map((claim) => claim.id));
    const covers = (event: DossierEvent) =>
      event.topics.includes(id) || event.claims.some((claim) => claims.has(claim));
    return named(held, { type: "topic", id, title, covers }, [title, ...aliases]);
  });
  const claims = dossier.claims.flatMap(({ id, title, aliases }) => {
    const covers = (event: DossierEvent) => event.claims.includes(id);
    return named(held, { type: "claim", id, title, covers }, [title, ...aliases]);
  });
  return merged([...topics, ...people, ...claims]);
}

/** Records that share an id are one subject, so that a reference finds again what a name found. */
function merged(names: readonly Name[]): Name[] {
  const byId = Map.groupBy(names, ({ topic }) => topic.id);
  return [...byId.values()].flatMap((group) => {
    const topics = [...new Set(group.map(({ topic }) => topic))];
    const [first] = topics;
    if (!first || topics.length === 1) return group;
    const type = topics.find((topic) => topic.type === "person")?.type ?? first.type;
    const topic = { ...first, type, covers: (event: DossierEvent) => topics.some((one) => one.covers(event)) };
    return group.map(({ text }) => ({ text, topic }));
  });
}

function named(held: HeldDossier, topic: Omit<Topic, "held" | "ref">, names: readonly string[]): Name[] {
  const full = { ...topic, held, ref: refOf(held.dossier, topic.id) };
  return names.map((text) => ({ text, topic: full }));
}

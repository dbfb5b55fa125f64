/** Validated dossiers with look-ups by id. */
import type {
  Citation,
  Claim,
  Disagreement,
  Dossier,
  DossierEvent,
  Person,
  Rebuttal,
  Source,
  Topic,
} from "./dossier.ts";
import { mapEntry } from "./map-entry.ts";

/** A record's address over all dossiers: `meta-netflix/inbox-api-access`. */
export function refOf(dossier: Dossier, id: string): string {
  return `${dossier.id}/${id}`;
}

/** One dossier with its records by id and by what they point at. */
export class HeldDossier {
  readonly dossier: Dossier;
  readonly #sources: ReadonlyMap<string, Source>;
  readonly #people: ReadonlyMap<string, Person>;
  readonly #claims: ReadonlyMap<string, Claim>;
  readonly #topics: ReadonlyMap<string, Topic>;
  readonly #events: ReadonlyMap<string, readonly DossierEvent[]>;
  readonly #rebuttals: ReadonlyMap<string, readonly Rebuttal[]>;
  readonly #disagreements: ReadonlyMap<string, Disagreement>;
  readonly #disagreementsOn: ReadonlyMap<string, readonly Disagreement[]>;

  constructor(dossier: Dossier) {
    this.dossier = dossier;
    this.#sources = byId(dossier.sources);
    this.#people = byId(dossier.people);
    this.#claims = byId(dossier.claims);
    this.#topics = byId(dossier.topics);
    this.#events = byClaim(dossier.events, (event) => event.claims);
    this.#rebuttals = byClaim(dossier.rebuttals, (rebuttal) => rebuttal.addresses.map(({ claim }) => claim));
    this.#disagreements = byId(dossier.disagreements);
    this.#disagreementsOn = byClaim(dossier.disagreements, (disagreement) => disagreement.claims);
  }

  claim(id: string): Claim | undefined {
    return this.#claims.get(id);
  }

  topic(id: string): Topic | undefined {
    return this.#topics.get(id);
  }

  person(id: string): Person | undefined {
    return this.#people.get(id);
  }

  disagreement(id: string): Disagreement | undefined {
    return this.#disagreements.get(id);
  }

  /** A source by an id that may be anybody's; undefined where there is none. */
  findSource(id: string): Source | undefined {
    return this.#sources.get(id);
  }

  /** @throws RangeError if there is none: the loader has checked every reference. */
  source(id: string): Source {
    const source = this.findSource(id);
    if (!source) throw new RangeError(`${this.dossier.id}: no source "${id}"`);
    return source;
  }

  /** The name of whoever takes a position: somebody of people.yaml, or else a source's publisher. */
  nameOf(id: string): string {
    return this.person(id)?.name ?? this.findSource(id)?.publisher ?? id;
  }

  /**
   * Whether the evidence lock holds this very quote. It is the citation itself that was looked up, so a copy, and a dossier
   * that came from no folder, are not verified: what nobody has compared with its source must not look as if somebody had.
   */
  isVerified(citation: Citation): boolean {
    return this.dossier.places?.has(citation) ?? false;
  }

  eventsOf(claim: string): readonly DossierEvent[] {
    return this.#events.get(claim) ?? [];
  }

  rebuttalsTo(claim: string): readonly Rebuttal[] {
    return this.#rebuttals.get(claim) ?? [];
  }

  disagreementsOn(claim: string): readonly Disagreement[] {
    return this.#disagreementsOn.get(claim) ?? [];
  }
}

/** All dossiers that the bot answers from, in the order of their ids. */
export class Library {
  readonly held: readonly HeldDossier[];

  constructor(dossiers: readonly Dossier[]) {
    this.held = dossiers.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map((dossier) => new HeldDossier(dossier));
  }

  get(id: string): HeldDossier | undefined {
    return this.held.find(({ dossier }) => dossier.id === id);
  }
}

function byId<Item extends { readonly id: string }>(items: readonly Item[]): ReadonlyMap<string, Item> {
  return new Map(items.map((item) => [item.id, item]));
}

function byClaim<Item>(items: readonly Item[], claims: (item: Item) => readonly string[]): Map<string, Item[]> {
  const map = new Map<string, Item[]>();
  for (const item of items) for (const claim of new Set(claims(item))) mapEntry(map, claim, () => []).push(item);
  return map;
}

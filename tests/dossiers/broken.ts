/** Edits of the fixture dossier, each of which breaks one rule. */
import type { DossierFile } from "../../src/core/dossier.ts";

export interface BrokenCase {
  readonly rule: string;
  readonly name: string;
  readonly file: DossierFile | "evidence.lock";
  /** A text that the file holds once, and what takes its place. */
  readonly from?: string;
  readonly to?: string;
  /** What is added at the end of the file. */
  readonly append?: string;
  /** A text (of another file) in whose line the problem is, where that is not the edited line. */
  readonly at?: string | readonly [file: string, text: string];
  /** How many problems the rule has with the line. */
  readonly times?: number;
  /** Rules that rightly complain of the same line. */
  readonly also?: readonly string[];
  /** A quote that is gone or changed: its line of the lock is a problem too. */
  readonly quote?: { readonly source: string; readonly exact: string };
  /** What the problem or its mend says. */
  readonly says?: string;
}

const SOLD = { source: "gazette", exact: "sold for $5 million, quietly" };
const LETTER = { source: "gazette", exact: "wrote in a letter" };

const form: BrokenCase[] = [
  {
    name: "a wrong kind",
    file: "claims.yaml",
    from: "kind: denial",
    to: "kind: denail",
    says: "Write one of: allegation",
  },
  { name: "a wrong key", file: "people.yaml", from: "aliases: [astronomers]", to: "alias: [astronomers]" },
  { name: "a date that is none", file: "events.yaml", from: "1969-07-20", to: "1969-17-20", says: "EDTF" },
  {
    name: "an interval that ends first",
    file: "people.yaml",
    from: "1990/2001",
    to: "2001/1990",
    says: "swap its ends",
  },
  { name: "a bad id", file: "events.yaml", from: "- id: baking", to: "- id: Baking Day" },
  { name: "broken YAML", file: "rebuttals.yaml", from: "title: It is rock", to: "title: It: is rock" },
  {
    name: "a key given twice",
    file: "dossier.yaml",
    from: "language: en",
    to: "language: en\nid: twice",
    at: "id: twice",
  },
].map((broken) => ({ rule: "schema", ...broken }) as BrokenCase);

const identity: BrokenCase[] = [
  { rule: "ids", name: "an id given twice", file: "events.yaml", from: "- id: baking", to: "- id: landing-1969" },
  {
    rule: "ids",
    name: "a topic given twice",
    file: "dossier.yaml",
    append: "  - { id: cheese, title: Gouda }\n",
    at: "Gouda",
  },
  {
    rule: "ids",
    name: "another id than the folder's name",
    file: "dossier.yaml",
    from: "id: moon-cheese",
    to: "id: moon",
  },
  {
    rule: "ids",
    name: "a person named as a source",
    file: "people.yaml",
    append: "- { id: letter, name: A letter, kind: product }\n",
    at: "A letter",
    also: ["reachable"],
  },
  {
    rule: "references",
    name: "a claim that is none",
    file: "rebuttals.yaml",
    from: "claim: moon-was-sold",
    to: "claim: moon-was-solt",
  },
  {
    rule: "references",
    name: "a source that is none",
    file: "events.yaml",
    from: "source: almanac",
    to: "source: almanak",
  },
  { rule: "references", name: "a person that is none", file: "claims.yaml", from: "by: baker", to: "by: bakers" },
];

const evidence: BrokenCase[] = [
  {
    rule: "cited",
    name: "an event whose only citation is deleted",
    file: "events.yaml",
    from: "\n  citations:\n    - { source: gazette, exact: wrote in a letter }",
    at: "- id: letter-written",
    quote: LETTER,
  },
  {
    rule: "cited",
    name: "an allegation that nobody is quoted with",
    file: "claims.yaml",
    from: 'citations:\n        - { source: gazette, exact: "sold for $5 million, quietly" }',
    to: "references:\n        - { source: almanac, says: It was sold. }",
    at: "- id: moon-was-sold",
    quote: SOLD,
  },
  {
    rule: "quotes",
    name: "white space at the end",
    file: "claims.yaml",
    from: "$5 million, quietly",
    to: "$5 million, quietly ",
    also: ["lock"],
    quote: SOLD,
  },
  {
    rule: "quotes",
    name: "no word",
    file: "events.yaml",
    from: "wrote in a letter",
    to: '"…"',
    also: ["lock"],
    quote: LETTER,
  },
  {
    rule: "quotes",
    name: "a line break",
    file: "events.yaml",
    from: "wrote in a letter",
    to: '"wrote in\\na letter"',
    also: ["lock"],
    quote: LETTER,
  },
  {
    rule: "quotes",
    name: "a blank prefix",
    file: "events.yaml",
    from: "wrote in a letter",
    to: 'wrote in a letter, prefix: " "',
    also: ["lock"],
    quote: LETTER,
  },
  {
    rule: "quotes",
    name: "the same quote twice",
    file: "events.yaml",
    from: "- { source: gazette, exact: wrote in a letter }",
    to: "- { source: gazette, exact: wrote in a letter }\n    - { source: gazette, exact: wrote  in a letter }",
    at: "wrote  in",
    also: ["lock"],
  },
  {
    rule: "quotes",
    name: "a quote of a source that is not held",
    file: "events.yaml",
    from: "{ source: gazette, exact: wrote in a letter }",
    to: "{ source: letter, exact: wrote in a letter }",
    quote: LETTER,
  },
  {
    rule: "quotes",
    name: "a pointer to a source that is held",
    file: "events.yaml",
    from: "source: almanac",
    to: "source: herald",
  },
  {
    rule: "disagreements",
    name: "a side without evidence",
    file: "disagreements.yaml",
    from: "\n      citations:\n        - { source: gazette, exact: made of }",
    at: "says: cheese",
    quote: { source: "gazette", exact: "made of" },
  },
  {
    rule: "disagreements",
    name: "two sides that say the same",
    file: "disagreements.yaml",
    from: "says: rock",
    to: "says: Cheese",
  },
];

const order: BrokenCase[] = [
  {
    rule: "orphans",
    name: "a source that nothing uses",
    file: "sources.yaml",
    append: "- { id: stray, kind: blog, publisher: Stray, title: Stray, date: 2000, url: unknown, language: en }\n",
    at: "id: stray",
  },
  {
    rule: "provenance",
    name: "a circle",
    file: "sources.yaml",
    from: "note: The article quotes it. }",
    to: "note: The article quotes it. }\n    - { source: observatory-page, how: cites }",
    append:
      "- { id: observatory-page, kind: statement, publisher: O, title: P, date: unknown, url: unknown, language: en,\n" +
      "    basedOn: [{ source: herald, how: quotes }] }\n",
    at: "{ source: gazette, how: rewrites }",
    says: "gazette from observatory-page from herald from gazette",
  },
  {
    rule: "provenance",
    name: "an origin behind no cited source",
    file: "claims.yaml",
    from: "origin: letter",
    to: "origin: almanac",
    times: 2,
  },
  {
    rule: "dates",
    name: "a source before the one it derives from",
    file: "sources.yaml",
    from: "date: 2001-02-04",
    to: "date: 2000-02-04",
    at: "{ source: gazette, how: rewrites }",
  },
  {
    rule: "dates",
    name: "an event after the source quoted with it",
    file: "events.yaml",
    from: "1969-07-20",
    to: "2009-07-20",
  },
  { rule: "dates", name: "a date in the future", file: "rebuttals.yaml", from: "2001-02-04", to: "2091-02-04" },
  {
    rule: "rebuttals",
    name: "a claim answered in full and left open",
    file: "rebuttals.yaml",
    from: "claim: moon-was-sold",
    to: "claim: moon-is-cheese",
  },
  {
    rule: "rebuttals",
    name: "a claim addressed twice",
    file: "rebuttals.yaml",
    from: "  unaddressed:",
    to: "    - { claim: moon-is-cheese, extent: part }\n  unaddressed:",
    at: "extent: part",
  },
];

const search: BrokenCase[] = [
  {
    rule: "aliases",
    name: "one alias of two claims",
    file: "claims.yaml",
    from: "who sold the moon,",
    to: "cheese of the moon,",
    at: "cheese of the moon",
  },
  { rule: "aliases", name: "one alias of two people", file: "people.yaml", from: "[astronomers]", to: "[a Baker]" },
  { rule: "aliases", name: "a negative term in an alias", file: "claims.yaml", from: "[mars]", to: "[big cheddar]" },
  {
    rule: "reachable",
    name: "a person nobody mentions",
    file: "people.yaml",
    append: "- { id: nobody, name: No Body, kind: person }\n",
    at: "id: nobody",
  },
  {
    rule: "reachable",
    name: "a topic of nothing",
    file: "dossier.yaml",
    append: "  - { id: stars, title: Stars }\n",
    at: "id: stars",
  },
  {
    rule: "reachable",
    name: "an event of nothing",
    file: "events.yaml",
    from: "\n  people: [baker]\n  references",
    to: "\n  references",
    at: "- id: baking",
  },
  {
    rule: "reachable",
    name: "a disagreement on nothing",
    file: "disagreements.yaml",
    from: "claims: [moon-is-cheese]",
    to: "claims: []",
    at: "- id: what-it-is",
  },
];

const lock: BrokenCase[] = [
  {
    name: "one digit of a quote",
    file: "claims.yaml",
    from: "$5 million, quietly",
    to: "$6 million, quietly",
    quote: SOLD,
  },
  {
    name: "a quote of another source",
    file: "events.yaml",
    from: "{ source: gazette, exact: wrote in a letter }",
    to: "{ source: herald, exact: wrote in a letter }",
    quote: LETTER,
  },
  {
    name: "one citation deleted of several",
    file: "claims.yaml",
    from: "        - { source: herald, exact: the moon is said to be made of cheese }\n",
    at: ["evidence.lock", "8727020c1ff66e2084e108d1e918818e9290fe81e7d8837fb815f8cd78d4b066"],
  },
  { name: "another snapshot", file: "sources.yaml", from: "e41a7c7416fa", to: "f41a7c7416fa" },
  { name: "a line that is none", file: "evidence.lock", append: "<<<<<<< ours\n", at: "<<<<<<<" },
  { name: "a place outside the snapshot", file: "evidence.lock", from: '"end":347', to: '"end":3470' },
].map((broken) => ({ rule: "lock", ...broken }) as BrokenCase);

export const cases: readonly BrokenCase[] = [...form, ...identity, ...evidence, ...order, ...search, ...lock];

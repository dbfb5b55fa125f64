/** Edits of the fixture dossier that break how its records hang together. */
import type { BrokenCase } from "./broken-case.ts";

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
    rule: "dates",
    name: "a source unlike its address",
    file: "sources.yaml",
    from: "example.org/gazette/cheese",
    to: "example.org/2001/03/05/cheese",
    at: "date: 2001-02-03",
  },
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
  },
  {
    name: "a quote of another source",
    file: "events.yaml",
    from: "{ source: gazette, exact: wrote in a letter }",
    to: "{ source: herald, exact: wrote in a letter }",
    gone: "- id: letter-written",
  },
  {
    name: "one citation deleted of several",
    file: "claims.yaml",
    from: "        - { source: herald, exact: the moon is said to be made of cheese }\n",
    at: "- id: moon-is-cheese",
  },
  { name: "another snapshot", file: "sources.yaml", from: "e41a7c7416fa", to: "f41a7c7416fa" },
  { name: "a line that is none", file: "evidence.lock", append: "<<<<<<< ours\n", at: "<<<<<<<" },
  { name: "a place outside the snapshot", file: "evidence.lock", from: '"end":347', to: '"end":3470' },
].map((broken) => ({ rule: "lock", ...broken }) as BrokenCase);

export const linkCases: readonly BrokenCase[] = [...order, ...search, ...lock];

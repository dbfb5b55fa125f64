/** Edits of the fixture dossier that break how its records hang together. */
import type { BrokenCase } from "./broken-case.ts";

const order: BrokenCase[] = [
  {
    rule: "orphans",
    name: "a source that nothing uses",
    file: "sources.yaml",
    append: "- { id: stray, kind: blog, publisher: Stray, title: Stray, date: 2000, url: unknown, language: en }\n",
    at: "id: stray",
    also: ["lock"],
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
    gone: "id: observatory-page",
    says: "gazette from observatory-page from herald from gazette",
  },
  {
    rule: "provenance",
    name: "a circle that is all that a claim rests on",
    file: "sources.yaml",
    from: "title: Letter of the baker",
    to: "title: Letter of the baker\n  basedOn: [{ source: gazette, how: contains }]",
    at: "how: contains",
    says: "gazette from letter from gazette",
  },
  {
    rule: "provenance",
    name: "a source that derives from itself",
    file: "sources.yaml",
    from: "title: Letter of the baker",
    to: "title: Letter of the baker\n  basedOn: [{ source: letter, how: contains }]",
    at: "how: contains",
    says: "letter from letter",
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
    gone: "date: 2000-02-04",
  },
  {
    rule: "dates",
    name: "an event after the source quoted with it",
    file: "events.yaml",
    from: "1969-07-20",
    to: "2009-07-20",
    also: ["lock"],
  },
  {
    rule: "dates",
    name: "a date in the future",
    file: "rebuttals.yaml",
    from: "2001-02-04",
    to: "2091-02-04",
    also: ["lock"],
  },
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
  {
    name: "one digit of an event's date",
    file: "events.yaml",
    from: "1969-07-20",
    to: "1968-07-20",
    says: "Put back 1969-07-20, or run `npm run -s receipts -- verify --snapshots snapshots ",
  },
  {
    name: "one digit of a rebuttal's date",
    file: "rebuttals.yaml",
    from: "2001-02-04",
    to: "2001-02-05",
    says: "date of rebuttals/rock is 2001-02-05, and the lock has 2001-02-04",
  },
  { name: "one digit of a source's date", file: "sources.yaml", from: "date: 2000", to: "date: 1999" },
  { name: "a date that is known now", file: "events.yaml", from: "date: unknown", to: "date: 2001" },
  { name: "a date in other words", file: "sources.yaml", from: "the turn of", to: "the middle of" },
  {
    name: "a date in words, taken out",
    file: "sources.yaml",
    from: "\n  datedAs: around the turn of the century",
    at: "date: 2000\n",
    says: "Put back around the turn of the century",
  },
  {
    name: "a date in words, added",
    file: "rebuttals.yaml",
    from: "date: 2001-02-04",
    to: "date: 2001-02-04\n  datedAs: a day later",
    at: "a day later",
    says: "Take it out",
  },
  {
    name: "a new event",
    file: "events.yaml",
    append:
      "- { id: sale, date: 2001, statement: It is sold., standing: alleged, people: [baker],\n" +
      "    references: [{ source: almanac, says: It was. }] }\n",
    at: "id: sale",
    says: "verify has not seen it",
  },
  {
    name: "an event that is gone",
    file: "events.yaml",
    from:
      "- id: baking\n  date: ../1990\n  statement: The baker begins to bake.\n  standing: alleged\n  people: [baker]\n" +
      "  references:\n    - { source: almanac, says: The oven is older. }\n",
    at: ["evidence.lock", "events/baking"],
    says: "the dossier has no such record",
  },
  {
    name: "a second date of one record",
    file: "evidence.lock",
    append: '{"record":"events/baking","date":"../1990", "datedAs":null}\n',
    at: '"../1990", "datedAs"',
    says: "stands in the lock twice",
  },
].map((broken) => ({ rule: "lock", ...broken }) as BrokenCase);

export const linkCases: readonly BrokenCase[] = [...order, ...search, ...lock];

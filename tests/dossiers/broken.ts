/** Edits of the fixture dossier, each of which breaks one rule. */
import type { BrokenCase } from "./broken-case.ts";
import { linkCases } from "./broken-links.ts";

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
    name: "a list with no entries",
    file: "events.yaml",
    from: "citations:\n    - { source: gazette, exact: wrote in a letter }",
    to: "citations:",
    says: "citations has no entries",
  },
  {
    name: "a hyphen with nothing behind it",
    file: "events.yaml",
    from: "- { source: gazette, exact: wrote in a letter }",
    to: "-",
    says: "take the hyphen out",
  },
  {
    name: "a key with no value",
    file: "people.yaml",
    from: "title: Baker,",
    to: "title: ,",
    says: "Write its value behind the colon",
  },
  {
    name: "a key given twice",
    file: "dossier.yaml",
    from: "language: en",
    to: "language: en\nid: twice",
    at: "id: twice",
  },
].map((broken) => ({ rule: "schema", ...broken }) as BrokenCase);

const identity: BrokenCase[] = [
  {
    rule: "ids",
    name: "an id given twice",
    file: "events.yaml",
    append:
      "- { id: baking, date: ../1990, statement: Again., standing: alleged, people: [baker],\n" +
      "    references: [{ source: almanac, says: Again. }] }\n",
    at: "- { id: baking",
  },
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

const lists: BrokenCase[] = [
  { name: "an id twice in one list", from: "related: [moon-was-sold]", to: "related: [moon-was-sold, moon-was-sold]" },
  { name: "a negative term without a word", from: "[mars]", to: '["???"]' },
  { name: "a wording twice, but for its capitals", from: "[mars]", to: "[mars, Mars]" },
  { name: "a claim beside itself", from: "related: [moon-was-sold]", to: "related: [moon-is-cheese]" },
].map((broken) => ({ rule: "lists", file: "claims.yaml", ...broken }) as BrokenCase);

const evidence: BrokenCase[] = [
  {
    rule: "cited",
    name: "an event whose only citation is deleted",
    file: "events.yaml",
    from: "\n  citations:\n    - { source: gazette, exact: wrote in a letter }",
    at: "- id: letter-written",
    also: ["lock"],
  },
  {
    rule: "cited",
    name: "a rebuttal whose only citation, a quote that others hold too, is deleted",
    file: "rebuttals.yaml",
    from: '\n  citations:\n    - { source: herald, exact: "it is rock, all of it", speaker: observatory }',
    at: "- id: rock",
    also: ["lock"],
  },
  {
    rule: "cited",
    name: "an allegation that nobody is quoted with",
    file: "claims.yaml",
    from: 'citations:\n        - { source: gazette, exact: "sold for $5 million, quietly" }',
    to: "references:\n        - { source: almanac, says: It was sold. }",
    at: "- id: moon-was-sold",
    also: ["lock"],
  },
  {
    rule: "quotes",
    name: "white space at the end",
    file: "claims.yaml",
    from: "$5 million, quietly",
    to: "$5 million, quietly ",
    also: ["lock"],
  },
  {
    rule: "quotes",
    name: "no word",
    file: "events.yaml",
    from: "wrote in a letter",
    to: '"…"',
    also: ["lock"],
  },
  {
    rule: "quotes",
    name: "a line break",
    file: "events.yaml",
    from: "wrote in a letter",
    to: '"wrote in\\na letter"',
    also: ["lock"],
  },
  {
    rule: "quotes",
    name: "a blank prefix",
    file: "events.yaml",
    from: "wrote in a letter",
    to: 'wrote in a letter, prefix: " "',
    also: ["lock"],
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
    gone: "- id: letter-written",
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
    gone: "- id: what-it-is",
  },
  {
    rule: "disagreements",
    name: "two sides that say the same",
    file: "disagreements.yaml",
    from: "says: rock",
    to: "says: Cheese",
  },
];

export const cases: readonly BrokenCase[] = [...form, ...identity, ...lists, ...evidence, ...linkCases];

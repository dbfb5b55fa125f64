/** The words of the page's own records, lists and tools, in English: the catalogue that the others are measured by. */
import type { Claim, Person, Source } from "../../dossier.ts";

type How = Source["basedOn"][number]["how"];

const sourceKinds: Record<Source["kind"], string> = {
  news: "News article",
  "court-filing": "Court filing",
  "court-order": "Court order",
  statement: "Statement",
  post: "Post",
  blog: "Blog post",
  forum: "Forum post",
  "fact-check": "Fact check",
  "help-page": "Help page",
};
const personKinds: Record<Person["kind"], string> = {
  person: "Person",
  organisation: "Organisation",
  product: "Product",
  api: "Interface (API)",
  account: "Account",
};
const claimKinds: Record<Claim["kind"], string> = {
  allegation: "Allegation",
  denial: "Denial",
  background: "Background",
  opinion: "Opinion",
};
const hows: Record<How, string> = {
  quotes: "quotes it",
  rewrites: "rewrites it",
  translates: "translates it",
  reposts: "reposts it",
  cites: "cites it",
  contains: "contains it",
};

export const siteEnglish = {
  sourceKinds,
  personKinds,
  claimKinds,
  hows,
  /** Between a label and what it labels. */
  colon: ":",
  nav: {
    label: "This dossier",
    overview: "Overview",
    claims: "Claims",
    topics: "Topics",
    timeline: "Timeline",
    rebuttals: "Replies",
    disagreements: "Disagreements",
    sources: "Sources",
    people: "People",
    dossiers: "Dossiers",
    search: "Search",
    ask: "Ask",
    api: "API",
    feed: "Feed of changes",
    skip: "Skip to the content",
    footer: "About this site",
    contents: "On this page",
  },
  dossier: {
    updated: (date: string) => `Updated ${date}`,
    otherClaims: "Without a topic",
    none: "No dossier is loaded.",
    held: (claims: number, quotes: number, sources: number) => `${claims} claims, ${quotes} quotes, ${sources} sources`,
  },
  claim: {
    topics: "Topics",
    people: "Who it is about",
    related: "Related claims",
    claims: "Claims it bears on",
  },
  quote: {
    inSource: "in its source",
    aboutSource: "about this source",
    usedIn: "Shown in",
    verified: (day: string) => `Found word for word in the source on ${day}.`,
    count: (n: number) => (n === 1 ? "1 quote" : `${n} quotes`),
    pointers: (n: number) => (n === 1 ? "1 source not quoted" : `${n} sources not quoted`),
    also: (counts: string) => `Also ${counts}`,
  },
  source: {
    quotes: "Its quotes, in the order of the text",
    none: "Nothing is quoted from it: it is known, not held.",
    pointers: "What is said to stand in it",
    basedOn: "What it derives from",
    origin: "As far as is known, it derives from nothing else: it is an origin.",
    derived: "What derives from it",
    authors: "By",
    language: "Language",
    published: "Published",
    address: "Address",
    open: "Open at the publisher",
  },
  person: {
    roles: "Roles",
    says: "What they say",
    replies: "Their replies",
    claims: "Claims about them",
    events: "Events",
  },
  timeline: {
    topic: "Topic, person or claim",
    all: "Everything",
    from: "From",
    to: "To",
    show: "Show",
    showing: (shown: number, all: number) => `${shown} of ${all} events`,
    dateHint: "2013, 2013-08 or 2013-08-31",
    badDate: (value: string) => `“${value}” is not a date. Write 2013, 2013-08 or 2013-08-31.`,
    reversed: (from: string, to: string) => `“${from}” is later than “${to}”. Write the earlier date first.`,
    noTopic: (id: string) => `Nothing here has the id “${id}”. Choose an entry of the list.`,
  },
  search: {
    title: "Search",
    label: "Words to look for",
    submit: "Search",
    hint: "The words stand in the address, so that the result can be linked. A private message belongs into the box of the first page.",
    found: (n: number, text: string) => (n === 1 ? `1 entry for “${text}”` : `${n} entries for “${text}”`),
    nothing: (text: string) => `Nothing here for “${text}”.`,
    answers: "What the bot would answer",
    nearest: "Nearest claims; none is close enough to be an answer",
    quotes: "Quotes",
  },
  cite: {
    title: "Copy citation",
    /** Where nobody told the page its public address. */
    local: (origin: string) =>
      `Addresses that are copied here begin with ${origin} and open only where that can be reached: PUBLIC_URL is not set.`,
    plain: "Plain text",
    markdown: "Markdown",
    csl: "CSL-JSON",
    bibtex: "BibTeX",
    copy: "Copy",
    copied: "Copied",
  },
  chat: {
    log: "Questions and answers",
    you: "You asked",
    offers: "Suggestions",
    offered: (n: number) => (n === 1 ? "1 suggestion" : `${n} suggestions`),
    waiting: "Looking it up…",
    failed: "The answer did not arrive. The message is still in the box: send it again.",
    keys: "Enter sends, Shift+Enter starts a new line, the arrow keys bring back what you asked.",
  },
  preview: {
    showAs: "Show the answer as on",
    page: "This page",
    title: (platform: string) => `Preview: ${platform}`,
    note: (platform: string) =>
      `Drawn from the very data that goes to ${platform}, as whoever asks sees it before sharing it. Buttons that ask for something work here; sharing works only there.`,
    failed: "It did not arrive. Press again.",
    inert: "Works only on the platform",
    picture: "Picture",
    counts: { characters: "Characters", components: "Components", blocks: "Blocks" },
    used: (used: string, limit: string) => `${used} of ${limit}`,
    payload: "Payload (JSON)",
  },
  api: {
    lead: "All that stands here, as JSON: for reading, open to programs of every site, every answer with an ETag, every problem with its mend.",
    document: "The OpenAPI document",
    example: "For example",
    /** What each endpoint answers, by its path. */
    endpoints: {
      "/claims": "The claims that a text means, by the bot's own matching; all claims without a text",
      "/claims/{id}": "A claim: positions, quotes, replies, disagreements, origins",
      "/timeline": "What happened when",
      "/rebuttals": "What is answered, by whom, to which claims, how far",
      "/sources": "All sources, held and merely known",
      "/sources/{id}":
        "A source: its quotes in order, also as Web Annotations, what it derives from and what derives from it",
    },
    /** What each parameter means. */
    parameters: {
      q: "A claim, a question or a message",
      dossier: "Id of a dossier; all dossiers without it",
      id: "Its id; with several dossiers of the same id, the first one's without dossier",
      topic: "Id of a topic, a person or a claim",
      from: "First date (EDTF)",
      to: "Last date (EDTF)",
      claim: "Id of the claim that is answered",
      by: "Id of who answers",
    },
  },
  feed: {
    title: (dossier: string) => `Changes: ${dossier}`,
    /** Of a record whose quotes were all found on one day: it is new, or all of it changed. */
    all: (quotes: number) =>
      quotes === 1
        ? "Its quote was found word for word in its source on this day."
        : `All its ${quotes} quotes were found word for word in their sources on this day.`,
    /** Of a record that changed: it has quotes of earlier days too. */
    some: (quotes: number, all: number, since: string) =>
      `Changed: ${quotes} of its ${all} quotes ${quotes === 1 ? "was" : "were"} found word for word on this day, the first of the others on ${since}.`,
  },
  strange: (names: string, known: string) =>
    `This page knows nothing of “${names}” in its address; it reads: ${known}.`,
  problems: {
    otherName: {
      title: "This page does not answer under this name",
      mend: (origin: string) =>
        `Whoever runs it sets PUBLIC_URL to the address that readers open, such as ${origin}, and starts it again.`,
    },
    tooMany: {
      title: "Too many requests",
      mend: (seconds: number) => `Try again in ${seconds} s; one reader may ask so often and no more.`,
    },
  },
};

export type SiteWords = typeof siteEnglish;

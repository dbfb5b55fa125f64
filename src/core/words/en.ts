/** The English catalogue: the one that the others are measured by. */
import type { Capacity, Disagreement, EventStanding, Stance } from "../dossier.ts";
import type { StandingId } from "../standing.ts";
import type { CommandsWords } from "./command-words.ts";

const capacities: Record<Capacity, string> = {
  "court-filing": "alleged in a court filing",
  court: "ruled by a court",
  spokesperson: "in a spokesperson's statement",
  "company-statement": "in a company statement",
  official: "as an authority",
  reporting: "reported",
  editorial: "in the outlet's own voice",
  "social-post": "in a post on social media",
};

const stances: Record<Stance, string> = {
  asserts: "says so",
  reports: "reports it",
  denies: "denies it",
  contradicts: "says otherwise",
  confirms: "confirms it",
  qualifies: "qualifies it",
};

const standings: Record<StandingId, string> = {
  "alleged-in-filing": "Alleged in a court filing",
  stated: "Stated on the record",
  posted: "Posted on social media",
  reported: "Reported",
  denied: "Denied",
  "denied-in-part": "Denied in part",
  contradicted: "Contradicted by other sources",
  reworded: "Reworded by some outlets",
  "confirmed-by-primary": "Confirmed by a primary source",
  opinion: "Opinion",
};

const eventStandings: Record<EventStanding, string> = {
  alleged: "alleged",
  reported: "reported",
  confirmed: "confirmed to have taken place",
  contradicted: "contradicted",
  background: "background",
};

const disagreementKinds: Record<Disagreement["kind"], string> = {
  conflict: "The sources conflict",
  rewording: "The sources reword it",
  unit: "The units differ",
  date: "The dates differ",
  attribution: "The sources attribute it differently",
  omission: "Some sources leave it out",
};

/** What is counted, for one and for several. */
const nouns = {
  claim: ["claim", "claims"],
  event: ["event", "events"],
  rebuttal: ["rebuttal", "rebuttals"],
  disagreement: ["disagreement", "disagreements"],
  source: ["source", "sources"],
  outlet: ["outlet", "outlets"],
  origin: ["origin", "origins"],
} as const;
export type Noun = keyof typeof nouns;

const number = (n: number) => n.toLocaleString("en");
const count = (n: number, noun: Noun) => `${number(n)} ${nouns[noun][n === 1 ? 0 : 1]}`;

/** The commands' own files are in English. */
const commands: CommandsWords = {};

/** What the bot says in English. */
export const english = {
  /** How numbers and dates are written (BCP 47). */
  locale: "en-GB",
  commands,
  capacities,
  stances,
  standings,
  eventStandings,
  disagreementKinds,
  manner: (capacity: string, stance: string) => `${capacity}; ${stance}`,
  /** A voice whose words an outlet retells. */
  retold: (voice: string, publisher: string) => `${voice}; in the words of ${publisher}`,
  voice: (who: string, how: string) => `${who}, ${how}`,
  /** After a label that something follows. */
  colon: ":",
  /** Before the voice of a quote that the evidence lock does not hold as it stands. */
  unverified: "Not verified against its source",
  number,
  count,
  dates: {
    range: (from: string, to: string) => `${from} to ${to}`,
    until: (to: string) => `by ${to}`,
    since: (from: string) => `${from} or later`,
    about: (date: string) => `about ${date}`,
    uncertain: (date: string) => `${date} (uncertain)`,
  },

  claim: {
    scope: "What it answers, and what it leaves open",
    brief: (title: string, statement: string) => `${title}: ${statement}`,
    evidence: "What is claimed, and in which words",
    rebuttals: "What the other side answers",
    noRebuttal: "Nobody answers this in the sources held here.",
    unaddressed: "Left without an answer",
    otherSources: "What other sources say",
    disagreements: "Where the sources disagree",
    origins: "Where it comes from",
    openQuestions: "What stays unknown",
    moreEvidence: "The same in further reports",
    events: "When it happened",
    related: "Related claims",
    standing: "Standing",
  },
  rebuttal: {
    title: (claim: string) => `Replies to: ${claim}`,
    by: (who: string) => `Replies by ${who}`,
    full: "Answers the claim.",
    part: "Answers a part of the claim.",
    none: (who: string) => `The dossier holds no reply by ${who}.`,
    addresses: (claims: string) => `Answers: ${claims}`,
  },
  timeline: {
    title: (topic?: string) => (topic ? `Timeline: ${topic}` : "Timeline"),
    only: (date: string) => `Only ${date}.`,
    between: (from?: string, to?: string) =>
      from && to ? `From ${from} to ${to}.` : from ? `From ${from}.` : `Until ${to}.`,
    empty: "No event in the dossier is known to fall into this.",
    /** Before events whose dates are open. */
    open: "The dates of these are open; they may fall into it:",
    undated: (n: string) => `${n} without a known date left out.`,
    undatedHeading: "Date unknown",
  },
  origins: (outlets: number, origins: number) => `${count(outlets, "outlet")}, ${count(origins, "origin")}`,
  /** How many disagreements a claim has: beside its outlets and origins. */
  disputes: (n: number) => `${count(n, "disagreement")} between sources`,
  originsNote: "Outlets that repeat one origin do not confirm one another.",

  nothing: {
    title: "No receipts for this",
    text: "The dossiers here hold nothing that matches closely enough, so there is no answer. That says nothing about whether it is so.",
    nearest: "The nearest entries, if you meant one of them:",
    suggest: (address: string) => `To suggest this claim to the curators: ${address}`,
    suggestOperator:
      "If it is a claim that belongs here, tell whoever runs this bot: a claim is added to its dossier with its sources.",
    languages: (names: string) =>
      `The dossiers here are written in ${names}; messages in other languages are often not understood.`,
  },
  choices: {
    title: "Which one do you mean?",
    prompt: "Several entries match alike:",
  },
  /** For the address of a source. */
  linked: {
    title: "This page is in the dossier",
    prompt: (source: string) => `${source}: the dossier has it as a source of these claims:`,
  },
  help: {
    title: "Receipts: who said it, in which words, in which document",
    text: "Receipts answers a disputed claim with verbatim, source-cited quotes: who said it, what the other side answers, when it happened, where the reports disagree. It never says that a claim is true or false, and it says so when it holds nothing.",
    commands: "Commands",
    command: (usage: string, description: string) => `${usage}: ${description}`,
    /** A command whose name is shown in another language on some platforms. */
    named: (name: string) => `also /${name}`,
    mention:
      "In a chat you can also mention the bot: with a message to check, in reply to one, or with a command without its slash.",
    usage: (usage: string) => `Usage: ${usage}`,
    example: (text: string) => `Example: ${text}`,
    date: "A date is 2013, 2013-08 or 2013-08-31; an interval is 2011/2019.",
  },
  about: {
    title: "About Receipts",
    items: [
      "Every quote is an exact substring of its source and stands beside its citation.",
      "Both sides stand on one card: the allegation, the reply, what nobody answered, what stays unknown.",
      "Repetition is not corroboration: an answer counts outlets and origins apart.",
      "Disagreement between sources is shown, side by side.",
      "It abstains when nothing matches well enough, and asks when two entries match alike.",
      "No language model writes anything here. A person wrote every statement; a program checked every quote.",
    ],
  },
  dossiers: {
    title: "Dossiers held here",
    item: (title: string, id: string, counts: string, updated: string) =>
      `${title} (${id}): ${counts}; updated ${updated}`,
    none: "No dossier is loaded.",
  },
  privacy: {
    title: "What Receipts reads and keeps",
    items: [
      "It reads only what it was shown: a command while it is typed and when it is sent, a message that you choose to check or that mentions it, and then the message replied to or the thread's first message.",
      "It keeps none of it: no message text is stored or logged. A log line names the platform, the kind of answer and how long it took.",
      "It notes the platform's ids of what is under way until that is answered, and of answers that were shared (since its start, and the last thousand before it); a fault's log line names the channel or the server, never a person.",
      "It sends nothing to anyone but the platform that asked, and loads nothing from elsewhere.",
    ],
  },
  sources: {
    title: "Sources",
    of: (title: string) => `Sources: ${title}`,
    held: "Held: quoted here",
    known: "Known, not held: pointed to, never quoted",
    titled: (title: string) => `“${title}”`,
    item: (name: string, date: string, address: string) => `${name} (${date}) ${address}`,
  },
  error: {
    title: "That did not work",
    unknownCommand: (name: string) => `There is no command /${name}.`,
    didYouMean: (text: string) => `Did you mean ${text}?`,
    commands: (names: string) => `The commands are ${names}.`,
    badDate: (option: string, value: string) =>
      `${option}: “${value}” is not a date. Write 2013, 2013-08, 2013-08-31 or an interval such as 2011/2019.`,
    badChoice: (option: string, value: string, choices: string) => `${option}: “${value}” is none of ${choices}.`,
    unknownOption: (command: string, option: string, options: string) =>
      `/${command} has no option “${option}”. It has ${options}.`,
    noOptions: "none",
    reversed: (from: string, to: string) => `from: ${from} is later than to: ${to}. Write the earlier date first.`,
    dossier: (id: string, ids: string) => `There is no dossier “${id}”. The dossiers are: ${ids}.`,
    internal: (id: string) =>
      `Something broke on our side. It is in the log under ${id}; please tell whoever runs this bot.`,
  },
  read: {
    closest: "This is the nearest entry. Your message may be about something else.",
    context: "Read: the message that this is about.",
    clipped: (limit: string) => `Only the first ${limit} characters were read.`,
    withheld:
      "The platform did not show me the message that you pointed to. Choose “Check this message” in its menu, or paste its text beside the mention.",
  },
  cite: {
    known: "not quoted here",
    inOurWords: "In our words",
    undated: "date unknown",
    noAddress: "no address known",
    archived: "archived copy",
    outlets: (names: string) => `Carried by: ${names}`,
    page: (page: number, pages: number) => `Page ${page} of ${pages}`,
    next: "Next",
    previous: "Previous",
  },
  check: {
    label: "Check this message",
    noText: "This message has no text that could be checked. Use /claim with the claim in your own words.",
    /** To who chooses an answer of ours. */
    own: "This is one of my own answers, not a claim. Choose the message that it is about.",
  },
  share: {
    short: "Share in short",
    full: "Share in full",
    /** Below what was shared in short: the whole answer, for who presses. */
    show: "Show in full",
    /** To who presses a second time. */
    already: "You have shared this already. To share it once more, ask again.",
    /** In the short form: that the other side answers, and who. */
    answeredBy: (who: string) => `Answered by: ${who}. The whole answer shows how.`,
    /** In the short form of what is denied or contradicted, where no reply is held. */
    disputed: "Other sources say otherwise. The whole answer shows them.",
  },
  discord: {
    /** Below the title, with the address of the message that was checked. */
    about: (address: string) => `About this message: ${address}`,
    mayNotWrite:
      "You mentioned me where I may not write. /claim works there all the same, or write to me here, in a direct message.",
  },
  slack: {
    search: {
      shortcut: "Search the receipts",
      title: "Search the receipts",
      claim: "A claim",
      claimHint: "Type a few words; typing errors are forgiven.",
      message: "Or a message to check",
      place: "Where to show the answer",
      placeHint: "Only you see it there, until you share it. Without a place it comes as a direct message.",
      submit: "Show",
      cancel: "Cancel",
      empty: "Choose a claim here, or write a message below.",
      failed: "The search could not be opened. Try again, or write to me here.",
    },
    home: {
      search: "Search the claims",
      ask: "A claim, a message or a command",
      answered: (title: string) => `The answer is in the Messages tab: ${title}`,
    },
    checkDescription: "Who says it, in which words, and what the other side answers",
    searchDescription: "Find a claim, or check a message",
  },
  actions: {
    timeline: "Timeline",
    rebuttals: "Replies",
    claim: "The claim",
    sources: "Sources",
    /** A link to the answer's permanent page. */
    page: "Open the page",
  },
  choose: {
    placeholder: "Choose an entry",
    outdated: "This control is from an older version of the bot. Ask again with a command.",
  },
  delivery: {
    refused: (reason: string) =>
      `The answer is there, but the platform refused to show it (${reason}). It is in the log; please tell whoever runs this bot.`,
    cannotPost:
      "You asked me something in a channel that I cannot write to. Invite me there with /invite, or use a slash command: it works without an invitation.",
  },
  page: {
    name: "Receipts",
    tagline:
      "Paste a disputed claim and see who said it, in which words, in which document, and what the other side answers.",
    label: "A claim, a message or a command",
    hint: "Paste a post, ask in your own words, or write a command. Nothing of it is kept.",
    submit: "Show the receipts",
    examples: "For example",
    skip: "Skip to the answer",
    permalink: "Link to this answer",
    contents: "In this answer",
    outlets: "Outlets",
    origins: "Origins",
    back: "Back to the page",
    problems: {
      notFound: {
        title: "There is no such page",
        mend: "The address may be misspelt; everything here starts at the first page.",
      },
      method: {
        title: "This address does not take that",
        mend: "Open it in a browser, or send the form of the first page.",
      },
      tooLarge: {
        title: "This message is too long to be read",
        mend: "Send at most about 20,000 characters: the part that makes the claim is enough.",
      },
      tooLong: {
        title: "This address is too long to be read",
        mend: "Put the message into the box of the first page instead: it takes about 20,000 characters.",
      },
      badForm: { title: "No message arrived", mend: "Send a form with a text field named q, as the first page does." },
      badRequest: { title: "This request is broken", mend: "Open the first page in a browser and ask there." },
    },
  },
  pictures: {
    timeline: {
      lanes: { happened: "What happened", alleged: "What was alleged", answered: "What was answered" },
      answer: "answer",
      keys: {
        day: "a day",
        period: "within that time, or all through it",
        before: "by then or earlier",
        after: "from then or later",
        approximate: "about then, not known exactly",
      },
      empty: "No event in the dossier falls into this.",
      summary: (events: string, replies: string, period: string) =>
        `A timeline of ${events} and ${replies}${period === "" ? "" : `, ${period}`}, numbered by date.`,
      lane: (name: string, items: string) => `${name}: ${items}.`,
      inexact: (n: number) => `${n} with an open or approximate date`,
      undated: (n: number) => `${n} without a known date`,
      item: (n: number, date: string, standing: string, text: string) => `${n}. ${date} (${standing}): ${text}`,
      period: (from: string, to: string) => (from === to ? from : `${from} to ${to}`),
    },
    provenance: {
      title: (claim: string) => `Where it comes from: ${claim}`,
      titleOfSource: (source: string) => `What it draws on, and what draws on it: ${source}`,
      how: {
        quotes: "quotes",
        rewrites: "rewrites",
        translates: "translates",
        reposts: "reposts",
        cites: "cites",
        contains: "contains",
        traced: "is traced to",
      },
      held: "held: quoted here",
      known: "not held: pointed to",
      origin: "origin",
      self: "this source",
      arrow: "An arrow leads from a text to what it draws on.",
      edge: (from: string, how: string, to: string) => `${from} ${how} ${to}.`,
      summary: (sources: string, links: string) => `A graph of ${sources} and ${links}.`,
      none: "No source in the dossier carries this.",
    },
  },
};

/** A catalogue: a key that a language lacks is an error at compile time. */
export type Words = typeof english;

/** The German catalogue. */
import type { CommandsWords } from "./command-words.ts";
import type { Noun, Words } from "./en.ts";

const nouns: Readonly<Record<Noun, readonly [one: string, many: string]>> = {
  claim: ["Behauptung", "Behauptungen"],
  event: ["Ereignis", "Ereignisse"],
  rebuttal: ["Erwiderung", "Erwiderungen"],
  disagreement: ["Widerspruch", "Widersprüche"],
  source: ["Quelle", "Quellen"],
  outlet: ["Medium", "Medien"],
  origin: ["Ursprung", "Ursprünge"],
};

const number = (n: number) => n.toLocaleString("de");
const count = (n: number, noun: Noun) => `${number(n)} ${nouns[noun][n === 1 ? 0 : 1]}`;

const commands: CommandsWords = {
  claim: {
    name: "behauptung",
    description: "Eine Behauptung oder Nachricht prüfen: wer sagt es, in welchen Worten, was wird erwidert",
    options: { text: { name: "text", description: "Die Behauptung, eine Frage oder eine eingefügte Nachricht" } },
  },
  rebuttal: {
    name: "erwiderung",
    description: "Was die andere Seite erwidert, wie weit die Erwiderung reicht und was sie offen lässt",
    options: { text: { name: "text", description: "Eine Behauptung, eine Nachricht oder wer erwidert" } },
  },
  receipts: {
    name: "receipts",
    description: "Hilfe, was der Bot vorhält, was er liest und behält, und seine Quellen",
    options: {
      topic: {
        name: "thema",
        description: "Was gezeigt wird; ohne Angabe die Hilfe",
        choices: { help: "Hilfe", about: "Über", dossiers: "Dossiers", privacy: "Datenschutz", sources: "Quellen" },
      },
    },
  },
  timeline: {
    name: "zeitleiste",
    description: "Was wann geschah: alles oder zu Person, Thema oder Behauptung, auch für einen Zeitraum",
    options: {
      topic: { name: "thema", description: "Eine Person, ein Thema oder eine Behauptung; ohne Angabe alle Ereignisse" },
      from: { name: "von", description: "Erstes Datum: 2013, 2013-08 oder 2013-08-31" },
      to: { name: "bis", description: "Letztes Datum: 2013, 2013-08 oder 2013-08-31" },
    },
  },
};

/** What the bot says in German. */
export const german: Words = {
  locale: "de",
  commands,
  capacities: {
    "court-filing": "in einem Schriftsatz vor Gericht behauptet",
    court: "von einem Gericht entschieden",
    spokesperson: "in einer Stellungnahme der Pressestelle",
    "company-statement": "in einer Unternehmensmitteilung",
    official: "als Behörde",
    reporting: "in einem Bericht",
    editorial: "als eigene Aussage des Mediums",
    "social-post": "in einem Beitrag in sozialen Medien",
  },
  stances: {
    asserts: "sagt es so",
    reports: "berichtet es",
    denies: "bestreitet es",
    contradicts: "sagt etwas anderes",
    confirms: "bestätigt es",
    qualifies: "schränkt es ein",
  },
  standings: {
    "alleged-in-filing": "In einem Schriftsatz vor Gericht behauptet",
    stated: "Öffentlich erklärt",
    posted: "In sozialen Medien veröffentlicht",
    reported: "Berichtet",
    denied: "Bestritten",
    "denied-in-part": "Teilweise bestritten",
    contradicted: "Andere Quellen sagen etwas anderes",
    reworded: "Von einigen Medien umformuliert",
    "confirmed-by-primary": "Durch eine Primärquelle bestätigt",
    opinion: "Meinung",
  },
  eventStandings: {
    alleged: "behauptet",
    reported: "berichtet",
    confirmed: "als geschehen bestätigt",
    contradicted: "andere Quellen widersprechen",
    background: "Hintergrund",
  },
  disagreementKinds: {
    conflict: "Die Quellen widersprechen einander",
    rewording: "Die Quellen formulieren es um",
    unit: "Die Einheiten unterscheiden sich",
    date: "Die Datumsangaben unterscheiden sich",
    attribution: "Die Quellen schreiben es Verschiedenen zu",
    omission: "Einige Quellen lassen es weg",
  },
  manner: (capacity, stance) => `${capacity}; ${stance}`,
  retold: (voice, publisher) => `${voice}; in den Worten von ${publisher}`,
  voice: (who, how) => `${who}, ${how}`,
  colon: ":",
  unverified: "Nicht anhand der Quelle geprüft",
  number,
  count,
  dates: {
    range: (from, to) => `${from} bis ${to}`,
    until: (to) => `spätestens ${to}`,
    since: (from) => `${from} oder später`,
    about: (date) => `etwa ${date}`,
    uncertain: (date) => `${date} (unsicher)`,
  },

  claim: {
    scope: "Worauf das antwortet und was es offen lässt",
    brief: (title, statement) => `${title}: ${statement}`,
    evidence: "Was behauptet wird, und in welchen Worten",
    rebuttals: "Was die andere Seite erwidert",
    noRebuttal: "In den hier vorliegenden Quellen erwidert niemand darauf.",
    unaddressed: "Ohne Erwiderung geblieben",
    otherSources: "Was andere Quellen sagen",
    disagreements: "Wo die Quellen auseinandergehen",
    origins: "Woher es stammt",
    openQuestions: "Was offen bleibt",
    moreEvidence: "Dasselbe in weiteren Berichten",
    events: "Wann es geschah",
    related: "Verwandte Behauptungen",
    standing: "Stand",
  },
  rebuttal: {
    title: (claim) => `Erwiderungen auf: ${claim}`,
    by: (who) => `Erwiderungen von ${who}`,
    full: "Geht auf die ganze Behauptung ein.",
    part: "Geht auf einen Teil der Behauptung ein.",
    none: (who) => `Das Dossier enthält keine Erwiderung von ${who}.`,
    addresses: (claims) => `Erwidert auf: ${claims}`,
  },
  timeline: {
    title: (topic) => (topic ? `Zeitleiste: ${topic}` : "Zeitleiste"),
    only: (date) => `Nur ${date}.`,
    between: (from, to) => (from && to ? `${from} bis ${to}.` : from ? `Ab ${from}.` : `Bis ${to}.`),
    empty: "Von keinem Ereignis des Dossiers ist bekannt, dass es darunter fällt.",
    open: "Von diesen ist das Datum nach einer Seite offen; sie können darunter fallen:",
    undated: (n) => `${n} ohne bekanntes Datum ausgelassen.`,
    undatedHeading: "Datum unbekannt",
  },
  origins: (outlets, origins) => `${count(outlets, "outlet")}, ${count(origins, "origin")}`,
  disputes: (n) => `${count(n, "disagreement")} zwischen Quellen`,
  originsNote: "Medien, die denselben Ursprung wiedergeben, bestätigen einander nicht.",

  nothing: {
    title: "Dazu liegt hier nichts vor",
    text: "In den Dossiers hier passt nichts genau genug, deshalb gibt es keine Antwort. Ob es so ist, ist damit nicht gesagt.",
    nearest: "Die nächsten Einträge, falls einer davon gemeint ist:",
    suggest: (address) => `Diese Behauptung zur Aufnahme vorschlagen: ${address}`,
    suggestOperator:
      "Wenn es eine Behauptung ist, die hierher gehört: Wer diesen Bot betreibt, kann sie mit ihren Quellen in ein Dossier aufnehmen.",
    languages: (names) =>
      `Die Dossiers hier sind auf ${names} geschrieben; Nachrichten in anderen Sprachen werden oft nicht verstanden.`,
  },
  choices: {
    title: "Welche ist gemeint?",
    prompt: "Mehrere Einträge passen gleich gut:",
  },
  linked: {
    title: "Diese Seite steht im Dossier",
    prompt: (source) => `${source}: im Dossier eine Quelle zu diesen Behauptungen:`,
  },
  help: {
    title: "Receipts: wer es gesagt hat, in welchen Worten, in welchem Dokument",
    text: "Receipts beantwortet umstrittene Behauptungen mit wörtlichen Zitaten samt Quelle: wer es gesagt hat, was die andere Seite erwidert, wann es geschah, wo die Berichte auseinandergehen. Es sagt nie, dass eine Behauptung wahr oder falsch ist, und es sagt, wenn ihm nichts vorliegt.",
    commands: "Befehle",
    command: (usage, description) => `${usage}: ${description}`,
    named: (name) => `auch /${name}`,
    mention:
      "Im Chat lässt sich der Bot auch erwähnen: mit einer Nachricht zum Prüfen, als Antwort auf eine, oder mit einem Befehl ohne Schrägstrich.",
    usage: (usage) => `Aufruf: ${usage}`,
    example: (text) => `Beispiel: ${text}`,
    date: "Ein Datum ist 2013, 2013-08 oder 2013-08-31; ein Zeitraum ist 2011/2019.",
  },
  about: {
    title: "Über Receipts",
    items: [
      "Jedes Zitat steht Zeichen für Zeichen so in seiner Quelle und stets bei seinem Beleg.",
      "Beide Seiten stehen auf einer Karte: der Vorwurf, die Erwiderung, was niemand beantwortet hat, was offen bleibt.",
      "Wiederholung ist keine Bestätigung: Eine Antwort zählt Medien und Ursprünge getrennt.",
      "Wo Quellen auseinandergehen, wird das gezeigt, Seite an Seite.",
      "Es enthält sich, wenn nichts gut genug passt, und fragt nach, wenn zwei Einträge gleich gut passen.",
      "Hier schreibt kein Sprachmodell. Jede Aussage hat ein Mensch geschrieben, jedes Zitat ein Programm geprüft.",
    ],
  },
  dossiers: {
    title: "Dossiers, die hier vorliegen",
    item: (title, id, counts, updated) => `${title} (${id}): ${counts}; Stand ${updated}`,
    none: "Es ist kein Dossier geladen.",
  },
  privacy: {
    title: "Was Receipts liest und behält",
    items: [
      "Es liest nur, was ihm gezeigt wird: einen Befehl beim Eintippen und beim Absenden, eine Nachricht, die zum Prüfen ausgewählt wird oder die es erwähnt, und dann die Nachricht, auf die geantwortet wird, oder die erste des Threads.",
      "Es behält nichts davon: Kein Nachrichtentext wird gespeichert oder protokolliert. Eine Zeile im Protokoll nennt die Plattform, die Art der Antwort und die Dauer.",
      "Es notiert die Kennungen der Plattform für das, was gerade läuft, bis es beantwortet ist, und für Antworten, die geteilt wurden (seit seinem Start, und die letzten tausend davor); die Protokollzeile einer Störung nennt den Kanal oder den Server, nie eine Person.",
      "Es sendet nichts an andere als an die Plattform, die gefragt hat, und lädt nichts von anderswo.",
    ],
  },
  sources: {
    title: "Quellen",
    of: (title) => `Quellen: ${title}`,
    held: "Vorliegend: hier zitiert",
    known: "Bekannt, nicht vorliegend: es wird darauf verwiesen, nie daraus zitiert",
    titled: (title) => `„${title}“`,
    item: (name, date, address) => `${name} (${date}) ${address}`,
  },
  error: {
    title: "Das hat nicht geklappt",
    unknownCommand: (name) => `Einen Befehl /${name} gibt es nicht.`,
    didYouMean: (text) => `Ist ${text} gemeint?`,
    commands: (names) => `Die Befehle sind ${names}.`,
    badDate: (option, value) =>
      `${option}: „${value}“ ist kein Datum. Möglich sind 2013, 2013-08, 2013-08-31 oder ein Zeitraum wie 2011/2019.`,
    badChoice: (option, value, choices) => `${option}: „${value}“ ist keine dieser Möglichkeiten: ${choices}.`,
    unknownOption: (command, option, options) => `/${command} hat keine Option „${option}“. Es gibt: ${options}.`,
    noOptions: "keine",
    reversed: (from, to) => `from: ${from} liegt nach to: ${to}. Das frühere Datum steht zuerst.`,
    dossier: (id, ids) => `Ein Dossier „${id}“ gibt es nicht. Die Dossiers sind: ${ids}.`,
    internal: (id) =>
      `Auf unserer Seite ist etwas schiefgegangen. Es steht unter ${id} im Protokoll; bitte den Betreibern dieses Bots Bescheid geben.`,
  },
  read: {
    closest: "Das ist der nächstliegende Eintrag. Die Nachricht meint vielleicht etwas anderes.",
    context: "Gelesen: die Nachricht, um die es geht.",
    clipped: (limit) => `Nur die ersten ${limit} Zeichen wurden gelesen.`,
    withheld:
      "Die Plattform hat mir die gemeinte Nachricht nicht gezeigt. In ihrem Menü steht „Diese Nachricht prüfen“; oder bitte ihren Text neben die Erwähnung einfügen.",
  },
  cite: {
    known: "hier nicht zitiert",
    inOurWords: "In unseren Worten",
    undated: "Datum unbekannt",
    noAddress: "keine Adresse bekannt",
    archived: "archivierte Fassung",
    outlets: (names) => `Verbreitet von: ${names}`,
    page: (page, pages) => `Seite ${page} von ${pages}`,
    next: "Weiter",
    previous: "Zurück",
  },
  check: {
    label: "Diese Nachricht prüfen",
    noText: "Diese Nachricht hat keinen Text, der sich prüfen lässt. /claim nimmt die Behauptung in eigenen Worten.",
    own: "Das ist eine Antwort von mir und keine Behauptung. Gemeint ist wohl die Nachricht, um die es darin geht.",
  },
  share: {
    short: "Kurz teilen",
    full: "Ganz teilen",
    show: "Ganz anzeigen",
    already: "Das wurde schon geteilt. Um es noch einmal zu teilen, bitte neu fragen.",
    answeredBy: (who) => `Darauf erwidert: ${who}. Wie, zeigt die ganze Antwort.`,
    disputed: "Andere Quellen sagen etwas anderes. Die ganze Antwort zeigt sie.",
  },
  discord: {
    about: (address) => `Zu dieser Nachricht: ${address}`,
    mayNotWrite:
      "Ich wurde erwähnt, wo ich nicht schreiben darf. /claim geht dort trotzdem, oder hier in einer Direktnachricht.",
  },
  slack: {
    search: {
      shortcut: "Belege suchen",
      title: "Belege suchen",
      claim: "Eine Behauptung",
      claimHint: "Ein paar Worte eingeben; Tippfehler schaden nicht.",
      message: "Oder eine Nachricht zum Prüfen",
      place: "Wo die Antwort erscheint",
      placeHint: "Dort sieht sie nur, wer fragt, bis sie geteilt wird. Ohne Ort kommt sie als Direktnachricht.",
      submit: "Anzeigen",
      cancel: "Abbrechen",
      empty: "Bitte hier eine Behauptung wählen oder unten eine Nachricht schreiben.",
      failed: "Die Suche ließ sich nicht öffnen. Bitte noch einmal versuchen oder mir hier schreiben.",
    },
    home: {
      search: "Behauptungen durchsuchen",
      ask: "Eine Behauptung, eine Nachricht oder ein Befehl",
      answered: (title) => `Die Antwort steht im Reiter „Nachrichten“: ${title}`,
    },
    checkDescription: "Wer es sagt, in welchen Worten, und was die andere Seite erwidert",
    searchDescription: "Eine Behauptung finden oder eine Nachricht prüfen",
  },
  actions: {
    timeline: "Zeitleiste",
    rebuttals: "Erwiderungen",
    claim: "Die Behauptung",
    sources: "Quellen",
    page: "Seite öffnen",
  },
  choose: {
    placeholder: "Eintrag wählen",
    outdated: "Dieses Bedienelement stammt von einer älteren Fassung des Bots. Bitte mit einem Befehl neu fragen.",
  },
  delivery: {
    refused: (reason) =>
      `Die Antwort ist da, aber die Plattform zeigt sie nicht an (${reason}). Es steht im Protokoll; bitte den Betreibern dieses Bots Bescheid geben.`,
    cannotPost:
      "Die Frage kam aus einem Kanal, in den ich nicht schreiben kann. Mit /invite lässt sich der Bot dorthin einladen; ein Slash-Befehl geht auch ohne Einladung.",
  },
  page: {
    name: "Receipts",
    tagline:
      "Eine umstrittene Behauptung einfügen und sehen, wer sie aufgestellt hat, in welchen Worten, in welchem Dokument, und was die andere Seite erwidert.",
    label: "Eine Behauptung, eine Nachricht oder ein Befehl",
    hint: "Einen Beitrag einfügen, in eigenen Worten fragen oder einen Befehl schreiben. Nichts davon wird behalten.",
    submit: "Belege zeigen",
    examples: "Zum Beispiel",
    skip: "Zur Antwort springen",
    permalink: "Link zu dieser Antwort",
    contents: "In dieser Antwort",
    outlets: "Medien",
    origins: "Ursprünge",
    back: "Zurück zur Seite",
    problems: {
      notFound: {
        title: "Diese Seite gibt es nicht",
        mend: "Vielleicht ist die Adresse verschrieben; alles hier beginnt auf der ersten Seite.",
      },
      method: {
        title: "Das nimmt diese Adresse nicht an",
        mend: "Bitte im Browser öffnen oder das Formular der ersten Seite senden.",
      },
      tooLarge: {
        title: "Diese Nachricht ist zu lang, um gelesen zu werden",
        mend: "Höchstens etwa 20.000 Zeichen senden: Der Teil mit der Behauptung genügt.",
      },
      tooLong: {
        title: "Diese Adresse ist zu lang, um gelesen zu werden",
        mend: "Bitte die Nachricht in das Feld der ersten Seite schreiben: Es fasst etwa 20.000 Zeichen.",
      },
      badForm: {
        title: "Es kam keine Nachricht an",
        mend: "Bitte ein Formular mit einem Textfeld namens q senden, wie es die erste Seite tut.",
      },
      badRequest: {
        title: "Diese Anfrage ist fehlerhaft",
        mend: "Bitte die erste Seite im Browser öffnen und dort fragen.",
      },
    },
  },
  pictures: {
    timeline: {
      lanes: { happened: "Was geschah", alleged: "Was behauptet wurde", answered: "Was erwidert wurde" },
      answer: "Erwiderung",
      keys: {
        day: "ein Tag",
        period: "in dieser Zeit oder während ihrer ganzen Dauer",
        before: "dann oder früher",
        after: "dann oder später",
        approximate: "etwa dann, nicht genau bekannt",
      },
      empty: "Kein Ereignis des Dossiers fällt darunter.",
      summary: (events, replies, period) =>
        `Zeitleiste: ${events} und ${replies}${period === "" ? "" : `, ${period}`}, nummeriert nach dem Datum.`,
      lane: (name, items) => `${name}: ${items}.`,
      inexact: (n) => `${n} mit offenem oder ungefährem Datum`,
      undated: (n) => `${n} ohne bekanntes Datum`,
      item: (n, date, standing, text) => `${n}. ${date} (${standing}): ${text}`,
      period: (from, to) => (from === to ? from : `${from} bis ${to}`),
    },
    provenance: {
      title: (claim) => `Woher es stammt: ${claim}`,
      titleOfSource: (source) => `Worauf sie sich stützt, und was sich auf sie stützt: ${source}`,
      how: {
        quotes: "zitiert",
        rewrites: "paraphrasiert",
        translates: "übersetzt",
        reposts: "verbreitet",
        cites: "verweist auf",
        contains: "enthält",
        traced: "geht zurück auf",
      },
      held: "vorliegend: hier zitiert",
      known: "nicht vorliegend: nur Verweis",
      origin: "Ursprung",
      self: "diese Quelle",
      arrow: "Ein Pfeil führt von einem Text zu dem, worauf er sich stützt.",
      edge: (from, how, to) => `${from} ${how} ${to}.`,
      summary: (sources, links) => `Graph: ${sources} und ${links}.`,
      none: "Keine Quelle des Dossiers verbreitet das.",
    },
  },
};

/** The French catalogue. Before : ; ? and within « » stands a space that does not break. */
import type { CommandsWords } from "./command-words.ts";
import type { Noun, Words } from "./en.ts";

const nouns: Readonly<Record<Noun, readonly [one: string, many: string]>> = {
  claim: ["affirmation", "affirmations"],
  event: ["événement", "événements"],
  rebuttal: ["réponse", "réponses"],
  disagreement: ["désaccord", "désaccords"],
  source: ["source", "sources"],
  outlet: ["média", "médias"],
  origin: ["origine", "origines"],
};

const number = (n: number) => n.toLocaleString("fr");
/** In French, zero is no plural. */
const count = (n: number, noun: Noun) => `${number(n)} ${nouns[noun][n < 2 ? 0 : 1]}`;

const commands: CommandsWords = {
  claim: {
    name: "affirmation",
    description: "Vérifier une affirmation ou un message : qui l’a dit, en quels termes, et ce qui y est répondu",
    options: { text: { name: "texte", description: "L’affirmation, une question ou un message collé" } },
  },
  rebuttal: {
    name: "réponse",
    description: "La réponse de l’autre partie à une affirmation, sa portée et ce qu’elle laisse de côté",
    options: { text: { name: "texte", description: "Une affirmation, un message, ou qui répond" } },
  },
  receipts: {
    name: "receipts",
    description: "L’aide, ce que le bot contient, ce qu’il lit et conserve, et ses sources",
    options: {
      topic: {
        name: "sujet",
        description: "Ce qu’il faut montrer ; l’aide sans précision",
        choices: {
          help: "Aide",
          about: "À propos",
          dossiers: "Dossiers",
          privacy: "Confidentialité",
          sources: "Sources",
        },
      },
    },
  },
  timeline: {
    name: "chronologie",
    description: "Les événements et leurs dates : tous, ou ceux d’une personne, d’un sujet, d’une affirmation",
    options: {
      topic: { name: "sujet", description: "Une personne, un sujet ou une affirmation ; tout sans précision" },
      from: { name: "depuis", description: "Première date : 2013, 2013-08 ou 2013-08-31" },
      to: { name: "jusqu'à", description: "Dernière date : 2013, 2013-08 ou 2013-08-31" },
    },
  },
};

/** What the bot says in French. */
export const french: Words = {
  locale: "fr",
  commands,
  capacities: {
    "court-filing": "allégué dans un acte de procédure",
    court: "jugé par un tribunal",
    spokesperson: "dans une déclaration de porte-parole",
    "company-statement": "dans un communiqué de l’entreprise",
    official: "en tant qu’autorité",
    reporting: "dans un article",
    editorial: "en son propre nom",
    "social-post": "dans une publication sur les réseaux sociaux",
  },
  stances: {
    asserts: "l’affirme",
    reports: "le rapporte",
    denies: "le nie",
    contradicts: "dit autre chose",
    confirms: "le confirme",
    qualifies: "le nuance",
  },
  standings: {
    "alleged-in-filing": "Allégué dans un acte de procédure",
    stated: "Déclaré publiquement",
    posted: "Publié sur les réseaux sociaux",
    reported: "Rapporté",
    denied: "Nié",
    "denied-in-part": "Nié en partie",
    contradicted: "D’autres sources disent autre chose",
    reworded: "Reformulé par certains médias",
    "confirmed-by-primary": "Confirmé par une source primaire",
    opinion: "Opinion",
  },
  eventStandings: {
    alleged: "allégué",
    reported: "rapporté",
    confirmed: "confirmé comme ayant eu lieu",
    contradicted: "contredit",
    background: "contexte",
  },
  disagreementKinds: {
    conflict: "Les sources se contredisent",
    rewording: "Les sources le reformulent",
    unit: "Les unités diffèrent",
    date: "Les dates diffèrent",
    attribution: "Les sources l’attribuent à des auteurs différents",
    omission: "Certaines sources l’omettent",
  },
  manner: (capacity, stance) => `${capacity} ; ${stance}`,
  retold: (voice, publisher) => `${voice} ; dans les mots de ${publisher}`,
  voice: (who, how) => `${who}, ${how}`,
  colon: "\u00a0:",
  unverified: "Citation non vérifiée à la source",
  number,
  count,
  dates: {
    range: (from, to) => `${from} – ${to}`,
    until: (to) => `${to} au plus tard`,
    since: (from) => `${from} ou après`,
    about: (date) => `${date} environ`,
    uncertain: (date) => `${date} (incertain)`,
  },

  claim: {
    scope: "À quoi cela répond, et ce que cela laisse sans réponse",
    brief: (title, statement) => `${title} : ${statement}`,
    evidence: "Ce qui est affirmé, et en quels termes",
    rebuttals: "Ce que répond l’autre partie",
    noRebuttal: "Dans les sources disponibles ici, personne n’y répond.",
    unaddressed: "Resté sans réponse",
    otherSources: "Ce que disent d’autres sources",
    disagreements: "Là où les sources divergent",
    origins: "D’où cela vient",
    openQuestions: "Ce que l’on ignore encore",
    moreEvidence: "La même chose dans d’autres articles",
    events: "Quand cela s’est passé",
    related: "Affirmations voisines",
    standing: "Statut",
  },
  rebuttal: {
    title: (claim) => `Réponses à : ${claim}`,
    by: (who) => `Réponses – ${who}`,
    full: "Répond à toute l’affirmation.",
    part: "Répond à une partie de l’affirmation.",
    none: (who) => `${who} : aucune réponse dans le dossier.`,
    addresses: (claims) => `Répond à : ${claims}`,
  },
  timeline: {
    title: (topic) => (topic ? `Chronologie : ${topic}` : "Chronologie"),
    only: (date) => `${date} seulement.`,
    between: (from, to) =>
      from && to ? `Période : ${from} – ${to}.` : from ? `Première date : ${from}.` : `Dernière date : ${to}.`,
    empty: "Aucun événement du dossier n’y correspond de façon certaine.",
    open: "La date de ceux-ci reste ouverte ; ils peuvent y correspondre :",
    undated: (n) => `Il manque ici, faute de date connue : ${n}.`,
    undatedHeading: "Date inconnue",
  },
  origins: (outlets, origins) => `${count(outlets, "outlet")}, ${count(origins, "origin")}`,
  disputes: (n) => `${count(n, "disagreement")} entre les sources`,
  originsNote: "Des médias qui reprennent une même origine ne se confirment pas les uns les autres.",

  nothing: {
    title: "Rien ici à ce sujet",
    text: "Dans les dossiers disponibles ici, rien ne correspond d’assez près ; il n’y a donc pas de réponse. Cela ne dit rien de ce qu’il en est.",
    nearest: "Les entrées les plus proches, si c’est l’une d’elles :",
    suggest: (address) => `Pour proposer cette affirmation : ${address}`,
    suggestOperator:
      "Si c’est une affirmation qui a sa place ici, prévenez la personne qui gère ce bot : elle l’ajoute à un dossier avec ses sources.",
    languages: (names) =>
      `Les dossiers sont écrits en ${names} ; les messages dans d’autres langues ne sont souvent pas compris.`,
  },
  choices: {
    title: "De laquelle s’agit-il ?",
    prompt: "Plusieurs entrées correspondent aussi bien l’une que l’autre :",
  },
  linked: {
    title: "Cette page est dans le dossier",
    prompt: (source) => `${source} : figure dans le dossier comme source de ces affirmations :`,
  },
  help: {
    title: "Receipts : qui l’a dit, en quels termes, dans quel document",
    text: "Receipts répond à une affirmation contestée par des citations exactes avec leur source : qui l’a dit, ce que répond l’autre partie, quand cela s’est passé, où les articles divergent. Il ne dit jamais qu’une affirmation est vraie ou fausse, et il le dit quand il n’a rien.",
    commands: "Commandes",
    command: (usage, description) => `${usage} : ${description}`,
    named: (name) => `aussi /${name}`,
    mention:
      "Dans une conversation, on peut aussi mentionner le bot : avec un message à vérifier, en réponse à un message, ou avec une commande sans sa barre oblique.",
    usage: (usage) => `Emploi : ${usage}`,
    example: (text) => `Exemple : ${text}`,
    date: "Une date s’écrit 2013, 2013-08 ou 2013-08-31 ; un intervalle, 2011/2019.",
  },
  about: {
    title: "À propos de Receipts",
    items: [
      "Chaque citation est un extrait exact de sa source et figure à côté de sa référence.",
      "Les deux parties sont sur une même fiche : l’accusation, la réponse, ce à quoi personne n’a répondu, ce que l’on ignore encore.",
      "Répéter n’est pas corroborer : une réponse compte à part les médias et les origines.",
      "Les désaccords entre sources sont montrés côte à côte.",
      "Il s’abstient quand rien ne correspond assez bien, et demande laquelle est visée quand deux entrées correspondent aussi bien l’une que l’autre.",
      "Aucun modèle de langage n’écrit ici. Une personne a rédigé chaque énoncé ; un programme a contrôlé chaque citation.",
    ],
  },
  dossiers: {
    title: "Dossiers disponibles ici",
    item: (title, id, counts, updated) => `${title} (${id}) : ${counts} ; mis à jour : ${updated}`,
    none: "Aucun dossier n’est chargé.",
  },
  privacy: {
    title: "Ce que Receipts lit et conserve",
    items: [
      "Il ne lit que ce qu’on lui montre : une commande pendant sa saisie et à son envoi, un message que l’on choisit de vérifier ou qui le mentionne, puis le message auquel on répond ou le premier du fil.",
      "Il n’en conserve rien : aucun texte de message n’est enregistré ni journalisé. Une ligne du journal indique la plateforme, le type de réponse et sa durée.",
      "Il note les identifiants de la plateforme pour ce qui est en cours jusqu’à la réponse, et ceux des réponses partagées (depuis son démarrage, et les mille dernières d’avant) ; la ligne de journal d’une panne nomme le canal ou le serveur, jamais une personne.",
      "Il n’envoie rien à personne d’autre qu’à la plateforme qui a demandé, et ne charge rien d’ailleurs.",
    ],
  },
  sources: {
    title: "Sources",
    of: (title) => `Sources : ${title}`,
    held: "Disponibles : citées ici",
    known: "Connues, non disponibles : signalées, jamais citées",
    titled: (title) => `« ${title} »`,
    item: (name, date, address) => `${name} (${date}) ${address}`,
  },
  error: {
    title: "Cela n’a pas fonctionné",
    unknownCommand: (name) => `La commande /${name} n’existe pas.`,
    didYouMean: (text) => `S’agit-il de ${text} ?`,
    commands: (names) => `Les commandes sont ${names}.`,
    badDate: (option, value) =>
      `${option} : « ${value} » n’est pas une date. On écrit 2013, 2013-08, 2013-08-31 ou un intervalle comme 2011/2019.`,
    badChoice: (option, value, choices) => `${option} : « ${value} » n’est aucun de ces choix : ${choices}.`,
    unknownOption: (command, option, options) =>
      `/${command} n’a pas d’option « ${option} ». Options possibles : ${options}.`,
    noOptions: "aucune",
    reversed: (from, to) => `from: ${from} est postérieur à to: ${to}. La date la plus ancienne vient en premier.`,
    dossier: (id, ids) => `Le dossier « ${id} » n’existe pas. Les dossiers sont : ${ids}.`,
    internal: (id) =>
      `Quelque chose a échoué de notre côté. C’est dans le journal sous ${id} ; merci de prévenir la personne qui gère ce bot.`,
  },
  read: {
    closest: "C’est l’entrée la plus proche. Le message parle peut-être d’autre chose.",
    context: "Lu : le message dont il s’agit.",
    clipped: (limit) => `Seuls les ${limit} premiers caractères ont été lus.`,
    withheld:
      "La plateforme ne m’a pas montré le message désigné. Son menu propose « Vérifier ce message » ; on peut aussi coller son texte à côté de la mention.",
  },
  cite: {
    known: "non cité ici",
    inOurWords: "En nos termes",
    undated: "date inconnue",
    noAddress: "adresse inconnue",
    archived: "copie archivée",
    outlets: (names) => `Relayé par : ${names}`,
    page: (page, pages) => `Page ${page} sur ${pages}`,
    next: "Suivant",
    previous: "Précédent",
  },
  check: {
    label: "Vérifier ce message",
    noText: "Ce message ne contient aucun texte à vérifier. /claim accepte l’affirmation dans vos propres termes.",
    own: "C’est une de mes réponses, pas une affirmation. Choisissez le message dont elle traite.",
  },
  share: {
    short: "Partager en bref",
    full: "Partager en entier",
    show: "Voir en entier",
    already: "C’est déjà partagé. Pour le partager encore une fois, il suffit de redemander.",
    answeredBy: (who) => `Y répond : ${who}. La fiche complète montre comment.`,
    disputed: "D’autres sources disent autre chose. La fiche complète les montre.",
  },
  discord: {
    about: (address) => `À propos de ce message : ${address}`,
    mayNotWrite:
      "On m’a mentionné là où je ne peux pas écrire. /claim y fonctionne quand même, ou bien ici, en message privé.",
  },
  slack: {
    search: {
      shortcut: "Chercher des citations",
      title: "Chercher une citation",
      claim: "Une affirmation",
      claimHint: "Quelques mots suffisent ; les fautes de frappe sont tolérées.",
      message: "Ou un message à vérifier",
      place: "Où montrer la réponse",
      placeHint: "Jusqu’au partage, seule la personne qui demande l’y voit. Sans lieu, elle arrive en message privé.",
      submit: "Montrer",
      cancel: "Annuler",
      empty: "Choisissez une affirmation ici, ou écrivez un message ci-dessous.",
      failed: "La recherche n’a pas pu s’ouvrir. Réessayez, ou écrivez-moi ici.",
    },
    home: {
      search: "Chercher parmi les affirmations",
      ask: "Une affirmation, un message ou une commande",
      answered: (title) => `La réponse est dans l’onglet « Messages » : ${title}`,
    },
    checkDescription: "Qui le dit, en quels termes, et ce que répond l’autre partie",
    searchDescription: "Trouver une affirmation, ou vérifier un message",
  },
  actions: {
    timeline: "Chronologie",
    rebuttals: "Réponses",
    claim: "L’affirmation",
    sources: "Sources",
    page: "Ouvrir la page",
  },
  choose: {
    placeholder: "Choisir une entrée",
    outdated: "Cet élément vient d’une version antérieure du bot. On peut redemander avec une commande.",
  },
  delivery: {
    refused: (reason) =>
      `La réponse est prête, mais la plateforme a refusé de l’afficher (${reason}). C’est dans le journal ; merci de prévenir la personne qui gère ce bot.`,
    cannotPost:
      "La question venait d’un canal où je ne peux pas écrire. On peut m’y inviter avec /invite, ou employer une commande : elle fonctionne sans invitation.",
  },
  page: {
    name: "Receipts",
    tagline:
      "Collez une affirmation contestée et voyez qui l’a dite, en quels termes, dans quel document, et ce que répond l’autre partie.",
    label: "Une affirmation, un message ou une commande",
    hint: "Collez une publication, demandez avec vos mots ou écrivez une commande. Rien n’en est conservé.",
    submit: "Montrer les citations",
    examples: "Par exemple",
    skip: "Aller à la réponse",
    permalink: "Lien vers cette réponse",
    contents: "Dans cette réponse",
    outlets: "Médias",
    origins: "Origines",
    back: "Retour à la page",
    problems: {
      notFound: {
        title: "Cette page n’existe pas",
        mend: "L’adresse est peut-être mal écrite ; tout commence à la première page.",
      },
      method: {
        title: "Cette adresse n’accepte pas cela",
        mend: "Ouvrez-la dans un navigateur, ou envoyez le formulaire de la première page.",
      },
      tooLarge: {
        title: "Ce message est trop long pour être lu",
        mend: "Envoyez au plus 20 000 caractères environ : la partie qui porte l’affirmation suffit.",
      },
      tooLong: {
        title: "Cette adresse est trop longue pour être lue",
        mend: "Mettez le message dans le champ de la première page : il accepte environ 20 000 caractères.",
      },
      badForm: {
        title: "Aucun message n’est arrivé",
        mend: "Envoyez un formulaire avec un champ de texte nommé q, comme le fait la première page.",
      },
      badRequest: {
        title: "Cette requête est mal formée",
        mend: "Ouvrez la première page dans un navigateur et posez-y la question.",
      },
    },
  },
  pictures: {
    timeline: {
      lanes: { happened: "Ce qui s’est passé", alleged: "Ce qui a été allégué", answered: "Ce qui a été répondu" },
      answer: "réponse",
      keys: {
        day: "un jour",
        period: "durant cette période, en partie ou entièrement",
        before: "à ce moment ou avant",
        after: "à ce moment ou après",
        approximate: "vers ce moment, sans date exacte",
      },
      empty: "Aucun événement du dossier n’y correspond.",
      summary: (events, replies, period) =>
        `Une chronologie de ${events} et ${replies}${period === "" ? "" : `, ${period}`}, numérotée par date.`,
      lane: (name, items) => `${name} : ${items}.`,
      inexact: (n) => `${n} avec une date ouverte ou approximative`,
      undated: (n) => `${n} sans date connue`,
      item: (n, date, standing, text) => `${n}. ${date} (${standing}) : ${text}`,
      period: (from, to) => (from === to ? from : `${from} – ${to}`),
    },
    provenance: {
      title: (claim) => `D’où cela vient : ${claim}`,
      titleOfSource: (source) => `Ce sur quoi elle s’appuie, et ce qui s’appuie sur elle : ${source}`,
      how: {
        quotes: "cite textuellement",
        rewrites: "réécrit",
        translates: "traduit",
        reposts: "republie",
        cites: "renvoie à",
        contains: "contient",
        traced: "remonte à",
      },
      held: "disponible : citée ici",
      known: "non disponible : signalée",
      origin: "origine",
      self: "cette source",
      arrow: "Une flèche mène d’un texte à ce sur quoi il s’appuie.",
      edge: (from, how, to) => `${from} ${how} ${to}.`,
      summary: (sources, links) => `Un graphe de ${sources} et ${links}.`,
      none: "Aucune source du dossier ne le relaie.",
    },
  },
};

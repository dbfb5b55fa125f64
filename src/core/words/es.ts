/** The Spanish catalogue. */
import type { CommandsWords } from "./command-words.ts";
import type { Noun, Words } from "./en.ts";

const nouns: Readonly<Record<Noun, readonly [one: string, many: string]>> = {
  claim: ["afirmación", "afirmaciones"],
  event: ["acontecimiento", "acontecimientos"],
  rebuttal: ["réplica", "réplicas"],
  disagreement: ["discrepancia", "discrepancias"],
  source: ["fuente", "fuentes"],
  outlet: ["medio", "medios"],
  origin: ["origen", "orígenes"],
};

const number = (n: number) => n.toLocaleString("es");
const count = (n: number, noun: Noun) => `${number(n)} ${nouns[noun][n === 1 ? 0 : 1]}`;

const commands: CommandsWords = {
  claim: {
    name: "afirmación",
    description: "Comprobar una afirmación o un mensaje: quién lo dijo, con qué palabras y qué se responde",
    options: { text: { name: "texto", description: "La afirmación, una pregunta o un mensaje pegado" } },
  },
  rebuttal: {
    name: "réplica",
    description: "Qué responde la otra parte a una afirmación, hasta dónde llega y qué deja sin responder",
    options: { text: { name: "texto", description: "Una afirmación, un mensaje o quién responde" } },
  },
  receipts: {
    name: "receipts",
    description: "Ayuda, qué contiene el bot, qué lee y qué conserva, y sus fuentes",
    options: {
      topic: {
        name: "tema",
        description: "Qué mostrar; sin indicar nada, la ayuda",
        choices: {
          help: "Ayuda",
          about: "Acerca de",
          dossiers: "Expedientes",
          privacy: "Privacidad",
          sources: "Fuentes",
        },
      },
    },
  },
  timeline: {
    name: "cronología",
    description: "Qué ocurrió y cuándo: todo, o lo de una persona, un tema o una afirmación, en un periodo",
    options: {
      topic: { name: "tema", description: "Una persona, un tema o una afirmación; sin indicar nada, todo" },
      from: { name: "desde", description: "Primera fecha: 2013, 2013-08 o 2013-08-31" },
      to: { name: "hasta", description: "Última fecha: 2013, 2013-08 o 2013-08-31" },
    },
  },
};

/** What the bot says in Spanish. */
export const spanish: Words = {
  locale: "es",
  commands,
  capacities: {
    "court-filing": "alegado en un escrito judicial",
    court: "resuelto por un tribunal",
    spokesperson: "en declaraciones de portavocía",
    "company-statement": "en un comunicado de la empresa",
    official: "como autoridad",
    reporting: "en un artículo",
    editorial: "como afirmación propia del medio",
    "social-post": "en una publicación en redes sociales",
  },
  stances: {
    asserts: "lo afirma",
    reports: "informa de ello",
    denies: "lo niega",
    contradicts: "dice otra cosa",
    confirms: "lo confirma",
    qualifies: "lo matiza",
  },
  standings: {
    "alleged-in-filing": "Alegado en un escrito judicial",
    stated: "Declarado públicamente",
    posted: "Publicado en redes sociales",
    reported: "Recogido en la prensa",
    denied: "Negado",
    "denied-in-part": "Negado en parte",
    contradicted: "Otras fuentes dicen otra cosa",
    reworded: "Reformulado por algunos medios",
    "confirmed-by-primary": "Confirmado por una fuente primaria",
    opinion: "Opinión",
  },
  eventStandings: {
    alleged: "alegado",
    reported: "según la prensa",
    confirmed: "confirmado que ocurrió",
    contradicted: "contradicho",
    background: "contexto",
  },
  disagreementKinds: {
    conflict: "Las fuentes se contradicen",
    rewording: "Las fuentes lo reformulan",
    unit: "Las unidades difieren",
    date: "Las fechas difieren",
    attribution: "Las fuentes lo atribuyen a distintos autores",
    omission: "Algunas fuentes lo omiten",
  },
  manner: (capacity, stance) => `${capacity}; ${stance}`,
  retold: (voice, publisher) => `${voice}; en palabras de ${publisher}`,
  voice: (who, how) => `${who}, ${how}`,
  colon: ":",
  unverified: "Sin cotejar con su fuente",
  number,
  count,
  dates: {
    range: (from, to) => `${from} – ${to}`,
    until: (to) => `a más tardar, ${to}`,
    since: (from) => `${from} o después`,
    about: (date) => `${date} (aproximadamente)`,
    uncertain: (date) => `${date} (dudoso)`,
  },

  claim: {
    scope: "A qué responde y qué deja sin respuesta",
    brief: (title, statement) => `${title}: ${statement}`,
    evidence: "Qué se afirma y con qué palabras",
    rebuttals: "Qué responde la otra parte",
    noRebuttal: "En las fuentes disponibles aquí, nadie responde a esto.",
    unaddressed: "Sin respuesta",
    otherSources: "Qué dicen otras fuentes",
    disagreements: "En qué discrepan las fuentes",
    origins: "De dónde procede",
    openQuestions: "Qué sigue sin saberse",
    moreEvidence: "Lo mismo en otros artículos",
    events: "Cuándo ocurrió",
    related: "Afirmaciones relacionadas",
    standing: "Situación",
  },
  rebuttal: {
    title: (claim) => `Réplicas a: ${claim}`,
    by: (who) => `Réplicas de ${who}`,
    full: "Responde a la afirmación entera.",
    part: "Responde a una parte de la afirmación.",
    none: (who) => `El expediente no contiene ninguna réplica de ${who}.`,
    addresses: (claims) => `Responde a: ${claims}`,
  },
  timeline: {
    title: (topic) => (topic ? `Cronología: ${topic}` : "Cronología"),
    only: (date) => `Solo ${date}.`,
    between: (from, to) =>
      from && to ? `Periodo: ${from} – ${to}.` : from ? `Primera fecha: ${from}.` : `Última fecha: ${to}.`,
    empty: "No consta que ningún acontecimiento del expediente corresponda a esto.",
    open: "La fecha de estos está abierta; pueden corresponder a esto:",
    undated: (n) => `Se omite lo que no tiene fecha conocida: ${n}.`,
    undatedHeading: "Fecha desconocida",
  },
  origins: (outlets, origins) => `${count(outlets, "outlet")}, ${count(origins, "origin")}`,
  disputes: (n) => `${count(n, "disagreement")} entre fuentes`,
  originsNote: "Los medios que repiten un mismo origen no se confirman entre sí.",

  nothing: {
    title: "Aquí no hay nada sobre esto",
    text: "En los expedientes disponibles aquí nada coincide lo suficiente, así que no hay respuesta. Eso no dice nada sobre si es así.",
    nearest: "Las entradas más próximas, por si se trata de una de ellas:",
    suggest: (address) => `Para proponer esta afirmación: ${address}`,
    suggestOperator:
      "Si es una afirmación que debería estar aquí, basta con avisar a quien administra este bot: se añade a su expediente con sus fuentes.",
    languages: (names) =>
      `Los expedientes de aquí están escritos en ${names}; los mensajes en otros idiomas a menudo no se entienden.`,
  },
  choices: {
    title: "¿A cuál se refiere?",
    prompt: "Varias entradas coinciden por igual:",
  },
  linked: {
    title: "Esta página está en el expediente",
    prompt: (source) => `${source}: el expediente la tiene como fuente de estas afirmaciones:`,
  },
  help: {
    title: "Receipts: quién lo dijo, con qué palabras, en qué documento",
    text: "Receipts responde a una afirmación discutida con citas literales y su fuente: quién lo dijo, qué responde la otra parte, cuándo ocurrió, en qué discrepan los artículos. Nunca dice que una afirmación sea verdadera o falsa, y avisa cuando no tiene nada.",
    commands: "Comandos",
    command: (usage, description) => `${usage}: ${description}`,
    named: (name) => `también /${name}`,
    mention:
      "En un chat también se puede mencionar al bot: con un mensaje que comprobar, en respuesta a uno, o con un comando sin la barra.",
    usage: (usage) => `Uso: ${usage}`,
    example: (text) => `Ejemplo: ${text}`,
    date: "Una fecha es 2013, 2013-08 o 2013-08-31; un intervalo es 2011/2019.",
  },
  about: {
    title: "Acerca de Receipts",
    items: [
      "Cada cita es un fragmento exacto de su fuente y aparece junto a su referencia.",
      "Las dos partes están en la misma ficha: la acusación, la réplica, lo que nadie respondió y lo que sigue sin saberse.",
      "Repetir no es corroborar: cada respuesta cuenta por separado los medios y los orígenes.",
      "Las discrepancias entre fuentes se muestran una al lado de otra.",
      "Se abstiene cuando nada coincide lo suficiente, y pregunta cuando dos entradas coinciden por igual.",
      "Aquí no escribe ningún modelo de lenguaje. Una persona escribió cada enunciado; un programa comprobó cada cita.",
    ],
  },
  dossiers: {
    title: "Expedientes disponibles aquí",
    item: (title, id, counts, updated) => `${title} (${id}): ${counts}; actualizado: ${updated}`,
    none: "No hay ningún expediente cargado.",
  },
  privacy: {
    title: "Qué lee y qué conserva Receipts",
    items: [
      "Solo lee lo que se le muestra: un comando mientras se escribe y cuando se envía, un mensaje que se elige comprobar o que lo menciona y, en ese caso, el mensaje al que se responde o el primero del hilo.",
      "No conserva nada de ello: ningún texto de mensaje se guarda ni se registra. Una línea del registro indica la plataforma, el tipo de respuesta y cuánto tardó.",
      "Anota los identificadores de la plataforma para lo que está en curso hasta que se responde, y los de las respuestas compartidas (desde su inicio, y las últimas mil anteriores); la línea de registro de un fallo nombra el canal o el servidor, nunca a una persona.",
      "No envía nada a nadie más que a la plataforma que preguntó, y no carga nada de otros sitios.",
    ],
  },
  sources: {
    title: "Fuentes",
    of: (title) => `Fuentes: ${title}`,
    held: "Disponibles: se citan aquí",
    known: "Conocidas, no disponibles: se remite a ellas, nunca se citan",
    titled: (title) => `«${title}»`,
    item: (name, date, address) => `${name} (${date}) ${address}`,
  },
  error: {
    title: "No ha funcionado",
    unknownCommand: (name) => `No existe el comando /${name}.`,
    didYouMean: (text) => `¿Se refiere a ${text}?`,
    commands: (names) => `Los comandos son ${names}.`,
    badDate: (option, value) =>
      `${option}: «${value}» no es una fecha. Se puede escribir 2013, 2013-08, 2013-08-31 o un intervalo como 2011/2019.`,
    badChoice: (option, value, choices) => `${option}: «${value}» no es ninguna de estas opciones: ${choices}.`,
    unknownOption: (command, option, options) => `/${command} no tiene la opción «${option}». Tiene: ${options}.`,
    noOptions: "ninguna",
    reversed: (from, to) => `from: ${from} es posterior a to: ${to}. La fecha anterior va primero.`,
    dossier: (id, ids) => `No existe el expediente «${id}». Los expedientes son: ${ids}.`,
    internal: (id) =>
      `Algo ha fallado por nuestra parte. Consta en el registro con el código ${id}; conviene avisar a quien administra este bot.`,
  },
  read: {
    closest: "Es la entrada más cercana. El mensaje puede tratar de otra cosa.",
    context: "Leído: el mensaje del que se trata.",
    clipped: (limit) => `Solo se han leído los primeros ${limit} caracteres.`,
    withheld:
      "La plataforma no me ha mostrado el mensaje señalado. En su menú está «Comprobar este mensaje»; o se puede pegar su texto junto a la mención.",
  },
  cite: {
    known: "no se cita aquí",
    inOurWords: "Con nuestras palabras",
    undated: "fecha desconocida",
    noAddress: "dirección desconocida",
    archived: "copia archivada",
    outlets: (names) => `Difundido por: ${names}`,
    page: (page, pages) => `Página ${page} de ${pages}`,
    next: "Siguiente",
    previous: "Anterior",
  },
  check: {
    label: "Comprobar este mensaje",
    noText: "Este mensaje no tiene texto que se pueda comprobar. /claim acepta la afirmación con sus propias palabras.",
    own: "Esto es una respuesta mía, no una afirmación. Conviene elegir el mensaje del que trata.",
  },
  share: {
    short: "Compartir abreviado",
    full: "Compartir completo",
    show: "Ver completo",
    already: "Esto ya se ha compartido. Para compartirlo otra vez, se puede preguntar de nuevo.",
    answeredBy: (who) => `Responde: ${who}. La ficha completa muestra cómo.`,
    disputed: "Otras fuentes dicen otra cosa. La ficha completa las muestra.",
  },
  discord: {
    about: (address) => `Sobre este mensaje: ${address}`,
    mayNotWrite:
      "Me han mencionado donde no puedo escribir. /claim funciona allí de todos modos, o también aquí, en un mensaje directo.",
  },
  slack: {
    search: {
      shortcut: "Buscar citas",
      title: "Buscar citas",
      claim: "Una afirmación",
      claimHint: "Bastan unas palabras; se toleran las erratas.",
      message: "O un mensaje que comprobar",
      place: "Dónde mostrar la respuesta",
      placeHint: "Allí solo la ve quien pregunta, hasta que la comparte. Sin lugar, llega como mensaje directo.",
      submit: "Mostrar",
      cancel: "Cancelar",
      empty: "Elija una afirmación aquí o escriba un mensaje abajo.",
      failed: "No se ha podido abrir la búsqueda. Inténtelo de nuevo o escríbame aquí.",
    },
    home: {
      search: "Buscar en las afirmaciones",
      ask: "Una afirmación, un mensaje o un comando",
      answered: (title) => `La respuesta está en la pestaña «Mensajes»: ${title}`,
    },
    checkDescription: "Quién lo dice, con qué palabras y qué responde la otra parte",
    searchDescription: "Encontrar una afirmación o comprobar un mensaje",
  },
  actions: {
    timeline: "Cronología",
    rebuttals: "Réplicas",
    claim: "La afirmación",
    sources: "Fuentes",
    page: "Abrir la página",
  },
  choose: {
    placeholder: "Elegir una entrada",
    outdated: "Este control es de una versión anterior del bot. Se puede preguntar de nuevo con un comando.",
  },
  delivery: {
    refused: (reason) =>
      `La respuesta está lista, pero la plataforma no ha querido mostrarla (${reason}). Consta en el registro; conviene avisar a quien administra este bot.`,
    cannotPost:
      "La pregunta llegó desde un canal en el que no puedo escribir. Se me puede invitar con /invite, o usar un comando con barra, que funciona sin invitación.",
  },
  page: {
    name: "Receipts",
    tagline:
      "Pegue una afirmación discutida y vea quién la hizo, con qué palabras, en qué documento y qué responde la otra parte.",
    label: "Una afirmación, un mensaje o un comando",
    hint: "Pegue una publicación, pregunte con sus palabras o escriba un comando. No se conserva nada.",
    submit: "Mostrar las citas",
    examples: "Por ejemplo",
    skip: "Ir a la respuesta",
    permalink: "Enlace a esta respuesta",
    contents: "En esta respuesta",
    outlets: "Medios",
    origins: "Orígenes",
    back: "Volver a la página",
    problems: {
      notFound: {
        title: "Esta página no existe",
        mend: "Puede que la dirección esté mal escrita; todo empieza en la primera página.",
      },
      method: {
        title: "Esta dirección no admite eso",
        mend: "Ábrala en un navegador o envíe el formulario de la primera página.",
      },
      tooLarge: {
        title: "Este mensaje es demasiado largo para leerlo",
        mend: "Envíe como mucho unos 20.000 caracteres: basta con la parte que contiene la afirmación.",
      },
      tooLong: {
        title: "Esta dirección es demasiado larga para leerla",
        mend: "Ponga el mensaje en el cuadro de la primera página: admite unos 20.000 caracteres.",
      },
      badForm: {
        title: "No ha llegado ningún mensaje",
        mend: "Envíe un formulario con un campo de texto llamado q, como hace la primera página.",
      },
      badRequest: {
        title: "Esta petición está mal formada",
        mend: "Abra la primera página en un navegador y pregunte allí.",
      },
    },
  },
  pictures: {
    timeline: {
      lanes: { happened: "Qué ocurrió", alleged: "Qué se alegó", answered: "Qué se replicó" },
      answer: "réplica",
      keys: {
        day: "un día",
        period: "dentro de ese tiempo o a lo largo de él",
        before: "entonces o antes",
        after: "entonces o después",
        approximate: "hacia entonces, no se sabe exactamente",
      },
      empty: "Ningún acontecimiento del expediente corresponde a esto.",
      summary: (events, replies, period) =>
        `Una cronología de ${events} y ${replies}${period === "" ? "" : `, ${period}`}, numerada por fecha.`,
      lane: (name, items) => `${name}: ${items}.`,
      inexact: (n) => `${n} con fecha abierta o aproximada`,
      undated: (n) => `${n} sin fecha conocida`,
      item: (n, date, standing, text) => `${n}. ${date} (${standing}): ${text}`,
      period: (from, to) => (from === to ? from : `${from} – ${to}`),
    },
    provenance: {
      title: (claim) => `De dónde procede: ${claim}`,
      titleOfSource: (source) => `En qué se basa y qué se basa en ella: ${source}`,
      how: {
        quotes: "cita a",
        rewrites: "reescribe",
        translates: "traduce",
        reposts: "republica",
        cites: "remite a",
        contains: "contiene",
        traced: "se remonta a",
      },
      held: "disponible: se cita aquí",
      known: "no disponible: solo se remite",
      origin: "origen",
      self: "esta fuente",
      arrow: "Una flecha va de un texto a aquello en lo que se basa.",
      edge: (from, how, to) => `${from} ${how} ${to}.`,
      summary: (sources, links) => `Un grafo de ${sources} y ${links}.`,
      none: "Ninguna fuente del expediente lo difunde.",
    },
  },
};

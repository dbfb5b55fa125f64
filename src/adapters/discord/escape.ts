/**
 * Text as data: what is shown is the text itself, sign by sign. The only place that knows Discord's markdown.
 *
 * A backslash before any sign that is neither a letter, a digit nor white space shows that sign and nothing else:
 * https://support.discord.com/hc/en-us/articles/210298617-Markdown-Text-101
 */

/**
 * In one pass, as every word of every answer goes through it: emphasis, code, spoilers, links, quotes, headings (`<` also
 * opens every mention, custom emoji and timestamp); everyone and here; the first colon of `:shortcode:` and that of
 * `https://` (a link would show the backslashes within); the marks of lists.
 */
const MARKS = /[\\*_~`|[\]<>#]|@(?=everyone|here)|:(?=[\w+~-]+:|\/\/)|(?<=^\s*)[-+]|(?<=^\s*\d+)[.)]/gim;
/** Controls that turn the direction of the text around them (Unicode UAX #9). */
const DIRECTION_CONTROLS = /[\u202A-\u202E\u2066-\u2069]/;
const LINE_END = /[\r\n]/;
const ADDRESS = /(https?:\/\/[^\s<>"“”]*[^\s<>"“”.,;:!?)\]])/;

/** The text with every sign escaped that Discord would take for markup or for a mention. */
export function escapeText(text: string): string {
  const escaped = text.toWellFormed().replace(MARKS, "\\$&");
  return DIRECTION_CONTROLS.test(text) ? isolate(escaped) : escaped;
}

/** The same on one line, for headings, list items and small print. */
export function escapeLine(text: string): string {
  return escapeText(LINE_END.test(text) ? text.replace(/\s*[\r\n]+\s*/g, " ") : text);
}

/** One line in which web addresses can be clicked: for the house's own texts, never for what a user wrote. */
export function escapeLinked(text: string): string {
  return text
    .split(ADDRESS)
    .map((part, index) => (index % 2 === 1 ? `<${part}>` : escapeLine(part)))
    .join("");
}

/** `/name` as it is typed, between spaces or in quotation marks: not a part of an address or of another word. */
const COMMAND = /(?<![^\s("'“„«])(\/[a-z]+)(?![\w/-])/;

/**
 * An escaping that leaves commands to be clicked, by Discord's ids of them: `</name:id>`, for the house's own texts.
 * https://discord.com/developers/docs/reference#message-formatting-formats
 */
export function withCommands(escaping: (text: string) => string, ids: ReadonlyMap<string, string>) {
  const clickable = (command: string) => {
    const id = ids.get(command.slice(1));
    return id === undefined ? escaping(command) : `<${command}:${id}>`;
  };
  return (text: string) =>
    text
      .split(COMMAND)
      .map((part, index) => (index % 2 === 1 ? clickable(part) : escaping(part)))
      .join("");
}

/** A link with a text; the address cannot end it early. */
export function link(label: string, url: string): string {
  return `[${escapeLine(label)}](${url.replace(/[\s<>()\\]/g, percent)})`;
}

/** First-strong isolate and its end: whatever direction controls do, they do it within. */
function isolate(text: string): string {
  return `\u2068${text}\u2069`;
}

function percent(sign: string): string {
  return /[()]/.test(sign) ? `%${sign.charCodeAt(0).toString(16)}` : encodeURIComponent(sign);
}

/** Slack's markup to the words that somebody typed: https://docs.slack.dev/messaging/formatting-message-text */

const MARKUP = /<([^<>\s|][^<>|]*)(?:\|([^<>]*))?>|&(amp|lt|gt);/g;
const SIGNS: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">" };
const WEB = /^https?:\/\//i;

/**
 * A message as plain text: without the mention of the bot, other mentions by name where Slack gives it, links by their
 * label and their address, and the three signs that Slack escapes.
 */
export function toPlainText(markup: string, self?: string): string {
  return markup
    .replace(MARKUP, (_, target: string | undefined, label: string | undefined, sign: string | undefined) =>
      target === undefined ? (SIGNS[sign ?? ""] ?? "") : targetInWords(target, unescaped(label ?? ""), self),
    )
    .trim();
}

function targetInWords(target: string, label: string, self: string | undefined): string {
  const [kind, name] = [target[0], target.slice(1)];
  if (kind === "@") return name === self ? "" : `@${label || name}`;
  if (kind === "#") return `#${label || name}`;
  if (kind === "!") return label || `@${name.split("^")[0]}`;
  return linkInWords(unescaped(target), label);
}

/** A label of somebody's own words hides an address that may be a source's; mostly it is the address, as it was typed. */
function linkInWords(address: string, label: string): string {
  const bare = (text: string) => text.replace(WEB, "").replace(/\/$/, "");
  if (label === "") return address;
  return WEB.test(address) && bare(label) !== bare(address) ? `${label} (${address})` : label;
}

function unescaped(text: string): string {
  return text.replace(/&(amp|lt|gt);/g, (_, sign: string) => SIGNS[sign] ?? "");
}

/** Slack's markup to the words that somebody typed: https://docs.slack.dev/messaging/formatting-message-text */

const MARKUP = /<([^<>\s|][^<>|]*)(?:\|([^<>]*))?>|&(amp|lt|gt);/g;
const SIGNS: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">" };

/**
 * A message as plain text: without the mention of the bot, other mentions by name where Slack gives it, links by their
 * label, and the three signs that Slack escapes.
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
  return label || unescaped(target);
}

function unescaped(text: string): string {
  return text.replace(/&(amp|lt|gt);/g, (_, sign: string) => SIGNS[sign] ?? "");
}

/** What of a message holds words: its own text, and what was forwarded or unfurled with it. */
export interface Shown {
  readonly text?: string | undefined;
  readonly attachments?: readonly { readonly text?: string; readonly fallback?: string }[] | undefined;
}

/** The texts that came attached to a message, such as another message that was forwarded. */
export function attachedTexts({ attachments = [] }: Shown): string[] {
  return attachments.map(({ text, fallback }) => toPlainText(text ?? fallback ?? "")).filter((text) => text !== "");
}

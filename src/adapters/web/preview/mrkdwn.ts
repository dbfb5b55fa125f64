/** Slack's texts: plain ones with its three escapes, and mrkdwn. https://docs.slack.dev/messaging/formatting-message-text */
import { externalLink, type Html, html } from "../markup.ts";

const ENTITIES: Readonly<Record<string, string>> = { "&amp;": "&", "&lt;": "<", "&gt;": ">" };

/** A text without Slack's escapes. */
export function unescaped(text: string): string {
  return text.replace(/&(?:amp|lt|gt);/g, (entity) => ENTITIES[entity] ?? entity);
}

/** Marks count only at the edge of a word. */
const INLINE =
  /<(?<url>(?:https?:\/\/|mailto:)[^|>\s]+)(?:\|(?<label>[^>]*))?>|(?<![\w*])\*(?<bold>[^\s*](?:[^*\n]*[^\s*])?)\*(?![\w*])|(?<![\w_])_(?<italic>[^\s_](?:[^_\n]*[^\s_])?)_(?![\w_])/g;

/** A text in mrkdwn: links, bold and italics; every other sign is shown. */
export function renderMrkdwn(text: string): Html {
  const parts: (string | Html)[] = [];
  let end = 0;
  for (const match of text.matchAll(INLINE)) {
    parts.push(unescaped(text.slice(end, match.index)), marked(match.groups ?? {}));
    end = match.index + match[0].length;
  }
  return html`${parts}${unescaped(text.slice(end))}`;
}

function marked({ url, label, bold, italic }: Partial<Record<string, string>>): Html {
  if (url !== undefined) return externalLink(unescaped(url), unescaped(label ?? url));
  return bold === undefined
    ? html`<em>${renderMrkdwn(italic ?? "")}</em>`
    : html`<strong>${renderMrkdwn(bold)}</strong>`;
}

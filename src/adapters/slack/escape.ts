/**
 * Text to Slack's own: https://docs.slack.dev/messaging/formatting-message-text#escaping
 *
 * Only the message's `text` and plain_text elements need it. Everything that an answer says stands in `rich_text` blocks,
 * whose text elements Slack shows as they are: no sign of mrkdwn works there, nothing pings, and a quote is copied to the
 * letter.
 */

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** The text such that no character of it means anything to Slack. */
export function escapeText(text: string): string {
  return text.replace(/[&<>]/g, (sign) => ENTITIES[sign] ?? sign);
}

/** Characters that a text takes once it is escaped. */
export function escapedLength(text: string): number {
  return escapeText(text).length;
}

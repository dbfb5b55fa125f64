/** Notices on how a request was read: they lead its first page, in a room of their own, so that they move nothing. */
import { escapeText } from "./escape.ts";
import { LEAD_BLOCKS, LEAD_ROOM } from "./limits.ts";
import type { SlackMessage } from "./message.ts";
import { total } from "./pages.ts";
import type { SlackPiece } from "./piece.ts";

/** Whether notices fit the room that every page keeps free for them. */
export function isLead(notices: readonly SlackPiece[]): boolean {
  return total(notices) <= LEAD_ROOM && notices.length <= LEAD_BLOCKS;
}

/** The page of an answer of this title, with notices below the title. */
export function withLead(page: SlackMessage, notices: readonly SlackPiece[], title: string): SlackMessage {
  const [head, ...rest] = page.blocks;
  const said = escapeText(title);
  const heard = notices.map(({ aloud }) => escapeText(aloud));
  return {
    ...page,
    text: `${[said, ...heard].join("\n")}${page.text.slice(said.length)}`,
    blocks: [...(head ? [head] : []), ...notices.map(({ block }) => block), ...rest],
  };
}

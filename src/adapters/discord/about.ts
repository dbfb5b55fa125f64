/** The message that an answer is about, as its readers get there: by a link, without a word of it. */
import type { Words } from "../../core/words.ts";
import { escapeLinked } from "./escape.ts";
import { small } from "./parts.ts";

/** A message, and where it is. */
export interface About {
  readonly guild: string | null;
  readonly channel: string;
  readonly message: string;
}

/** A message in the place of an interaction: nobody is asked about a message that is elsewhere. */
export function aboutIn(
  { guildId, channelId }: { readonly guildId: string | null; readonly channelId: string | null },
  message: string | undefined,
): About | undefined {
  return message === undefined || channelId === null ? undefined : { guild: guildId, channel: channelId, message };
}

/** A line in small print. https://discord.com/developers/docs/reference#message-formatting */
export function aboutLine({ guild, channel, message }: About, { discord }: Words): string {
  return small(escapeLinked(discord.about(`https://discord.com/channels/${guild ?? "@me"}/${channel}/${message}`)));
}

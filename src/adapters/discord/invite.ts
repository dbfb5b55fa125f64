/** The links that add the bot: to a server, or for oneself. */
import { OAuth2Scopes, PermissionFlagsBits } from "discord.js";

/** All that the bot needs in a channel: to see it, to write there, to point at the message that it answers, to add a picture. */
const PERMISSIONS =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.SendMessagesInThreads |
  PermissionFlagsBits.ReadMessageHistory |
  PermissionFlagsBits.AttachFiles;

const AUTHORIZE = "https://discord.com/oauth2/authorize";

export interface Invites {
  /** Adds the bot to a server. */
  readonly server: string;
  /** Adds its commands to one's own account, to use them everywhere. */
  readonly user: string;
}

/** https://discord.com/developers/docs/topics/oauth2#bot-authorization-flow */
export function invitesFor(application: string): Invites {
  const link = (fields: Record<string, string>) =>
    `${AUTHORIZE}?${new URLSearchParams({ client_id: application, ...fields })}`;
  const scopes = `${OAuth2Scopes.Bot} ${OAuth2Scopes.ApplicationsCommands}`;
  return {
    server: link({ integration_type: "0", permissions: String(PERMISSIONS), scope: scopes }),
    user: link({ integration_type: "1", scope: OAuth2Scopes.ApplicationsCommands }),
  };
}

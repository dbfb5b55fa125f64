/**
 * A workspace that the bot is in: how to call Slack there, and who the bot is in it.
 *
 * This is the one seam of authorisation. Every event brings its workspace along, so that for several workspaces only
 * `oneWorkspace` gives way to the `authorize` of an OAuth InstallationStore.
 */
import type { AuthorizeResult, Context } from "@slack/bolt";
import type { WebClient } from "@slack/web-api";

/** Who the bot is in a workspace. */
export interface Self {
  readonly userId: string;
  readonly botId: string | undefined;
}

export interface Workspace {
  readonly web: WebClient;
  readonly self: Self;
}

/** Bolt's `authorize` for the one workspace that a bot token belongs to. */
export function oneWorkspace(botToken: string, { userId, botId }: Self): () => Promise<AuthorizeResult> {
  return async () => ({ botToken, botUserId: userId, ...(botId !== undefined && { botId }) });
}

/** The workspace of an event, as `authorize` found it. */
export function workspaceOf({ client, context }: { client: WebClient; context: Context }): Workspace {
  return { web: client, self: { userId: context.botUserId ?? "", botId: context.botId } };
}

/** How Slack reaches a bot: what comes over it, and what an acknowledgement brings back. */

export type EventKind = "events_api" | "slash_commands" | "interactive";
export type Json = Record<string, unknown>;

export interface Wire {
  /** Sends a payload and returns what it was acknowledged with. */
  deliver(kind: EventKind, payload: object): Promise<Json>;
}

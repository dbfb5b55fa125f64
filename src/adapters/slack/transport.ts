/** How events come from Slack and acknowledgements go back: over a socket of ours, or by Slack's HTTP requests. */
import type { Receiver } from "@slack/bolt";

export interface Transport {
  /** What Bolt gets its events from. */
  readonly receiver: Receiver;
  /** @throws Error with one clear line if nothing can come from Slack. */
  open(): Promise<void>;
  /** Takes nothing new; returns when nothing more can come. */
  close(): Promise<void>;
}

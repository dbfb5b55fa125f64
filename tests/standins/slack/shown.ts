/** What reached Slack, and what it shows of it. */
import type { Json } from "./wire.ts";

/** A call as it came, faults included. */
export interface Call {
  /** A Web API method, "response_url" or "upload". */
  readonly method: string;
  readonly body: Json;
}

/** A message that Slack shows. */
export interface Shown {
  /** How it came. */
  readonly method: string;
  readonly channel: string;
  readonly ts: string;
  readonly thread: string | undefined;
  /** Only the asker sees it. */
  readonly isPrivate: boolean;
  /** It took the place of another message. */
  readonly replaces: boolean;
  readonly text: string;
  readonly blocks: readonly Json[];
}

/** A modal that was opened, or App Home. */
export interface ShownView {
  readonly method: string;
  readonly view: Json & { readonly blocks: readonly Json[] };
}

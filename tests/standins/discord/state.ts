/** The state of the stand-in's Discord, as its routes and its tests see it. */
import type { Json } from "./validate.ts";
import type { Stored } from "./world.ts";

/** An interaction and all that the bot answered to it. */
export interface Interaction {
  readonly id: string;
  readonly token: string;
  readonly channel: string;
  /** The callback's type (5: a new answer, 6: the same message) and its flags. */
  acknowledged?: { readonly type: number; readonly flags: number };
  /** Discord no longer knows it. */
  expired: boolean;
  /** The original answer as it is now, and the ones after it. */
  readonly answers: Stored[];
  edits: number;
}

export interface DiscordState {
  commands: Json[];
  readonly interactions: Map<string, Interaction>;
  /** What people wrote. */
  readonly messages: Stored[];
  /** What the bot posted. */
  readonly posts: Stored[];
  /** Bodies that Discord would have refused, and why. */
  readonly violations: string[];
  knows(token: string): boolean;
  nextId(): string;
  gatewayInformation(): Json;
}

/** The state of the stand-in's Discord, as its routes and its tests see it. */
import type { Json } from "./validate.ts";
import type { Stored } from "./world.ts";

/** An interaction and all that the bot answered to it. */
export interface Interaction {
  readonly id: string;
  readonly token: string;
  readonly channel: string;
  /** The first response's type (4: a message, 5: one to come, 6 and 7: the same for a button's message) and its flags. */
  acknowledged?: { readonly type: number; readonly flags: number };
  /** Discord no longer knows it. */
  expired: boolean;
  /** The original answer as it is now, and the ones after it. */
  answers: Stored[];
  /** What was offered while somebody typed. */
  choices?: readonly Json[];
  edits: number;
}

export interface DiscordState {
  commands: Json[];
  /** Commands of one server, by its id. */
  readonly guildCommands: Map<string, Json[]>;
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

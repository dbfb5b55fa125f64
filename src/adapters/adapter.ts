/** What a chat platform has to be for Receipts: a name, the variables it reads, and a way to start and to stop. */
import type { Logger } from "pino";
import type { z } from "zod";
import type { Answer } from "../core/answer.ts";
import type { NamedCommand } from "../core/command.ts";
import type { Completed, Completion } from "../core/completion.ts";
import type { Library } from "../core/library.ts";
import type { AttachedPicture, Picture } from "../core/pictures/index.ts";
import type { Request } from "../core/request.ts";

/** Values of the environment by the names of their variables, checked against the adapter's schema. */
export type Settings = Readonly<Record<string, string | number | undefined>>;

/** What an adapter gets from the house. */
export interface Bot<S extends Settings = Settings> {
  readonly settings: S;
  readonly commands: readonly NamedCommand[];
  /** The dossiers, for a front that shows more than answers. */
  readonly library: Library;
  /** Where readers open the page, without a slash at the end; links to it are given only where it is set (PUBLIC_URL). */
  readonly publicUrl?: string | undefined;
  readonly log: Logger;
  /** Answers every request, errors included; never rejects. */
  dispatch(request: Request): Promise<Answer>;
  /** Autocomplete for an option of a command, best first. */
  complete(asked: Completed, limit: number): Completion[];
  /** The picture to attach to an answer, with its alternative text; null where none says more than the answer's own text. */
  picture(answer: Answer, locale?: string): Promise<AttachedPicture | null>;
  /** A picture of a fixed theme as PNG. */
  png(picture: Picture): Promise<Uint8Array>;
  /** Ends the process with one clear line: for what no retry mends, such as a revoked token. */
  fail(message: string): void;
}

/** Stops taking requests, finishes those under way, closes the connection. */
export type Stop = () => Promise<void>;

export interface Adapter<Environment extends z.ZodRawShape = z.ZodRawShape> {
  /** The name of its folder. */
  readonly name: string;
  /** The variables it reads, each with its description. */
  readonly environment: Environment;
  /** Whether the environment asks for it: with half of what it needs, `start` says what is missing. */
  isConfigured(settings: z.output<z.ZodObject<Environment>>): boolean;
  /** @throws Error with one clear line if it cannot start, such as a wrong token. */
  start(bot: Bot<z.output<z.ZodObject<Environment>> & Settings>): Promise<Stop>;
}

/** Declares an adapter; the type of its settings follows from its schema. */
export function defineAdapter<const Environment extends z.ZodRawShape>(
  adapter: Adapter<Environment>,
): Adapter<Environment> {
  return adapter;
}

/** What a chat platform has to be for Receipts: a name, the variables it reads, and a way to start and to stop. */
import type { Logger } from "pino";
import type { z } from "zod";
import type { Answer } from "../core/answer.ts";
import type { NamedCommand } from "../core/command.ts";
import type { Completed, Completion } from "../core/completion.ts";
import type { Deed, Press } from "../core/invocation.ts";
import type { Library } from "../core/library.ts";
import type { AttachedPicture, Picture } from "../core/pictures/index.ts";
import type { Request } from "../core/request.ts";
import type { Matcher } from "../core/search/matcher.ts";
import type { Words } from "../core/words.ts";

/** Values of the environment by the names of their variables, checked against the adapter's schema. */
export type Settings = Readonly<Record<string, string | number | undefined>>;

/** What an adapter gets from the house. */
export interface Bot<S extends Settings = Settings> {
  readonly settings: S;
  readonly commands: readonly NamedCommand[];
  /** The dossiers, for a front that shows more than answers. */
  readonly library: Library;
  /** What a text means, for a front that lists claims. */
  readonly matcher: Matcher;
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
  /** How answers look on other platforms, by the names of their adapters, for a front that shows it. */
  readonly previews?: Previews;
  /** Ends the process with one clear line: for what no retry mends, such as a revoked token. */
  fail(message: string): void;
}

/** A platform cannot be reached now; another try may find it. The message is one clear line. */
export class UnreachableError extends Error {
  override readonly name = "UnreachableError";
}

/** Stops taking requests, finishes those under way, closes the connection. */
export type Stop = () => Promise<void>;

/** How answers look on a platform: the very bodies that its renderer makes, without a connection or a token. */
export interface Preview {
  /** The platform's name as people write it. */
  readonly platform: string;
  /** What its bodies are written in, for the front that draws them. */
  readonly format: "components-v2" | "block-kit";
  /** The messages that show a page of an answer, or its sources, to who asked. */
  render(answer: Answer, asked: PreviewAsked): Promise<readonly PreviewMessage[]>;
}
export type Previews = ReadonlyMap<string, Preview>;

export interface PreviewAsked {
  readonly words: Words;
  /** From 1. */
  readonly page: number;
  readonly form?: "sources";
}

export interface PreviewMessage {
  /** As it is sent, JSON. */
  readonly body: unknown;
  /** What it takes of the platform's limits. */
  readonly counts: readonly PreviewCount[];
  /** What a control asks for, by its id and its value; undefined for what is done on the platform alone, such as sharing. */
  pressed(id: string, value?: string): PreviewPress | undefined;
}

export interface PreviewCount {
  readonly of: "characters" | "components" | "blocks";
  readonly used: number;
  readonly limit: number;
}

export interface PreviewPress extends Press, Pick<PreviewAsked, "form"> {
  /** Whether its message changes, and no new one comes. */
  readonly inPlace: boolean;
}

/** What a press asks for in a preview; undefined for what is done on the platform alone, such as sharing. */
export function previewPress(deed: Deed | undefined, press: Press | undefined): PreviewPress | undefined {
  if (press && deed === "sources") return { ...press, form: "sources", inPlace: false };
  return press && (deed === "turn" || deed === "ask") ? { ...press, inPlace: deed === "turn" } : undefined;
}

/** The previews that adapters declare, by the adapters' names. */
export function previewsOf(adapters: readonly Pick<Adapter, "name" | "preview">[]): Previews {
  return new Map(adapters.flatMap(({ name, preview }) => (preview ? [[name, preview] as const] : [])));
}

export interface Adapter<Environment extends z.ZodRawShape = z.ZodRawShape> {
  /** The name of its folder. */
  readonly name: string;
  /** The variables it reads, each with its description. */
  readonly environment: Environment;
  /** Whether the environment asks for it: with half of what it needs, `start` says what is missing. */
  isConfigured(settings: z.output<z.ZodObject<Environment>>): boolean;
  /** For a platform whose answers another front can show. */
  readonly preview?: Preview;
  /** @throws Error with one clear line if it cannot start, such as a wrong token; UnreachableError if another try may do */
  start(bot: Bot<z.output<z.ZodObject<Environment>> & Settings>): Promise<Stop>;
}

/** Declares an adapter; the type of its settings follows from its schema. */
export function defineAdapter<const Environment extends z.ZodRawShape>(
  adapter: Adapter<Environment>,
): Adapter<Environment> {
  return adapter;
}

/** The one path of every request: clip, parse, run, Answer. Errors become a safe Answer with an id that is in the log. */
import { randomUUID } from "node:crypto";
import type { Logger } from "pino";
import type { Answer, Reply } from "./core/answer.ts";
import { checkOptions, parseText, type RawOptions } from "./core/args.ts";
import type { ArgumentsOf, CommandContext, NamedCommand, Options } from "./core/command.ts";
import { errorReply, usageReply } from "./core/replies.ts";
import type { Request, TextRequest } from "./core/request.ts";
import { closest } from "./core/suggest.ts";

/** Characters of a message that are read: five of Discord's longest messages (4,000). */
export const READ_LIMIT = 20_000;

/** The command that checks a message, and the one that an empty message gets. */
const MESSAGE_COMMAND = "claim";
const HELP_COMMAND = "receipts";

export type Dispatch = (request: Request) => Promise<Answer>;

/** Makes the dispatch over a library's context. The returned function never rejects. */
export function createDispatch(context: CommandContext, log: Logger): Dispatch {
  return async (asked) => {
    const started = performance.now();
    const request = clipped(asked);
    const query = queryOf(request);
    const platform = request.user.split(":", 1)[0];
    try {
      const reply =
        request.type === "command"
          ? runNamed(request, context)
          : answerText(request, clipNotes(asked, context), context);
      const ms = Math.round((performance.now() - started) * 1e3) / 1e3;
      log.info({ platform, kind: reply.kind, records: reply.records.length, ms }, "answered");
      return { ...reply, query };
    } catch (err) {
      const id = randomUUID().slice(0, 8);
      log.error({ id, platform, ...whereItBroke(err) }, "a request broke");
      return { ...errorReply([context.words.error.internal(id)], context.words), query };
    }
  };
}

/** The request with every text cut to what is read. */
function clipped(request: Request): Request {
  const cut = (text: string) => text.slice(0, READ_LIMIT).toWellFormed();
  if (request.type === "text") return { ...request, text: cut(request.text), context: request.context?.map(cut) ?? [] };
  const options = Object.entries(request.options).map(([name, value]) => [name, cut(value)]);
  return { ...request, options: Object.fromEntries(options) };
}

function clipNotes(request: Request, { words }: CommandContext): string[] {
  const isClipped = request.type === "text" && request.text.length > READ_LIMIT;
  return isClipped ? [words.read.clipped(READ_LIMIT.toLocaleString("en"))] : [];
}

/** The place without the error's message, which may repeat what somebody wrote. */
function whereItBroke(err: unknown): { error: string; at?: string[] } {
  if (!(err instanceof Error)) return { error: typeof err };
  const frames = (err.stack ?? "").replace(err.message, "").split("\n");
  return {
    error: err.constructor.name,
    at: frames.filter((line) => /^ {4}at .*:\d+:\d+\)?$/.test(line)).map((line) => line.trim()),
  };
}

function queryOf(request: Request): string {
  if (request.type === "text") return request.text;
  return [`/${request.command}`, ...Object.entries(request.options).map(([name, value]) => `${name}:${value}`)].join(
    " ",
  );
}

function runNamed({ command, options }: { command: string; options: RawOptions }, context: CommandContext): Reply {
  const found = context.commands.find(({ name }) => name === command);
  return found ? run(found, options, context) : unknownCommand(command, context);
}

/** Checks a command's options and runs it. */
function run(command: NamedCommand, options: RawOptions, context: CommandContext): Reply {
  const { values, problems, missing } = checkOptions(command, options, context.words);
  if (problems.length > 0) return errorReply(problems, context.words);
  if (missing.length > 0) return usageReply(command, context.words);
  return command.run(values as ArgumentsOf<Options>, context);
}

function unknownCommand(name: string, { commands, words }: CommandContext): Reply {
  const names = commands.map((command) => command.name);
  const near = closest(name, names);
  const mend = near ? words.error.didYouMean(`/${near}`) : words.error.commands(names.map((n) => `/${n}`).join(", "));
  return errorReply([words.error.unknownCommand(name.slice(0, 40)), mend], words);
}

function answerText(request: TextRequest, notes: readonly string[], context: CommandContext): Reply {
  const { words } = context;
  const parsed = parseText(request.text, context.commands, words);
  if (parsed.type === "unknown") return unknownCommand(parsed.name, context);
  if (parsed.type === "help") return runNamed({ command: HELP_COMMAND, options: {} }, context);
  if (parsed.type === "command") {
    const { missing } = checkOptions(parsed.command, parsed.options, words);
    if (missing.length === 0) return withNotes(run(parsed.command, parsed.options, context), notes);
    return (
      answerContext(request, parsed.command, context) ??
      withNotes(run(parsed.command, parsed.options, context), withheldNote(request, context))
    );
  }
  return answerMessage(request, parsed.type === "message" ? parsed.text : "", notes, context);
}

/** Checks a message; if that finds nothing, the messages that were shown with it. */
function answerMessage(request: TextRequest, text: string, notes: readonly string[], context: CommandContext): Reply {
  const own = text === "" ? undefined : runNamed({ command: MESSAGE_COMMAND, options: { text } }, context);
  if (own && own.kind !== "nothing") return withNotes(own, notes);
  const command = context.commands.find(({ name }) => name === MESSAGE_COMMAND);
  const shown = command && answerContext(request, command, context);
  if (shown) return withNotes(shown, notes);
  const reply = own ?? runNamed({ command: HELP_COMMAND, options: {} }, context);
  return withNotes(reply, [...notes, ...withheldNote(request, context)]);
}

/** The answer to the first message shown that gets one; to the first of all if none does. */
function answerContext(request: TextRequest, command: NamedCommand, context: CommandContext): Reply | undefined {
  const shown = (request.context ?? []).map((text) => text.trim()).filter((text) => text !== "");
  const [textOption] = Object.keys(command.options).filter((name) => command.options[name]?.type === "text");
  const replies = shown.map((text) => run(command, { [textOption ?? "text"]: text }, context));
  const reply = replies.find(({ kind }) => kind !== "nothing") ?? replies[0];
  return reply && withNotes(reply, [context.words.read.context]);
}

function withheldNote(request: TextRequest, { words }: CommandContext): string[] {
  return request.contextWithheld ? [words.read.withheld] : [];
}

function withNotes(reply: Reply, notes: readonly string[]): Reply {
  return { ...reply, blocks: [...notes.map((text) => ({ type: "note", text }) as const), ...reply.blocks] };
}

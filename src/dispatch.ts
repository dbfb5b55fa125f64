/** The one path of every request: clip, parse, run, Answer. Errors become a safe Answer with an id that is in the log. */
import { randomUUID } from "node:crypto";
import type { Logger } from "pino";
import type { Answer, Reply } from "./core/answer.ts";
import { asksUsage, checkOptions, echoed, parseText, type RawOptions } from "./core/args.ts";
import type { ArgumentsOf, CommandContext, NamedCommand, Options } from "./core/command.ts";
import { sourceLinkedIn } from "./core/linked-source.ts";
import { pageOf } from "./core/page-address.ts";
import { errorReply, usageReply } from "./core/replies.ts";
import type { Request, TextRequest } from "./core/request.ts";
import { ofQuestions } from "./core/search/matcher.ts";
import { isSmallTalk } from "./core/small-talk.ts";
import { closest } from "./core/suggest.ts";
import { wordsFor } from "./core/words.ts";

/** Characters of a message that are read: five of Discord's longest messages (4,000). */
export const READ_LIMIT = 20_000;

/** The command that checks a message, and the one that an empty message gets. */
const MESSAGE_COMMAND = "claim";
const HELP_COMMAND = "receipts";

export type Dispatch = (request: Request) => Promise<Answer>;

/** An answer but for what was asked and where its page is. */
type Noticed = Omit<Answer, "query" | "page">;

/**
 * Makes the dispatch over a library's context, answering in each request's language, with links to the page if its public
 * address is given. The returned function never rejects.
 */
export function createDispatch(house: CommandContext, log: Logger, publicUrl?: string): Dispatch {
  return async (asked) => {
    const started = performance.now();
    const context = { ...house, words: wordsFor(asked.locale) };
    const request = clipped(asked);
    const query = queryOf(request);
    const platform = request.user.split(":", 1)[0];
    try {
      const clips = clipNotices(asked, context);
      const reply =
        request.type === "command"
          ? noticed(await runNamed(request, asAsked(context)), clips)
          : await answerText(request, clips, context);
      const ms = Math.round((performance.now() - started) * 1e3) / 1e3;
      log.info({ platform, kind: reply.kind, records: reply.records.length, ms }, "answered");
      return { ...reply, query, ...pageOfReply(reply, house, publicUrl) };
    } catch (err) {
      const id = randomUUID().slice(0, 8);
      log.error({ err, id, platform }, "a request broke");
      return { ...errorReply([context.words.error.internal(id)], context.words), notices: [], query };
    }
  };
}

function pageOfReply({ self }: Noticed, { library }: CommandContext, publicUrl?: string): Pick<Answer, "page"> {
  const path = publicUrl !== undefined && self !== null ? pageOf(library, self) : undefined;
  return path === undefined ? {} : { page: `${publicUrl}${path}` };
}

/** The request with every text cut to what is read. */
function clipped(request: Request): Request {
  const cut = (text: string) => text.slice(0, READ_LIMIT).toWellFormed();
  if (request.type === "text") return { ...request, text: cut(request.text), context: request.context?.map(cut) ?? [] };
  const options = Object.entries(request.options).map(([name, value]) => [name, cut(value)]);
  return { ...request, options: Object.fromEntries(options) };
}

function clipNotices(request: Request, { words }: CommandContext): string[] {
  const texts = request.type === "text" ? [request.text] : Object.values(request.options);
  const isClipped = texts.some((text) => text.length > READ_LIMIT);
  return isClipped ? [words.read.clipped(words.number(READ_LIMIT))] : [];
}

function queryOf(request: Request): string {
  if (request.type === "text") return request.text;
  return [`/${request.command}`, ...Object.entries(request.options).map(([name, value]) => `${name}:${value}`)].join(
    " ",
  );
}

/** The context of a command that somebody gave: its text is a question to the bot, not a message to be checked. */
function asAsked(context: CommandContext): CommandContext {
  return { ...context, matcher: ofQuestions(context.matcher) };
}

async function runNamed(
  { command, options }: { command: string; options: RawOptions },
  context: CommandContext,
): Promise<Reply> {
  const found = context.commands.find(({ name }) => name === command);
  return found ? runAsked(found, options, context) : unknownCommand(command, context);
}

/** Runs a command that somebody gave, or says how it is used; a message that says "help" asks for no usage. */
async function runAsked(command: NamedCommand, options: RawOptions, context: CommandContext): Promise<Reply> {
  return asksUsage(command, options) ? usageReply(command, context.words) : run(command, options, context);
}

/** Checks a command's options and runs it. */
async function run(command: NamedCommand, options: RawOptions, context: CommandContext): Promise<Reply> {
  const { values, problems, missing } = checkOptions(command, options, context.words);
  if (problems.length > 0) return errorReply(problems, context.words);
  if (missing.length > 0) return usageReply(command, context.words);
  return command.run(values as ArgumentsOf<Options>, context);
}

function unknownCommand(name: string, { commands, words }: CommandContext): Reply {
  const names = commands.map((command) => command.name);
  const near = closest(name, names);
  const mend = near ? words.error.didYouMean(`/${near}`) : words.error.commands(names.map((n) => `/${n}`).join(", "));
  return errorReply([words.error.unknownCommand(echoed(name)), mend], words);
}

async function answerText(request: TextRequest, notices: readonly string[], context: CommandContext): Promise<Noticed> {
  const parsed = parseText(request.text, context.commands, context.words);
  if (parsed.type === "unknown") return noticed(unknownCommand(parsed.name, context));
  if (parsed.type === "help") return noticed(await runNamed({ command: HELP_COMMAND, options: {} }, context));
  if (parsed.type !== "command")
    return answerMessage(request, parsed.type === "message" ? parsed.text : "", notices, context);
  const { missing } = checkOptions(parsed.command, parsed.options, context.words);
  const shown = missing.length > 0 ? await answerContext(request, parsed.command, context) : undefined;
  const withheld = missing.length > 0 ? withheldReply(request, context) : undefined;
  return shown ?? noticed(withheld ?? (await runAsked(parsed.command, parsed.options, context)), notices);
}

/**
 * Checks a message; if that finds nothing, the messages that were shown with it. Where the platform withheld those, that is
 * said, and nothing else where its own words found nothing: nothing was looked for in what was meant. A message that is
 * about nothing gets help.
 */
async function answerMessage(
  request: TextRequest,
  text: string,
  notices: readonly string[],
  context: CommandContext,
): Promise<Noticed> {
  const own =
    isSmallTalk(text) && !sourceLinkedIn(context.library, text)
      ? undefined
      : await runNamed({ command: MESSAGE_COMMAND, options: { text } }, context);
  if (own && own.kind !== "nothing")
    return noticed(own, request.contextWithheld ? [...notices, context.words.read.withheld] : notices);
  const command = context.commands.find(({ name }) => name === MESSAGE_COMMAND);
  const shown = command && (await answerContext(request, command, context));
  if (shown) return noticed(shown, notices);
  return noticed(withheldReply(request, context) ?? own ?? (await helpInstead(text, context)), notices);
}

/** The help for a message that says nothing: for small talk as an answer that found nothing. */
async function helpInstead(text: string, context: CommandContext): Promise<Reply> {
  const help = await runNamed({ command: HELP_COMMAND, options: {} }, context);
  return text === "" ? help : { ...help, kind: "nothing" };
}

/** The answer to the first message shown that gets one; to the first of all if none does. */
async function answerContext(
  request: TextRequest,
  command: NamedCommand,
  context: CommandContext,
): Promise<Noticed | undefined> {
  const shown = (request.context ?? []).map((text) => text.trim()).filter((text) => text !== "");
  const [textOption] = Object.keys(command.options).filter((name) => command.options[name]?.type === "text");
  const replies = await Promise.all(shown.map((text) => run(command, { [textOption ?? "text"]: text }, context)));
  const reply = replies.find(({ kind }) => kind !== "nothing") ?? replies[0];
  return reply && noticed(reply, [context.words.read.context]);
}

function withheldReply(request: TextRequest, { words }: CommandContext): Reply | undefined {
  return request.contextWithheld ? errorReply([words.read.withheld], words) : undefined;
}

/** The reply with notices before those that it has. */
function noticed(reply: Reply, notices: readonly string[] = []): Noticed {
  return { ...reply, notices: [...notices, ...(reply.notices ?? [])] };
}

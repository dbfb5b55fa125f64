/** Replies that hold no evidence: an error, nothing found, a question back, the usage of a command. */
import type { Block, Choice, Reply } from "./answer.ts";
import { usageOf } from "./args.ts";
import { sourceName, standingBlock } from "./blocks.ts";
import type { NamedCommand } from "./command.ts";
import type { Invocation } from "./invocation.ts";
import { keeper } from "./kept.ts";
import { type Library, refOf } from "./library.ts";
import type { ClaimSearch, FoundClaim } from "./query.ts";
import { descriptionOf } from "./words/command-words.ts";
import type { Words } from "./words.ts";

const bare = { dossier: null, confidence: null, records: [], self: null } as const;

/** An error in plain lines, each with its mend. */
export function errorReply(lines: readonly string[], words: Words): Reply {
  return { ...bare, kind: "error", title: words.error.title, blocks: lines.map((text) => ({ type: "note", text })) };
}

/** How one command is used. */
export function usageReply(command: NamedCommand, words: Words): Reply {
  const lines = [
    words.help.usage(usageOf(command)),
    ...command.examples.map((example) => words.help.example(`/${command.name} ${example}`)),
  ];
  return {
    ...bare,
    kind: "help",
    title: `/${command.name}`,
    blocks: [
      { type: "statement", text: descriptionOf(command, words) },
      { type: "list", items: lines },
    ],
  };
}

/** The command that shows one record, by the record's reference. */
export type Ask = (ref: string) => Invocation;

/**
 * Nothing matches: the nearest entries, each with the command that shows it, and how to suggest the claim.
 * @param why what is missing, where it is known better than that nothing matches
 */
export function nothingReply(
  library: Library,
  nearest: readonly FoundClaim[],
  ask: Ask,
  words: Words,
  why = words.nothing.text,
): Reply {
  const invocations = nearest.map(({ held, claim }) => ask(refOf(held.dossier, claim.id)));
  const makeBlocks = (): Block[] => [
    { type: "note", text: why },
    ...(nearest.length > 0
      ? [{ type: "choice", prompt: words.nothing.nearest, options: choicesOf(nearest, ask, words) } as const]
      : []),
    ...[...waysToSuggest(library, words), ...languagesOf(library, words)].map(
      (text) => ({ type: "note", text }) as const,
    ),
  ];
  const variant = JSON.stringify([why, invocations]);
  const blocks = keptNothing(nearest[0]?.claim ?? library, words, variant, makeBlocks);
  return { ...bare, kind: "nothing", title: words.nothing.title, blocks };
}

/** What is near instead, by the nearest claim. */
const keptNothing = keeper<readonly Block[]>();

function waysToSuggest({ held }: Library, { nothing }: Words): string[] {
  const ways = held.flatMap(({ dossier }) => dossier.suggest ?? []).map((address) => nothing.suggest(address));
  return ways.length > 0 ? ways : [nothing.suggestOperator];
}

/** Names of languages take longer to make than all the rest. */
const keptLanguages = keeper<string[]>();

/** The languages that the dossiers are written in: messages in others are understood word by word at best. */
function languagesOf(library: Library, words: Words): string[] {
  return keptLanguages(library, words, "", () => languagesAnew(library, words));
}

function languagesAnew({ held }: Library, { locale, nothing }: Words): string[] {
  const names = new Intl.DisplayNames(locale, { type: "language" });
  const languages = [...new Set(held.map(({ dossier }) => names.of(dossier.language) ?? dossier.language))];
  return languages.length > 0 ? [nothing.languages(new Intl.ListFormat(locale).format(languages))] : [];
}

/** Several claims match alike, or rest on the source that was linked: which one is meant? */
export function choicesReply({ claims, source }: ClaimSearch, ask: Ask, words: Words): Reply {
  const [best] = claims;
  const prompt = source ? words.linked.prompt(sourceName(source.held, source.source.id, words)) : words.choices.prompt;
  return {
    ...bare,
    kind: "choices",
    dossier: best?.held.dossier.id ?? null,
    confidence: best?.score ?? null,
    records: claims.map(({ claim, score }) => ({ type: "claim", id: claim.id, score })),
    title: source ? words.linked.title : words.choices.title,
    blocks: [{ type: "choice", prompt, options: choicesOf(claims, ask, words) }],
  };
}

function choicesOf(claims: readonly FoundClaim[], ask: Ask, words: Words): Choice[] {
  return claims.map(({ held, claim }) => ({
    label: claim.title,
    detail: standingBlock(held, claim, words)
      .standings.map(({ label }) => label)
      .join(" · "),
    invocation: ask(refOf(held.dossier, claim.id)),
  }));
}

/** Every kind of block to parts, by its own small function. */
import type {
  Answer,
  BlockHandlers,
  Choice,
  DisagreementBlock,
  EventBlock,
  OriginsBlock,
  RebuttalBlock,
} from "../../core/answer.ts";
import { paginate } from "../../core/paginate.ts";
import type { Words } from "../../core/words.ts";
import { canCarry } from "./custom-id.ts";
import { escapeLine, escapeLinked, withCommands } from "./escape.ts";
import { evidenceParts, pointerParts, quotePart } from "./evidence.ts";
import type { View } from "./foot.ts";
import { BLOCK, MESSAGE } from "./limits.ts";
import { bold, holding, item, keepWithNext, labelSize, line, type Part, prose, separator, small } from "./parts.ts";

/** An option shows its label's first part as its label and the second as its description. */
const OPTION_LABEL = 2 * MESSAGE.optionText;

/** The kinds of answer that may say how the bot is used: where small talk finds nothing, it gets help. */
export const HINTS: readonly Answer["kind"][] = ["help", "error", "nothing"];

/** The handlers for an answer. An error may repeat what a user wrote, and an address in it is no link of ours. */
export function handlersFor(
  { kind }: Pick<Answer, "kind">,
  { words, commands }: Pick<View, "words" | "commands">,
): BlockHandlers<Part[]> {
  const plain = kind === "error" ? escapeLine : escapeLinked;
  const ours = commands && HINTS.includes(kind) ? withCommands(plain, commands) : plain;
  return {
    heading: ({ text }) => [separator, ...keepWithNext(prose(text, (escaped) => `### ${escaped}`))],
    standing: ({ standings }) =>
      prose(`${words.claim.standing}${words.colon} ${standings.map(({ label }) => label).join(" · ")}`, bold),
    statement: ({ text }) => prose(text),
    quote: ({ quote }) => [quotePart(quote, words)],
    pointer: ({ pointer }) => pointerParts(pointer, words),
    rebuttal: (block) => rebuttal(block, words),
    event: (block) => event(block, words),
    disagreement: (block) => disagreement(block, words),
    origins: (block) => origins(block, words),
    note: ({ text }) => prose(text, String, ours),
    list: ({ items }) => items.flatMap((text) => prose(text, item, ours)),
    choice: ({ prompt, options }) => [...keepWithNext(prose(prompt)), ...choiceParts(options, words)],
    action: ({ actions }) => actionParts(actions),
  };
}

function rebuttal(block: RebuttalBlock, words: Words): Part[] {
  return [
    ...keepWithNext(line([block.voice, bold], [block.date])),
    ...prose(block.text),
    ...evidenceParts(block, words),
    ...prose(block.scope),
    ...listed(`${words.claim.unaddressed}${words.colon}`, block.unaddressed),
    ...prose(block.note ?? "", small),
  ];
}

function event(block: EventBlock, words: Words): Part[] {
  return [
    ...keepWithNext(line([block.date, bold], [block.standing.label])),
    ...prose(block.text),
    ...evidenceParts(block, words),
    ...prose(block.note ?? "", small),
  ];
}

function disagreement(block: DisagreementBlock, words: Words): Part[] {
  return [
    ...keepWithNext(line([block.title, bold], [block.label])),
    ...block.sides.flatMap((side) => [...keepWithNext(prose(side.says, item)), ...evidenceParts(side, words)]),
    ...prose(`${words.cite.inOurWords}${words.colon} ${block.assessment}`),
  ];
}

function origins({ text, outlets, origins }: OriginsBlock, words: Words): Part[] {
  return [
    ...prose(text, bold),
    ...origins.flatMap((origin) => prose(origin, item)),
    ...(outlets.length > 0 ? prose(words.cite.outlets(outlets.join(", "))) : []),
    ...prose(words.originsNote, small),
  ];
}

function listed(lead: string, texts: readonly string[]): Part[] {
  const items = texts.flatMap((text) => prose(text, item));
  return items.length > 0 ? [...keepWithNext(prose(lead)), ...items] : [];
}

/** Menus of as many options as one holds; what no menu can carry or show in full stands as text. */
function choiceParts(options: readonly Choice[], { choose }: Words): Part[] {
  const carried = options.filter(canCarry);
  const long = options.filter((option) => !canCarry(option) || option.label.length > OPTION_LABEL);
  return [
    ...long.flatMap(({ label }) => prose(label, item)),
    ...inGroups(carried, OPTION_LABEL, MESSAGE.selectOptions).flatMap((options) =>
      holding(1, { kind: "select", options }, labelSize(options, OPTION_LABEL) + choose.placeholder.length),
    ),
  ];
}

function actionParts(actions: readonly Choice[]): Part[] {
  const long = actions.filter(({ label }) => label.length > MESSAGE.buttonLabel);
  return [
    ...long.flatMap(({ label }) => prose(label, item)),
    ...inGroups(actions.filter(canCarry), MESSAGE.buttonLabel, MESSAGE.buttonsInRow).flatMap((actions) =>
      holding(actions.length, { kind: "buttons", actions }, labelSize(actions, MESSAGE.buttonLabel)),
    ),
  ];
}

/** Choices in groups of at most `count`, none with more text than one block may have. */
function inGroups(choices: readonly Choice[], label: number, count: number): Choice[][] {
  const pieces = choices.map((choice) => ({ choice, size: labelSize([choice], label) }));
  const groups = paginate(pieces, { characters: BLOCK.characters, pieces: count });
  return groups.map((group) => group.map(({ choice }) => choice));
}

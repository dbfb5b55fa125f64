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
import { english as words } from "../../core/words.ts";
import { canCarry } from "./custom-id.ts";
import { escapeLine, escapeLinked } from "./escape.ts";
import { evidenceParts, pointerParts, quotePart } from "./evidence.ts";
import { MESSAGE } from "./limits.ts";
import { bold, holding, item, keepWithNext, line, type Part, prose, separator, small } from "./parts.ts";

/** The handlers for an answer. An error may repeat what a user wrote, and an address in it is no link of ours. */
export function handlersFor({ kind }: Pick<Answer, "kind">): BlockHandlers<Part[]> {
  const ours = kind === "error" ? escapeLine : escapeLinked;
  return {
    heading: ({ text }) => [separator, ...keepWithNext(prose(text, (escaped) => `### ${escaped}`))],
    standing: ({ standings }) =>
      prose(`${words.claim.standing}: ${standings.map(({ label }) => label).join(" · ")}`, bold),
    statement: ({ text }) => prose(text),
    quote: ({ quote }) => [quotePart(quote)],
    pointer: ({ pointer }) => pointerParts(pointer),
    rebuttal,
    event,
    disagreement,
    origins,
    note: ({ text }) => prose(text, String, ours),
    list: ({ items }) => items.flatMap((text) => prose(text, item, ours)),
    choice: ({ prompt, options }) => [...keepWithNext(prose(prompt)), ...choiceParts(options)],
    action: ({ actions }) => actionParts(actions),
  };
}

function rebuttal(block: RebuttalBlock): Part[] {
  return [
    ...keepWithNext(line([block.voice, bold], [block.date])),
    ...prose(block.text),
    ...evidenceParts(block),
    ...prose(block.scope),
    ...listed(words.claim.unaddressed, block.unaddressed),
    ...prose(block.note ?? "", small),
  ];
}

function event(block: EventBlock): Part[] {
  return [
    ...keepWithNext(line([block.date, bold], [block.standing.label])),
    ...prose(block.text),
    ...evidenceParts(block),
    ...prose(block.note ?? "", small),
  ];
}

function disagreement(block: DisagreementBlock): Part[] {
  return [
    ...keepWithNext(line([block.title, bold], [block.label])),
    ...block.sides.flatMap((side) => [...keepWithNext(prose(side.says, item)), ...evidenceParts(side)]),
    ...prose(block.assessment),
  ];
}

function origins({ text, outlets, origins }: OriginsBlock): Part[] {
  return [
    ...prose(text, bold),
    ...origins.flatMap((origin) => prose(origin, item)),
    ...(outlets.length > 0 ? prose(words.cite.outlets(outlets.join(", "))) : []),
    ...prose(words.originsNote, small),
  ];
}

function listed(label: string, texts: readonly string[]): Part[] {
  const items = texts.flatMap((text) => prose(text, item));
  return items.length > 0 ? [...keepWithNext(prose(`${label}:`)), ...items] : [];
}

/** Menus of as many options as one holds; what no menu can carry or show in full stands as text. */
function choiceParts(options: readonly Choice[]): Part[] {
  const carried = options.filter(canCarry);
  const long = options.filter((option) => !canCarry(option) || option.label.length > 2 * MESSAGE.optionText);
  return [
    ...long.flatMap(({ label }) => prose(label, item)),
    ...chunks(carried, MESSAGE.selectOptions).flatMap((options) => holding(1, { kind: "select", options })),
  ];
}

function actionParts(actions: readonly Choice[]): Part[] {
  const long = actions.filter(({ label }) => label.length > MESSAGE.buttonLabel);
  return [
    ...long.flatMap(({ label }) => prose(label, item)),
    ...chunks(actions.filter(canCarry), MESSAGE.buttonsInRow).flatMap((actions) =>
      holding(actions.length, { kind: "buttons", actions }),
    ),
  ];
}

function chunks<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}

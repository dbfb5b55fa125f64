/** One handler for each kind of block of an answer. */
import type {
  ActionBlock,
  BlockHandlers,
  Choice,
  ChoiceBlock,
  DisagreementBlock,
  EventBlock,
  RebuttalBlock,
} from "../../core/answer.ts";
import { splitText } from "../../core/paginate.ts";
import type { Words } from "../../core/words.ts";
import { button, fitsSelect, select } from "./controls.ts";
import { escapedLength } from "./escape.ts";
import { evidencePieces, pointerPiece, quotePiece } from "./evidence.ts";
import { LIMITS, TEXT_PART } from "./limits.ts";
import { piece, type SlackPiece } from "./piece.ts";
import { bold, bullets, italic, linkified, richText, type Span, section, spoken, text } from "./rich-text.ts";

type ToSpans = (value: string) => Span[];

/** @param quotesUser the answer may repeat what was typed, and an address in it is no link of ours */
export function handlersFor(words: Words, quotesUser: boolean): BlockHandlers<SlackPiece[]> {
  const spans: ToSpans = quotesUser ? (value) => [text(value)] : linkified;
  return {
    heading: ({ text: value }) => [piece(richText(section(bold(value))), value, true)],
    standing: ({ standings }) => {
      const labels = standings.map(({ label }) => label).join("; ");
      return [paragraph(bold(`${words.claim.standing}${words.colon} `), text(labels))];
    },
    statement: ({ text: value }) => paragraphs(value, spans),
    quote: ({ quote }) => [quotePiece(quote, words)],
    pointer: ({ pointer }) => [pointerPiece(pointer, words)],
    rebuttal: (block) => rebuttalPieces(block, words),
    event: (block) => eventPieces(block, words),
    disagreement: (block) => disagreementPieces(block, words),
    origins: ({ text: value, origins, outlets }) => [
      ...withFirst(paragraph(bold(value)), listPieces(origins, spans)),
      ...paragraphs(words.cite.outlets(outlets.join(", ")), spans),
      ...paragraphs(words.originsNote, spans),
    ],
    note: ({ text: value }) => paragraphs(value, spans),
    list: ({ items }) => listPieces(items, spans),
    choice: (block) => choicePieces(block, words),
    action: actionPieces,
  };
}

function rebuttalPieces(block: RebuttalBlock, words: Words): SlackPiece[] {
  return [
    ...withFirst(
      paragraph(bold(`${block.voice} (${block.date}): `), text(block.text)),
      withFirst(paragraph(italic(block.scope)), evidencePieces(block, words)),
    ),
    ...(block.unaddressed.length > 0
      ? withFirst(paragraph(text(`${words.claim.unaddressed}${words.colon}`)), listPieces(block.unaddressed, linkified))
      : []),
    ...noteOf(block.note),
  ];
}

function eventPieces(block: EventBlock, words: Words): SlackPiece[] {
  const head = paragraph(bold(block.date), text(` (${block.standing.label}): ${block.text}`));
  return [...withFirst(head, evidencePieces(block, words)), ...noteOf(block.note)];
}

function disagreementPieces(block: DisagreementBlock, words: Words): SlackPiece[] {
  const sides = block.sides.flatMap((side) =>
    withFirst(listPiece([linkified(side.says)]), evidencePieces(side, words)),
  );
  return [
    ...withFirst(paragraph(bold(block.title), text(` (${block.label})`)), sides),
    ...paragraphs(`${words.cite.inOurWords}${words.colon} ${block.assessment}`, linkified),
  ];
}

/** The options in a select, or as buttons where a value is too long for one; labels that do not fit stand in full above. */
function choicePieces({ prompt, options }: ChoiceBlock, words: Words): SlackPiece[] {
  const cut = options.some(({ label }) => escapedLength(label) > LIMITS.optionText);
  const labels = cut
    ? listPieces(
        options.map(({ label }) => label),
        (value) => [text(value)],
      )
    : [];
  const aloud = (some: readonly Choice[]) => (cut ? "" : some.map(({ label }) => label).join("; "));
  const controls = fitsSelect(options)
    ? chunks(options, LIMITS.options / 5).map((some) => piece(actions([select(some, words)]), aloud(some)))
    : actionPieces({ type: "action", actions: options });
  return [...withFirst(paragraph(text(prompt)), labels.length > 0 ? withLast(labels, controls) : controls)];
}

function actionPieces({ actions: choices }: ActionBlock): SlackPiece[] {
  return chunks(choices, LIMITS.actions).map((some) => piece(actions(some.map((choice) => button(choice))), ""));
}

function actions(elements: ReturnType<typeof button>[] | ReturnType<typeof select>[]) {
  return { type: "actions", elements } as const;
}

function noteOf(note: string | null): SlackPiece[] {
  return note === null ? [] : paragraphs(note, linkified);
}

function paragraph(...spans: readonly Span[]): SlackPiece {
  return piece(richText(section(...spans)), spoken(spans).replaceAll("\n", " "));
}

/** A text of any length, a part a piece. */
function paragraphs(value: string, spans: ToSpans): SlackPiece[] {
  const parts = splitText(value, TEXT_PART).filter((part) => part.trim() !== "");
  return parts.map((part) => paragraph(...spans(part)));
}

/** Items as bulleted lists of a size that fits a page; an item longer than a part goes on as a paragraph. */
function listPieces(items: readonly string[], spans: ToSpans): SlackPiece[] {
  const pieces: SlackPiece[] = [];
  let open: string[] = [];
  const close = () => {
    if (open.length > 0) pieces.push(listPiece(open.map(spans)));
    open = [];
  };
  for (const item of items) {
    const [first = "", ...rest] = splitText(item, TEXT_PART);
    if ([...open, first].join("").length > TEXT_PART) close();
    open.push(first);
    if (rest.length > 0) close();
    pieces.push(...rest.map((part) => paragraph(...spans(part))));
  }
  close();
  return pieces;
}

function listPiece(items: readonly (readonly Span[])[]): SlackPiece {
  return piece(richText(bullets(items)), items.map(spoken).join("\n"));
}

/** A head that stays with the first of what it heads. */
function withFirst(head: SlackPiece, pieces: readonly SlackPiece[]): SlackPiece[] {
  return [{ ...head, keepWithNext: pieces.length > 0 }, ...pieces];
}

/** Pieces of which the last stays with what follows. */
function withLast(pieces: readonly SlackPiece[], next: readonly SlackPiece[]): SlackPiece[] {
  return [
    ...pieces.slice(0, -1),
    ...pieces.slice(-1).map((last) => ({ ...last, keepWithNext: next.length > 0 })),
    ...next,
  ];
}

function chunks<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}

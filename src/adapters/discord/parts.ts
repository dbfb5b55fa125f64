/** The parts of a rendered answer before it is cut into pages. */
import type { Choice } from "../../core/answer.ts";
import { type Piece, splitText } from "../../core/paginate.ts";
import { escapeLine } from "./escape.ts";
import { BLOCK, MESSAGE, PIECE } from "./limits.ts";

export type Content =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "separator" }
  | { readonly kind: "buttons"; readonly actions: readonly Choice[] }
  | { readonly kind: "select"; readonly options: readonly Choice[] }
  /** Stands for a component within the next part, so that the count of components is right. */
  | { readonly kind: "filler" };

export interface Part extends Piece {
  readonly content: Content;
}

/** A part, and which block it comes from: texts of one block are joined to one. */
export interface PlacedPart extends Part {
  readonly block: number;
  /** What it stands under: see PlacedBlock. */
  readonly section: string | undefined;
}

/** Marks escaped text up, for example as bold. */
export type Markup = (escaped: string) => string;
export const bold: Markup = (escaped) => `**${escaped}**`;
export const small: Markup = (escaped) => `-# ${escaped}`;
export const item: Markup = (escaped) => `- ${escaped}`;

/** A piece of finished markdown. Its size counts the line break that may join it to the piece before. */
export function markdown(text: string): Part {
  return { content: { kind: "text", text }, size: text.length + 1 };
}

/** Plain text as one piece, or as several where it is too long for one; none where there is nothing to see. */
export function prose(text: string, markup: Markup = String, escaping: Markup = escapeLine): Part[] {
  const shown = text.trim() === "" ? [] : splitText(text.trim(), PIECE.text);
  return shown.map((part) => markdown(markup(escaping(part))));
}

/** A text with finished markdown before it. */
export function startWith(start: string, part: Part): Part {
  return part.content.kind === "text" ? { ...part, ...markdown(start + part.content.text) } : part;
}

/** Texts side by side on one line, each with its own markup; under one another where they are too long for that. */
export function line(...leaves: readonly (readonly [text: string, markup?: Markup])[]): Part[] {
  const shown = leaves.filter(([text]) => text.trim() !== "");
  const length = shown.reduce((sum, [text]) => sum + text.length, 0);
  if (length > PIECE.text) return shown.flatMap(([text, markup]) => prose(text, markup));
  return [markdown(shown.map(([text, markup = String]) => markup(escapeLine(text.trim()))).join(" · "))];
}

/** A part that holds further components, counted one by one, and their labels. */
export function holding(count: number, content: Content, size: number): Part[] {
  const filler = { content: { kind: "filler" }, size: 0, keepWithNext: true } as const;
  return [...Array<Part>(count).fill(filler), { content, size }];
}

/** Characters of the labels and details, each as far as it is shown. */
export function labelSize(choices: readonly Choice[], limit: number): number {
  const sizeOf = ({ label, detail = "" }: Choice) =>
    Math.min(label.length, limit) + Math.min(detail.length, MESSAGE.optionText);
  return choices.reduce((sum, choice) => sum + sizeOf(choice), 0);
}

export const separator: Part = { content: { kind: "separator" }, size: 0, keepWithNext: true };

/** The parts with the last one bound to what follows. */
export function keepWithNext(parts: readonly Part[]): Part[] {
  return parts.map((part, index) => (index === parts.length - 1 ? { ...part, keepWithNext: true } : part));
}

/** Parts of one block on one page, where they do not take most of a page: a reply's end is no start of a page. */
export function keepTogether<P extends Part>(parts: readonly P[]): P[] {
  const size = parts.reduce((sum, part) => sum + part.size, 0);
  if (size > BLOCK.characters || parts.length > BLOCK.parts) return [...parts];
  return parts.map((part, index) => (index < parts.length - 1 ? { ...part, keepWithNext: true } : part));
}

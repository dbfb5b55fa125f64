/** Texts in a picture: how wide they are at most, where they wrap, which way they run. */

/**
 * Widths in hundredths of the font size, each the wider of Noto Sans SemiBold (the font of the PNGs) and DejaVu Sans (the
 * widest of the fonts that a browser may take instead), so that a text never runs out of its box.
 */
const WIDTHS: ReadonlyMap<string, number> = new Map(
  (
    [
      [30, "'ijl"],
      [35, " ,.:;J"],
      [40, "()-/I[\\]f"],
      [45, "!rt"],
      [50, '"_`’‘“”'],
      [55, "*?csz"],
      [60, "FLkvxy|"],
      [65, "$0123456789EPSTYabdeghnopqu{}–"],
      [70, "ABCKRVXZ"],
      [75, "U"],
      [80, "&DGHNOQ"],
      [85, "#+<=>^w~"],
      [95, "M"],
      [100, "%@Wm—…"],
    ] as const
  ).flatMap(([width, characters]) => [...characters].map((character) => [character, width] as const)),
);
/** Bold letters of a font that is wider than ours. */
const BOLD = 1.12;

const OTHERS: readonly (readonly [RegExp, number])[] = [
  [/^[\p{M}\p{Cf}]$/u, 0],
  [/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uffef]$/u, 105],
  [/^\p{Extended_Pictographic}$/u, 140],
  [/^[\p{Script=Arabic}\p{Script=Hebrew}]$/u, 75],
  [/^\p{Lu}$/u, 85],
];

/** Pixels that a text takes at most. */
export function widthOf(text: string, size: number, bold = false): number {
  let sum = 0;
  for (const character of text) sum += WIDTHS.get(character) ?? otherWidth(character);
  return (sum / 100) * size * (bold ? BOLD : 1);
}

function otherWidth(character: string): number {
  const [base = character] = character.normalize("NFD");
  if (base !== character) return WIDTHS.get(base) ?? otherWidth(base);
  return OTHERS.find(([pattern]) => pattern.test(character))?.[1] ?? 75;
}

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/** The text in lines that fit a width; nothing is lost but white space. A word that is too long for a line is broken. */
export function wrap(text: string, width: number, size: number, bold = false): string[] {
  const measure = (part: string) => widthOf(part, size, bold);
  const space = measure(" ");
  const words = text.split(/\s+/u).filter((part) => part !== "");
  const pieces = words.flatMap((word) => broken(word, width, measure));
  const lines: string[] = [];
  let used = Number.POSITIVE_INFINITY;
  for (const { piece, long, startsWord } of pieces) {
    const needed = used + (startsWord ? space : 0) + long;
    if (needed <= width) {
      lines.push(`${lines.pop() ?? ""}${startsWord ? " " : ""}${piece}`);
      used = needed;
    } else {
      lines.push(piece);
      used = long;
    }
  }
  return lines;
}

interface Piece {
  readonly piece: string;
  readonly long: number;
  /** A space stands before it, unless a line begins with it. */
  readonly startsWord: boolean;
}

function broken(word: string, width: number, measure: (text: string) => number): Piece[] {
  const whole = measure(word);
  if (whole <= width) return [{ piece: word, long: whole, startsWord: true }];
  const pieces: Piece[] = [];
  let [piece, long] = ["", 0];
  for (const { segment } of graphemes.segment(word)) {
    const more = measure(segment);
    if (piece !== "" && long + more > width) {
      pieces.push({ piece, long, startsWord: pieces.length === 0 });
      [piece, long] = ["", 0];
    }
    piece += segment;
    long += more;
  }
  return [...pieces, { piece, long, startsWord: pieces.length === 0 }];
}

/** Whether a text runs from right to left: its first letter decides (Unicode Bidirectional Algorithm, rules P2 and P3). */
export function isRightToLeft(text: string): boolean {
  const [letter] = /\p{L}/u.exec(text) ?? [];
  return (
    letter !== undefined &&
    /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(letter)
  );
}

/** Marks that make a line run from right to left wherever it stands; they are invisible (RLI … PDI). */
export function rightToLeft(line: string): string {
  return `\u2067${line}\u2069`;
}

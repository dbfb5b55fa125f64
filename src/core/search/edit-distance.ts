/** How many slips of the keyboard two words are apart. */

/**
 * Insertions, deletions, substitutions and swaps of neighbours (optimal string alignment: Damerau 1964, Levenshtein 1966);
 * `limit + 1` where there are more than `limit`.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const line = [row];
    for (let column = 1; column <= b.length; column++) line.push(cell(a, b, row, column, line, above, before));
    if (Math.min(...line) > limit) return limit + 1;
    before = above;
    above = line;
  }
  return Math.min(above[b.length] as number, limit + 1);
}

function cell(
  a: string,
  b: string,
  row: number,
  column: number,
  line: readonly number[],
  above: readonly number[],
  before: readonly number[],
): number {
  const same = a[row - 1] === b[column - 1];
  const least = Math.min(
    (line[column - 1] as number) + 1,
    (above[column] as number) + 1,
    (above[column - 1] as number) + (same ? 0 : 1),
  );
  const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
  return swapped ? Math.min(least, (before[column - 2] as number) + 1) : least;
}

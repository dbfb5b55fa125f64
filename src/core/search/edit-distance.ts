/** How many slips of the keyboard two words are apart. */

/**
 * Insertions, deletions, substitutions and swaps of neighbours (optimal string alignment: Damerau 1964, Levenshtein 1966);
 * `limit + 1` where there are more than `limit`.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  const width = b.length + 1;
  const cells = new Uint16Array(width * (a.length + 1));
  for (let column = 0; column < width; column++) cells[column] = column;
  for (let row = 1; row <= a.length; row++) {
    cells[row * width] = row;
    let least = row;
    for (let column = 1; column < width; column++) least = Math.min(least, fill(a, b, row, column, cells));
    if (least > limit) return limit + 1;
  }
  return Math.min(cells[cells.length - 1] as number, limit + 1);
}

/** Writes the distance of the first `row` letters of `a` from the first `column` letters of `b`, and returns it. */
function fill(a: string, b: string, row: number, column: number, cells: Uint16Array): number {
  const width = b.length + 1;
  const at = row * width + column;
  const same = a[row - 1] === b[column - 1];
  let distance = Math.min(
    (cells[at - 1] as number) + 1,
    (cells[at - width] as number) + 1,
    (cells[at - width - 1] as number) + (same ? 0 : 1),
  );
  const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
  if (swapped) distance = Math.min(distance, (cells[at - 2 * width - 2] as number) + 1);
  cells[at] = distance;
  return distance;
}

/** Eigenvectors of a symmetric matrix: Jacobi's rotations (1846), cyclic. */

const MOST_SWEEPS = 30;
const SMALL = 1e-14;

/** The eigenvectors, that of the greatest eigenvalue first; rows of a square matrix, which is left as it was. */
export function eigenvectorsOf(symmetric: readonly Float64Array[]): Float64Array[] {
  const matrix = symmetric.map((row) => row.slice());
  const vectors = matrix.map((_, at) => Float64Array.from(matrix, (_, other) => (at === other ? 1 : 0)));
  for (let sweep = 0; sweep < MOST_SWEEPS && sweepOver(matrix, vectors); sweep++);
  const value = (at: number) => matrix[at]?.[at] as number;
  return [...vectors.keys()].sort((a, b) => value(b) - value(a)).map((at) => vectors[at] as Float64Array);
}

/** Makes each element off the diagonal zero once; whether there was any. */
function sweepOver(matrix: readonly Float64Array[], vectors: readonly Float64Array[]): boolean {
  const pairs = matrix.flatMap((_, p) =>
    Array.from({ length: matrix.length - p - 1 }, (_, q) => [p, p + q + 1] as const),
  );
  const open = pairs.map(([p, q]) => {
    const isOpen = Math.abs(matrix[p]?.[q] as number) > SMALL;
    if (isOpen) rotateAll(matrix, vectors, p, q);
    return isOpen;
  });
  return open.includes(true);
}

function rotateAll(matrix: readonly Float64Array[], vectors: readonly Float64Array[], p: number, q: number): void {
  const { cos, sin } = rotationOf(matrix, p, q);
  for (const row of matrix) rotate(row, p, row, q, cos, sin);
  for (const rows of [matrix, vectors])
    for (const k of matrix.keys()) rotate(rows[p] as Float64Array, k, rows[q] as Float64Array, k, cos, sin);
}

/** The angle that makes the element at p, q zero. */
function rotationOf(matrix: readonly Float64Array[], p: number, q: number): { cos: number; sin: number } {
  const at = (row: number, column: number) => matrix[row]?.[column] as number;
  const slope = (at(q, q) - at(p, p)) / (2 * at(p, q));
  const tangent = (slope < 0 ? -1 : 1) / (Math.abs(slope) + Math.hypot(slope, 1));
  const cos = 1 / Math.hypot(tangent, 1);
  return { cos, sin: tangent * cos };
}

function rotate(a: Float64Array, i: number, b: Float64Array, j: number, cos: number, sin: number): void {
  const x = a[i] as number;
  const y = b[j] as number;
  a[i] = cos * x - sin * y;
  b[j] = sin * x + cos * y;
}

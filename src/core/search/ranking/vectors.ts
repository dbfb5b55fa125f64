/** Small arithmetic on vectors, and random numbers that are the same for the same seed. */

/** The product of `a` from `i` and `b` from `j` on; the width is a multiple of four. */
export function dot(a: Float32Array, i: number, b: Float32Array, j: number, width: number): number {
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  for (let k = 0; k < width; k += 4) {
    s0 += (a[i + k] as number) * (b[j + k] as number);
    s1 += (a[i + k + 1] as number) * (b[j + k + 1] as number);
    s2 += (a[i + k + 2] as number) * (b[j + k + 2] as number);
    s3 += (a[i + k + 3] as number) * (b[j + k + 3] as number);
  }
  return s0 + s1 + s2 + s3;
}

/** Adds `b` from `j` on, times a factor, to `a` from `i` on. */
export function add(a: Float32Array, i: number, b: Float32Array, j: number, width: number, factor: number): void {
  for (let k = 0; k < width; k++) a[i + k] = (a[i + k] as number) + factor * (b[j + k] as number);
}

/** Writes a vector in 1/127 from a place on. */
export function writeBytes(vector: Float32Array, into: Int8Array, at: number): void {
  for (let k = 0; k < vector.length; k++) into[at + k] = Math.round((vector[k] as number) * 127);
}

/** The product of a vector with one in 1/127 that starts at `at`; the width is a multiple of four. */
export function byteProduct(vector: Float32Array, bytes: Int8Array, at: number): number {
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  for (let k = 0; k < vector.length; k += 4) {
    s0 += (vector[k] as number) * (bytes[at + k] as number);
    s1 += (vector[k + 1] as number) * (bytes[at + k + 1] as number);
    s2 += (vector[k + 2] as number) * (bytes[at + k + 2] as number);
    s3 += (vector[k + 3] as number) * (bytes[at + k + 3] as number);
  }
  return (s0 + s1 + s2 + s3) / 127;
}

/** Makes a vector one long, in place; returns how long it was. */
export function normalise(vector: Float32Array): number {
  let squares = 0;
  for (let k = 0; k < vector.length; k++) squares += (vector[k] as number) ** 2;
  const length = Math.sqrt(squares);
  if (length > 0) for (let k = 0; k < vector.length; k++) vector[k] = (vector[k] as number) / length;
  return length;
}

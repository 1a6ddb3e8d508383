/**
 * Typed columns read in inner loops. One reader per kind of column: a reader shared by two kinds would check the kind on every
 * read, which doubles the time of the loops here. The fallback is never met.
 */
export function real(column: Float64Array, i: number): number {
  return column[i] ?? 0;
}

export function whole(column: Int32Array, i: number): number {
  return column[i] ?? 0;
}

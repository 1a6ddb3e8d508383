/** Numeric columns, read without a check: for inner loops whose indices are in range by construction. */
export type Column = Float64Array | Int32Array;

/** `column[i]`; the fallback is never met and keeps the type a number without an assertion. */
export function at(column: Column, i: number): number {
  return column[i] ?? 0;
}

export function addAt(column: Column, i: number, amount: number): void {
  column[i] = (column[i] ?? 0) + amount;
}

/** Positions as columns of equal length. */
export interface Points {
  x: Float64Array;
  y: Float64Array;
}

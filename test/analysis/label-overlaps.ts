/** A box in px, as the client would draw it at some scale. */
export interface DrawnBox {
  name: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Pairs of boxes that share area. Swept from left to right, so that thousands can be checked at many scales. */
export function overlappingNames(boxes: readonly DrawnBox[]): string[] {
  const sorted = [...boxes].sort((a, b) => a.left - b.left);
  const found: string[] = [];
  for (const [i, a] of sorted.entries()) {
    for (let j = i + 1; j < sorted.length; j++) {
      const b = sorted[j];
      if (b === undefined || b.left >= a.right - 1e-6) break;
      if (a.top < b.bottom - 1e-6 && b.top < a.bottom - 1e-6) found.push(`${a.name} | ${b.name}`);
    }
  }
  return found;
}

/** From far out to closer than anybody looks, in steps of 7 %. */
export const SCALES: readonly number[] = Array.from({ length: 92 }, (_, k) => 0.15 * 1.07 ** k);

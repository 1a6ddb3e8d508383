import { at } from './columns.ts';

export const HUES = 8;
export const NEUTRAL_HUE = 8;

/** CIELAB (a, b) of the light theme's region hues: how different two look to the eye, lightness aside. */
const HUE_AB: readonly (readonly [number, number])[] = [
  [6, -42],
  [32, 52],
  [-38, 22],
  [48, 20],
  [33, -46],
  [-4, 54],
  [-25, -18],
  [17, 25],
];

/** Clearly different beyond this distance: only nearer hues are worth keeping apart. */
const CLEARLY_DIFFERENT = 80;

/**
 * A hue for each of the eight largest regions, the rest neutral: as on a political map, neighbours look most unlike.
 * `nearness[i * count + j]` grows with how close two regions are. Exchanges pairs until none helps. A region that had a hue
 * (`kept`) keeps it; new ones get what is left.
 */
export function assignHues(count: number, nearness: Float64Array, kept: readonly (number | undefined)[] = []): number[] {
  const taken = new Set(kept);
  const free = Array.from({ length: HUES }, (_, hue) => hue).filter((hue) => !taken.has(hue));
  const hues = Array.from({ length: count }, (_, i) => kept[i] ?? free.shift() ?? NEUTRAL_HUE);
  const coloured = hues.flatMap((hue, i) => (hue === NEUTRAL_HUE ? [] : [i]));
  const loose = coloured.filter((i) => kept[i] === undefined);
  // Both directions: only then does every exchange lower the sum over all pairs, which is what ends the search.
  const both = (i: number, j: number): number => at(nearness, i * count + j) + at(nearness, j * count + i);
  const cost = (i: number, hue: number): number => {
    let sum = 0;
    for (const j of coloured) if (j !== i) sum += both(i, j) * likeness(hue, hues[j] ?? NEUTRAL_HUE);
    return sum;
  };
  for (let improved = true; improved; ) {
    improved = false;
    for (const i of loose) {
      for (const j of loose) {
        if (j <= i) continue;
        const [a, b] = [hues[i] ?? 0, hues[j] ?? 0];
        const before = cost(i, a) + cost(j, b);
        [hues[i], hues[j]] = [b, a];
        if (cost(i, b) + cost(j, a) < before - 1e-9) improved = true;
        else [hues[i], hues[j]] = [a, b];
      }
    }
  }
  return hues;
}

function likeness(a: number, b: number): number {
  const [p, q] = [HUE_AB[a], HUE_AB[b]];
  if (p === undefined || q === undefined) return 0;
  return Math.max(0, 1 - Math.hypot(p[0] - q[0], p[1] - q[1]) / CLEARLY_DIFFERENT);
}

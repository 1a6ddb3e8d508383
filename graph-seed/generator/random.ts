import { createHash } from 'node:crypto';
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Seeded draws. One stream per name, so that a change in one part of the generator leaves the draws of the others alone. */
export interface Random {
  /** In [0, 1). */
  float(): number;
  /** Whole number in [from, to]. */
  int(from: number, to: number): number;
  chance(probability: number): boolean;
  pick<T>(items: readonly T[]): T;
  /** One item by weight; weights need not sum to 1, and at least one must be positive. */
  weighted<T>(items: readonly T[], weight: (item: T) => number): T;
  shuffled<T>(items: readonly T[]): T[];
  normal(): number;
}

export function randomStream(name: string): Random {
  const generator = xoroshiro128plus(createHash('sha256').update(name).digest().readInt32LE(0));
  const float = (): number => uniformFloat64(generator);
  const int = (from: number, to: number): number => uniformInt(generator, from, to);
  const pick = <T>(items: readonly T[]): T => itemAt(items, int(0, items.length - 1));
  return {
    float,
    int,
    pick,
    chance: (probability) => float() < probability,
    weighted: (items, weight) => weightedItem(items, weight, float()),
    shuffled: (items) => shuffle(items, int),
    normal: () => Math.sqrt(-2 * Math.log(1 - float())) * Math.cos(2 * Math.PI * float()),
  };
}

/** The item, or a RangeError: a list that the generator draws from is never empty. */
export function itemAt<T>(items: readonly T[], index: number): T {
  const item = items[index];
  if (item === undefined) throw new RangeError(`No item ${index} in a list of ${items.length}.`);
  return item;
}

function weightedItem<T>(items: readonly T[], weight: (item: T) => number, draw: number): T {
  const weights = items.map(weight);
  let left = draw * weights.reduce((sum, w) => sum + w, 0);
  for (const [i, w] of weights.entries()) {
    left -= w;
    if (left < 0) return itemAt(items, i);
  }
  return itemAt(items, items.length - 1);
}

/** Fisher–Yates. */
function shuffle<T>(items: readonly T[], int: (from: number, to: number) => number): T[] {
  const result = [...items];
  for (let i = result.length - 1; i > 0; i--) {
    const j = int(0, i);
    const held = itemAt(result, i);
    result[i] = itemAt(result, j);
    result[j] = held;
  }
  return result;
}

/** An id that says nothing about what it stands for: ids in order of role would tell who is a student. */
export function opaqueId(prefix: string, key: string): string {
  return `${prefix}-${createHash('sha256').update(`reseau-demo ${prefix} ${key}`).digest('hex').slice(0, 10)}`;
}

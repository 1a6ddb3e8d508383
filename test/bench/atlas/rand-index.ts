/** Adjusted Rand index of two partitions (Hubert & Arabie 1985): 1 when they are equal, about 0 when unrelated. Negative labels are left out. */
export function adjustedRandIndex(a: Int32Array, b: Int32Array): number {
  const both = new Map<string, number>();
  const inA = new Map<number, number>();
  const inB = new Map<number, number>();
  let size = 0;
  a.forEach((group, v) => {
    const other = b[v] ?? -1;
    if (group < 0 || other < 0) return;
    size++;
    bump(both, `${group} ${other}`);
    bump(inA, group);
    bump(inB, other);
  });
  const [together, pairsA, pairsB] = [pairs(both), pairs(inA), pairs(inB)];
  const expected = (pairsA * pairsB) / ((size * (size - 1)) / 2);
  const most = (pairsA + pairsB) / 2;
  return most === expected ? 1 : (together - expected) / (most - expected);
}

function bump<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function pairs(counts: ReadonlyMap<unknown, number>): number {
  return [...counts.values()].reduce((sum, n) => sum + (n * (n - 1)) / 2, 0);
}

/** A source of numbers in [0, 1). Every random choice of the analysis takes one, so that a seed fixes the whole map. */
export type Random = () => number;

/** SplitMix32 (Steele, Lea & Flood 2014): 32 bits of state, enough to break ties and jitter positions, not for secrets. */
export function createRandom(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    mixed ^= mixed >>> 15;
    return (mixed >>> 0) / 4294967296;
  };
}

/** 0 … length − 1 in random order (Fisher–Yates). */
export function shuffledIndices(length: number, random: Random): Int32Array {
  const indices = Int32Array.from({ length }, (_, i) => i);
  for (let i = length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const kept = indices[i] ?? 0;
    indices[i] = indices[j] ?? 0;
    indices[j] = kept;
  }
  return indices;
}

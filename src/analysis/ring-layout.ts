/** People around one, as columns. Person 0 is the middle. */
export interface RingGraph {
  /** Ring of each person: 0 for the middle alone, then 1, 2, … without a gap. */
  readonly ring: readonly number[];
  readonly sources: ArrayLike<number>;
  readonly targets: ArrayLike<number>;
  /** Positive: the stronger the tie, the nearer the two shall stand. */
  readonly weights: ArrayLike<number>;
}

export interface RingLayout {
  /** At least one unit between any two; the middle at the origin. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Of ring 1, 2, …, in units, ascending. */
  readonly radii: readonly number[];
}

/** From one ring to the next, units: names stand between them. */
const LEAST_WIDTH = 2.4;
/** Of a ring no more than this share is taken, so that people can stand near whom they know. */
const MOST_FULL = 0.8;
/** A ring fuller than this has everybody equally far apart: what room is left makes no groups that one could see. */
const EVEN_FULL = 0.5;
/** Rounds of improving; the gain is small after three. */
const ROUNDS = 6;

interface Near {
  readonly other: number;
  readonly weight: number;
}

/**
 * Rings by distance from the middle, as Wills ("NicheWorks", 1999) and Brandes and Pich ("More flexible radial layout", 2011) have
 * them: the radius is exact, and angles bring people who are tied close together. Each ring takes the circular mean of the
 * neighbours' angles, then moves apart by isotonic regression until everybody has room; the first ring and full ones keep only the
 * order and stand evenly. Sweeps go outwards and back, and the best order met is kept. Nothing is random. O(rounds · (ties + people · log people)).
 */
export function ringLayout({ ring, sources, targets, weights }: RingGraph): RingLayout {
  const near = neighboursOf(ring.length, sources, targets, weights);
  const rings = membersOf(ring);
  const radii = radiiOf(rings);
  let angles = new Float64Array(ring.length);
  spread(angles, chainOf(rings[1] ?? [], near));
  for (let r = 2; r < rings.length; r++)
    settle(angles, rings[r] ?? [], near, { radius: radii[r - 1] ?? 1, isSeen: (v) => (ring[v] ?? 0) < r });
  let best = angles.slice();
  let least = strain(angles, ring, near);
  for (let round = 0; round < ROUNDS; round++) {
    for (const r of sweep(rings.length))
      settle(angles, rings[r] ?? [], near, { radius: radii[r - 1] ?? 1, isEven: r === 1, isSeen: (v) => v > 0 });
    const now = strain(angles, ring, near);
    if (now < least - 1e-9) {
      least = now;
      best = angles.slice();
    }
  }
  angles = best;
  const radiusOf = (v: number): number => (ring[v] === 0 ? 0 : (radii[(ring[v] ?? 1) - 1] ?? 0));
  return {
    x: Float64Array.from(angles, (angle, v) => radiusOf(v) * Math.cos(angle)),
    y: Float64Array.from(angles, (angle, v) => radiusOf(v) * Math.sin(angle)),
    radii,
  };
}

function neighboursOf(
  order: number,
  sources: ArrayLike<number>,
  targets: ArrayLike<number>,
  weights: ArrayLike<number>,
): readonly (readonly Near[])[] {
  const near = Array.from({ length: order }, (): Near[] => []);
  for (let e = 0; e < sources.length; e++) {
    const [a, b, weight] = [sources[e] ?? 0, targets[e] ?? 0, weights[e] ?? 0];
    if (a === b) continue;
    near[a]?.push({ other: b, weight });
    near[b]?.push({ other: a, weight });
  }
  return near;
}

function membersOf(ring: readonly number[]): readonly (readonly number[])[] {
  const members: number[][] = [];
  for (const [v, r] of ring.entries()) {
    while (members.length <= r) members.push([]);
    members[r]?.push(v);
  }
  return members;
}

/** As many as a ring holds need its circumference; rings are as wide as each other unless one needs more. */
function radiiOf(rings: readonly (readonly number[])[]): number[] {
  const needed = rings.slice(1).map(({ length }) => length / (2 * Math.PI * MOST_FULL));
  const radii: number[] = [];
  for (const need of needed) radii.push(Math.max(need, (radii.at(-1) ?? 0) + LEAST_WIDTH));
  const outer = radii.at(-1) ?? 0;
  return radii.map((radius, i) => Math.max(radius, (outer * (i + 1)) / radii.length));
}

/** Those of the first ring in a row in which everybody stands beside whom they are tied to most: greedily, from the first. */
function chainOf(members: readonly number[], near: readonly (readonly Near[])[]): number[] {
  const left = new Set(members);
  const chain: number[] = [];
  /** How strongly somebody is drawn to the end of the chain; what lies farther back counts less and less. */
  const pull = new Map<number, number>();
  while (left.size > 0) {
    let next = -1;
    for (const v of left) if (next < 0 || (pull.get(v) ?? 0) > (pull.get(next) ?? 0)) next = v;
    left.delete(next);
    chain.push(next);
    for (const v of left) pull.set(v, (pull.get(v) ?? 0) / 2);
    for (const { other, weight } of near[next] ?? []) if (left.has(other)) pull.set(other, (pull.get(other) ?? 0) + weight);
  }
  return chain;
}

/** Evenly, in this order, from the top clockwise. */
function spread(angles: Float64Array, order: readonly number[]): void {
  for (const [i, v] of order.entries()) angles[v] = Math.PI / 2 - (2 * Math.PI * i) / order.length;
}

/** Outwards, then back. */
function sweep(rings: number): number[] {
  const out = Array.from({ length: Math.max(rings - 1, 0) }, (_, i) => i + 1);
  return [...out.toReversed(), ...out];
}

/** Puts everybody of one ring where their neighbours are, as near as room allows. */
function settle(
  angles: Float64Array,
  members: readonly number[],
  near: readonly (readonly Near[])[],
  { radius, isEven = false, isSeen }: { radius: number; isEven?: boolean; isSeen: (v: number) => boolean },
): void {
  const wanted = members.map((v) => ({ v, angle: wrap(meanAngle(angles, v, near[v] ?? [], isSeen)) }));
  wanted.sort((a, b) => a.angle - b.angle || a.v - b.v);
  const from = afterWidestGap(wanted.map(({ angle }) => angle));
  const turned = [...wanted.slice(from), ...wanted.slice(0, from).map(({ v, angle }) => ({ v, angle: angle + 2 * Math.PI }))];
  const gap = leastAngle(radius);
  const asked = turned.map(({ angle }) => angle);
  const placed = isEven || gap * asked.length > EVEN_FULL * 2 * Math.PI ? evenly(asked) : apart(asked, gap);
  for (const [i, { v }] of turned.entries()) angles[v] = placed[i] ?? 0;
}

/** Two people at this angle from each other on this ring are one unit apart. */
function leastAngle(radius: number): number {
  return 2 * Math.asin(Math.min(1, 1 / (2 * radius)));
}

/** The direction in which somebody's neighbours lie; without any, where they stand. */
function meanAngle(angles: Float64Array, v: number, near: readonly Near[], isSeen: (v: number) => boolean): number {
  let [x, y] = [0, 0];
  for (const { other, weight } of near) {
    if (other === 0 || !isSeen(other)) continue;
    x += weight * Math.cos(angles[other] ?? 0);
    y += weight * Math.sin(angles[other] ?? 0);
  }
  return Math.hypot(x, y) < 1e-9 ? (angles[v] ?? 0) : Math.atan2(y, x);
}

function wrap(angle: number): number {
  const turn = angle % (2 * Math.PI);
  return turn < 0 ? turn + 2 * Math.PI : turn;
}

/** Where a circle of ascending angles is best cut open: who comes first after the widest gap. */
function afterWidestGap(angles: readonly number[]): number {
  let [widest, from] = [-1, 0];
  for (const [i, angle] of angles.entries()) {
    const before = angles[i - 1] ?? (angles.at(-1) ?? 0) - 2 * Math.PI;
    if (angle - before <= widest) continue;
    [widest, from] = [angle - before, i];
  }
  return from;
}

/**
 * Ascending angles moved as little as possible (least squares) until neighbours are `gap` apart: isotonic regression of what is
 * left of each after the gaps before it, by pooling adjacent violators. Around the whole circle if they need it.
 */
function apart(angles: readonly number[], gap: number): number[] {
  const pools: { sum: number; count: number }[] = [];
  for (const [i, angle] of angles.entries()) {
    let pool = { sum: angle - i * gap, count: 1 };
    for (let last = pools.at(-1); last !== undefined && last.sum / last.count >= pool.sum / pool.count; last = pools.at(-1)) {
      pool = { sum: pool.sum + last.sum, count: pool.count + last.count };
      pools.pop();
    }
    pools.push(pool);
  }
  const placed = pools.flatMap(({ sum, count }) => Array.from({ length: count }, () => sum / count)).map((a, i) => a + i * gap);
  const span = (placed.at(-1) ?? 0) - (placed[0] ?? 0);
  return span <= 2 * Math.PI - gap ? placed : evenly(placed);
}

/** Ascending angles moved as little as possible (least squares) until all are equally far apart. */
function evenly(angles: readonly number[]): number[] {
  const step = (2 * Math.PI) / angles.length;
  const shift = angles.reduce((sum, angle, i) => sum + angle - i * step, 0) / angles.length;
  return angles.map((_, i) => shift + i * step);
}

/** Σ of weight · angle between the two, over ties that do not end in the middle. */
function strain(angles: Float64Array, ring: readonly number[], near: readonly (readonly Near[])[]): number {
  let sum = 0;
  for (const [v, list] of near.entries()) {
    if (ring[v] === 0) continue;
    for (const { other, weight } of list) {
      if (other <= v || ring[other] === 0) continue;
      const turn = wrap((angles[v] ?? 0) - (angles[other] ?? 0));
      sum += weight * Math.min(turn, 2 * Math.PI - turn);
    }
  }
  return sum;
}

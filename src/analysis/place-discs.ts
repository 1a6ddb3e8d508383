import { addAt, at } from './columns.ts';
import type { Random } from './random.ts';

/** Discs to place: communities as circles large enough for their people. */
export interface Discs {
  radius: Float64Array;
  /** Discs of one group stay together; other groups keep a sea between them. */
  group: Int32Array;
  /** Ties between discs, row by row, symmetric, in [0, 1]. */
  pull: Float64Array;
  /** Sea between discs of different groups, and shallows between those of one. */
  sea: number;
  shallows: number;
  /** Width over height of the whole. */
  aspect: number;
}

export interface Points {
  x: Float64Array;
  y: Float64Array;
}

const STEPS = 320;
const RESTARTS = 24;
const COHESION = 0.5;
const GRAVITY = 0.012;
const SPRING = 0.25;

/** Places discs without overlap, tied ones near each other: the best of several relaxations from random starts. */
export function placeDiscs(discs: Discs, random: Random, start?: Points): Points {
  let best = relax(discs, startOf(discs, random, start));
  let bestEnergy = energy(discs, best);
  for (let restart = 1; restart < RESTARTS; restart++) {
    const points = relax(discs, startOf(discs, random, start));
    const found = energy(discs, points);
    if (found < bestEnergy) [best, bestEnergy] = [points, found];
  }
  return best;
}

function startOf({ radius, group, aspect }: Discs, random: Random, start: Points | undefined): Points {
  const whole = Math.sqrt(radius.reduce((sum, r) => sum + r * r, 0));
  const around = (centre: number, i: number, stretch: number): number => {
    const reach = start === undefined ? whole * 1.5 : at(radius, i) * 1.2;
    return centre + (random() - 0.5) * 2 * reach * stretch;
  };
  return {
    x: radius.map((_, i) => around(start === undefined ? 0 : at(start.x, at(group, i)), i, Math.sqrt(aspect))),
    y: radius.map((_, i) => around(start === undefined ? 0 : at(start.y, at(group, i)), i, 1 / Math.sqrt(aspect))),
  };
}

/** How far apart two discs want to be. */
function wanted({ radius, group, sea, shallows }: Discs, i: number, j: number): number {
  return at(radius, i) + at(radius, j) + (at(group, i) === at(group, j) ? shallows : sea);
}

function relax(discs: Discs, points: Points): Points {
  const { radius, group, pull, aspect } = discs;
  const count = radius.length;
  const { x, y } = points;
  for (let step = 0; step < STEPS; step++) {
    const heat = 1 - step / STEPS;
    for (let i = 0; i < count; i++) {
      for (let j = i + 1; j < count; j++) {
        const dx = at(x, j) - at(x, i);
        const dy = at(y, j) - at(y, i);
        const distance = Math.hypot(dx, dy) || 1e-6;
        const excess = distance - wanted(discs, i, j);
        const same = at(group, i) === at(group, j);
        const strength = excess < 0 ? 0.5 : SPRING * heat * (at(pull, i * count + j) + (same ? COHESION : 0));
        const move = (excess * strength) / distance;
        const share = at(radius, j) ** 2 / (at(radius, i) ** 2 + at(radius, j) ** 2);
        addAt(x, i, dx * move * share);
        addAt(y, i, dy * move * share);
        addAt(x, j, -dx * move * (1 - share));
        addAt(y, j, -dy * move * (1 - share));
      }
    }
    for (let i = 0; i < count; i++) {
      addAt(x, i, (-at(x, i) * GRAVITY * heat) / aspect);
      addAt(y, i, -at(y, i) * GRAVITY * heat * aspect);
    }
  }
  return points;
}

/** Long ties, discs that overlap, groups torn apart and a sprawling whole all cost. */
function energy(discs: Discs, { x, y }: Points): number {
  const { radius, group, pull, aspect } = discs;
  const count = radius.length;
  let sum = 0;
  for (let i = 0; i < count; i++) {
    sum += 0.04 * (Math.abs(at(x, i)) / aspect + Math.abs(at(y, i)) * aspect);
    for (let j = i + 1; j < count; j++) {
      const excess = Math.hypot(at(x, j) - at(x, i), at(y, j) - at(y, i)) - wanted(discs, i, j);
      if (excess < 0) sum -= excess * 8;
      else sum += excess * (at(pull, i * count + j) + (at(group, i) === at(group, j) ? COHESION : 0));
    }
  }
  return sum;
}

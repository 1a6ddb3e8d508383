import type { CommunityLevel } from '#model/analysis.ts';
import type { LabelBox } from './label-field.ts';
import { FIT_SCALE } from './label-styles.ts';

/** A place name to hang somewhere near its members; the size, px, is the larger of both languages'. */
export interface PlaceToAnchor {
  level: CommunityLevel;
  members: readonly { x: number; y: number }[];
  width: number;
  height: number;
}

interface Anchor {
  x: number;
  y: number;
}

interface Rect {
  minX: number;
  maxX: number;
  minY: number;
  maxY: number;
}

/** Candidates each way from the centre. */
const STEPS = 7;
/** Names keep this far inside the square of the map, map units; wide names may hang over its edge a little. */
const EDGE = 520;
/** More members than this are sampled: a name's place does not need them all. */
const SAMPLE = 400;

/**
 * Where names hang: regions first, each as near its centre as leaves the names before it clear at the fit scale and covers
 * few middles of communities; then communities near theirs, clear of region names. Both leave room for `people`, the names of
 * those who matter most, where they can. Order is that of `places`.
 */
export function anchorPlaces(places: readonly PlaceToAnchor[], people: readonly LabelBox[] = []): Anchor[] {
  const names = people.map(({ x, y, left, right, top, bottom }) => ({
    minX: x + left / FIT_SCALE,
    maxX: x + right / FIT_SCALE,
    minY: y - bottom / FIT_SCALE,
    maxY: y - top / FIT_SCALE,
  }));
  const middles = places.map(({ members }) => middleOf(members));
  const taken: Rect[] = [];
  return places.map((place, i) => {
    const others = place.level === 'region' ? middles.filter((_, j) => places[j]?.level === 'community') : [];
    const anchor = bestAnchor(place, middles[i] ?? { x: 0, y: 0 }, { taken, others, names });
    taken.push(rectAt(anchor, place));
    return { x: Math.round(anchor.x * 10) / 10, y: Math.round(anchor.y * 10) / 10 };
  });
}

interface Surroundings {
  /** Names that must stay clear. */
  taken: readonly Rect[];
  /** Middles of communities, where their names would like to be. */
  others: readonly Anchor[];
  /** Names of the people who matter most. */
  names: readonly Rect[];
}

function bestAnchor(place: PlaceToAnchor, middle: Anchor, around: Surroundings): Anchor {
  const reach = spreadOf(place.members, middle);
  let best = middle;
  let least = Number.POSITIVE_INFINITY;
  for (let i = -STEPS; i <= STEPS; i++) {
    for (let j = -STEPS; j <= STEPS; j++) {
      const candidate = { x: middle.x + (i / STEPS) * reach.x, y: middle.y + (j / STEPS) * reach.y };
      const cost = anchorCost(candidate, place, { middle, reach, ...around });
      if (cost < least - 1e-9) [best, least] = [candidate, cost];
    }
  }
  return best;
}

interface AnchorContext extends Surroundings {
  middle: Anchor;
  reach: Anchor;
}

function anchorCost(candidate: Anchor, place: PlaceToAnchor, { middle, reach, taken, others, names }: AnchorContext): number {
  const rect = rectAt(candidate, place);
  let cost = Math.hypot((candidate.x - middle.x) / (reach.x + 1), (candidate.y - middle.y) / (reach.y + 1));
  for (const other of taken) cost += 30 * overlapShare(rect, other);
  for (const name of names) if (overlapShare(rect, name) > 0) cost += place.level === 'region' ? 0.25 : 0.4;
  for (const { x, y } of others) {
    const isCovered = x > rect.minX - 4 && x < rect.maxX + 4 && y > rect.minY - 12 && y < rect.maxY + 12;
    if (isCovered) cost += 0.45;
  }
  const over =
    Math.max(0, rect.maxX - EDGE) +
    Math.max(0, -EDGE - rect.minX) +
    Math.max(0, rect.maxY - EDGE) +
    Math.max(0, -EDGE - rect.minY);
  return cost + over / 40;
}

function rectAt({ x, y }: Anchor, { width, height }: PlaceToAnchor): Rect {
  const [dx, dy] = [width / 2 / FIT_SCALE, height / 2 / FIT_SCALE];
  return { minX: x - dx, maxX: x + dx, minY: y - dy, maxY: y + dy };
}

/** 0 when two boxes are clear of each other, else how much of the smaller side they share, at least a tenth. */
function overlapShare(a: Rect, b: Rect): number {
  const across = Math.min(a.maxX, b.maxX) - Math.max(a.minX, b.minX);
  const along = Math.min(a.maxY, b.maxY) - Math.max(a.minY, b.minY);
  if (across <= 0 || along <= 0) return 0;
  return 0.1 + Math.min(across / (a.maxX - a.minX), along / (a.maxY - a.minY));
}

function middleOf(members: PlaceToAnchor['members']): Anchor {
  const sum = members.reduce<Anchor>((total, { x, y }) => ({ x: total.x + x, y: total.y + y }), { x: 0, y: 0 });
  const count = Math.max(1, members.length);
  return { x: sum.x / count, y: sum.y / count };
}

/** How far members reach from the middle: the distance that nine in ten stay within, each way. */
function spreadOf(members: PlaceToAnchor['members'], middle: Anchor): Anchor {
  const stride = Math.max(1, Math.floor(members.length / SAMPLE));
  const sample = members.filter((_, i) => i % stride === 0);
  const within = (axis: 'x' | 'y'): number => {
    const distances = sample.map((member) => Math.abs(member[axis] - middle[axis])).sort((a, b) => a - b);
    return distances[Math.floor(distances.length * 0.9)] ?? 0;
  };
  return { x: within('x') + 8, y: within('y') + 8 };
}

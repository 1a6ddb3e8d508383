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
/** Of these the thick of the members is found: among so many each is compared with each. */
const CROWD = 120;

/** Where names hang, and from which scale on: each is kept clear of the others as they are at its own. */
export interface AnchorOptions {
  /** px per map unit, per place. */
  scales: readonly number[];
  /** Names of those who matter most. */
  people?: readonly LabelBox[];
}

/**
 * Where names hang: regions first, each as near the thick of its members as leaves the names before it clear and covers few
 * middles of communities; then communities and groups near theirs. All leave room for `people` where they can. Order is that of
 * `places`. O(places · (candidates · names near + crowd²)).
 */
export function anchorPlaces(places: readonly PlaceToAnchor[], { scales, people = [] }: AnchorOptions): Anchor[] {
  const crowds = places.map(({ members }) => crowdOf(members));
  const taken: Hung[] = [];
  return places.map((place, i) => {
    const crowd = crowds[i] ?? crowdOf([]);
    const scale = scales[i] ?? FIT_SCALE;
    const others =
      place.level === 'region' ? crowds.flatMap(({ middle }, j) => (places[j]?.level === 'community' ? [middle] : [])) : [];
    const around = {
      taken: taken.map((name) => rectAt(name, name.place, scale)).filter((rect) => isNear(rect, crowd, place, scale)),
      names: people.map((box) => rectOf(box, scale)).filter((rect) => isNear(rect, crowd, place, scale)),
      others,
    };
    const anchor = bestAnchor(place, { ...around, crowd, scale });
    taken.push({ ...anchor, place });
    return { x: Math.round(anchor.x * 10) / 10, y: Math.round(anchor.y * 10) / 10 };
  });
}

interface Hung extends Anchor {
  place: PlaceToAnchor;
}

interface Surroundings {
  /** px per map unit. */
  scale: number;
  crowd: Crowd;
  /** Names that must stay clear. */
  taken: readonly Rect[];
  /** Middles of communities, where their names would like to be. */
  others: readonly Anchor[];
  /** Names of the people who matter most. */
  names: readonly Rect[];
}

function bestAnchor(place: PlaceToAnchor, around: Surroundings): Anchor {
  const { middle, reach } = around.crowd;
  let best = middle;
  let least = Number.POSITIVE_INFINITY;
  for (let i = -STEPS; i <= STEPS; i++) {
    for (let j = -STEPS; j <= STEPS; j++) {
      const candidate = { x: middle.x + (i / STEPS) * reach.x, y: middle.y + (j / STEPS) * reach.y };
      const cost = anchorCost(candidate, place, around);
      if (cost < least - 1e-9) [best, least] = [candidate, cost];
    }
  }
  return best;
}

/** Far from the middle is bad, away from the members worse, on another name worst. */
function anchorCost(candidate: Anchor, place: PlaceToAnchor, { crowd, scale, taken, others, names }: Surroundings): number {
  const { middle, reach } = crowd;
  const rect = rectAt(candidate, place, scale);
  let cost = 0.5 * Math.hypot((candidate.x - middle.x) / (reach.x + 1), (candidate.y - middle.y) / (reach.y + 1));
  cost += 1.8 * (1 - crowd.share(candidate));
  for (const other of taken) cost += 30 * overlapShare(rect, other);
  for (const name of names) if (overlapShare(rect, name) > 0) cost += place.level === 'region' ? 0.3 : 0.6;
  for (const { x, y } of others) {
    const isCovered = x > rect.minX - 4 && x < rect.maxX + 4 && y > rect.minY - 12 && y < rect.maxY + 12;
    if (isCovered) cost += 0.3;
  }
  const over =
    Math.max(0, rect.maxX - EDGE) +
    Math.max(0, -EDGE - rect.minX) +
    Math.max(0, rect.maxY - EDGE) +
    Math.max(0, -EDGE - rect.minY);
  return cost + over / 40;
}

function rectAt({ x, y }: Anchor, { width, height }: PlaceToAnchor, scale: number): Rect {
  const [dx, dy] = [width / 2 / scale, height / 2 / scale];
  return { minX: x - dx, maxX: x + dx, minY: y - dy, maxY: y + dy };
}

function rectOf({ x, y, left, right, top, bottom }: LabelBox, scale: number): Rect {
  return { minX: x + left / scale, maxX: x + right / scale, minY: y - bottom / scale, maxY: y - top / scale };
}

/** Whether a name at some candidate could touch the box. */
function isNear(rect: Rect, { middle, reach }: Crowd, { width, height }: PlaceToAnchor, scale: number): boolean {
  const [dx, dy] = [reach.x + width / 2 / scale, reach.y + height / 2 / scale];
  const across = rect.minX < middle.x + dx && rect.maxX > middle.x - dx;
  return across && rect.minY < middle.y + dy && rect.maxY > middle.y - dy;
}

/** 0 when two boxes are clear of each other, else how much of the smaller side they share, at least a tenth. */
function overlapShare(a: Rect, b: Rect): number {
  const across = Math.min(a.maxX, b.maxX) - Math.max(a.minX, b.minX);
  const along = Math.min(a.maxY, b.maxY) - Math.max(a.minY, b.minY);
  if (across <= 0 || along <= 0) return 0;
  return 0.1 + Math.min(across / (a.maxX - a.minX), along / (a.maxY - a.minY));
}

/** The members as a name sees them. */
interface Crowd {
  /** The thick of them. */
  middle: Anchor;
  /** Nine in ten are within it, each way from the middle. */
  reach: Anchor;
  /** How crowded with members a spot is, as a share of the middle. */
  share: (spot: Anchor) => number;
}

/** A mean may lie in the sea between two halves, or on somebody else's land: the middle is where most members are near. */
function crowdOf(members: PlaceToAnchor['members']): Crowd {
  const sample = sampled(members, CROWD);
  const spread = spreadOf(members, meanOf(sample));
  const width = { x: spread.x / 2.6, y: spread.y / 2.6 };
  const density = (spot: Anchor): number =>
    sample.reduce((sum, { x, y }) => sum + Math.exp(-(((x - spot.x) / width.x) ** 2 + ((y - spot.y) / width.y) ** 2) / 2), 0);
  let middle: Anchor = { x: 0, y: 0 };
  let most = 0;
  for (const member of sample) {
    const here = density(member);
    if (here > most + 1e-9) [middle, most] = [member, here];
  }
  return { middle, reach: spreadOf(members, middle), share: (spot) => (most === 0 ? 1 : Math.min(1, density(spot) / most)) };
}

function sampled(members: PlaceToAnchor['members'], count: number): PlaceToAnchor['members'] {
  const stride = Math.max(1, Math.ceil(members.length / count));
  return members.filter((_, i) => i % stride === 0);
}

function meanOf(members: PlaceToAnchor['members']): Anchor {
  const sum = members.reduce<Anchor>((total, { x, y }) => ({ x: total.x + x, y: total.y + y }), { x: 0, y: 0 });
  const count = Math.max(1, members.length);
  return { x: sum.x / count, y: sum.y / count };
}

/** How far members reach from the middle: the distance that nine in ten stay within, each way. */
function spreadOf(members: PlaceToAnchor['members'], middle: Anchor): Anchor {
  const sample = sampled(members, SAMPLE);
  const within = (axis: 'x' | 'y'): number => {
    const distances = sample.map((member) => Math.abs(member[axis] - middle[axis])).sort((a, b) => a - b);
    return distances[Math.floor(distances.length * 0.9)] ?? 0;
  };
  return { x: within('x') + 8, y: within('y') + 8 };
}

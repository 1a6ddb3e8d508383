import { addAt, at } from './columns.ts';
import type { Points } from './place-discs.ts';
import { forEachPairWithin } from './point-grid.ts';
import type { Random } from './random.ts';
import type { WeightedGraph } from './weighted-graph.ts';

export interface PeopleInDiscs {
  graph: WeightedGraph;
  /** The disc of each person. */
  disc: Int32Array;
  centres: Points;
  radius: Float64Array;
  /** Distance at which people stop pushing each other. */
  reach: number;
}

const STEPS = 180;
const FRICTION = 0.62;
const LINK = 0.35;
/** Ties that leave the disc pull their people towards the border that faces the other end, no further. */
const BRIDGE = 0.1;
const LONGEST_PULL = 90;
const GRAVITY = 0.04;
const WALL = 0.2;
const PUSH = 0.55;
/** How far people push in the middle of their community, against its rim. */
const CORE = 0.55;

/** Where people stand: near whom they write with, inside their community, those with ties elsewhere on the side that faces them. */
export function placePeople(people: PeopleInDiscs, random: Random): Points {
  const { disc, centres, radius } = people;
  const points = { x: new Float64Array(disc.length), y: new Float64Array(disc.length) };
  disc.forEach((d, v) => {
    const angle = 2 * Math.PI * random();
    const distance = at(radius, d) * Math.sqrt(random()) * 0.8;
    points.x[v] = at(centres.x, d) + distance * Math.cos(angle);
    points.y[v] = at(centres.y, d) + distance * Math.sin(angle);
  });
  const velocity = { x: new Float64Array(disc.length), y: new Float64Array(disc.length) };
  const links = linkColumns(people);
  for (let step = 0; step < STEPS; step++) {
    const heat = (1 - step / STEPS) ** 1.3;
    pullLinks(links, points, velocity, heat);
    pushApart(people, points, velocity, heat);
    stayInside(people, points, velocity, heat);
    for (let v = 0; v < disc.length; v++) {
      velocity.x[v] = at(velocity.x, v) * FRICTION;
      velocity.y[v] = at(velocity.y, v) * FRICTION;
      addAt(points.x, v, at(velocity.x, v));
      addAt(points.y, v, at(velocity.y, v));
    }
  }
  return points;
}

interface Links {
  source: Int32Array;
  target: Int32Array;
  strength: Float64Array;
  /** Share of the pull that moves the source: the better tied end moves less. */
  bias: Float64Array;
}

function linkColumns({ graph, disc }: PeopleInDiscs): Links {
  const size = graph.targets.length / 2;
  const links = {
    source: new Int32Array(size),
    target: new Int32Array(size),
    strength: new Float64Array(size),
    bias: new Float64Array(size),
  };
  const degree = (v: number): number => at(graph.starts, v + 1) - at(graph.starts, v);
  let k = 0;
  for (let v = 0; v < graph.order; v++) {
    for (let e = at(graph.starts, v); e < at(graph.starts, v + 1); e++) {
      const u = at(graph.targets, e);
      if (u < v) continue;
      const weight = at(graph.weights, e);
      const inside = at(disc, v) === at(disc, u);
      links.source[k] = v;
      links.target[k] = u;
      links.strength[k] = ((inside ? LINK : BRIDGE) * Math.min(1.5, 0.3 + weight)) / Math.min(degree(v), degree(u));
      links.bias[k] = degree(u) / (degree(v) + degree(u));
      k++;
    }
  }
  return links;
}

function pullLinks({ source, target, strength, bias }: Links, { x, y }: Points, velocity: Points, heat: number): void {
  for (let k = 0; k < source.length; k++) {
    const v = at(source, k);
    const u = at(target, k);
    const dx = at(x, u) - at(x, v);
    const dy = at(y, u) - at(y, v);
    const distance = Math.hypot(dx, dy) || 1e-6;
    const pull = (at(strength, k) * heat * Math.min(distance, LONGEST_PULL)) / distance;
    const share = at(bias, k);
    addAt(velocity.x, v, dx * pull * share);
    addAt(velocity.y, v, dy * pull * share);
    addAt(velocity.x, u, -dx * pull * (1 - share));
    addAt(velocity.y, u, -dy * pull * (1 - share));
  }
}

/** People push each other the more, the nearer the rim they stand: dense in the middle of a community, loose at its shore. */
function pushApart({ reach, disc, centres, radius }: PeopleInDiscs, points: Points, velocity: Points, heat: number): void {
  const own = Float64Array.from(disc, (d, v) =>
    Math.min(1, Math.hypot(at(points.x, v) - at(centres.x, d), at(points.y, v) - at(centres.y, d)) / at(radius, d)),
  );
  forEachPairWithin(points, reach, (v, u, dx, dy, distance) => {
    const near = reach * (CORE + (1 - CORE) * 0.5 * (at(own, v) + at(own, u)));
    if (distance >= near) return;
    const push = (PUSH * heat * (near - distance)) / (distance || 1e-6) / 2;
    addAt(velocity.x, v, -dx * push);
    addAt(velocity.y, v, -dy * push);
    addAt(velocity.x, u, dx * push);
    addAt(velocity.y, u, dy * push);
  });
}

function stayInside({ disc, centres, radius }: PeopleInDiscs, { x, y }: Points, velocity: Points, heat: number): void {
  for (let v = 0; v < disc.length; v++) {
    const d = at(disc, v);
    const dx = at(centres.x, d) - at(x, v);
    const dy = at(centres.y, d) - at(y, v);
    const distance = Math.hypot(dx, dy) || 1e-6;
    const outside = Math.max(0, distance - at(radius, d));
    const pull = GRAVITY * heat + (WALL * outside) / distance;
    addAt(velocity.x, v, dx * pull);
    addAt(velocity.y, v, dy * pull);
  }
}

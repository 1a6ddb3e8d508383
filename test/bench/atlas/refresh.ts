import { at } from '#analysis/columns.ts';
import type { Points } from '#analysis/points.ts';
import { adjustedRandIndex } from '#analysis/rand-index.ts';
import { type BenchRun, count, type Subject } from './bench-run.ts';
import type { Line } from './figure.ts';
import { scoreLayout } from './layout-score.ts';
import { layoutOf, type Previous } from './ours.ts';
import { among, joined, largestComponent } from './paper-graph.ts';

const NEW = 0.02;
/** Of the map's diameter: what a reader does not take for another place. */
const MOST_MOVED = 0.02;

/** A month later: the newest 2 % of the papers come in. How far those who were there move, and whether they keep their places. */
export function* benchRefresh({ whole, parts, seed }: BenchRun): Generator<Line> {
  for (const subject of [...parts, whole]) {
    const { members, before } = withoutNewest(subject);
    if (members.length < 2 || members.length === subject.graph.order) continue;
    const old = layoutOf(before, seed);
    const now = layoutOf(subject.graph, seed, carriedOver(old, members, subject.graph.order));
    const diameter = diameterOf(now.points);
    const moves = members
      .map((v, i) => Math.hypot(at(now.points.x, v) - at(old.points.x, i), at(now.points.y, v) - at(old.points.y, i)) / diameter)
      .sort((a, b) => a - b);
    yield {
      what: `${subject.name}: median move of who was there`,
      value: 100 * quantile(moves, 0.5),
      unit: '%',
      target: { atMost: 100 * MOST_MOVED },
      note: `of the diameter; nine in ten move less than ${(100 * quantile(moves, 0.9)).toFixed(1)} %; ${count(subject.graph.order - members.length)} people are new; ${now.seconds.toFixed(1)} s, from nothing ${old.seconds.toFixed(1)} s`,
    };
    yield {
      what: `${subject.name}: np of the refreshed map`,
      value: npOf(subject, now.points, seed),
      unit: '',
      rival: { name: 'a map made anew', value: npOf(subject, layoutOf(subject.graph, seed).points, seed) },
    };
    for (const level of ['region', 'community', 'group'] as const) {
      yield {
        what: `${subject.name}: same ${level} as before`,
        value: adjustedRandIndex(
          old.hierarchy[level],
          Int32Array.from(members, (v) => at(now.hierarchy[level], v)),
        ),
        unit: '',
        target: { atLeast: 0.9 },
        note: 'adjusted Rand index',
      };
    }
  }
}

function npOf({ graph }: Subject, points: Points, seed: number): number {
  return scoreLayout(graph, points, new Int32Array(graph.order), seed).np;
}

/** The graph before its newest papers came, and which nodes of the present one it is made of. */
function withoutNewest({ papers, graph }: Subject) {
  const byYear = [...papers].sort((a, b) => (a.year ?? 0) - (b.year ?? 0));
  const kept = byYear.slice(0, Math.floor((1 - NEW) * byYear.length));
  const past = { graph: joined(graph.order, kept), papers: kept };
  const members = largestComponent(past.graph);
  return { members, before: among(past, members).graph };
}

/** NaN and −1 for who was not there. */
function carriedOver({ points, hierarchy }: Previous, members: readonly number[], order: number): Previous {
  const spread = <C extends Float64Array | Int32Array>(column: C, from: C): C => {
    for (const [i, v] of members.entries()) column[v] = at(from, i);
    return column;
  };
  const levels = (from: Int32Array): Int32Array => spread(new Int32Array(order).fill(-1), from);
  const x = spread(new Float64Array(order).fill(Number.NaN), points.x);
  const y = spread(new Float64Array(order).fill(Number.NaN), points.y);
  const { region, community, group } = hierarchy;
  return { points: { x, y }, hierarchy: { region: levels(region), community: levels(community), group: levels(group) } };
}

/** Twice the distance from the middle that 99 % of the people keep within: outliers do not make a map wide. */
function diameterOf({ x, y }: Points): number {
  const middle = (values: Float64Array): number => quantile([...values.slice().sort()], 0.5);
  const [midX, midY] = [middle(x), middle(y)];
  const away = Array.from(x, (value, v) => Math.hypot(value - midX, at(y, v) - midY)).sort((a, b) => a - b);
  return 2 * quantile(away, 0.99);
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN;
}

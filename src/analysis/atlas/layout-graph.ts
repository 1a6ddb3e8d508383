import type { Points } from '#analysis/points.ts';
import type { Random } from '#analysis/random.ts';
import { spreadMarks } from '#analysis/spread-marks.ts';
import type { WeightedGraph } from '#analysis/weighted-graph.ts';
import { attractAndRepel } from './attract-and-repel.ts';
import { changePlaces } from './change-places.ts';
import { carried, coarsen, type Level } from './coarsen.ts';
import { levelOut } from './level-out.ts';
import { real } from './numbers.ts';

export interface GraphLayout {
  graph: WeightedGraph;
  /** Of every node, −1 for none: people of one community, and of one region, are kept together. */
  community?: Int32Array;
  region?: Int32Array;
  /** Share of the usual rounds, in (0, 1]: less where somebody waits for the answer. */
  effort?: number;
}

/** Epochs at the finest level of a graph of this order; smaller graphs get more. */
const EPOCHS = 19;
const EPOCHS_ORDER = 120_000;
const MOST_EPOCHS = 300;
/** Coarse levels are cheap: up to this many times the epochs of the finest. */
const COARSE_EPOCHS = 1.2;
/** Regions of maps up to this many people are islands; those of larger ones hang together less, or nobody would stand near whom they know elsewhere. */
const ISLANDS_ORDER = 5000;
/** How much distances from pivots count at the finest level, with its cohesion, and at the coarser ones, which arrange the whole, … */
const FINE_DISTANCES = 0.3;
const COARSE_DISTANCES = 0.1;
/** … up to this many times more with less cohesion, for then few ties across regions say which of them are close. */
const MOST_DISTANCES = 2;
const FIRST_RATE = 1;
const LATER_RATE = 0.7;
/** Sea against land: cells that stay empty for each that is taken. */
const SEA = 5.6;
/** Crowds of maps up to this many people loosen into the sea around them; larger maps are loose enough without. */
const LOOSENED_ORDER = 20_000;
/** Of the frame, what all would take together if nobody stood nearer to anybody than they should. */
const LOOSE = 0.27;
const LOOSENING_ROUNDS = 200;
/** Exchanges of places tried for each node; smaller graphs get more. */
const TRIES = 36;
const MOST_TRIES = 300;
/** Away from the middle of its cell, in cells: rows of a grid are not to be seen. */
const JITTER = 0.1;

/**
 * Positions of the nodes of a graph, about one unit apart where it is dense, centred on the origin: who is tied stands near,
 * strangers apart, nobody on anybody. Coarse to fine by sampled attraction and repulsion, then crowds are levelled out, then nodes
 * exchange places while that brings them nearer to their neighbours. Deterministic for a seed; O(edges × log order).
 */
export function layoutGraph(input: GraphLayout, random: Random): Points {
  const { graph } = input;
  const drawn = sketch(input, random);
  const cells = levelOut(drawn, SEA);
  loosen(cells, Math.ceil(LOOSENING_ROUNDS * (input.effort ?? 1)));
  changePlaces(cells, { graph, tries: rounds(TRIES, MOST_TRIES, input) }, random);
  return centred(cells, random);
}

/** More rounds for smaller graphs, by the root of how much smaller. */
function rounds(base: number, most: number, { graph, effort = 1 }: GraphLayout): number {
  const wanted = base * Math.max(1, Math.sqrt(EPOCHS_ORDER / Math.max(1, graph.order)));
  return Math.ceil(effort * Math.min(most, wanted));
}

function sketch(input: GraphLayout, random: Random): Points {
  const { graph, community, region } = input;
  const levels = coarsen(graph, random);
  const labels = levelLabels(levels, community, region);
  const epochs = rounds(EPOCHS, MOST_EPOCHS, input);
  const cohesion = Math.min(1, (ISLANDS_ORDER / graph.order) ** 0.5);
  let points = scattered(levels.at(-1)?.graph.order ?? 0, random);
  for (const [k, level] of [...levels.entries()].reverse()) {
    if (k < levels.length - 1) points = refined(points, level, random);
    const share = Math.min(COARSE_EPOCHS, Math.sqrt(graph.order / level.graph.order));
    attractAndRepel(
      points,
      {
        graph: level.graph,
        community: labels[k]?.community,
        region: labels[k]?.region,
        epochs: Math.ceil(share * epochs),
        cohesion,
        distances: k === 0 ? FINE_DISTANCES * cohesion : COARSE_DISTANCES * Math.min(MOST_DISTANCES, 1 / cohesion),
        rate: k === levels.length - 1 ? FIRST_RATE : LATER_RATE,
      },
      random,
    );
  }
  return points;
}

interface Labels {
  community: Int32Array | undefined;
  region: Int32Array | undefined;
}

function levelLabels(levels: readonly Level[], community: Int32Array | undefined, region: Int32Array | undefined): Labels[] {
  const labels: Labels[] = [];
  let current: Labels = { community, region };
  for (const [k, { parent }] of levels.entries()) {
    labels.push(current);
    const count = levels[k + 1]?.graph.order;
    if (count === undefined) break;
    const up = (own: Int32Array | undefined): Int32Array | undefined =>
      own === undefined ? undefined : carried(own, parent, count);
    current = { community: up(current.community), region: up(current.region) };
  }
  return labels;
}

function scattered(order: number, random: Random): Points {
  const side = 0.5 * Math.sqrt(order);
  const anywhere = (): Float64Array => Float64Array.from({ length: order }, () => (random() - 0.5) * side);
  return { x: anywhere(), y: anywhere() };
}

/** Everybody starts beside the node they are part of; the whole grows as its nodes do. */
function refined(points: Points, { graph, parent }: Level, random: Random): Points {
  const growth = Math.sqrt(graph.order / points.x.length);
  const beside = (values: Float64Array): Float64Array =>
    Float64Array.from(parent, (into) => real(values, into) * growth + random() - 0.5);
  return { x: beside(points.x), y: beside(points.y) };
}

/** Everybody steps back from who is nearest, in place: islands grow round, and stay islands. */
function loosen(points: Points, most: number): void {
  const count = points.x.length;
  if (count === 0 || count > LOOSENED_ORDER) return;
  const side = (values: Float64Array): number =>
    values.reduce((a, b) => Math.max(a, b)) - values.reduce((a, b) => Math.min(a, b)) + 1;
  const radius = Math.sqrt((LOOSE * side(points.x) * side(points.y)) / (Math.PI * count));
  spreadMarks(points, new Float64Array(count).fill(radius), radius / 3, most);
}

function centred({ x, y }: Points, random: Random): Points {
  const middle = (values: Float64Array): number => {
    const sorted = values.slice().sort();
    return (real(sorted, 0) + real(sorted, sorted.length - 1)) / 2;
  };
  const [midX, midY] = [middle(x), middle(y)];
  return {
    x: x.map((value) => value - midX + (random() - 0.5) * 2 * JITTER),
    y: y.map((value) => value - midY + (random() - 0.5) * 2 * JITTER),
  };
}

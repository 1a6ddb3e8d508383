import type { Points } from '#analysis/points.ts';
import type { Random } from '#analysis/random.ts';
import { strengths, type WeightedGraph } from '#analysis/weighted-graph.ts';
import { keepCentral, keepDistances, pivotSteps } from './keep-distances.ts';
import { real, whole } from './numbers.ts';

export interface Forces {
  graph: WeightedGraph;
  community: Int32Array | undefined;
  region: Int32Array | undefined;
  epochs: number;
  /** Step at the start; falls to 0 over the epochs. */
  rate: number;
  /** How much the large shape counts against who is next to whom, in [0, 1]: regions and communities in one piece. */
  cohesion: number;
  /** Share of the way towards the right distance from a pivot that everybody goes in an epoch at full step. */
  distances: number;
}

/** Strangers met for each tie followed. */
const STRANGERS = 4;
const REPULSION = 6;
/** No stranger pushes further than this many steps at once. */
const LONGEST_PUSH = 4;
const SOFTENING = 0.01;
/** A tie that leaves the community is followed less often, … */
const ACROSS_COMMUNITIES = 0.57;
/** … and one that leaves the region this often at full cohesion, less without: nothing else keeps the regions of a large map in one piece. */
const ACROSS_REGIONS = 0.47;
/** Ties are followed in proportion to their strength up to this many times the mean. */
const STRONGEST = 2;
/** Who stands outside this many times the radius that holds three of four is drawn in: nobody drifts out to sea. */
const RIM = 1.6;
const RIM_SHARE = 0.75;
const RIM_PULL = 0.12;
const RIM_SAMPLE = 1000;
/** Share of the way to where the most central stand in the middle, in an epoch at full step. */
const TO_CENTRE = 0.074;
/** Share of the way towards the middle of the own region in an epoch at full step and cohesion, … */
const TO_REGION = 0.06;
/** … and of the own community. */
const TO_COMMUNITY = 0.06;
/** The whole is a little wider than high, as screens are. */
const WIDENING = 1.12;

/**
 * Moves points, in place, so that tied nodes come near and strangers stay apart: stochastic gradient ascent of the likelihood of
 * ties under 1/(1 + d²), with sampled strangers (LargeVis, Tang et al. 2016, WWW; UMAP, McInnes et al. 2018). O(epochs × edges).
 */
export function attractAndRepel(
  points: Points,
  { graph, community, region, epochs, rate, cohesion, distances }: Forces,
  random: Random,
): void {
  const source = sourcesOf(graph);
  const known = pivotSteps(graph, random);
  const share = sharesOf(graph, source, { community, region, across: ACROSS_REGIONS * cohesion });
  for (let epoch = 0; epoch < epochs; epoch++) {
    const step = rate * (1 - epoch / epochs);
    const pull = step * cohesion;
    gather(points, step * RIM_PULL, random);
    keepDistances(points, known, step * distances, random);
    keepCentral(points, known, step * TO_CENTRE);
    if (region !== undefined) drawTogether(points, region, pull * TO_REGION);
    if (community !== undefined) drawTogether(points, community, pull * TO_COMMUNITY);
    followTies(points, { source, target: graph.targets, share }, step, Math.floor(random() * 0x7fffffff) + 1);
  }
}

interface Sampled {
  source: Int32Array;
  target: Int32Array;
  share: Float64Array;
}

function followTies({ x, y }: Points, { source, target, share }: Sampled, step: number, seed: number): void {
  const count = x.length;
  const most = LONGEST_PUSH * step;
  let state = seed;
  for (let e = 0; e < source.length; e++) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    if ((state >>> 0) / 4294967296 > real(share, e)) continue;
    const v = whole(source, e);
    const u = whole(target, e);
    let vx = real(x, v);
    let vy = real(y, v);
    const dx = real(x, u) - vx;
    const dy = real(y, u) - vy;
    const pull = Math.min(0.5, (2 * step) / (1 + dx * dx + dy * dy));
    vx += pull * dx;
    vy += pull * dy;
    x[u] = real(x, u) - pull * dx;
    y[u] = real(y, u) - pull * dy;
    for (let k = 0; k < STRANGERS; k++) {
      state ^= state << 13;
      state ^= state >>> 17;
      state ^= state << 5;
      const s = (state >>> 0) % count;
      if (s === v) continue;
      const sx = real(x, s) - vx;
      const sy = real(y, s) - vy;
      const squared = sx * sx + sy * sy;
      const push = (2 * REPULSION * step) / ((SOFTENING + squared) * (1 + squared));
      vx -= Math.max(-most, Math.min(most, push * sx));
      vy -= Math.max(-most, Math.min(most, push * sy));
    }
    x[v] = vx;
    y[v] = vy;
  }
}

function sourcesOf({ order, starts, targets }: WeightedGraph): Int32Array {
  const source = new Int32Array(targets.length);
  for (let v = 0; v < order; v++) source.fill(v, whole(starts, v), whole(starts, v + 1));
  return source;
}

/** How often each tie is followed, in (0, 1]: by the root of its weight against what its ends have. */
function sharesOf(
  graph: WeightedGraph,
  source: Int32Array,
  { community, region, across }: Pick<Forces, 'community' | 'region'> & { across: number },
): Float64Array {
  const strength = strengths(graph);
  const { targets, weights } = graph;
  const share = new Float64Array(targets.length);
  let sum = 0;
  for (let e = 0; e < targets.length; e++) {
    const v = whole(source, e);
    const u = whole(targets, e);
    let likely = Math.sqrt(real(weights, e) / Math.sqrt(real(strength, v) * real(strength, u)));
    if (region !== undefined && whole(region, v) !== whole(region, u)) likely *= across;
    else if (community !== undefined && whole(community, v) !== whole(community, u)) likely *= ACROSS_COMMUNITIES;
    share[e] = likely;
    sum += likely;
  }
  const scale = targets.length / (STRONGEST * sum || 1);
  return share.map((likely) => Math.min(1, likely * scale));
}

/** Moves everybody a share of the way to the middle of their group. O(nodes). */
function drawTogether({ x, y }: Points, group: Int32Array, share: number): void {
  const count = group.reduce((most, g) => Math.max(most, g + 1), 0);
  const sumX = new Float64Array(count);
  const sumY = new Float64Array(count);
  const size = new Float64Array(count);
  group.forEach((g, v) => {
    if (g < 0) return;
    sumX[g] = real(sumX, g) + real(x, v);
    sumY[g] = real(sumY, g) + real(y, v);
    size[g] = real(size, g) + 1;
  });
  group.forEach((g, v) => {
    if (g < 0) return;
    x[v] = real(x, v) + share * (real(sumX, g) / real(size, g) - real(x, v));
    y[v] = real(y, v) + share * (real(sumY, g) / real(size, g) - real(y, v));
  });
}

/** Centres the whole on the origin and draws in who stands far outside. */
function gather({ x, y }: Points, pull: number, random: Random): void {
  const count = x.length;
  let [meanX, meanY] = [0, 0];
  for (let v = 0; v < count; v++) {
    meanX += real(x, v) / count;
    meanY += real(y, v) / count;
  }
  const sample = Math.min(count, RIM_SAMPLE);
  const reach = (v: number): number => Math.hypot((real(x, v) - meanX) / WIDENING, (real(y, v) - meanY) * WIDENING);
  const reaches = Float64Array.from({ length: sample }, (_, k) =>
    reach(count === sample ? k : Math.floor(random() * count)),
  ).sort();
  const rim = real(reaches, Math.floor(RIM_SHARE * (sample - 1))) * RIM;
  for (let v = 0; v < count; v++) {
    const distance = reach(v);
    const kept = distance > rim ? 1 - (pull * (distance - rim)) / distance : 1;
    x[v] = (real(x, v) - meanX) * kept;
    y[v] = (real(y, v) - meanY) * kept;
  }
}

import { FARTHEST } from '#analysis/collaborators/scorer.ts';
import { addAt, at } from '#analysis/columns.ts';
import { createRandom, type Random, shuffledIndices } from '#analysis/random.ts';
import type { Choice } from './choices.ts';

const UNITS = 12;
const ROUNDS = 15;
const BATCH = 48;
const STEP = 0.01;
/** Pull of weights towards 0; of those that features have by themselves a tenth. */
const PULL = 3e-3;
const LINEAR_PULL = 3e-4;
const [BETA_1, BETA_2, EPSILON] = [0.9, 0.999, 1e-8];
/** What a row may add to a slope below this is not worth the time. */
const NEGLIGIBLE = 1e-6;

/** A score of standardised features: weights of their own, and those of hidden units, which come as rows of features. */
export interface Net {
  linear: Float64Array;
  ins: Float64Array[];
  biases: Float64Array;
  outs: Float64Array;
}

/** Rows of all choices back to back, standardised: of each choice those chosen, then the others. */
interface Table {
  count: number;
  rows: Float64Array;
  starts: Int32Array;
  chosen: Int32Array;
  logCounts: Float64Array;
}

/** Room for one choice's scores, their slopes, and what the units answered. */
interface Room {
  scores: Float64Array;
  slopes: Float64Array;
  answers: Float64Array;
}

/** Standardised, as the scorer does. */
export function tableOf(choices: readonly Choice[], mean: Float64Array, deviation: Float64Array): Table {
  const count = mean.length;
  const lengths = choices.map(({ chosen, others }) => chosen.length + others.length);
  const starts = new Int32Array(choices.length + 1);
  for (const [c, length] of lengths.entries()) starts[c + 1] = at(starts, c) + length;
  const total = at(starts, choices.length);
  const table = { count, rows: new Float64Array(total * count), starts, logCounts: new Float64Array(total) };
  for (const [c, { chosen, others, counts }] of choices.entries()) {
    for (const [i, row] of [...chosen, ...others].entries()) {
      const r = at(starts, c) + i;
      for (let k = 0; k < count; k++) {
        const value = (at(row, k) - at(mean, k)) / at(deviation, k);
        table.rows[r * count + k] = Math.max(-FARTHEST, Math.min(FARTHEST, value));
      }
      table.logCounts[r] = i < chosen.length ? 0 : Math.log(counts[i - chosen.length] ?? 1);
    }
  }
  return { ...table, chosen: Int32Array.from(choices, ({ chosen }) => chosen.length) };
}

/**
 * The same question as the conditional logit's, answered by one layer of hidden units beside the weights that it begins from: some
 * choices at a time, by Adam (Kingma & Ba 2015). O(rounds × rows × units).
 */
export function fitNet(table: Table, linear: Float64Array, seed: number): Net {
  const { count, starts } = table;
  const random = createRandom(seed);
  const weights = firstWeights(linear, random);
  const pull = weights.map((_, i) => (i < count ? LINEAR_PULL : PULL));
  const column = () => new Float64Array(weights.length);
  const [slope, first, second] = [column(), column(), column()];
  const choices = starts.length - 1;
  const longest = table.chosen.reduce((most, _, c) => Math.max(most, at(starts, c + 1) - at(starts, c)), 0);
  const room = {
    scores: new Float64Array(longest),
    slopes: new Float64Array(longest),
    answers: new Float64Array(longest * UNITS),
  };
  const steps = ROUNDS * Math.ceil(choices / BATCH);
  let t = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const mixed = shuffledIndices(choices, random);
    for (let begin = 0; begin < choices; begin += BATCH) {
      const batch = mixed.subarray(begin, begin + BATCH);
      slope.fill(0);
      for (const c of batch) addSlope(table, c, weights, room, slope);
      t++;
      const step = STEP * (1 - t / steps);
      for (let i = 0; i < weights.length; i++) {
        const g = at(slope, i) / batch.length - at(pull, i) * at(weights, i);
        first[i] = BETA_1 * at(first, i) + (1 - BETA_1) * g;
        second[i] = BETA_2 * at(second, i) + (1 - BETA_2) * g ** 2;
        const [m, s] = [at(first, i) / (1 - BETA_1 ** t), at(second, i) / (1 - BETA_2 ** t)];
        addAt(weights, i, (step * m) / (Math.sqrt(s) + EPSILON));
      }
    }
  }
  return netOf(weights, count);
}

/** In one column: linear weights, then of each unit its row, then biases, then outs. */
function firstWeights(linear: Float64Array, random: Random): Float64Array {
  const count = linear.length;
  const weights = new Float64Array(count + UNITS * (count + 2));
  weights.set(linear);
  const nearZero = (spread: number): number => spread * (random() + random() + random() - 1.5) * 2;
  for (let i = 0; i < UNITS * count; i++) weights[count + i] = nearZero(0.3 / Math.sqrt(count));
  for (let u = 0; u < UNITS; u++) weights[count + UNITS * (count + 1) + u] = nearZero(0.1);
  return weights;
}

function netOf(weights: Float64Array, count: number): Net {
  const biases = count * (UNITS + 1);
  return {
    linear: weights.slice(0, count),
    ins: Array.from({ length: UNITS }, (_, u) => weights.slice(count * (u + 1), count * (u + 2))),
    biases: weights.slice(biases, biases + UNITS),
    outs: weights.slice(biases + UNITS),
  };
}

/** Adds the slope of the mean log-likelihood of those chosen, each beside all who were not. */
function addSlope(table: Table, c: number, weights: Float64Array, room: Room, slope: Float64Array): void {
  const { count, rows, starts } = table;
  const [begin, end] = [at(starts, c), at(starts, c + 1)];
  scoreRows(table, begin, end, weights, room);
  slopesOfScores(table, c, room);
  const [biases, outs] = [count * (UNITS + 1), count * (UNITS + 1) + UNITS];
  for (let r = begin; r < end; r++) {
    const g = at(room.slopes, r - begin);
    if (Math.abs(g) < NEGLIGIBLE) continue;
    const row = r * count;
    for (let k = 0; k < count; k++) slope[k] = (slope[k] ?? 0) + g * (rows[row + k] ?? 0);
    for (let u = 0; u < UNITS; u++) {
      const answer = at(room.answers, (r - begin) * UNITS + u);
      addAt(slope, outs + u, g * answer);
      const inner = g * at(weights, outs + u) * (1 - answer ** 2);
      addAt(slope, biases + u, inner);
      const own = count * (u + 1);
      for (let k = 0; k < count; k++) slope[own + k] = (slope[own + k] ?? 0) + inner * (rows[row + k] ?? 0);
    }
  }
}

function scoreRows({ count, rows }: Table, begin: number, end: number, weights: Float64Array, room: Room): void {
  const [biases, outs] = [count * (UNITS + 1), count * (UNITS + 1) + UNITS];
  for (let r = begin; r < end; r++) {
    const row = r * count;
    let score = 0;
    for (let k = 0; k < count; k++) score += (weights[k] ?? 0) * (rows[row + k] ?? 0);
    for (let u = 0; u < UNITS; u++) {
      let sum = at(weights, biases + u);
      const own = count * (u + 1);
      for (let k = 0; k < count; k++) sum += (weights[own + k] ?? 0) * (rows[row + k] ?? 0);
      const answer = Math.tanh(sum);
      room.answers[(r - begin) * UNITS + u] = answer;
      score += at(weights, outs + u) * answer;
    }
    room.scores[r - begin] = score;
  }
}

/** One that stands for many weighs as they would: their number is added to the score as its logarithm. */
function slopesOfScores({ starts, chosen, logCounts }: Table, c: number, { scores, slopes }: Room): void {
  const [begin, own] = [at(starts, c), at(chosen, c)];
  const length = at(starts, c + 1) - begin;
  let top = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < length; i++) top = Math.max(top, at(scores, i) + at(logCounts, begin + i));
  let others = 0;
  for (let i = own; i < length; i++) others += Math.exp(at(scores, i) + at(logCounts, begin + i) - top);
  let beside = 0;
  for (let i = 0; i < own; i++) {
    const total = others + Math.exp(at(scores, i) - top);
    slopes[i] = others / total / own;
    beside += 1 / total / own;
  }
  for (let i = own; i < length; i++) slopes[i] = -beside * Math.exp(at(scores, i) + at(logCounts, begin + i) - top);
}

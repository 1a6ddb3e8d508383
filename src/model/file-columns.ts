import { z } from 'zod';

/**
 * A column of whole numbers as files hold it. One test for all of them: a schema per number makes some objects for each, and a
 * map's files hold hundreds of thousands.
 */
export const Ints = z
  .custom<number[]>((value) => Array.isArray(value) && value.every(Number.isSafeInteger), 'expected an array of whole numbers')
  .meta({ type: 'array', items: { type: 'integer' } });

/** Lists of numbers one after the other, with their lengths: fewer brackets, and small numbers beside small numbers. */
export const Lists = z.object({ count: Ints, items: Ints });
export type Lists = z.infer<typeof Lists>;

export function packLists(lists: readonly (readonly number[])[]): Lists {
  return { count: lists.map(({ length }) => length), items: lists.flat() };
}

export function unpackLists({ count, items }: Lists): number[][] {
  let from = 0;
  return count.map((length) => {
    from += length;
    return items.slice(from - length, from);
  });
}

/** Each number as its difference from the one before; the first from 0. */
export function toDeltas(values: readonly number[]): number[] {
  return values.map((value, i) => value - (i === 0 ? 0 : (values[i - 1] ?? 0)));
}

export function fromDeltas(deltas: readonly number[]): number[] {
  let sum = 0;
  return deltas.map((delta) => {
    sum += delta;
    return sum;
  });
}

/** A polyline, flat [x, y, x, y, …], as steps in whole `unit`s. */
export function toSteps(line: readonly number[], unit: number): number[] {
  return line.map((value, i) => Math.round(value / unit) - (i < 2 ? 0 : Math.round((line[i - 2] ?? 0) / unit)));
}

export function fromSteps(steps: readonly number[], unit: number): number[] {
  // Of x and of y, so far.
  const sums = [0, 0];
  return steps.map((step, i) => {
    const sum = (sums[i % 2] ?? 0) + step;
    sums[i % 2] = sum;
    return times(sum, unit);
  });
}

/** `count` units, without the noise of binary fractions: 3 units of 0.1 are 0.3. */
export function times(count: number, unit: number): number {
  return count / Math.round(1 / unit);
}

/** The coarsest of 0.1 and 0.01 that loses nothing of the values. */
export function unitOf(...columns: (readonly number[])[]): number {
  const isWhole = (value: number): boolean => Math.abs(value * 10 - Math.round(value * 10)) < 1e-6;
  return columns.every((values) => values.every(isWhole)) ? 0.1 : 0.01;
}

/** Steps of a label's scale in an octave: names come up to 4 % later than they might. */
const STEPS_PER_OCTAVE = 16;
const NEVER = -1000;
const ALWAYS = -999;

/** The next of the scales that files can hold, 2^(k/16): never below the given one. 0 stays. */
export function ceilScale(scale: number): number {
  return scale <= 0 ? 0 : scaleOfStep(Math.ceil(Math.log2(scale) * STEPS_PER_OCTAVE - 1e-9));
}

export function packScale(scale: number | null): number {
  if (scale === null) return NEVER;
  return scale <= 0 ? ALWAYS : Math.ceil(Math.log2(scale) * STEPS_PER_OCTAVE - 1e-6);
}

export function unpackScale(step: number): number | null {
  if (step === NEVER) return null;
  return step === ALWAYS ? 0 : scaleOfStep(step);
}

function scaleOfStep(step: number): number {
  return 2 ** (step / STEPS_PER_OCTAVE);
}

import { at } from './columns.ts';
import type { Points } from './points.ts';

/** Of the part of a screen that is left free for the map: width over height. */
const SCREEN_ASPECT = 1.4;
const TURNS = 72;
/** Who stands farthest out does not decide: this share at either end of a direction may stand out. */
const STRAYS = 0.005;
/** More points than this say no more about the shape. */
const SAMPLE = 5000;

/** Distances do not say which way is up: turned so that the whole fits the largest on a screen. O(points). */
export function turnToScreen({ x, y }: Points): Points {
  const stride = Math.max(1, Math.floor(x.length / SAMPLE));
  const sample = Array.from({ length: Math.ceil(x.length / stride) }, (_, k) => k * stride);
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let k = 0; k < TURNS; k++) {
    const angle = (k / TURNS) * Math.PI;
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    const across = span(sample.map((v) => at(x, v) * cos - at(y, v) * sin));
    const up = span(sample.map((v) => at(x, v) * sin + at(y, v) * cos));
    const size = Math.max(across / SCREEN_ASPECT, up);
    if (size < least) [least, best] = [size, angle];
  }
  const [cos, sin] = [Math.cos(best), Math.sin(best)];
  return {
    x: x.map((_, v) => at(x, v) * cos - at(y, v) * sin),
    y: y.map((_, v) => at(x, v) * sin + at(y, v) * cos),
  };
}

function span(values: readonly number[]): number {
  const sorted = Float64Array.from(values).sort();
  const last = sorted.length - 1;
  return at(sorted, Math.ceil((1 - STRAYS) * last)) - at(sorted, Math.floor(STRAYS * last));
}

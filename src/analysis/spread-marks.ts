import { addAt, at } from './columns.ts';
import { forEachPairWithin } from './point-grid.ts';
import type { Points } from './points.ts';

const MOST_ROUNDS = 400;
/** Pushes a little further than needed, so that few rounds are. */
const OVERSHOOT = 1.04;

/**
 * Pushes marks apart, in place, until none overlap by more than `slack`; larger ones move less. All in map units. Callers that
 * allow no overlap at all give radii with a gap wider than the slack.
 */
export function spreadMarks(points: Points, radius: Float64Array, slack: number, rounds = MOST_ROUNDS): void {
  const reach = 2 * radius.reduce((most, r) => Math.max(most, r), 1e-3);
  for (let round = 0; round < rounds; round++) {
    let overlaps = 0;
    forEachPairWithin(points, reach, (v, u, _dx, _dy, _distance) => {
      // Read again: an earlier pair of this round may have moved either of them.
      const dx = at(points.x, u) - at(points.x, v);
      const dy = at(points.y, u) - at(points.y, v) || 1e-4;
      const distance = Math.hypot(dx, dy);
      const overlap = at(radius, v) + at(radius, u) - distance;
      if (overlap <= 0) return;
      if (overlap > slack) overlaps++;
      const push = (overlap * OVERSHOOT) / distance;
      const share = at(radius, u) ** 2 / (at(radius, v) ** 2 + at(radius, u) ** 2);
      addAt(points.x, v, -dx * push * share);
      addAt(points.y, v, -dy * push * share);
      addAt(points.x, u, dx * push * (1 - share));
      addAt(points.y, u, dy * push * (1 - share));
    });
    if (overlaps === 0) return;
  }
}

import { describe, expect, it } from 'vitest';
import { createRandom } from '#analysis/random.ts';
import { type LabelCandidate, overlaps, placeLabels } from '#web/graph/place-labels.ts';

const SIZE = { width: 800, height: 600 };

function candidates(seed: number, count: number): LabelCandidate[] {
  const random = createRandom(seed);
  return Array.from({ length: count }, (_, i) => {
    const place = () => ({ x: random() * 900 - 50, y: random() * 700 - 50 });
    return {
      kind: 'person',
      id: `p${i}`,
      text: `p${i}`,
      width: 30 + random() * 90,
      height: 15,
      places: [place(), place()],
    };
  });
}

describe('placeLabels', () => {
  it.each([1, 2, 3, 4, 5])('lets no two names touch, none leave the view, none hide under a control (seed %i)', (seed) => {
    const obstacles = [
      { x: 0, y: 0, width: 300, height: 80 },
      { x: 700, y: 400, width: 60, height: 160 },
    ];
    const placed = placeLabels(candidates(seed, 300), SIZE, obstacles);
    expect(placed.length).toBeGreaterThan(20);
    placed.forEach((box, i) => {
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.y).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(SIZE.width);
      expect(box.y + box.height).toBeLessThanOrEqual(SIZE.height);
      for (const other of [...placed.slice(i + 1), ...obstacles]) expect(overlaps(box, other)).toBe(false);
    });
  });

  it('serves candidates in order: who comes first keeps the first place', () => {
    const one: LabelCandidate = { kind: 'region', id: 'a', text: 'a', width: 50, height: 20, places: [{ x: 10, y: 10 }] };
    const two: LabelCandidate = {
      ...one,
      id: 'b',
      places: [
        { x: 20, y: 15 },
        { x: 20, y: 100 },
      ],
    };
    expect(placeLabels([one, two], SIZE, []).map(({ candidate, y }) => [candidate.id, y])).toEqual([
      ['a', 10],
      ['b', 100],
    ]);
    expect(placeLabels([two, one], SIZE, []).map(({ candidate }) => candidate.id)).toEqual(['b']);
  });
});

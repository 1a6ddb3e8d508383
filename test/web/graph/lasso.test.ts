import { describe, expect, it } from 'vitest';
import { createRandom } from '#analysis/random.ts';
import { smallNetwork } from '#test/support/small-network.ts';
import type { Point } from '#web/graph/camera.ts';
import { toScreen } from '#web/graph/camera.ts';
import { isInside, peopleInside, personAt } from '#web/graph/lasso.ts';
import type { Moment } from '#web/graph/moment.ts';
import { createScene } from '#web/graph/scene.ts';

const network = smallNetwork();
const scene = createScene(network, null, 'en');
const camera = { x: 20, y: -30, scale: 1.5 };
const size = { width: 900, height: 700 };

/** Everybody drawn but those whom `faded` names. */
function moment(faded: ReadonlySet<string> = new Set()): Moment {
  const styling = {
    lookOf: ({ id }: { id: string }) => ({ alpha: faded.has(id) ? 0.1 : 1 }),
    isDrawn: () => true,
    radiusOf: ({ radius }: { radius: number }) => radius,
  };
  return { spoken: { scene, styling }, labels: { camera, size } } as unknown as Moment;
}

const circle = (centre: Point, radius: number, corners = 90): Point[] =>
  Array.from({ length: corners }, (_, i) => ({
    x: centre.x + radius * Math.cos((2 * Math.PI * i) / corners),
    y: centre.y + radius * Math.sin((2 * Math.PI * i) / corners),
  }));

describe('inside a line', () => {
  const random = createRandom(3);
  const points = Array.from({ length: 300 }, () => ({ x: random() * 10 - 5, y: random() * 10 - 5 }));

  it('is, for a convex one, what is on the same side of every edge, whichever way it is drawn', () => {
    const corners = circle({ x: 0, y: 0 }, 4, 7);
    for (const point of points) {
      const sides = corners.map((a, i) => {
        const b = corners.at(i - 1) ?? a;
        return Math.sign((b.x - a.x) * (point.y - a.y) - (b.y - a.y) * (point.x - a.x));
      });
      const expected = new Set(sides).size === 1;
      expect(isInside(corners, point)).toBe(expected);
      expect(isInside(corners.toReversed(), point)).toBe(expected);
    }
  });

  it('leaves a bay out', () => {
    const bay = [
      { x: 0, y: 0 },
      { x: 4, y: 0 },
      { x: 4, y: 4 },
      { x: 2, y: 1 },
      { x: 0, y: 4 },
    ];
    expect(isInside(bay, { x: 2, y: 3 })).toBe(false);
    expect(isInside(bay, { x: 0.5, y: 2 })).toBe(true);
  });

  it.each([0, 1, 2])('is nothing for a line of %i corners', (count) => {
    expect(points.some((point) => isInside(circle({ x: 0, y: 0 }, 9, count), point))).toBe(false);
  });
});

describe('people inside a lasso', () => {
  const line = circle({ x: 620, y: 320 }, 240);

  it('are those who stand there on the screen, the most important first', () => {
    const expected = scene.people.filter((mark) => isInside(line, toScreen(camera, size, mark))).map(({ id }) => id);
    expect(expected.length).toBeGreaterThan(5);
    expect(peopleInside(moment(), line)).toEqual(expected);
  });

  it('are nobody whom a filter has faded', () => {
    const [gone = ''] = peopleInside(moment(), line);
    expect(peopleInside(moment(new Set([gone])), line)).not.toContain(gone);
  });
});

describe('who is pressed', () => {
  it('is whoever is there, or near by as far as one may miss, and nobody farther', () => {
    for (const mark of scene.people.slice(0, 20)) {
      const at = toScreen(camera, size, mark);
      expect(personAt(moment(), at, 5)).toBe(mark.id);
    }
    expect(personAt(moment(), { x: -5000, y: -5000 }, 18)).toBeNull();
  });
});

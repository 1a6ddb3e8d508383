import { describe, expect, test } from 'vitest';
import type { LabelBox, MapSelection } from '#web/graph/map-types.ts';
import { PickGrid } from '#web/graph/pick-grid.ts';
import { Pointing } from '#web/graph/pointing.ts';
import type { Mark } from '#web/graph/scene.ts';
import type { Styling } from '#web/graph/styling.ts';

const mark = (id: string, radius: number): Mark =>
  ({ kind: 'person', id, index: 0, x: 0, y: 0, radius, level: 0, label: id }) as Mark;
const name: LabelBox = { kind: 'region', id: 'r.optics', text: 'Optics', x: 40, y: 40, width: 60, height: 20 };

/** What a tap at a point chooses, where one mark stands in the middle of the view. */
function chosen(at: { x: number; y: number }, radius: number, nameAt: LabelBox | null): MapSelection | null {
  let selection: MapSelection | null = null;
  const styling = { lookOf: () => ({ alpha: 1 }), isDrawn: () => true, radiusOf: ({ radius: r }: Mark) => r };
  const pointing = new Pointing({
    map: () => ({
      camera: { x: 0, y: 0, scale: 0.9 },
      size: { width: 100, height: 100 },
      styling: styling as unknown as Styling,
      grid: new PickGrid([mark('ada', radius)]),
      nameAt: () => nameAt,
    }),
    cursor: () => {},
    hover: () => {},
    select: (what) => {
      selection = what;
    },
    background: () => {},
  });
  pointing.tap(at, 6);
  return selection;
}

describe('a tap', () => {
  test('on a name that covers a small mark means the name', () => {
    expect(chosen({ x: 50, y: 50 }, 2, name)).toEqual({ kind: 'community', id: 'r.optics' });
  });

  test('on a large mark means the mark, though a name lies over it', () => {
    expect(chosen({ x: 50, y: 50 }, 9, name)).toEqual({ kind: 'person', id: 'ada' });
  });

  test('beside a small mark that nothing covers means the mark', () => {
    expect(chosen({ x: 55, y: 50 }, 2, null)).toEqual({ kind: 'person', id: 'ada' });
  });
});

import { describe, expect, it } from 'vitest';
import { FIT_SCALE } from '#analysis/label-styles.ts';
import type { Pyramid, TileRef } from '#model/network.ts';
import { wantedTiles } from '#web/graph/wanted-tiles.ts';

const SIZE = { width: 1000, height: 800 };

function tile(level: number, column: number, row: number, people = 1000): TileRef {
  const side = 1000 / 2 ** level;
  const [minX, minY] = [-500 + column * side, -500 + row * side];
  const file = `tiles/${level}-${column}-${row}.json`;
  return { level, minX, minY, maxX: minX + side, maxY: minY + side, people, file, papers: null };
}

/** Three levels, each divided into all its squares, and the tile of level 0. */
const tiles = [
  tile(0, 0, 0, 0),
  ...[1, 2, 3].flatMap((level) =>
    Array.from({ length: 4 ** level }, (_, i) => tile(level, i % 2 ** level, Math.floor(i / 2 ** level))),
  ),
];
const pyramid: Pyramid = { people: 90_000, depth: 3, tiles, finder: [] };
const wanted = (x: number, y: number, scale: number, room = 1e9) => wantedTiles(pyramid, { x, y, scale }, SIZE, room);

describe('wantedTiles', () => {
  it('wants the tile of level 0 alone where the whole map is seen', () => {
    expect(wanted(0, 0, 0.7).map(({ level }) => level)).toEqual([0]);
  });

  it.each([1, 2, 3])('wants all levels down to %d from its scale on, and a little before, but not long before', (level) => {
    const most = (scale: number) => Math.max(...wanted(100, 50, scale).map((ref) => ref.level));
    expect(most(FIT_SCALE * 2 ** level)).toBe(level);
    expect(most(FIT_SCALE * 2 ** (level - 0.2))).toBe(level);
    expect(most(FIT_SCALE * 2 ** (level - 0.3))).toBe(level - 1);
  });

  it('wants every tile that the view touches, and none farther off than half a view', () => {
    const [x, y, scale] = [130, -220, FIT_SCALE * 8];
    const found = new Set(wanted(x, y, scale).map(({ file }) => file));
    const [w, h] = [SIZE.width / scale / 2, SIZE.height / scale / 2];
    for (const ref of tiles) {
      const touches = ref.minX < x + w && ref.maxX > x - w && ref.minY < y + h && ref.maxY > y - h;
      const isNear = ref.minX < x + 2 * w && ref.maxX > x - 2 * w && ref.minY < y + 2 * h && ref.maxY > y - 2 * h;
      if (touches) expect(found.has(ref.file), ref.file).toBe(true);
      if (!isNear && ref.level > 0) expect(found.has(ref.file), ref.file).toBe(false);
    }
  });

  it('stops where the scene is full, shallow levels and the middle first', () => {
    const list = wanted(0, 0, FIT_SCALE * 8, 9000);
    expect(list.reduce((sum, { people }) => sum + people, 0)).toBeLessThanOrEqual(9000);
    expect(list.filter(({ level }) => level === 1)).toHaveLength(4);
    expect(list.map(({ level }) => level)).toEqual(list.map(({ level }) => level).sort());
  });
});

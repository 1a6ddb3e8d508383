import { describe, expect, test } from 'vitest';
import { finderFileOf } from '#model/finder.ts';
import { drawFinder } from '#publish/draw-finder.ts';
import { smallNetwork } from '#test/support/small-network.ts';

describe('drawFinder', () => {
  const { nodes } = smallNetwork({ people: 5000 });
  const cut = (from: number, to: number) => ({ nodes: { ...nodes, id: nodes.id.slice(from, to) } });
  const tiles = [cut(0, 0), cut(1000, 2500), cut(2500, 5000)];
  const files = drawFinder(tiles);

  test('leads everybody below the head to the tile that holds them, through the one file their id names', () => {
    const lost = tiles.flatMap((tile, t) =>
      tile.nodes.id.filter((id) => {
        const file = files[finderFileOf(id, files.length)];
        return file?.tile[file.id.indexOf(id)] !== t;
      }),
    );
    expect(lost).toEqual([]);
    expect(files.reduce((sum, { id }) => sum + id.length, 0)).toBe(4000);
  });

  test('files are of about equal size', () => {
    expect(files.length).toBe(2);
    for (const { id } of files) expect(id.length).toBeGreaterThan(1500);
  });

  test('other readers can tell the file too: it is FNV-1a', () => {
    expect(finderFileOf('a', 2 ** 32)).toBe(0xe40c292c);
    expect(finderFileOf('foobar', 2 ** 32)).toBe(0xbf9cf968);
  });

  test('a map of one file has none', () => {
    expect(drawFinder([])).toEqual([]);
  });
});

import { type FinderFile, finderFileCount, finderFileOf } from '#model/finder.ts';
import { compareText, type Id } from '#model/primitives.ts';
import type { Tile } from '#model/tile.ts';

/** Where everybody below the head is, in files small enough to fetch one for the sake of one person. O(people · log people). */
export function drawFinder(tiles: readonly Pick<Tile, 'nodes'>[]): FinderFile[] {
  const count = finderFileCount(tiles.reduce((sum, { nodes }) => sum + nodes.id.length, 0));
  const files = Array.from({ length: count }, (): { id: Id; tile: number }[] => []);
  for (const [tile, { nodes }] of tiles.entries()) for (const id of nodes.id) files[finderFileOf(id, count)]?.push({ id, tile });
  return files.map((people) => {
    people.sort((a, b) => compareText(a.id, b.id));
    return { format: 'reseau-finder', version: 1, id: people.map(({ id }) => id), tile: people.map(({ tile }) => tile) };
  });
}

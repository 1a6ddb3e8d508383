import { describe, expect, test } from 'vitest';
import { FIT_SCALE, markRadius } from '#analysis/label-styles.ts';
import { levelsOf } from '#analysis/levels.ts';
import { forEachPairWithin } from '#analysis/point-grid.ts';
import { composeNetwork } from '#model/compose-network.ts';
import { ceilScale } from '#model/file-columns.ts';
import type { Network, PaperLayer } from '#model/network.ts';
import { decodeNetwork, decodeTile, encodeNetwork, encodeTile } from '#model/network-file.ts';
import { type DrawnMap, drawTiles } from '#publish/draw-tiles.ts';
import { smallNetwork } from '#test/support/small-network.ts';

/** A made-up network whose people have levels, as a head of at most so many allows, in their order. */
function levelledNetwork(people: number, headPeople: number): Network {
  const small = smallNetwork({ people, regions: 4 });
  const levels = levelsOf(small.nodes, headPeople);
  const by = [...levels.keys()].sort((a, b) => (levels[a] ?? 0) - (levels[b] ?? 0) || a - b);
  const index = new Map(by.map((old, order) => [old, order]));
  const column = <T>(values: readonly T[]): T[] => by.map((v) => values[v] as T);
  const { nodes, edges } = small;
  const columns = Object.fromEntries(Object.entries(nodes).map(([name, values]) => [name, column(values as unknown[])]));
  const pairs = edges.source.map((source, e) => {
    const [a, b] = [index.get(source) ?? 0, index.get(edges.target[e] ?? 0) ?? 0];
    return { e, source: Math.min(a, b), target: Math.max(a, b), weight: Math.round((edges.weight[e] ?? 0) * 1000) / 1000 };
  });
  pairs.sort((a, b) => b.weight - a.weight || a.target - b.target || a.source - b.source);
  return {
    ...small,
    nodes: {
      ...nodes,
      ...columns,
      x: column(nodes.x).map((x) => Math.round(x * 100) / 100),
      y: column(nodes.y).map((y) => Math.round(y * 100) / 100),
      labelScale: column(nodes.labelScale).map((scale) => (scale === null ? null : ceilScale(scale))),
      level: column([...levels]),
      order: by.map((_, order) => order),
    },
    edges: {
      source: pairs.map(({ source }) => source),
      target: pairs.map(({ target }) => target),
      weight: pairs.map(({ weight }) => weight),
      papers: pairs.map(({ e }) => edges.papers[e] ?? 1),
      papersByYear: pairs.map(({ e }) => edges.papersByYear[e] ?? []),
      weightByYear: pairs.map(({ weight }) => [weight]),
      backbone: pairs.map(() => false),
    },
  };
}

function papersOf({ nodes, edges }: Network): PaperLayer {
  const authors = edges.source.map((source, e) => [source, edges.target[e] ?? 0]);
  return {
    format: 'reseau-papers',
    version: 1,
    id: authors.map((_, p) => `w${p}`),
    title: authors.map((_, p) => `Paper ${p}`),
    year: authors.map(() => 2020),
    x: authors.map(([a]) => nodes.x[a ?? 0] ?? 0),
    y: authors.map(([a]) => nodes.y[a ?? 0] ?? 0),
    authors,
    topics: authors.map(() => []),
  };
}

/** The map as readers of its files get it. */
function throughFiles({ head, tiles }: DrawnMap): { head: Network; tiles: ReturnType<typeof decodeTile>[] } {
  const read = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
  return { head: decodeNetwork(read(encodeNetwork(head))), tiles: tiles.map(({ tile }) => decodeTile(read(encodeTile(tile)))) };
}

const byPair = ({ source, target, weight, papers, papersByYear, weightByYear }: Network['edges']) =>
  source
    .map((s, e) => [s, target[e], weight[e], papers[e], papersByYear[e], weightByYear[e]] as const)
    .sort(([a, b], [c, d]) => a - c || (b ?? 0) - (d ?? 0));

const whole = levelledNetwork(6000, 500);
const map = drawTiles(whole, papersOf(whole));

describe('levelsOf', () => {
  test.each([0, 1, 2, 3, 4, 5, 6])('at level %i no two marks overlap', (z) => {
    const { x, y, radius, level } = whole.nodes;
    const scale = FIT_SCALE * 2 ** z;
    const shown = [...level.keys()].filter((v) => (level[v] ?? 0) <= z);
    const column = (values: readonly number[]) => Float64Array.from(shown, (v) => values[v] ?? 0);
    const overlaps: [number | undefined, number | undefined][] = [];
    forEachPairWithin({ x: column(x), y: column(y) }, 32 / scale, (i, j, _dx, _dy, distance) => {
      const [v, u] = [shown[i], shown[j]];
      const reach = markRadius(radius[v ?? 0] ?? 0, scale) + markRadius(radius[u ?? 0] ?? 0, scale);
      if (distance * scale < reach) overlaps.push([v, u]);
    });
    expect(overlaps).toEqual([]);
  });

  test('a map that fits into one picture has one level', () => {
    expect(new Set(levelsOf(smallNetwork({ people: 600 }).nodes, 700))).toEqual(new Set([0]));
  });

  test('people who share a spot get a level too', () => {
    const n = 40;
    const spot = { x: new Float64Array(n), y: new Float64Array(n), radius: new Float64Array(n).fill(2) };
    const levels = [...levelsOf(spot, 10)];
    expect(levels.filter((level) => level === 0)).toHaveLength(1);
    expect(levels.every((level) => level >= 0)).toBe(true);
  });
});

describe('drawTiles', () => {
  const read = throughFiles(map);
  const all = composeNetwork({ ...read.head, pyramid: map.head.pyramid }, read.tiles);

  test('divides a large map into a head within its limit and tiles within theirs', () => {
    expect(map.head.nodes.id.length).toBeLessThanOrEqual(500);
    expect(map.tiles.length).toBeGreaterThan(4);
    expect(Math.max(...map.tiles.map(({ ref }) => ref.people))).toBeLessThanOrEqual(1500);
  });

  test('everybody is in exactly one file', () => {
    const files = [map.head.nodes.id, ...map.tiles.map(({ tile }) => tile.nodes.id)].flat();
    expect(files).toHaveLength(whole.nodes.id.length);
    expect(new Set(files)).toEqual(new Set(whole.nodes.id));
  });

  test('everybody stands in the square of their tile, on its level', () => {
    const strays = map.tiles.flatMap(({ ref, tile: { nodes } }) =>
      nodes.id.filter((_, k) => {
        const [x, y] = [nodes.x[k] ?? 0, nodes.y[k] ?? 0];
        return x < ref.minX || x > ref.maxX || y < ref.minY || y > ref.maxY || nodes.level[k] !== ref.level;
      }),
    );
    expect(strays).toEqual([]);
  });

  test('every tie is in exactly one file, that of its end of higher order', () => {
    const count = map.tiles.reduce((sum, { tile }) => sum + tile.edges.source.length, map.head.edges.source.length);
    expect(count).toBe(whole.edges.source.length);
    const misplaced = map.tiles.flatMap(({ ref, tile }) => {
      const orders = new Set(tile.nodes.order);
      return ref.level === 0 ? [] : tile.edges.target.filter((order) => !orders.has(order));
    });
    expect(misplaced).toEqual([]);
  });

  test('the head with all tiles, read back from their files, is the whole map', () => {
    const by = [...all.nodes.order.keys()].sort((a, b) => (all.nodes.order[a] ?? 0) - (all.nodes.order[b] ?? 0));
    for (const [name, column] of Object.entries(whole.nodes)) {
      const composed = all.nodes[name as keyof Network['nodes']];
      expect(by.map((v) => composed[v])).toEqual(column);
    }
    const order = (v: number | undefined): number => all.nodes.order[v ?? 0] ?? 0;
    const source = all.edges.source.map((v, e) => Math.min(order(v), order(all.edges.target[e])));
    const target = all.edges.target.map((v, e) => Math.max(order(v), order(all.edges.source[e])));
    expect(byPair({ ...all.edges, source, target })).toEqual(byPair(whole.edges));
    const named = ({ id, label, lines }: Network['communities'][number]) => ({ id, label, lines });
    expect(all.communities.map(named)).toEqual(whole.communities.map(named));
    expect(all.institutions).toEqual(whole.institutions);
    expect(all.topics).toEqual(whole.topics);
  });

  test('with some tiles the head keeps its indices, ties stay in order of strength, and none ends nowhere', () => {
    const some = composeNetwork({ ...read.head, pyramid: map.head.pyramid }, read.tiles.slice(1, 4));
    expect(some.nodes.id.slice(0, read.head.nodes.id.length)).toEqual(read.head.nodes.id);
    const { source, target, weight } = some.edges;
    expect(weight).toEqual([...weight].sort((a, b) => b - a));
    expect([...source, ...target].filter((v) => some.nodes.id[v] === undefined)).toEqual([]);
    expect(source.filter((v, e) => v >= (target[e] ?? 0))).toEqual([]);
  });

  test('a tile that comes twice adds nobody twice', () => {
    const [, tile] = read.tiles;
    const head = { ...read.head, pyramid: map.head.pyramid };
    expect(composeNetwork(head, tile ? [tile, tile] : [])).toEqual(composeNetwork(head, tile ? [tile] : []));
  });

  test('every paper is in exactly one file, drawn once its authors are', () => {
    const layers = [map.papers, ...map.tiles.flatMap(({ papers }) => papers ?? [])];
    expect(layers.flatMap(({ id }) => id).sort()).toEqual(papersOf(whole).id.sort());
    const late = map.tiles.flatMap(({ ref, papers }) =>
      (papers?.authors ?? []).filter((authors) => authors.some((order) => (whole.nodes.level[order] ?? 0) > ref.level)),
    );
    expect(late).toEqual([]);
  });

  test('a map of one level stays one file', () => {
    const small = levelledNetwork(300, 700);
    expect(drawTiles(small, papersOf(small))).toMatchObject({ head: { pyramid: null }, tiles: [] });
  });
});

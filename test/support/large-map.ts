import type { Page } from 'playwright';
import { levelsOf } from '#analysis/levels.ts';
import { Manifest, type Network, type PaperLayer } from '#model/network.ts';
import { encodeNetwork, encodeTile } from '#model/network-file.ts';
import { pickEdges, pickNodes } from '#model/pick-columns.ts';
import { drawFinder } from '#publish/draw-finder.ts';
import { type DrawnMap, drawTiles } from '#publish/draw-tiles.ts';
import { type MapAround, mapAround } from '#server/map-around.ts';

const NO_PAPERS: PaperLayer = {
  format: 'reseau-papers',
  version: 1,
  id: [],
  title: [],
  year: [],
  x: [],
  y: [],
  authors: [],
  topics: [],
};

/** A network as publish would divide it if its first picture held so few people. */
export function asLargeMap(network: Network, headPeople: number): DrawnMap {
  const levels = levelsOf(network.nodes, headPeople);
  const order = [...levels.keys()].sort((a, b) => (levels[a] ?? 0) - (levels[b] ?? 0) || a - b);
  const at = new Int32Array(order.length);
  for (const [i, v] of order.entries()) at[v] = i;
  const moved = (column: readonly number[]): number[] => column.map((v) => at[v] ?? 0);
  const edges = pickEdges(network.edges, [...network.edges.source.keys()]);
  const ends = moved(edges.source).map((source, e): [number, number] => {
    const target = at[edges.target[e] ?? 0] ?? 0;
    return [Math.min(source, target), Math.max(source, target)];
  });
  const nodes = pickNodes({ ...network.nodes, level: [...levels], order: [...at] }, order);
  const whole: Network = {
    ...network,
    nodes,
    edges: { ...edges, source: ends.map(([a]) => a), target: ends.map(([, b]) => b) },
    supervisions: { supervisor: moved(network.supervisions.supervisor), student: moved(network.supervisions.student) },
  };
  const map = drawTiles(whole, NO_PAPERS);
  const { pyramid } = map.head;
  if (pyramid === null) throw new Error(`Everybody fits into the first picture; expected more than ${headPeople} people.`);
  const tiles = map.tiles.map(({ name, ref }) => ({ ...ref, file: `tiles/${name}.0.json`, papers: null }));
  const finder = drawFinder(map.tiles.map(({ tile }) => tile)).map((_, i) => `tiles/finder-${i}.0.json`);
  return { ...map, head: { ...map.head, reliefs: [], pyramid: { ...pyramid, tiles, finder } } };
}

/** What a page asked of a large map, by file name, in order. */
export interface Asked {
  readonly tiles: string[];
  /** Files that are refused from now on. */
  readonly refused: Set<string>;
}

/** Lets a page see this map instead of what the server has published. */
export async function serveLargeMap(page: Page, map: DrawnMap): Promise<Asked> {
  const asked: Asked = { tiles: [], refused: new Set() };
  const files = new Map(map.tiles.map(({ name, tile }) => [`tiles/${name}.0.json`, encodeTile(tile)]));
  const finder = drawFinder(map.tiles.map(({ tile }) => tile));
  const around: MapAround = await mapAround(map.head, (file) => files.get(file));
  await page.route('**/snapshot/manifest.json', async (route) => {
    const manifest = Manifest.parse(await (await route.fetch()).json());
    await route.fulfill({ json: { ...manifest, files: { ...manifest.files, network: 'network.large.json' } } });
  });
  await page.route('**/snapshot/network.*.json', (route) => route.fulfill({ json: encodeNetwork(map.head) }));
  await page.route('**/snapshot/tiles/finder-*', (route) => {
    const i = Number(/finder-(\d+)/.exec(route.request().url())?.[1]);
    return route.fulfill({ json: finder[i], headers: { 'access-control-allow-origin': '*' } });
  });
  await page.route(/\/snapshot\/tiles\/(?!finder-)/, (route) => {
    const file = new URL(route.request().url()).pathname.replace('/snapshot/', '');
    asked.tiles.push(file);
    const tile = asked.refused.has(file) ? undefined : files.get(file);
    return tile === undefined ? route.fulfill({ status: 503, json: {} }) : route.fulfill({ json: tile });
  });
  await page.route('**/api/network/around/*', (route) => {
    const tile = around.of(decodeURIComponent(new URL(route.request().url()).pathname.split('/').at(-1) ?? ''));
    return tile === undefined ? route.fulfill({ status: 404, json: {} }) : route.fulfill({ json: encodeTile(tile) });
  });
  return asked;
}

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Network } from '#model/network.ts';
import type { Tile } from '#model/tile.ts';
import { asLargeMap } from '#test/support/large-map.ts';
import { smallNetwork } from '#test/support/small-network.ts';
import { TileLoader } from '#web/graph/tile-loader.ts';
import { wantedTiles } from '#web/graph/wanted-tiles.ts';

const SIZE = { width: 800, height: 800 };
const CLOSE = { x: 0, y: 0, scale: 460 };
const map = asLargeMap(smallNetwork({ people: 600 }), 60);
const tiles = new Map(map.tiles.map(({ name, tile }) => [`tiles/${name}.0.json`, tile]));
const everybody = map.head.pyramid?.people ?? 0;

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** A loader whose files come after 10 ms, and all that it says. */
function loaderOf(failing: (file: string, attempt: number) => boolean = () => false) {
  const asked: string[] = [];
  const networks: Network[] = [];
  const said = { busy: false, missing: 0 };
  const load = async (file: string, signal: AbortSignal): Promise<Tile> => {
    asked.push(file);
    const attempt = asked.filter((name) => name === file).length;
    await new Promise((resolve) => setTimeout(resolve, 10));
    signal.throwIfAborted();
    const tile = tiles.get(file);
    if (tile === undefined || failing(file, attempt)) throw new TypeError(`${file} does not come`);
    return tile;
  };
  const loader = new TileLoader(map.head, load, {
    composed: (network) => networks.push(network),
    busy: (isBusy) => {
      said.busy = isBusy;
    },
    missing: (count) => {
      said.missing = count;
    },
  });
  return { loader, asked, networks, said };
}

const whole = { ...CLOSE, scale: 0.9 * 2 ** 9 };
/** A view so large that it wants every tile. */
const everything = { width: 1e6, height: 1e6 };

describe('TileLoader', () => {
  it('asks for nothing but the tile of level 0 where the whole map is seen', async () => {
    const { loader, asked, networks } = loaderOf();
    loader.look({ x: 0, y: 0, scale: 0.5 }, SIZE);
    await vi.runAllTimersAsync();
    expect(asked).toEqual(['tiles/0-0-0-0.0.json']);
    expect(networks.at(-1)?.nodes.id).toEqual(map.head.nodes.id);
  });

  it('brings everybody once, in as few steps as they come, the head’s people first and in their places', async () => {
    const { loader, asked, networks, said } = loaderOf();
    loader.look(whole, everything);
    expect(said.busy).toBe(true);
    await vi.runAllTimersAsync();
    const last = networks.at(-1);
    expect(last?.nodes.id.length).toBe(everybody);
    expect(new Set(last?.nodes.id).size).toBe(everybody);
    expect(last?.nodes.id.slice(0, map.head.nodes.id.length)).toEqual(map.head.nodes.id);
    expect(asked).toEqual([...new Set(asked)]);
    expect(networks.length).toBeLessThanOrEqual(3);
    expect(said).toEqual({ busy: false, missing: 0 });
  });

  it('asks again for nothing that it has', async () => {
    const { loader, asked } = loaderOf();
    loader.look(whole, everything);
    await vi.runAllTimersAsync();
    const before = asked.length;
    loader.look({ x: 0, y: 0, scale: 0.5 }, SIZE);
    loader.look(whole, everything);
    await vi.runAllTimersAsync();
    expect(asked.length).toBe(before);
  });

  it('drops what the camera has left before it came', async () => {
    const { loader, networks } = loaderOf();
    loader.look(whole, everything);
    await vi.advanceTimersByTimeAsync(5);
    loader.look({ x: 0, y: 0, scale: 0.5 }, SIZE);
    await vi.runAllTimersAsync();
    expect(networks.at(-1)?.nodes.id.length).toBeLessThan(everybody);
  });

  it('makes no new scene while the camera moves, unless the move does not end', async () => {
    const { loader, networks } = loaderOf();
    for (let ms = 0; ms < 2_000; ms += 50) {
      loader.look(whole, everything);
      await vi.advanceTimersByTimeAsync(50);
    }
    expect(networks).toHaveLength(0);
    for (let ms = 0; ms < 2_000; ms += 50) {
      loader.look(whole, everything);
      await vi.advanceTimersByTimeAsync(50);
    }
    expect(networks.at(-1)?.nodes.id.length).toBe(everybody);
  });

  it('tries a failing tile again, and says in the end that it is missing', async () => {
    const bad = map.head.pyramid === null ? '' : (wantedTiles(map.head.pyramid, whole, everything, 1e9).at(-1)?.file ?? '');
    const twice = loaderOf((file, attempt) => file === bad && attempt < 3);
    twice.loader.look(whole, everything);
    await vi.runAllTimersAsync();
    expect(twice.asked.filter((file) => file === bad)).toHaveLength(3);
    expect(twice.networks.at(-1)?.nodes.id.length).toBe(everybody);
    expect(twice.said).toEqual({ busy: false, missing: 0 });

    const always = loaderOf((file) => file === bad);
    always.loader.look(whole, everything);
    await vi.runAllTimersAsync();
    expect(always.networks.at(-1)?.nodes.id.length).toBe(everybody - (tiles.get(bad)?.nodes.id.length ?? 0));
    expect(always.said).toEqual({ busy: false, missing: 1 });
  });

  it('says nothing once it has ended', async () => {
    const { loader, networks } = loaderOf();
    loader.look(whole, everything);
    loader.end();
    await vi.runAllTimersAsync();
    expect(networks).toHaveLength(0);
  });

  it('shows pinned people wherever the camera is', () => {
    const { loader, networks } = loaderOf();
    const tile = map.tiles.at(-1)?.tile;
    loader.pin(tile === undefined ? [] : [tile]);
    expect(networks.at(-1)?.nodes.id).toEqual([...map.head.nodes.id, ...(tile?.nodes.id ?? [])]);
  });
});

import { FinderFile, finderFileOf } from '#model/finder.ts';
import { Manifest, type Network } from '#model/network.ts';
import { decodeNetwork, decodeRelief, decodeTile } from '#model/network-file.ts';
import type { Id } from '#model/primitives.ts';
import type { Tile } from '#model/tile.ts';
import type { LoadRelief } from '#web/graph/relief-loader.ts';
import type { LoadTile } from '#web/graph/tile-loader.ts';

/** A network, and where the parts of it are that come as the map is entered. */
export interface LoadedSnapshot {
  readonly network: Network;
  readonly loadTile: LoadTile;
  readonly loadRelief: LoadRelief;
  /** The tile that holds somebody below the head; `undefined` for nobody on this map, or where the snapshot has no finder. */
  readonly findTile: (id: Id, signal: AbortSignal) => Promise<Tile | undefined>;
}

/**
 * The public network of a snapshot folder. The manifest is asked for anew each time; the files it names never change.
 * No cookies are sent, and a snapshot that is not public is refused: it has no business on a page.
 */
export async function loadSnapshot(folder: URL, signal: AbortSignal): Promise<LoadedSnapshot> {
  const base = folder.href.endsWith('/') ? folder : new URL(`${folder.pathname}/`, folder);
  const manifest = Manifest.parse(await fetchJson(new URL('manifest.json', base), signal, 'no-cache'));
  if (manifest.audience !== 'public')
    throw new TypeError(`The snapshot is for ${manifest.audience}; a page may show public ones only.`);
  const network = decodeNetwork(await fetchJson(new URL(manifest.files.network, base), signal, 'default'));
  const loadTile: LoadTile = async (file, tileSignal) => decodeTile(await fetchJson(new URL(file, base), tileSignal, 'default'));
  return {
    network,
    loadTile,
    findTile: async (id, findSignal) => {
      const { finder = [], tiles = [] } = network.pyramid ?? {};
      const name = finder[finderFileOf(id, finder.length)];
      if (name === undefined) return undefined;
      const file = FinderFile.parse(await fetchJson(new URL(name, base), findSignal, 'default'));
      const ref = tiles[file.tile[file.id.indexOf(id)] ?? -1];
      return ref === undefined ? undefined : loadTile(ref.file, findSignal);
    },
    loadRelief: async (file, reliefSignal) => decodeRelief(await fetchJson(new URL(file, base), reliefSignal, 'default')),
  };
}

async function fetchJson(url: URL, signal: AbortSignal, cache: RequestCache): Promise<unknown> {
  // What another origin does not share fails without a reason: say at least what was asked for.
  const response = await fetch(url, { signal, cache, credentials: 'omit', mode: 'cors' }).catch((cause: unknown) => {
    throw new TypeError(`${url.href} cannot be read from this page; expected the file of a published snapshot.`, { cause });
  });
  if (!response.ok) throw new TypeError(`${url.href} answered ${response.status}; expected the file of a published snapshot.`);
  return response.json();
}

import { Network } from './network.ts';
import { Tile } from './tile.ts';

/** The network of a snapshot's file. Throws a ZodError for what is no such file, or one of another version. */
export function decodeNetwork(file: unknown): Network {
  return Network.parse(file);
}

export function encodeNetwork(network: Network): unknown {
  return network;
}

/** The tile of a snapshot's file. Throws as `decodeNetwork` does. */
export function decodeTile(file: unknown): Tile {
  return Tile.parse(file);
}

export function encodeTile(tile: Tile): unknown {
  return tile;
}

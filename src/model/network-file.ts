import { z } from 'zod';
import { unitOf } from './file-columns.ts';
import { EdgesFile, edgesAsFiled, packEdges, strongestFirst, unpackEdges } from './file-edges.ts';
import { NodesFile, packNodes, unpackNodes } from './file-nodes.ts';
import {
  BundleFile,
  CommunityFile,
  ContourFile,
  packBundle,
  packCommunity,
  packContour,
  unpackBundle,
  unpackCommunity,
  unpackContour,
} from './file-places.ts';
import { Network, Relief } from './network.ts';
import { Tile } from './tile.ts';

const RING_UNIT = 0.1;
/** Files of version 2 also had the words of each place, which its card has. */
const VERSION = 3;
const Version = z.literal([2, VERSION]);

/** `network.json` of a snapshot: see docs/snapshot-format.md. Readers refuse versions that they do not know. */
export const NetworkFile = Network.omit({ nodes: true, edges: true, communities: true, terrain: true, bundles: true }).extend({
  format: z.literal('reseau-network'),
  version: Version,
  nodes: NodesFile,
  edges: EdgesFile,
  communities: z.array(CommunityFile),
  terrain: z.array(ContourFile),
  bundles: z.array(BundleFile),
});
export type NetworkFile = z.infer<typeof NetworkFile>;

export function encodeNetwork(network: Network): NetworkFile {
  const { nodes } = network;
  return {
    ...network,
    format: 'reseau-network',
    version: VERSION,
    nodes: packNodes(nodes, unitOf(nodes.x, nodes.y)),
    edges: packEdges(network.edges),
    communities: network.communities.map(packCommunity),
    terrain: network.terrain.map((contour) => packContour(contour, RING_UNIT)),
    bundles: network.bundles.map(packBundle),
  };
}

/** The network of a snapshot's file. Throws a ZodError for what is no such file, or one of another version. */
export function decodeNetwork(file: unknown): Network {
  const steps = decodeInSteps(file);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

const Places = NetworkFile.omit({ nodes: true, edges: true });
const Nodes = NetworkFile.pick({ nodes: true });
const Edges = NetworkFile.pick({ edges: true });

/** The same with pauses, for a page that answers meanwhile. Throws as `decodeNetwork` does. */
export function* decodeInSteps(file: unknown): Generator<void, Network> {
  const { format: _, version: __, communities, terrain, bundles, ...network } = Places.parse(file);
  yield;
  const nodesFile = Nodes.parse(file).nodes;
  yield;
  const edgesFile = Edges.parse(file).edges;
  yield;
  const nodes = unpackNodes(nodesFile);
  yield;
  const filed = edgesAsFiled(edgesFile);
  yield;
  const edges = strongestFirst(filed);
  yield;
  return {
    ...network,
    nodes,
    edges,
    communities: communities.map(unpackCommunity),
    terrain: terrain.map((contour) => unpackContour(contour, RING_UNIT)),
    bundles: bundles.map(unpackBundle),
  };
}

/** `tiles/….json` of a snapshot. */
export const TileFile = Tile.omit({ nodes: true, edges: true, communities: true }).extend({
  format: z.literal('reseau-tile'),
  version: Version,
  nodes: NodesFile,
  edges: EdgesFile,
  communities: z.array(CommunityFile),
});
export type TileFile = z.infer<typeof TileFile>;

export function encodeTile(tile: Tile): TileFile {
  return {
    ...tile,
    format: 'reseau-tile',
    version: VERSION,
    nodes: packNodes(tile.nodes, unitOf(tile.nodes.x, tile.nodes.y)),
    edges: packEdges(tile.edges),
    communities: tile.communities.map(packCommunity),
  };
}

/** The tile of a snapshot's file. Throws as `decodeNetwork` does. */
export function decodeTile(file: unknown): Tile {
  const tile = TileFile.parse(file);
  return {
    level: tile.level,
    nodes: unpackNodes(tile.nodes),
    edges: unpackEdges(tile.edges),
    supervisions: tile.supervisions,
    communities: tile.communities.map(unpackCommunity),
    institutions: tile.institutions,
    topics: tile.topics,
  };
}

/** `tiles/relief-….json` of a snapshot. */
export const ReliefFile = Relief.omit({ terrain: true }).extend({
  format: z.literal('reseau-relief'),
  version: Version,
  /** Map units of a ring's steps. */
  unit: z.number().positive(),
  terrain: z.array(ContourFile),
});
export type ReliefFile = z.infer<typeof ReliefFile>;

export function encodeRelief(relief: Relief): ReliefFile {
  // Rings of a level are rounded to a fiftieth of its cell: see terrain in analysis.
  const unit = 0.1 / 2 ** relief.level;
  return {
    ...relief,
    format: 'reseau-relief',
    version: VERSION,
    unit,
    terrain: relief.terrain.map((contour) => packContour(contour, unit)),
  };
}

/** The finer land of a snapshot's file. Throws as `decodeNetwork` does. */
export function decodeRelief(file: unknown): Relief {
  const { level, minX, minY, maxX, maxY, unit, terrain } = ReliefFile.parse(file);
  return { level, minX, minY, maxX, maxY, terrain: terrain.map((contour) => unpackContour(contour, unit)) };
}

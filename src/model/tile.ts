import { z } from 'zod';
import { Institution } from './institution.ts';
import { DrawnCommunity, DrawnTopic, NetworkEdges, NetworkNodes, NetworkSupervisions } from './network.ts';

/**
 * A part of a large map below its head. The columns are those of the network, but people are named by their `order` over the
 * whole map (edges, supervisions), and places, institutions and topics by their index in the lists of the whole map.
 * A tie is in the file of the end with the higher order.
 */
export const Tile = z.object({
  /** The deepest level of its people. */
  level: z.int().min(0),
  nodes: NetworkNodes,
  edges: NetworkEdges,
  supervisions: NetworkSupervisions,
  /** Only in the tile of level 0: what follows the head's own lists. */
  communities: z.array(DrawnCommunity),
  institutions: z.array(Institution.pick({ id: true, name: true, shortName: true, kind: true })),
  topics: z.array(DrawnTopic),
});
export type Tile = z.infer<typeof Tile>;

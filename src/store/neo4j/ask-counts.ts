import { z } from 'zod';
import { RoleKind } from '#model/person.ts';
import type { GraphCounts } from '#store/graph-store.ts';
import { EDGE_TYPES, ROLE_LABELS } from '#store/labels.ts';
import type { Ask } from './neo4j-access.ts';

const NodeRow = z.object({ label: z.string(), kind: RoleKind.nullable(), nodes: z.int() });
const EdgeRow = z.object({ type: z.string(), edges: z.int() });

export async function askCounts(ask: Ask): Promise<GraphCounts> {
  const [nodeRows, edgeRows] = await Promise.all([ask('count-nodes', NodeRow), ask('count-edges', EdgeRow)]);
  const nodes: Record<string, number> = {
    Person: 0,
    Topic: 0,
    Paper: 0,
    Institution: 0,
    ...Object.fromEntries(RoleKind.options.map((kind) => [ROLE_LABELS[kind], 0])),
  };
  for (const { label, kind, nodes: count } of nodeRows) {
    for (const name of [label, ...(kind === null ? [] : [ROLE_LABELS[kind]])]) nodes[name] = (nodes[name] ?? 0) + count;
  }
  const found = new Map(edgeRows.map(({ type, edges }) => [type, edges]));
  return { nodes, edges: Object.fromEntries(EDGE_TYPES.map((type) => [type, found.get(type) ?? 0])) };
}

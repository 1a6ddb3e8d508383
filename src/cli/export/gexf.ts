import { write } from 'graphology-gexf';
import type { DrawnGraph, ExportedEdge, ExportedNode } from './drawn-graph.ts';

/** GEXF. Positions are written twice: as `viz:position`, where Gephi looks, and as attributes, where everybody else does. */
export function toGexf(graph: DrawnGraph): string {
  return write<ExportedNode, ExportedEdge>(graph, {
    formatNode: (_id, { label, ...attributes }) => ({ label, attributes, viz: { x: attributes.x, y: attributes.y } }),
    formatEdge: (_id, { weight, ...attributes }) => ({ weight, attributes }),
  });
}

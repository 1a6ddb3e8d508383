import { stringify } from 'csv-stringify/sync';
import { type DrawnGraph, EDGE_ATTRIBUTES, NODE_ATTRIBUTES } from './drawn-graph.ts';

const OPTIONS = { header: true, escape_formulas: true } as const;

/** One line a person. Cells that a spreadsheet would run as formulas are defused. */
export function nodesCsv(graph: DrawnGraph): string {
  const records = graph.mapNodes((id, attributes) => ({ id, ...attributes }));
  return stringify(records, { ...OPTIONS, columns: ['id', ...Object.keys(NODE_ATTRIBUTES)] });
}

/** One line a tie. */
export function edgesCsv(graph: DrawnGraph): string {
  const records = graph.mapEdges((id, attributes, source, target) => ({ id, source, target, ...attributes }));
  return stringify(records, { ...OPTIONS, columns: ['id', 'source', 'target', ...Object.keys(EDGE_ATTRIBUTES)] });
}

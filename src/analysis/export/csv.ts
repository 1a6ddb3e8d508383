import { stringify } from 'csv-stringify/browser/esm/sync';
import { type DrawnGraph, EDGE_ATTRIBUTES, NODE_ATTRIBUTES } from './drawn-graph.ts';

/** Lines made at a time. */
const BATCH = 10_000;

/** One line a person. Cells that a spreadsheet would run as formulas are defused. */
export function nodesCsv({ nodes }: Pick<DrawnGraph, 'nodes'>): Generator<string> {
  return inBatches(nodes, ['id', ...Object.keys(NODE_ATTRIBUTES)]);
}

/** One line a tie. */
export function edgesCsv({ edges }: Pick<DrawnGraph, 'edges'>): Generator<string> {
  return inBatches(edges, ['id', 'source', 'target', ...Object.keys(EDGE_ATTRIBUTES)]);
}

function* inBatches(records: readonly object[], columns: string[]): Generator<string> {
  for (let from = 0; from === 0 || from < records.length; from += BATCH) {
    yield stringify(records.slice(from, from + BATCH), { header: from === 0, escape_formulas: true, columns });
  }
}

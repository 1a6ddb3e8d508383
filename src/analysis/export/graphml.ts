import { type DrawnGraph, EDGE_ATTRIBUTES, NODE_ATTRIBUTES } from './drawn-graph.ts';
import { escapeXml } from './xml-text.ts';

const NAMESPACE = 'http://graphml.graphdrawing.org/xmlns';

/** GraphML 1.0 with typed keys, named as the attributes are; written as it goes, for a million ties make no one document. */
export function* toGraphml({ credit, nodes, edges }: DrawnGraph): Generator<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="${NAMESPACE}">\n<desc>${escapeXml(credit)}</desc>\n`;
  yield keys('node', NODE_ATTRIBUTES) + keys('edge', EDGE_ATTRIBUTES);
  yield '<graph id="reseau" edgedefault="undirected">\n';
  for (const node of nodes) yield `<node id="${escapeXml(node.id)}">${data('node', node, NODE_ATTRIBUTES)}</node>\n`;
  for (const edge of edges) {
    const ends = `id="${edge.id}" source="${escapeXml(edge.source)}" target="${escapeXml(edge.target)}"`;
    yield `<edge ${ends}>${data('edge', edge, EDGE_ATTRIBUTES)}</edge>\n`;
  }
  yield '</graph>\n</graphml>\n';
}

function keys(domain: 'node' | 'edge', attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes)
    .map(([name, type]) => `<key id="${domain}-${name}" for="${domain}" attr.name="${name}" attr.type="${type}"/>\n`)
    .join('');
}

function data(domain: 'node' | 'edge', values: object, attributes: object): string {
  return Object.entries(values)
    .filter(([name]) => name in attributes)
    .map(([name, value]) => `<data key="${domain}-${name}">${escapeXml(String(value))}</data>`)
    .join('');
}

import { type DrawnGraph, EDGE_ATTRIBUTES, type ExportedNode, NODE_ATTRIBUTES } from './drawn-graph.ts';
import { escapeXml } from './xml-text.ts';

const NAMESPACE = 'http://www.gexf.net/1.2draft';
const TYPES: Readonly<Record<string, string>> = { string: 'string', double: 'double', int: 'integer' };

/** Written as the element's own, not as an attribute. */
const { label: _label, ...NODE_VALUES } = NODE_ATTRIBUTES;
const { weight: _weight, ...EDGE_VALUES } = EDGE_ATTRIBUTES;

/**
 * GEXF 1.2, written as it goes. Positions, sizes and colours are written twice: as `viz:`, where Gephi looks, and as attributes,
 * where everybody else does.
 */
export function* toGexf({ credit, nodes, edges }: DrawnGraph): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield `<gexf version="1.2" xmlns="${NAMESPACE}" xmlns:viz="${NAMESPACE}/viz">\n`;
  yield `<meta><creator>Réseau</creator><description>${escapeXml(credit)}</description></meta>\n<graph mode="static" defaultedgetype="undirected">\n`;
  yield declared('node', NODE_VALUES) + declared('edge', EDGE_VALUES);
  yield '<nodes>\n';
  for (const node of nodes) {
    yield `<node id="${escapeXml(node.id)}" label="${escapeXml(node.label)}">${values(node, NODE_VALUES)}${drawn(node)}</node>\n`;
  }
  yield '</nodes>\n<edges>\n';
  for (const edge of edges) {
    const ends = `id="${edge.id}" source="${escapeXml(edge.source)}" target="${escapeXml(edge.target)}"`;
    yield `<edge ${ends} weight="${edge.weight}">${values(edge, EDGE_VALUES)}</edge>\n`;
  }
  yield '</edges>\n</graph>\n</gexf>\n';
}

function drawn({ x, y, size, color }: ExportedNode): string {
  const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) || 0);
  return `<viz:color r="${r}" g="${g}" b="${b}"/><viz:position x="${x}" y="${y}" z="0"/><viz:size value="${size}"/>`;
}

function declared(domain: 'node' | 'edge', attributes: Readonly<Record<string, string>>): string {
  const lines = Object.entries(attributes).map(
    ([name, type]) => `<attribute id="${name}" title="${name}" type="${TYPES[type] ?? type}"/>\n`,
  );
  return `<attributes class="${domain}">\n${lines.join('')}</attributes>\n`;
}

function values(of: object, attributes: object): string {
  const lines = Object.entries(of)
    .filter(([name]) => name in attributes)
    .map(([name, value]) => `<attvalue for="${name}" value="${escapeXml(String(value))}"/>`);
  return `<attvalues>${lines.join('')}</attvalues>`;
}

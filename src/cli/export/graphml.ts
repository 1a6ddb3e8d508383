import { DOMImplementation, XMLSerializer } from '@xmldom/xmldom';
import { type DrawnGraph, EDGE_ATTRIBUTES, NODE_ATTRIBUTES } from './drawn-graph.ts';

const NAMESPACE = 'http://graphml.graphdrawing.org/xmlns';

/** GraphML 1.0 with typed keys, named as the attributes are. */
export function toGraphml(graph: DrawnGraph): string {
  const document = new DOMImplementation().createDocument(NAMESPACE, 'graphml', null);
  const create = (name: string, attributes: Readonly<Record<string, string>>): Element => {
    const element = document.createElementNS(NAMESPACE, name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    return element;
  };
  const root = document.documentElement;
  for (const [domain, attributes] of [
    ['node', NODE_ATTRIBUTES],
    ['edge', EDGE_ATTRIBUTES],
  ] as const) {
    for (const [name, type] of Object.entries(attributes)) {
      root.appendChild(create('key', { id: `${domain}-${name}`, for: domain, 'attr.name': name, 'attr.type': type }));
    }
  }
  const drawn = create('graph', { id: 'reseau', edgedefault: 'undirected' });
  root.appendChild(drawn);

  const fill = (element: Element, domain: string, attributes: object): void => {
    for (const [name, value] of Object.entries(attributes)) {
      const data = create('data', { key: `${domain}-${name}` });
      data.appendChild(document.createTextNode(String(value)));
      element.appendChild(data);
    }
    drawn.appendChild(element);
  };
  graph.forEachNode((id, attributes) => fill(create('node', { id }), 'node', attributes));
  graph.forEachEdge((id, attributes, source, target) => fill(create('edge', { id, source, target }), 'edge', attributes));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(document)}\n`;
}

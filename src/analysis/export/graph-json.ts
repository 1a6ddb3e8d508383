import type { DrawnGraph } from './drawn-graph.ts';

/** JSON as graphology serialises a graph: Sigma, Gephi Lite and `Graph.from` read it. */
export function* toGraphJson({ credit, nodes, edges }: DrawnGraph): Generator<string> {
  const attributes = { name: credit };
  yield `{"options":{"type":"undirected","multi":false,"allowSelfLoops":false},"attributes":${JSON.stringify(attributes)},"nodes":[`;
  yield* lines(nodes.map(({ id, ...values }) => ({ key: id, attributes: values })));
  yield '],"edges":[';
  yield* lines(
    edges.map(({ id, source, target, ...values }) => ({ key: id, source, target, undirected: true, attributes: values })),
  );
  yield ']}\n';
}

function* lines(records: readonly object[]): Generator<string> {
  for (const [i, record] of records.entries()) yield `${i === 0 ? '\n' : ',\n'}${JSON.stringify(record)}`;
}

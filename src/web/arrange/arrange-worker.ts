import { arrangeGraph, type GraphToArrange } from './arrange-graph.ts';

/** A module worker of the explorer: one graph in, its places out, in the order in which they were asked for. */
addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  if (!isGraph(data)) throw new TypeError('Seen no graph; expected its order and three columns of edges.');
  const { x, y } = arrangeGraph(data);
  postMessage({ x, y });
});

/** By hand: the schemas that the page itself parses with would weigh ten times as much as the layout. */
function isGraph(value: unknown): value is GraphToArrange {
  if (typeof value !== 'object' || value === null) return false;
  if (!('order' in value && 'sources' in value && 'targets' in value && 'weights' in value)) return false;
  const columns = value.sources instanceof Int32Array && value.targets instanceof Int32Array;
  return typeof value.order === 'number' && columns && value.weights instanceof Float64Array;
}

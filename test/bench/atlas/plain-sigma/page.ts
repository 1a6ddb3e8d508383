import { UndirectedGraph } from 'graphology';
import Sigma from 'sigma';
import { PlainGraph } from './plain-graph.ts';

/** What anybody gets from Sigma in an afternoon: everything loaded, settings as they come. */
const response = await fetch('graph.json');
const { label, x, y, size, source, target } = PlainGraph.parse(await response.json());
const graph = new UndirectedGraph();
for (const [v, text] of label.entries()) graph.addNode(v, { label: text, x: x[v], y: y[v], size: size[v], color: '#4b6b8f' });
for (const [e, a] of source.entries()) graph.mergeEdge(a, target[e], { color: '#d5d8dd' });
const container = document.getElementById('map');
if (container === null) throw new Error('The page has no element for the map.');
const sigma = new Sigma(graph, container);
sigma.once('afterRender', () => {
  requestAnimationFrame(() => window.dispatchEvent(new CustomEvent('map-ready')));
});
/** The map's own events, for whoever waits for it. */
let restTimer = 0;
const look = (): void => {
  window.dispatchEvent(new CustomEvent('map-look'));
  clearTimeout(restTimer);
  restTimer = window.setTimeout(() => window.dispatchEvent(new CustomEvent('map-rest')), 200);
};
sigma.getCamera().on('updated', look);
sigma.on('afterRender', look);
sigma.refresh();

import { compareText } from '#model/primitives.ts';
import type { DrawnGraph, ExportedNode } from './drawn-graph.ts';

/** VOSviewer's clusters are numbered from 1 to this. */
const MOST_CLUSTERS = 1000;

/** What VOSviewer calls things, and how it names what has no name of its own. */
export interface VosviewerWords {
  readonly unnamed: string;
  readonly others: string;
  readonly person: string;
  readonly people: string;
  readonly tie: string;
  readonly ties: string;
  readonly region: string;
  readonly regions: string;
  readonly papers: string;
  readonly coauthors: string;
}

/**
 * VOSviewer's JSON, by its documentation (https://app.vosviewer.com/docs/file-types/json-file-type/). Regions are its clusters, so
 * the graph must be coloured by region: its people have no colours of their own. Its `y` grows upwards, as ours does.
 */
export function toVosviewerJson({ credit, nodes, edges }: DrawnGraph, words: VosviewerWords): string {
  const clusters = clustersOf(nodes);
  return JSON.stringify({
    network: {
      items: nodes.map((node) => ({
        id: node.id,
        label: node.label === '' ? words.unnamed : node.label,
        x: node.x,
        y: node.y,
        cluster: clusters.get(node.region)?.cluster ?? 1,
        weights: { [words.papers]: node.papers, [words.coauthors]: node.degree },
      })),
      links: edges.map(({ source, target, weight }) => ({ source_id: source, target_id: target, strength: weight })),
      clusters: [...clusters.values()].map(({ cluster, name }) => ({ cluster, label: name === '' ? words.others : name })),
    },
    config: {
      color_schemes: { cluster_colors: [...clusters.values()].map(({ cluster, color }) => ({ cluster, color })) },
      terminology: {
        ...{ item: words.person, items: words.people, link: words.tie, links: words.ties },
        ...{ cluster: words.region, clusters: words.regions },
      },
    },
    info: { title: credit, description: credit },
  });
}

/** Regions with most people first; who is in none comes last. */
function clustersOf(nodes: readonly ExportedNode[]) {
  const sizes = new Map<string, { region: string; name: string; color: string; people: number }>();
  for (const { region, regionName: name, color } of nodes) {
    const known = sizes.get(region) ?? { region, name, color, people: 0 };
    known.people += 1;
    sizes.set(region, known);
  }
  const order = [...sizes.values()].sort(
    (a, b) => Number(a.region === '') - Number(b.region === '') || b.people - a.people || compareText(a.region, b.region),
  );
  return new Map(order.map((place, i) => [place.region, { ...place, cluster: Math.min(i + 1, MOST_CLUSTERS) }]));
}

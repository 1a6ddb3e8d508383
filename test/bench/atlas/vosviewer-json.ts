import type { Network } from '#model/network.ts';

/** The network as VOSviewer Online reads it: items with places and clusters, links with strengths. */
export function vosviewerJson({ nodes, edges, communities }: Network): string {
  const items = nodes.id.map((id, v) => ({
    id: v + 1,
    label: nodes.label[v],
    x: nodes.x[v],
    y: nodes.y[v],
    cluster: (nodes.community[v] ?? -1) + 1,
    weights: { Documents: nodes.papers[v], Links: nodes.degree[v] },
    url: id,
  }));
  const links = edges.source.map((source, e) => ({
    source_id: source + 1,
    target_id: (edges.target[e] ?? 0) + 1,
    strength: edges.weight[e],
  }));
  const clusters = communities.map(({ label }, c) => ({ cluster: c + 1, label: label.en }));
  return JSON.stringify({ network: { items, links, clusters } });
}

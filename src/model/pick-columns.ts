import type { NetworkEdges, NetworkNodes } from './network.ts';

/** Entries of a column, in the order of the list; positions outside it are left out. */
export function pick<T>(column: readonly T[], list: readonly number[]): T[] {
  const picked: T[] = [];
  for (const i of list) {
    const value = column[i];
    if (value !== undefined) picked.push(value);
  }
  return picked;
}

/** Some of the people, all columns. */
export function pickNodes(nodes: NetworkNodes, list: readonly number[]): NetworkNodes {
  return {
    id: pick(nodes.id, list),
    label: pick(nodes.label, list),
    kind: pick(nodes.kind, list),
    x: pick(nodes.x, list),
    y: pick(nodes.y, list),
    community: pick(nodes.community, list),
    region: pick(nodes.region, list),
    group: pick(nodes.group, list),
    institution: pick(nodes.institution, list),
    topics: pick(nodes.topics, list),
    papers: pick(nodes.papers, list),
    papersByYear: pick(nodes.papersByYear, list),
    degree: pick(nodes.degree, list),
    betweenness: pick(nodes.betweenness, list),
    radius: pick(nodes.radius, list),
    labelScale: pick(nodes.labelScale, list),
    level: pick(nodes.level, list),
    order: pick(nodes.order, list),
  };
}

/** Some of the ties, all columns. */
export function pickEdges(edges: NetworkEdges, list: readonly number[]): NetworkEdges {
  return {
    source: pick(edges.source, list),
    target: pick(edges.target, list),
    weight: pick(edges.weight, list),
    papers: pick(edges.papers, list),
    papersByYear: pick(edges.papersByYear, list),
    weightByYear: pick(edges.weightByYear, list),
    backbone: pick(edges.backbone, list),
  };
}

/** People of several files as one list. */
export function joinNodes(parts: readonly NetworkNodes[]): NetworkNodes {
  return {
    id: parts.flatMap(({ id }) => id),
    label: parts.flatMap(({ label }) => label),
    kind: parts.flatMap(({ kind }) => kind),
    x: parts.flatMap(({ x }) => x),
    y: parts.flatMap(({ y }) => y),
    community: parts.flatMap(({ community }) => community),
    region: parts.flatMap(({ region }) => region),
    group: parts.flatMap(({ group }) => group),
    institution: parts.flatMap(({ institution }) => institution),
    topics: parts.flatMap(({ topics }) => topics),
    papers: parts.flatMap(({ papers }) => papers),
    papersByYear: parts.flatMap(({ papersByYear }) => papersByYear),
    degree: parts.flatMap(({ degree }) => degree),
    betweenness: parts.flatMap(({ betweenness }) => betweenness),
    radius: parts.flatMap(({ radius }) => radius),
    labelScale: parts.flatMap(({ labelScale }) => labelScale),
    level: parts.flatMap(({ level }) => level),
    order: parts.flatMap(({ order }) => order),
  };
}

/** Ties of several files as one list. */
export function joinEdges(parts: readonly NetworkEdges[]): NetworkEdges {
  return {
    source: parts.flatMap(({ source }) => source),
    target: parts.flatMap(({ target }) => target),
    weight: parts.flatMap(({ weight }) => weight),
    papers: parts.flatMap(({ papers }) => papers),
    papersByYear: parts.flatMap(({ papersByYear }) => papersByYear),
    weightByYear: parts.flatMap(({ weightByYear }) => weightByYear),
    backbone: parts.flatMap(({ backbone }) => backbone),
  };
}

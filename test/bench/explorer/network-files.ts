import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type DrawnGraph, toDrawnGraph } from '#analysis/export/drawn-graph.ts';
import { escapeXml } from '#analysis/export/xml-text.ts';
import type { Network } from '#model/network.ts';

export const VOSVIEWER_FILE = 'network.vos.json';
export const GEXF_FILE = 'network.gexf';

/** Beside a rival's nodes of 8 to 60 units people stand 32 apart on the figures of record: ours are spread as far. */
const SPACING = 32;
const [LEAST_SIZE, MORE_SIZE] = [8, 52];

/**
 * The network as each rival reads it: the people, pairs, places, regions and colours of our map. Written as short as the formats
 * allow (numbers for ids, nothing but what is drawn), because what is written here is what the rivals are weighed by.
 */
export async function writeNetworkFiles(network: Network, folder: string): Promise<void> {
  const graph = toDrawnGraph(network, { credit: 'bench', language: 'en' });
  await writeFile(path.join(folder, VOSVIEWER_FILE), vosviewerJson(graph));
  await writeFile(path.join(folder, GEXF_FILE), gexf(graph));
}

function vosviewerJson({ nodes, edges }: DrawnGraph): string {
  const half = Math.max(...nodes.map(({ x, y }) => Math.max(Math.abs(x), Math.abs(y))));
  const number = numbersOf(nodes.map(({ id }) => id));
  const cluster = numbersOf(nodes.map(({ region }) => region));
  return JSON.stringify({
    network: {
      items: nodes.map(({ id, label, x, y, region, papers, degree }) => ({
        ...{
          id: number(id),
          label,
          x: Number((x / half).toFixed(4)),
          y: Number((y / half).toFixed(4)),
          cluster: cluster(region),
        },
        weights: { Documents: papers, Links: degree },
      })),
      links: edges.map(({ source, target, papers }) => ({
        source_id: number(source),
        target_id: number(target),
        strength: papers,
      })),
    },
  });
}

function gexf({ nodes, edges }: DrawnGraph): string {
  const unit = spread(nodes);
  const most = Math.max(...nodes.map(({ papers }) => papers));
  const number = numbersOf(nodes.map(({ id }) => id));
  const people = nodes.map(({ id, label, x, y, papers, color }) => {
    const size = LEAST_SIZE + MORE_SIZE * Math.sqrt(papers / most);
    const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
    return `<node id="${number(id)}" label="${escapeXml(label)}"><viz:size value="${size.toFixed(1)}"/><viz:position x="${(x * unit).toFixed(1)}" y="${(y * unit).toFixed(1)}" z="0"/><viz:color r="${r}" g="${g}" b="${b}"/></node>\n`;
  });
  const ties = edges.map(
    ({ source, target, papers }, i) =>
      `<edge id="${i}" source="${number(source)}" target="${number(target)}" weight="${papers}"/>\n`,
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">\n',
    '<graph defaultedgetype="undirected" mode="static">\n<nodes>\n',
    ...people,
    '</nodes>\n<edges>\n',
    ...ties,
    '</edges>\n</graph>\n</gexf>\n',
  ].join('');
}

/** What places are multiplied by so that people stand SPACING apart on average. */
function spread(nodes: DrawnGraph['nodes']): number {
  const extent = (values: readonly number[]): number => Math.max(...values) - Math.min(...values);
  const area = extent(nodes.map(({ x }) => x)) * extent(nodes.map(({ y }) => y));
  return (SPACING * Math.sqrt(nodes.length)) / Math.sqrt(area);
}

/** Numbers from 1, in the order of first sight. */
function numbersOf(keys: readonly string[]): (key: string) => number {
  const numbers = new Map([...new Set(keys)].map((key, i) => [key, i + 1]));
  return (key) => numbers.get(key) ?? 0;
}

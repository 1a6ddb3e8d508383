import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { UndirectedGraph } from 'graphology';
import { parse as parseGexf } from 'graphology-gexf';
import { parse as parseGraphml } from 'graphology-graphml';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { edgesCsv, nodesCsv } from '#analysis/export/csv.ts';
import { EDGE_ATTRIBUTES, NODE_ATTRIBUTES, toDrawnGraph } from '#analysis/export/drawn-graph.ts';
import { toGexf } from '#analysis/export/gexf.ts';
import { toGraphJson } from '#analysis/export/graph-json.ts';
import { toGraphml } from '#analysis/export/graphml.ts';
import { toVosviewerJson } from '#analysis/export/vosviewer-json.ts';
import type { Network } from '#model/network.ts';

const LABELS = ['Zoë <Tide> & "Sons"', "Ng'ang'a Wave", '', '=SUM(1)', 'bell\u0007 \ud800 name'];

/** Only what the export reads. */
const NETWORK = {
  communities: [
    { id: 'r1', hue: 3, label: { en: 'Tides', fr: 'Marées' } },
    { id: 'r1-c1', hue: 3, label: { en: 'Spring tides', fr: 'Vives-eaux' } },
    { id: 'g1', hue: 3, label: { en: 'Moon', fr: 'Lune' } },
  ],
  institutions: [{ id: 'i1', name: { en: 'Coast College', fr: 'Collège de la Côte' } }],
  nodes: {
    id: ['p1', 'p2', 'p3', 'p4', 'p5'],
    label: LABELS,
    kind: ['faculty', 'student', 'student', 'external', 'staff'],
    x: [0.5, -12.25, 3, 4, 5],
    y: [1, 2, 3.125, -4, 5],
    community: [1, 1, -1, 1, -1],
    region: [0, 0, -1, 0, -1],
    group: [-1, -1, -1, 2, -1],
    institution: [0, -1, -1, 0, -1],
    radius: [4.5, 2, 2, 2, 2],
    papers: [7, 2, 0, 1, 0],
    degree: [2, 1, 0, 1, 0],
    betweenness: [0.25, 0, 0, 0, 0],
  },
  edges: {
    source: [0, 0],
    target: [1, 3],
    weight: [1.5, 0.3333],
    papers: [2, 1],
    papersByYear: [[2019, 1, 2024, 1], []],
    backbone: [true, false],
  },
} as unknown as Network;

const graph = toDrawnGraph(NETWORK, { credit: 'Réseau · <Coast> & "Sea"', language: 'fr' });
const textOf = (parts: Iterable<string>): string => [...parts].join('');
const printable = LABELS.map((label) => label.replace('\u0007', '').replace('\ud800', ''));

/** As graphology's GEXF reader gives `viz:color`. */
const rgb = (hex: string): string => `rgb(${[1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)).join()})`;

describe('the graph that is exported', () => {
  test('has every person and every tie, also those not drawn at rest', () => {
    expect([graph.nodes.length, graph.edges.length]).toEqual([5, 2]);
    for (const name of Object.keys(NODE_ATTRIBUTES)) for (const node of graph.nodes) expect(node).toHaveProperty(name);
    expect(graph.edges).toEqual([
      { id: 'e0', source: 'p1', target: 'p2', weight: 1.5, papers: 2, first: 2019, last: 2024 },
      { id: 'e1', source: 'p1', target: 'p4', weight: 0.3333, papers: 1 },
    ]);
    expect(graph.nodes[0]).toMatchObject({ id: 'p1', community: 'r1-c1', region: 'r1', group: '' });
    expect(graph.nodes[0]).toMatchObject({
      communityName: 'Vives-eaux',
      regionName: 'Marées',
      institution: 'Collège de la Côte',
    });
    expect(graph.nodes.map(({ color }) => color)).toEqual(['#b8434f', '#b8434f', '#6d7680', '#b8434f', '#6d7680']);
    expect(graph.nodes[2]).toMatchObject({ id: 'p3', community: '', region: '', group: '' });
    expect(graph.nodes[3]).toMatchObject({ id: 'p4', group: 'g1' });
  });
});

describe('a part of the graph', () => {
  const people = [true, false, true, true, true];

  test('has the people that are kept, and ties whose both ends are', () => {
    const part = toDrawnGraph(NETWORK, { credit: '', language: 'en', kept: { people, edges: [true, true] } });
    expect(part.nodes.map(({ id }) => id)).toEqual(['p1', 'p3', 'p4', 'p5']);
    expect(part.edges.map(({ id }) => id)).toEqual(['e1']);
  });

  test('leaves out ties that a filter leaves out, and counts papers and weights within the years', () => {
    const inYears = { people: [3, 1, 0, 0, 0], edges: [1, 0], weights: [0.5, 0] };
    const kept = { people: people.map(() => true), edges: [true, false] };
    const part = toDrawnGraph(NETWORK, { credit: '', language: 'en', kept, inYears, colours: ['#010203'] });
    expect(part.edges).toEqual([{ id: 'e0', source: 'p1', target: 'p2', weight: 0.5, papers: 1, first: 2019, last: 2024 }]);
    expect(part.nodes[0]).toMatchObject({ papers: 3, color: '#010203' });
  });
});

describe.each([
  ['GraphML', (text: string) => parseGraphml(UndirectedGraph, text), toGraphml],
  ['GEXF', (text: string) => parseGexf(UndirectedGraph, text), toGexf],
  ['JSON', (text: string) => UndirectedGraph.from(JSON.parse(text) as Parameters<typeof UndirectedGraph.from>[0]), toGraphJson],
])('%s', (_, read, write) => {
  const back = read(textOf(write(graph)));

  test('is read back with the same people, ties and figures', () => {
    expect(back.nodes()).toEqual(graph.nodes.map(({ id }) => id));
    expect(back.size).toBe(graph.edges.length);
    for (const { id, label: _label, color, ...values } of graph.nodes) {
      expect([color, rgb(color)]).toContain(back.getNodeAttribute(id, 'color'));
      for (const [name, value] of Object.entries(values)) expect(back.getNodeAttribute(id, name) || '', name).toBe(value || '');
    }
    expect(back.getEdgeAttributes('p1', 'p2')).toMatchObject({ weight: 1.5, papers: 2, first: 2019, last: 2024 });
    expect(back.getEdgeAttributes('p1', 'p4')).toMatchObject({ weight: 0.3333, papers: 1 });
  });

  test('keeps names with markup, quotes and accents, and drops what XML cannot hold', () => {
    expect(graph.nodes.map(({ id }) => back.getNodeAttribute(id, 'label') || '')).toEqual(printable);
  });
});

describe('CSV', () => {
  test('has one heading however many lines there are, also none', () => {
    const [node] = graph.nodes;
    const many = Array.from({ length: 25_000 }, (_, i) => ({ ...(node ?? expect.fail()), id: `p${i}` }));
    const lines = textOf(nodesCsv({ nodes: many })).split('\n');
    expect(lines.filter((line) => line.startsWith('id,'))).toHaveLength(1);
    expect(lines.filter((line) => line !== '')).toHaveLength(25_001);
    expect(textOf(edgesCsv({ edges: [] })).trim()).toMatch(/^id,source,target,[a-z,]+$/);
  });

  test('has one line a person with the declared columns, and defuses formulas', () => {
    const rows = parseCsv(textOf(nodesCsv(graph)), { columns: true }) as Record<string, string>[];
    expect(Object.keys(rows[0] ?? {})).toEqual(['id', ...Object.keys(NODE_ATTRIBUTES)]);
    expect(rows.map((row) => row.id)).toEqual(graph.nodes.map(({ id }) => id));
    expect(rows[0]).toMatchObject({ label: printable[0], x: '0.5', community: 'r1-c1' });
    expect(rows[3]?.label).toBe("'=SUM(1)");
    expect(rows[1]?.x).toBe('-12.25');
  });

  test('has one line a tie; years that nobody knows are empty', () => {
    const rows = parseCsv(textOf(edgesCsv(graph)), { columns: true }) as Record<string, string>[];
    expect(Object.keys(rows[0] ?? {})).toEqual(['id', 'source', 'target', ...Object.keys(EDGE_ATTRIBUTES)]);
    expect(rows.map(({ source, target }) => [source, target])).toEqual([
      ['p1', 'p2'],
      ['p1', 'p4'],
    ]);
    expect(rows[1]).toMatchObject({ first: '', last: '' });
  });
});

/** As https://app.vosviewer.com/docs/file-types/json-file-type/ has it; what it does not name is refused. */
const VosviewerId = z.union([z.string(), z.int()]);
const Cluster = z.int().min(1).max(1000);
const Vosviewer = z.strictObject({
  network: z.strictObject({
    items: z.array(
      z.strictObject({
        id: VosviewerId,
        label: z.string().min(1),
        description: z.string().optional(),
        url: z.url().optional(),
        x: z.number(),
        y: z.number(),
        cluster: Cluster,
        weights: z.record(z.string(), z.number().min(0)),
        scores: z.record(z.string(), z.number()).optional(),
      }),
    ),
    links: z.array(z.strictObject({ source_id: VosviewerId, target_id: VosviewerId, strength: z.number().min(0) })),
    clusters: z.array(z.strictObject({ cluster: Cluster, label: z.string().min(1) })),
  }),
  config: z.strictObject({
    color_schemes: z.strictObject({
      cluster_colors: z.array(z.strictObject({ cluster: Cluster, color: z.string().regex(/^#[0-9a-f]{6}$/) })),
    }),
    terminology: z.record(z.enum(['item', 'items', 'link', 'links', 'cluster', 'clusters']), z.string()),
  }),
  info: z.strictObject({ title: z.string(), description: z.string() }),
});

const WORDS = {
  ...{ unnamed: 'Unnamed', others: 'Others', person: 'Person', people: 'People', tie: 'Tie', ties: 'Ties' },
  ...{ region: 'Region', regions: 'Regions', papers: 'Papers', coauthors: 'Co-authors' },
};

describe('VOSviewer JSON', () => {
  const { network, config } = Vosviewer.parse(JSON.parse(toVosviewerJson(graph, WORDS)));

  test('keeps everybody in place, and names those without a name', () => {
    expect(network.items.map(({ id, x, y }) => [id, x, y])).toEqual(graph.nodes.map(({ id, x, y }) => [id, x, y]));
    expect(network.items.map(({ label }) => label)).toEqual(printable.map((label) => label || 'Unnamed'));
    expect(network.items[0]?.weights).toEqual({ Papers: 7, 'Co-authors': 2 });
  });

  test('has regions as clusters, in their colours, and those of no region last', () => {
    expect(network.items.map(({ cluster }) => cluster)).toEqual([1, 1, 2, 1, 2]);
    expect(network.clusters).toEqual([
      { cluster: 1, label: 'Marées' },
      { cluster: 2, label: 'Others' },
    ]);
    expect(config.color_schemes.cluster_colors).toEqual([
      { cluster: 1, color: '#b8434f' },
      { cluster: 2, color: '#6d7680' },
    ]);
  });

  test('has links between people who are there, as strong as their ties', () => {
    expect(network.links).toEqual(
      graph.edges.map(({ source, target, weight }) => ({ source_id: source, target_id: target, strength: weight })),
    );
  });
});

const hasNetworkx = spawnSync('python3', ['-c', 'import networkx']).status === 0;
if (!hasNetworkx) console.warn('skipped: no networkx');

test.skipIf(!hasNetworkx)('networkx reads both files with the same attributes', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'reseau-export-'));
  writeFileSync(path.join(folder, 'n.graphml'), textOf(toGraphml(graph)));
  writeFileSync(path.join(folder, 'n.gexf'), textOf(toGexf(graph)));
  const script = `
import json, sys, networkx as nx
out = {}
for name, g in (("graphml", nx.read_graphml(sys.argv[1] + "/n.graphml")), ("gexf", nx.read_gexf(sys.argv[1] + "/n.gexf"))):
    out[name] = {"nodes": {n: g.nodes[n] for n in g}, "edges": [[a, b, d] for a, b, d in g.edges(data=True)]}
print(json.dumps(out))`;
  const { stdout, stderr, status } = spawnSync('python3', ['-c', script, folder], { encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, '']);
  const read = JSON.parse(stdout) as Record<string, { nodes: Record<string, object>; edges: [string, string, object][] }>;
  for (const { nodes, edges } of Object.values(read)) {
    expect(Object.keys(nodes)).toHaveLength(5);
    expect(nodes.p1).toMatchObject({
      label: printable[0],
      kind: 'faculty',
      x: 0.5,
      degree: 2,
      betweenness: 0.25,
      community: 'r1-c1',
    });
    expect(edges).toHaveLength(2);
    expect(edges.find(([, b]) => b === 'p2')?.[2]).toMatchObject({ weight: 1.5, papers: 2, first: 2019, last: 2024 });
  }
});

const hasIgraph = spawnSync('python3', ['-c', 'import igraph']).status === 0;
if (!hasIgraph) console.warn('skipped: no igraph');

test.skipIf(!hasIgraph)('igraph reads the GraphML with colours and places', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'reseau-export-'));
  writeFileSync(path.join(folder, 'n.graphml'), textOf(toGraphml(graph)));
  const script = `
import json, sys, igraph
g = igraph.Graph.Read_GraphML(sys.argv[1] + "/n.graphml")
print(json.dumps({"nodes": [v.attributes() for v in g.vs], "edges": [[g.vs[e.source]["id"], g.vs[e.target]["id"], e["weight"]] for e in g.es]}))`;
  const { stdout, stderr, status } = spawnSync('python3', ['-c', script, folder], { encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, '']);
  const read = JSON.parse(stdout) as { nodes: object[]; edges: unknown[] };
  expect(read.nodes).toHaveLength(5);
  expect(read.nodes[0]).toMatchObject({ id: 'p1', x: 0.5, y: 1, size: 4.5, color: '#b8434f', regionName: 'Marées' });
  expect(read.edges).toEqual([
    ['p1', 'p2', 1.5],
    ['p1', 'p4', 0.3333],
  ]);
});

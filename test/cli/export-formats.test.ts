import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { UndirectedGraph } from 'graphology';
import { parse as parseGexf } from 'graphology-gexf';
import { parse as parseGraphml } from 'graphology-graphml';
import { describe, expect, test } from 'vitest';
import { edgesCsv, nodesCsv } from '#cli/export/csv.ts';
import { EDGE_ATTRIBUTES, NODE_ATTRIBUTES, toDrawnGraph } from '#cli/export/drawn-graph.ts';
import { toGexf } from '#cli/export/gexf.ts';
import { toGraphml } from '#cli/export/graphml.ts';
import type { Network } from '#model/network.ts';

const LABELS = ['Zoë <Tide> & "Sons"', "Ng'ang'a Wave", '', '=SUM(1)', 'bell\u0007 \ud800 name'];

/** Only what the export reads. */
const NETWORK = {
  communities: [{ id: 'r1' }, { id: 'r1-c1' }, { id: 'g1' }],
  nodes: {
    id: ['p1', 'p2', 'p3', 'p4', 'p5'],
    label: LABELS,
    kind: ['faculty', 'student', 'student', 'external', 'staff'],
    x: [0.5, -12.25, 3, 4, 5],
    y: [1, 2, 3.125, -4, 5],
    community: [1, 1, -1, 1, -1],
    region: [0, 0, -1, 0, -1],
    group: [-1, -1, -1, 2, -1],
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

const graph = toDrawnGraph(NETWORK);
const textOf = (parts: Iterable<string>): string => [...parts].join('');
const printable = LABELS.map((label) => label.replace('\u0007', '').replace('\ud800', ''));

describe('the graph that is exported', () => {
  test('has every person and every tie, also those not drawn at rest', () => {
    expect([graph.nodes.length, graph.edges.length]).toEqual([5, 2]);
    for (const name of Object.keys(NODE_ATTRIBUTES)) for (const node of graph.nodes) expect(node).toHaveProperty(name);
    expect(graph.edges).toEqual([
      { id: 'e0', source: 'p1', target: 'p2', weight: 1.5, papers: 2, first: 2019, last: 2024 },
      { id: 'e1', source: 'p1', target: 'p4', weight: 0.3333, papers: 1 },
    ]);
    expect(graph.nodes[0]).toMatchObject({ id: 'p1', community: 'r1-c1', region: 'r1', group: '' });
    expect(graph.nodes[2]).toMatchObject({ id: 'p3', community: '', region: '', group: '' });
    expect(graph.nodes[3]).toMatchObject({ id: 'p4', group: 'g1' });
  });
});

describe.each([
  ['GraphML', (text: string) => parseGraphml(UndirectedGraph, text), toGraphml],
  ['GEXF', (text: string) => parseGexf(UndirectedGraph, text), toGexf],
])('%s', (_, read, write) => {
  const back = read(textOf(write(graph)));

  test('is read back with the same people, ties and figures', () => {
    expect(back.nodes()).toEqual(graph.nodes.map(({ id }) => id));
    expect(back.size).toBe(graph.edges.length);
    for (const { id, label: _label, community, region, group, ...figures } of graph.nodes) {
      expect(back.getNodeAttributes(id)).toMatchObject(figures);
      expect(back.getNodeAttribute(id, 'community') || '').toBe(community);
      expect(back.getNodeAttribute(id, 'region') || '').toBe(region);
      expect(back.getNodeAttribute(id, 'group') || '').toBe(group);
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
    const lines = textOf(nodesCsv({ nodes: many, edges: [] })).split('\n');
    expect(lines.filter((line) => line.startsWith('id,'))).toHaveLength(1);
    expect(lines.filter((line) => line !== '')).toHaveLength(25_001);
    expect(textOf(edgesCsv({ nodes: [], edges: [] })).trim()).toMatch(/^id,source,target,[a-z,]+$/);
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

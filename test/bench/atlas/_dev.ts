import { readFileSync } from 'node:fs';
import { hierarchyOf } from '#analysis/hierarchy.ts';
import { nameCommunities } from '#analysis/name-communities.ts';
import { createRandom } from '#analysis/random.ts';
import { readGlossary } from '#publish/read-glossary.ts';
import { benchNames, datasetOf } from '#test/bench/atlas/names.ts';
import { paperGraph } from '#test/bench/atlas/paper-graph.ts';
import { readPapers } from '#test/bench/atlas/read-papers.ts';

const file = process.argv[2]!;
const seeds = Number(process.argv[3] ?? 5);
const show = process.argv[4] ?? 'rc';
const { papers } = await readPapers([file]);
const g = paperGraph(papers.filter((p) => p.isAccepted));
import { tiesOf } from '#analysis/ties.ts';
const TIES = process.env.TIES;
const hierarchy = hierarchyOf(TIES ? tiesOf(datasetOf(g.papers, g.graph.order)).graph : g.graph, { resolution: 1, random: createRandom(1) });
console.log(g.graph.order, g.papers.length, hierarchy.regionCount, hierarchy.communityCount, hierarchy.groupCount);
if (show) {
  const t = performance.now();
  const d = datasetOf(g.papers, g.graph.order);
  const t1 = performance.now(); const c0 = process.cpuUsage();
  const n = nameCommunities(d, hierarchy, readGlossary());
  console.log('dataset', t1 - t, 'naming', performance.now() - t1, 'cpu', process.cpuUsage(c0).user / 1e6);
  const p = (x: any, pad: string) =>
    console.log(
      pad +
        x.label.en +
        '  [' +
        (x.label.frMissing ? '---' : x.label.fr) +
        ']  ' +
        (show.includes('w') ? x.words.join(', ') : ''),
    );
  n.regions.forEach((r, i) => {
    p(r, '');
    n.communities.forEach((c, j) => {
      if (hierarchy.parent[j] === i) {
        p(c, '    ');
        if (show.includes('g'))
          n.groups.forEach((gg, k) => {
            if (hierarchy.groupParent[k] === j) p(gg, '        ');
          });
      }
    });
  });
}
const sums: any = {};
for (let seed = 1; seed <= seeds; seed++)
  for (const l of benchNames({ papers: g.papers, hierarchy: TIES === 'kept' ? keptHierarchy(seed) : hierarchy, seed }).levels) {
    const s = (sums[l.level] ??= { n: 0, r: 0, b: 0, fr: 0, ar: 0, pl: 0, ratios: [] });
    s.n += l.papers;
    s.r += l.right;
    s.b += l.rightByCommonest;
    s.fr += l.withoutFrench;
    s.ar += l.afterPeople;
    s.pl += l.places;
    s.ratios.push(l.ratio.toFixed(2));
  }
for (const [k, s] of Object.entries<any>(sums))
  console.log(
    k.padEnd(10),
    'right',
    (s.r / s.n).toFixed(3),
    'common',
    (s.b / s.n).toFixed(3),
    'ratio',
    (s.r / s.b).toFixed(2),
    s.ratios.join(' '),
    'noFR',
    (s.fr / s.pl).toFixed(2),
    'around',
    (s.ar / s.pl).toFixed(2),
  );

function keptHierarchy(seed: number) {
  const random = createRandom(seed); const held = g.papers.map(() => random() < 0.2);
  return hierarchyOf(tiesOf(datasetOf(g.papers.filter((_, p) => !held[p]), g.graph.order)).graph, { resolution: 1, random: createRandom(1) });
}

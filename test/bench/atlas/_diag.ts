import { hierarchyOf } from '#analysis/hierarchy.ts';
import { nameCommunities } from '#analysis/name-communities.ts';
import { createRandom } from '#analysis/random.ts';
import { readGlossary } from '#publish/read-glossary.ts';
import { commonestWords, datasetOf, placeOf, wordsOf } from '#test/bench/atlas/names.ts';
import { paperGraph } from '#test/bench/atlas/paper-graph.ts';
import { readPapers } from '#test/bench/atlas/read-papers.ts';

const { papers } = await readPapers([process.argv[2]!]);
const g = paperGraph(papers.filter((p) => p.isAccepted));
const h = hierarchyOf(g.graph, { resolution: 1, random: createRandom(1) });
const random = createRandom(3);
const held = g.papers.map(() => random() < 0.2);
const kept = g.papers.filter((_, p) => !held[p]);
const out = g.papers.filter((_, p) => held[p]);
const names = nameCommunities(datasetOf(kept, g.graph.order), h, readGlossary());
const lev =
  process.argv[3] === 'r'
    ? ([h.region, names.regions] as const)
    : process.argv[3] === 'g'
      ? ([h.group, names.groups] as const)
      : ([h.community, names.communities] as const);
const nw = lev[1].map(({ label }) => wordsOf(label.en));
const cw = commonestWords(kept, lev[0], nw);
const K = nw.map(() => [0, 0, 0, 0, 0, 0] as number[]);
for (const p of kept) {
  const c = placeOf(p.people, lev[0]);
  if (c < 0) continue;
  const w = wordsOf(p.title);
  K[c]![0]!++;
  if (nw[c]!.some((x) => w.includes(x))) K[c]![1]!++;
  if (cw[c]!.some((x) => w.includes(x))) K[c]![2]!++;
}
for (const p of out) {
  const c = placeOf(p.people, lev[0]);
  if (c < 0) continue;
  const w = wordsOf(p.title);
  K[c]![3]!++;
  if (nw[c]!.some((x) => w.includes(x))) K[c]![4]!++;
  if (cw[c]!.some((x) => w.includes(x))) K[c]![5]!++;
}
K.forEach((k, c) => console.log(k.join(' ').padEnd(24), nw[c]!.join(' ').padEnd(50), cw[c]!.join(' ')));

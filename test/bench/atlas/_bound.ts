import { hierarchyOf } from '#analysis/hierarchy.ts';
import { NameTrial } from '#analysis/name-trial.ts';
import { paperWords } from '#analysis/paper-words.ts';
import { createRandom } from '#analysis/random.ts';
import { commonestWords, countRight, createWeigher, placeOf, wordsOf } from '#test/bench/atlas/names.ts';
import { paperGraph } from '#test/bench/atlas/paper-graph.ts';
import { readPapers } from '#test/bench/atlas/read-papers.ts';

const { papers } = await readPapers([process.argv[2]!]);
const g = paperGraph(papers.filter((p) => p.isAccepted));
const h = hierarchyOf(g.graph, { resolution: 1, random: createRandom(1) });
const KW = Number(process.argv[3] ?? 3);
const MINW = Number(process.argv[4] ?? 2);
for (const [nm, mem, n] of [
  ['r', h.region, h.regionCount],
  ['c', h.community, h.communityCount],
  ['g', h.group, h.groupCount],
] as const) {
  if (n > 600) continue;
  let R = 0,
    B = 0,
    N = 0;
  for (let seed = 1; seed <= Number(process.argv[5] ?? 4); seed++) {
    const random = createRandom(seed);
    const held = g.papers.map(() => random() < 0.2);
    const kept = g.papers.filter((_, p) => !held[p]);
    const out = g.papers.filter((_, p) => held[p]);
    const titles = kept.map((p) => wordsOf(p.title));
    const pw = paperWords(titles.map((t) => t.join(' ')));
    const vocab: string[] = [];
    titles.forEach((t, i) =>
      t.forEach((w, k) => {
        vocab[pw.words[pw.starts[i]! + k]!] = w;
      }),
    );
    const idx: number[] = [],
      truth: number[] = [];
    kept.forEach((p, i) => {
      const c = placeOf(p.people, mem);
      if (c >= 0) {
        idx.push(i);
        truth.push(c);
      }
    });
    const trial = new NameTrial({ words: pw, papers: Int32Array.from(idx), truth: Int32Array.from(truth), places: n });
    const counts = Array.from({ length: n }, () => new Map<number, number>());
    idx.forEach((i, j) => {
      for (let k = pw.starts[i]!; k < pw.starts[i + 1]!; k++) {
        const m = counts[truth[j]!]!;
        const w = pw.words[k]!;
        m.set(w, (m.get(w) ?? 0) + 1);
      }
    });
    const names: number[][] = counts.map(() => []);
    for (let sweep = 0; sweep < 2; sweep++)
      for (let c = 0; c < n; c++) {
        trial.prepare(c);
        const set: number[] = [];
        const cand = [...counts[c]!]
          .filter(([, k]) => k >= MINW)
          .sort((a, b) => b[1] - a[1])
          .slice(0, 60)
          .map(([w]) => w);
        for (let k = 0; k < KW; k++) {
          let best = -1,
            most = -1e9;
          for (const w of cand) {
            if (set.includes(w)) continue;
            const x = trial.gain(c, [...set, w]);
            if (x > most) [best, most] = [w, x];
          }
          if (best >= 0) set.push(best);
        }
        names[c] = set;
        trial.name(c, set);
      }
    const nw = names.map((s) => s.map((w) => vocab[w]!));
    const cw = commonestWords(kept, mem, nw);
    const weigh = createWeigher(titles);
    const judged = out.flatMap((p) => {
      const c = placeOf(p.people, mem);
      return c < 0 ? [] : [{ words: wordsOf(p.title), place: c }];
    });
    R += countRight(judged, nw, weigh);
    B += countRight(judged, cw, weigh);
    N += judged.length;
    if (seed === 1 && nm !== 'g')
      console.log(
        nw
          .slice(0, 12)
          .map((x) => x.join(' '))
          .join(' | '),
      );
  }
  console.log(nm, KW, (R / N).toFixed(3), (B / N).toFixed(3), (R / B).toFixed(2));
}

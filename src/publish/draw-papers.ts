import { spreadMarks } from '#analysis/spread-marks.ts';
import { PaperLayer } from '#model/network.ts';
import type { Id } from '#model/primitives.ts';
import type { AudienceFacts } from './audience-facts.ts';
import { inMap } from './draw-topics.ts';

/** Half of the room a paper's mark needs, map units. */
const PAPER_ROOM = 1.4;

/** More papers than this have no room beside each other on the whole map: they are for closer looks. */
const MOST_SPREAD = 8000;
/** Papers of the same authors stand in a spiral, so far from one turn to the next, map units. */
const SPIRAL = 0.12;

/** Papers between their authors, as a layer of its own; those whose authors this audience does not see are left out. */
export function drawPapers(facts: AudienceFacts, topicIndex: ReadonlyMap<Id, number>): PaperLayer {
  const shown = facts.dataset.papers.flatMap((paper) => {
    const authors = [...new Set(facts.bylines.get(paper.id) ?? [])].flatMap((id) => facts.index.get(id) ?? []);
    return authors.length === 0 ? [] : [{ paper, authors }];
  });
  const centre = (authors: readonly number[], axis: 'x' | 'y'): number =>
    authors.reduce((sum, v) => sum + (facts.people[v]?.place?.[axis] ?? 0), 0) / authors.length;
  const points = {
    x: Float64Array.from(shown, ({ authors }) => centre(authors, 'x')),
    y: Float64Array.from(shown, ({ authors }) => centre(authors, 'y')),
  };
  if (shown.length <= MOST_SPREAD) spreadMarks(points, new Float64Array(shown.length).fill(PAPER_ROOM), PAPER_ROOM / 4);
  else partCoinciding(points);
  return PaperLayer.parse({
    format: 'reseau-papers',
    version: 1,
    id: shown.map(({ paper }) => paper.id),
    title: shown.map(({ paper }) => paper.title),
    year: shown.map(({ paper }) => paper.year),
    x: Array.from(points.x, (x) => inMap(x, 100)),
    y: Array.from(points.y, (y) => inMap(y, 100)),
    authors: shown.map(({ authors }) => authors),
    topics: shown.map(({ paper }) => (facts.topicsOfPaper.get(paper.id) ?? []).flatMap((id) => topicIndex.get(id) ?? [])),
  });
}

/** Moves points that share a spot onto a spiral around it (golden angle: even, whatever their number). O(points). */
function partCoinciding({ x, y }: { x: Float64Array; y: Float64Array }): void {
  const met = new Map<string, number>();
  for (const [p, px] of x.entries()) {
    const py = y[p] ?? 0;
    const key = `${px.toFixed(1)} ${py.toFixed(1)}`;
    const before = met.get(key) ?? 0;
    met.set(key, before + 1);
    const angle = before * Math.PI * (3 - Math.sqrt(5));
    x[p] = px + SPIRAL * Math.sqrt(before) * Math.cos(angle);
    y[p] = py + SPIRAL * Math.sqrt(before) * Math.sin(angle);
  }
}

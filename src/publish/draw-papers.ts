import { spreadMarks } from '#analysis/spread-marks.ts';
import { PaperLayer } from '#model/network.ts';
import type { Id } from '#model/primitives.ts';
import type { AudienceFacts } from './audience-facts.ts';
import { inMap } from './draw-topics.ts';

/** Half of the room a paper's mark needs, map units. */
const PAPER_ROOM = 1.4;

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
  spreadMarks(points, new Float64Array(shown.length).fill(PAPER_ROOM), PAPER_ROOM / 4);
  return PaperLayer.parse({
    format: 'reseau-papers',
    version: 1,
    id: shown.map(({ paper }) => paper.id),
    title: shown.map(({ paper }) => paper.title),
    year: shown.map(({ paper }) => paper.year),
    x: [...points.x].map(inMap),
    y: [...points.y].map(inMap),
    authors: shown.map(({ authors }) => authors),
    topics: shown.map(({ paper }) => (facts.topicsOfPaper.get(paper.id) ?? []).flatMap((id) => topicIndex.get(id) ?? [])),
  });
}

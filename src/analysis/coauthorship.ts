import type { Dataset } from '#model/dataset.ts';
import { compareText, type Id } from '#model/primitives.ts';

/** COAUTHORED_WITH between two people, a < b by code points. */
export interface CoauthorEdge {
  a: Id;
  b: Id;
  /** Joint papers, by id. */
  papers: Id[];
  /** Fractional counting: Σ over joint papers of 1/(authors − 1) (Newman 2001, Phys. Rev. E 64, 016132). */
  weight: number;
  first: number | null;
  last: number | null;
}

/**
 * The co-authorship projection, ordered by (a, b). Authors an audience may not see still count in 1/(authors − 1), so that the
 * weight of a tie does not depend on who looks. A byline of one makes no edge. O(Σ authors²).
 */
export function coauthorEdges(dataset: Pick<Dataset, 'papers' | 'authorships'>): CoauthorEdge[] {
  const ids = [...new Set(dataset.authorships.map(({ person }) => person))].sort(compareText);
  const bylines = bylinesOf(dataset.authorships, ids);
  // By the numbers of both ends: a million keys joined of names would take longer than everything else.
  const rows = ids.map(() => new Map<number, CoauthorEdge>());
  for (const paper of [...dataset.papers].sort((p, q) => compareText(p.id, q.id))) {
    const authors = [...new Set(bylines.get(paper.id))].sort((p, q) => p - q);
    const share = 1 / (authors.length + paper.othersHidden - 1);
    for (const [i, a] of authors.entries()) {
      const row = rows[a];
      for (let j = i + 1; j < authors.length; j++) {
        const b = authors[j] ?? 0;
        const edge = row?.get(b) ?? { a: ids[a] ?? '', b: ids[b] ?? '', papers: [], weight: 0, first: null, last: null };
        if (edge.papers.length === 0) row?.set(b, edge);
        addPaper(edge, paper, share);
      }
    }
  }
  return rows.flatMap((row) => [...row].sort(([p], [q]) => p - q).map(([, edge]) => edge));
}

/** Authors of each paper, as numbers in the order of ids. */
function bylinesOf(authorships: Dataset['authorships'], ids: readonly Id[]): Map<Id, number[]> {
  const number = new Map(ids.map((id, v) => [id, v]));
  const bylines = new Map<Id, number[]>();
  for (const { paper, person } of authorships) {
    const byline = bylines.get(paper);
    const v = number.get(person) ?? 0;
    if (byline === undefined) bylines.set(paper, [v]);
    else byline.push(v);
  }
  return bylines;
}

function addPaper(edge: CoauthorEdge, paper: { id: Id; year: number | null }, share: number): void {
  edge.papers.push(paper.id);
  edge.weight += share;
  if (paper.year === null) return;
  edge.first = Math.min(edge.first ?? paper.year, paper.year);
  edge.last = Math.max(edge.last ?? paper.year, paper.year);
}

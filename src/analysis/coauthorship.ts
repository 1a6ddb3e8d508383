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
  const bylines = new Map<Id, Set<Id>>();
  for (const { paper, person } of dataset.authorships) {
    const byline = bylines.get(paper) ?? new Set<Id>();
    bylines.set(paper, byline.add(person));
  }
  const edges = new Map<string, CoauthorEdge>();
  for (const paper of [...dataset.papers].sort((p, q) => compareText(p.id, q.id))) {
    const authors = [...(bylines.get(paper.id) ?? [])].sort(compareText);
    const share = 1 / (authors.length + paper.othersHidden - 1);
    for (const [i, a] of authors.entries()) {
      for (const b of authors.slice(i + 1)) addPaper(edges, a, b, paper, share);
    }
  }
  return [...edges.values()].sort((x, y) => compareText(x.a, y.a) || compareText(x.b, y.b));
}

function addPaper(edges: Map<string, CoauthorEdge>, a: Id, b: Id, paper: { id: Id; year: number | null }, share: number): void {
  const key = `${a} ${b}`;
  const edge = edges.get(key) ?? { a, b, papers: [], weight: 0, first: null, last: null };
  edge.papers.push(paper.id);
  edge.weight += share;
  if (paper.year !== null) {
    edge.first = Math.min(edge.first ?? paper.year, paper.year);
    edge.last = Math.max(edge.last ?? paper.year, paper.year);
  }
  edges.set(key, edge);
}

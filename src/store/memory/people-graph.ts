import { UndirectedGraph } from 'graphology';
import { coauthorEdges } from '#analysis/coauthorship.ts';
import {
  coauthorConnection,
  compareConnections,
  cosupervisionConnection,
  type JointPaper,
  supervisionConnection,
} from '#analysis/connections.ts';
import { cosupervisionEdges } from '#analysis/cosupervision.ts';
import type { Connection } from '#model/cards.ts';
import { compareText, type Id } from '#model/primitives.ts';
import type { Tie } from '#store/cards/neighbourhood.ts';
import type { DatasetIndex } from './dataset-index.ts';

interface TieAttributes {
  papers: number;
  weight: number;
  supervision: boolean;
  /** Students they supervise together. */
  students: readonly Id[];
}

const NO_TIE: TieAttributes = { papers: 0, weight: 0, supervision: false, students: [] };

/** People and how they are tied: one undirected edge per pair. */
export class PeopleGraph {
  readonly #index: DatasetIndex;
  readonly #graph = new UndirectedGraph<Record<string, never>, TieAttributes>();
  readonly coauthorships: number;
  readonly cosupervisions: number;

  constructor(index: DatasetIndex) {
    this.#index = index;
    for (const { id } of index.dataset.people) this.#graph.addNode(id);
    const coauthors = coauthorEdges(index.dataset);
    for (const { a, b, papers, weight } of coauthors) this.#tie(a, b, { papers: papers.length, weight });
    for (const { supervisor, student } of index.dataset.supervisions) this.#tie(supervisor, student, { supervision: true });
    const shared = cosupervisionEdges(index.dataset);
    for (const { a, b, students } of shared) this.#tie(a, b, { students });
    this.coauthorships = coauthors.length;
    this.cosupervisions = shared.length;
  }

  /** Co-authorship and supervision that touch one of these people, each pair once, by ends. */
  ties(ids: readonly Id[]): Tie[] {
    return this.#pairs(ids)
      .filter(({ papers, supervision }) => papers > 0 || supervision)
      .map(({ a, b, papers, weight, supervision }) => ({ a, b, papers, weight, supervision }));
  }

  /** Every connection that touches one of these people, with its evidence. */
  connections(ids: readonly Id[]): Connection[] {
    return this.#pairs(ids)
      .flatMap((pair) => this.#evidence(pair))
      .sort(compareConnections);
  }

  #tie(one: Id, other: Id, attributes: Partial<TieAttributes>): void {
    this.#graph.updateEdge(one, other, (known) => ({ ...NO_TIE, ...known, ...attributes }));
  }

  #pairs(ids: readonly Id[]): ({ a: Id; b: Id } & TieAttributes)[] {
    const pairs = new Map<string, { a: Id; b: Id } & TieAttributes>();
    for (const id of ids) {
      if (!this.#graph.hasNode(id)) continue;
      this.#graph.forEachEdge(id, (key, attributes, source, target) => {
        const [a, b] = source < target ? [source, target] : [target, source];
        pairs.set(key, { a, b, ...attributes });
      });
    }
    return [...pairs.values()].sort((p, q) => compareText(p.a, q.a) || compareText(p.b, q.b));
  }

  #evidence({ a, b, papers, supervision, students }: { a: Id; b: Id } & TieAttributes): Connection[] {
    const found: Connection[] = [];
    if (papers > 0) found.push(coauthorConnection(a, b, this.#jointPapers(a, b)));
    if (supervision) {
      const records = [...this.#index.supervises(a), ...this.#index.supervises(b)];
      const between = records.filter(({ student }) => student === a || student === b);
      found.push(...between.map(supervisionConnection));
    }
    const refs = students.flatMap((id) => this.#index.personRef(id) ?? []);
    if (refs.length > 0) found.push(cosupervisionConnection(a, b, refs));
    return found;
  }

  #jointPapers(a: Id, b: Id): JointPaper[] {
    const theirs = new Set(this.#index.papersOf(b).map(({ id }) => id));
    return this.#index
      .papersOf(a)
      .filter(({ id }) => theirs.has(id))
      .map(({ id, title, year, othersHidden }) => {
        const authors = new Set(this.#index.byline(id).map(({ person }) => person));
        return { id, title, year, share: 1 / (authors.size + othersHidden - 1) };
      });
  }
}

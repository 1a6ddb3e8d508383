import {
  coauthorConnection,
  coauthorStrength,
  compareConnections,
  cosupervisionConnection,
  type JointPaper,
  supervisionConnection,
} from '#analysis/connections.ts';
import type { Connection } from '#model/cards.ts';
import type { Paper } from '#model/paper.ts';
import { compareText, type Id } from '#model/primitives.ts';
import type { Supervision } from '#model/supervision.ts';
import type { Tie } from '#store/cards/neighbourhood.ts';
import type { DatasetIndex } from './dataset-index.ts';

/** What ties two people, a < b. */
interface Pair {
  a: Id;
  b: Id;
  /** Joint papers, by id. */
  papers: JointPaper[];
  supervisions: Supervision[];
  /** Students they supervise together. */
  students: Id[];
}

/**
 * How people are tied, read off their papers and supervisions when somebody asks: O(Σ papers × authors) of those asked about.
 * Nothing is kept: a million pairs held ready would cost a server at 165,000 people ten seconds at its start, and a gigabyte.
 */
export class PeopleGraph {
  readonly #index: DatasetIndex;

  constructor(index: DatasetIndex) {
    this.#index = index;
  }

  /** Co-authorship and supervision that touch one of these people, each pair once, by ends. */
  ties(ids: readonly Id[]): Tie[] {
    return this.#pairs(ids)
      .filter(({ papers, supervisions }) => papers.length > 0 || supervisions.length > 0)
      .map(({ a, b, papers, supervisions }) => {
        const weight = papers.reduce((sum, { share }) => sum + share, 0);
        return { a, b, papers: papers.length, weight, supervision: supervisions.length > 0 };
      });
  }

  /** Every connection that touches one of these people, by ends and kind; without evidence the lists in it are empty. */
  connections(ids: readonly Id[], evidence = true): Connection[] {
    return this.#pairs(ids).flatMap((pair) => this.#connections(pair, evidence));
  }

  #connections({ a, b, papers, supervisions, students }: Pair, evidence: boolean): Connection[] {
    const found: Connection[] = [];
    if (papers.length > 0) found.push(evidence ? coauthorConnection(a, b, papers) : coauthorStrength(a, b, papers));
    found.push(...supervisions.map(supervisionConnection));
    const refs = students.flatMap((id) => this.#index.personRef(id) ?? []);
    if (refs.length > 0) found.push(cosupervisionConnection(a, b, refs));
    return found.length > 1 ? found.sort(compareConnections) : found;
  }

  /** Pairs with one of these people in them, by ends. */
  #pairs(ids: readonly Id[]): Pair[] {
    const asked = new Set(ids.filter((id) => this.#index.people.has(id)));
    // By one end, then by the other: names joined to keys would cost more than all the rest.
    const pairs = new Map<Id, Map<Id, Pair>>();
    const pairOf = (one: Id, other: Id): Pair => {
      const [a, b] = one < other ? [one, other] : [other, one];
      const row = pairs.get(a) ?? new Map<Id, Pair>();
      const pair = row.get(b) ?? { a, b, papers: [], supervisions: [], students: [] };
      if (row.size === 0) pairs.set(a, row);
      if (pair.papers.length + pair.supervisions.length + pair.students.length === 0) row.set(b, pair);
      return pair;
    };
    this.#addPapers(asked, pairOf);
    this.#addSupervisions(asked, pairOf);
    const rows = [...pairs].sort(([a], [b]) => compareText(a, b));
    return rows.flatMap(([, row]) => [...row.values()].sort((p, q) => compareText(p.b, q.b)));
  }

  #addPapers(asked: ReadonlySet<Id>, pairOf: (one: Id, other: Id) => Pair): void {
    const papers = new Map<Id, Paper>();
    for (const id of asked) for (const paper of this.#index.papersOf(id)) papers.set(paper.id, paper);
    // By id, so that shares add up in the same order whoever is asked about.
    for (const { id, title, year, othersHidden } of [...papers.values()].sort((p, q) => compareText(p.id, q.id))) {
      const authors = [...new Set(this.#index.byline(id).map(({ person }) => person))];
      const joint: JointPaper = { id, title, year, share: 1 / (authors.length + othersHidden - 1) };
      for (const [i, one] of authors.entries()) {
        if (!asked.has(one)) continue;
        for (const [j, other] of authors.entries()) {
          // Where both are asked about, the earlier one of the byline has made the pair.
          if (j > i || (j < i && !asked.has(other))) pairOf(one, other).papers.push(joint);
        }
      }
    }
  }

  #addSupervisions(asked: ReadonlySet<Id>, pairOf: (one: Id, other: Id) => Pair): void {
    const supervisions = new Map<Id, Supervision>();
    for (const id of asked) {
      for (const each of [...this.#index.supervises(id), ...this.#index.supervisedBy(id)]) supervisions.set(each.id, each);
      for (const { student } of this.#index.supervises(id)) this.#addStudent(id, student, pairOf);
    }
    for (const each of supervisions.values()) pairOf(each.supervisor, each.student).supervisions.push(each);
  }

  #addStudent(supervisor: Id, student: Id, pairOf: (one: Id, other: Id) => Pair): void {
    for (const { supervisor: other } of this.#index.supervisedBy(student)) {
      if (other === supervisor) continue;
      const { students } = pairOf(supervisor, other);
      if (!students.includes(student)) students.push(student);
    }
  }
}

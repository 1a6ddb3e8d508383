import type { Dataset } from '#model/dataset.ts';
import { compareText, type Id } from '#model/primitives.ts';

/** COSUPERVISES_WITH between two people, a < b by code points, with the students they share, by id. */
export interface CosupervisionEdge {
  a: Id;
  b: Id;
  students: Id[];
}

/** Who supervises the same students, at whatever time, ordered by (a, b). O(Σ supervisors²). */
export function cosupervisionEdges({ supervisions }: Pick<Dataset, 'supervisions'>): CosupervisionEdge[] {
  const supervisors = new Map<Id, Set<Id>>();
  for (const { student, supervisor } of supervisions) {
    supervisors.set(student, (supervisors.get(student) ?? new Set<Id>()).add(supervisor));
  }
  const edges = new Map<string, CosupervisionEdge>();
  for (const student of [...supervisors.keys()].sort(compareText)) {
    const pairs = [...(supervisors.get(student) ?? [])].sort(compareText);
    for (const [i, a] of pairs.entries()) {
      for (const b of pairs.slice(i + 1)) {
        const edge = edges.get(`${a} ${b}`) ?? { a, b, students: [] };
        edge.students.push(student);
        edges.set(`${a} ${b}`, edge);
      }
    }
  }
  return [...edges.values()].sort((x, y) => compareText(x.a, y.a) || compareText(x.b, y.b));
}

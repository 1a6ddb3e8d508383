import { introductionsFrom } from '#analysis/collaborators/introductions.ts';
import { row } from '#analysis/collaborators/work.ts';
import { at } from '#analysis/columns.ts';
import type { PersonRef } from '#model/cards.ts';
import { COMPARE_CAPS, type ComparedPair } from '#model/compare.ts';
import type { CompareRecord } from './compare-record.ts';
import type { Side } from './sides.ts';

/** What two sides have in common. O(their papers + ties of the first side's people). */
export function pairOf(record: CompareRecord, sides: readonly Side[], one: number, other: number): ComparedPair {
  const [a, b] = [sides[one], sides[other]];
  const { work } = record.field;
  const theirs = new Set(b?.papers);
  const joint = (a?.papers ?? []).filter((p) => theirs.has(p));
  joint.sort((p, q) => at(work.year, q) - at(work.year, p) || p - q);
  const years = joint.map((p) => at(work.year, p)).filter((year) => year > 0);
  const found = {
    one,
    other,
    paperCount: joint.length,
    first: years.at(-1) ?? null,
    last: years[0] ?? null,
    papers: joint.slice(0, COMPARE_CAPS.papers).flatMap((p) => record.papers[p] ?? []),
  };
  if (a === undefined || b === undefined) return { ...found, ...NO_PEOPLE, crossing: [] };
  const [v, u] = [only(a), only(b)];
  if (v === undefined || u === undefined) return { ...found, ...NO_PEOPLE, crossing: crossingOf(record, a, b) };
  return { ...found, ...betweenPeople(record, { one, other, v, u }), crossing: [] };
}

const NO_PEOPLE = { students: [], studentCount: 0, supervisor: null, steps: null, introducer: null };

/** The person that a side is. */
function only({ subject, members }: Side): number | undefined {
  return subject.kind === 'person' ? [...members][0] : undefined;
}

function betweenPeople(
  { people, field }: CompareRecord,
  { one, other, v, u }: { one: number; other: number; v: number; u: number },
): Pick<ComparedPair, keyof typeof NO_PEOPLE> {
  const ours = people[v]?.students ?? new Set<number>();
  const theirs = people[u]?.students ?? new Set<number>();
  const students = [...ours].filter((student) => theirs.has(student)).sort((p, q) => p - q);
  const way = introductionsFrom(field, v, [u]).get(u);
  return {
    students: students.slice(0, COMPARE_CAPS.students).flatMap((student) => people[student]?.ref ?? []),
    studentCount: students.length,
    supervisor: ours.has(u) ? one : theirs.has(v) ? other : null,
    steps: way?.steps ?? null,
    introducer: way === undefined || way.steps < 2 ? null : (people[way.by]?.ref ?? null),
  };
}

/** Pairs that join the two: somebody of one side alone who wrote with somebody of the other alone; fresh joint papers weigh more. */
function crossingOf({ people, field: { work, graph } }: CompareRecord, a: Side, b: Side): ComparedPair['crossing'] {
  const found: { v: number; u: number; weight: number }[] = [];
  for (const v of a.members) {
    if (b.members.has(v)) continue;
    for (let e = at(graph.starts, v); e < at(graph.starts, v + 1); e++) {
      const u = at(graph.targets, e);
      if (b.members.has(u) && !a.members.has(u)) found.push({ v, u, weight: at(graph.weights, e) });
    }
  }
  found.sort((p, q) => q.weight - p.weight || p.v - q.v || p.u - q.u);
  const ref = (v: number): PersonRef[] => people.slice(v, v + 1).map((person) => person.ref);
  return found.slice(0, COMPARE_CAPS.crossing).flatMap(({ v, u }) => {
    const theirs = new Set(row(work.papers, u));
    const joint = [...row(work.papers, v)].filter((p) => theirs.has(p));
    const last = Math.max(0, ...joint.map((p) => at(work.year, p)));
    return ref(v).flatMap((one) => ref(u).map((other) => ({ one, other, papers: joint.length, last: last || null })));
  });
}

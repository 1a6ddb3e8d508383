import { at } from '#analysis/columns.ts';
import type { Steps } from '#analysis/in-steps.ts';
import { latestDay } from '#model/primitives.ts';
import { type Asked, Pace } from './asked.ts';
import { BestRows, type FoundRows } from './best-rows.ts';
import { dayNumber } from './comings.ts';
import type { QuestionGround } from './ground.ts';
import { JointWork, knownYear } from './joint-work.ts';

/**
 * Most co-supervision: pairs by the students they supervise or supervised both. Figures: those, joint papers, the year of the
 * latest. O(Σ supervisors² + Σ authors²).
 */
export function* mostCosupervision(ground: QuestionGround, _asked: Asked): Steps<FoundRows> {
  const best = new BestRows(ground);
  for (const { v, u, students, joint } of cosupervisors(ground, yield* sharedStudents(ground))) {
    yield;
    const papers = at(joint.papers, u);
    best.add({ people: [v, u], figures: [students, papers, knownYear(at(joint.last, u))], rank: [students, papers] });
  }
  return best.found();
}

/**
 * Who supervises together and never published together. Ranked by shared students. Figures: those, and co-authors that the two have
 * in common. O(Σ supervisors² + Σ authors²).
 */
export function* superviseNotPublish(ground: QuestionGround, _asked: Asked): Steps<FoundRows> {
  const best = new BestRows(ground);
  const others = new JointWork(ground, { topic: null, since: null });
  for (const { v, u, students, joint } of cosupervisors(ground, yield* sharedStudents(ground))) {
    yield;
    if (at(joint.papers, u) > 0) continue;
    others.of(u);
    const common = others.others.filter((other) => at(joint.papers, other) > 0).length;
    best.add({ people: [v, u], figures: [students, common], rank: [students, common] });
  }
  return best.found();
}

/**
 * Students whose end date passed: a supervision that was to end before today, of somebody who still has a role here and whom
 * nobody else supervises now. The longest past first. People: the student, then the supervisor. O(supervisions).
 */
export function* endPassed(ground: QuestionGround, _asked: Asked): Steps<FoundRows> {
  const best = new BestRows(ground);
  const supervised = new Set(ground.supervisions.flatMap(({ student, isCurrent }) => (isCurrent ? [student] : [])));
  const pace = new Pace();
  for (const { supervisor, student, until } of ground.supervisions) {
    if (pace.isPause(1)) yield;
    if (until === null || latestDay(until) >= ground.asOf || supervised.has(student)) continue;
    if (ground.people[student]?.isHere !== true) continue;
    best.add({ people: [student, supervisor], figures: [], date: until, rank: [-dayNumber(until)] });
  }
  return best.found();
}

interface Cosupervisors {
  v: number;
  u: number;
  students: number;
  /** The work of `v`. */
  joint: JointWork;
}

type Shared = ReadonlyMap<number, ReadonlyMap<number, number>>;

/** Students that two supervise both, by the lower number, then by the higher one. */
function* sharedStudents({ supervisions }: QuestionGround): Steps<Shared> {
  const pace = new Pace();
  const supervisors = new Map<number, Set<number>>();
  for (const { supervisor, student } of supervisions) {
    if (pace.isPause(1)) yield;
    supervisors.set(student, (supervisors.get(student) ?? new Set<number>()).add(supervisor));
  }
  const shared = new Map<number, Map<number, number>>();
  for (const set of supervisors.values()) {
    if (pace.isPause(set.size ** 2)) yield;
    for (const v of set) for (const u of set) if (v < u) noteShared(shared, v, u);
  }
  return shared;
}

function* cosupervisors(ground: QuestionGround, shared: Shared): Generator<Cosupervisors> {
  const joint = new JointWork(ground, { topic: null, since: null });
  for (const [v, others] of shared) {
    joint.of(v);
    for (const [u, students] of others) yield { v, u, students, joint };
  }
}

function noteShared(shared: Map<number, Map<number, number>>, v: number, u: number): void {
  const others = shared.get(v) ?? new Map<number, number>();
  shared.set(v, others.set(u, (others.get(u) ?? 0) + 1));
}

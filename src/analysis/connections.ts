import type { Connection, PersonRef } from '#model/cards.ts';
import { compareText, type Id, type PartialDate } from '#model/primitives.ts';
import type { Supervision, SupervisionRole } from '#model/supervision.ts';

/** Joint papers shown as evidence of one tie; the count beside them is whole. */
export const EVIDENCE_PAPERS = 5;

/** The evidence that a supervision is, on the scale of co-authorship where one paper by two people is 1 (docs/model.md). */
export const SUPERVISION_EVIDENCE: Readonly<Record<SupervisionRole, number>> = { principal: 2, co: 1.5, unstated: 1 };
/** What each student two people supervise together adds … */
export const COSUPERVISION_EVIDENCE = 0.5;
/** … up to this many of them. */
const COUNTED_STUDENTS = 4;

export interface JointPaper {
  id: Id;
  title: string;
  year: number | null;
  /** 1/(authors − 1), authors this audience may not see included. */
  share: number;
}

const KINDS: readonly Connection['kind'][] = ['coauthor', 'supervision', 'cosupervision'];

/** Evidence of any size as a strength in (0, 1): half for one paper by two people, and more papers add less and less. */
export function toStrength(evidence: number): number {
  return evidence / (1 + evidence);
}

/** Co-authorship by its fractional weight, Σ 1/(authors − 1) over joint papers taken by id. */
export function coauthorConnection(one: Id, other: Id, papers: readonly JointPaper[]): Connection {
  const years = papers.flatMap(({ year }) => (year === null ? [] : [year]));
  const byId = [...papers].sort((p, q) => compareText(p.id, q.id));
  return {
    ...blank(one, other, 'coauthor'),
    strength: toStrength(byId.reduce((sum, { share }) => sum + share, 0)),
    first: years.length === 0 ? null : Math.min(...years),
    last: years.length === 0 ? null : Math.max(...years),
    papers: [...papers]
      .sort(newestFirst)
      .slice(0, EVIDENCE_PAPERS)
      .map(({ id, title, year }) => ({ id, title, year })),
    paperCount: papers.length,
  };
}

/** The same without its evidence, for the thousands of ties that a path search looks at and does not take. Papers come by id. */
export function coauthorStrength(one: Id, other: Id, papers: readonly JointPaper[]): Connection {
  const strength = toStrength(papers.reduce((sum, { share }) => sum + share, 0));
  return { ...blank(one, other, 'coauthor'), strength, paperCount: papers.length };
}

/** One supervision as a tie, dated where the audience may see dates. */
export function supervisionConnection(
  supervision: Pick<Supervision, 'supervisor' | 'student' | 'role' | 'level' | 'start' | 'until'>,
): Connection {
  const { supervisor, student, role, level, start, until } = supervision;
  return {
    ...blank(supervisor, student, 'supervision'),
    strength: toStrength(SUPERVISION_EVIDENCE[role]),
    first: yearOf(start),
    last: yearOf(until),
    supervisor,
    role,
    level,
  };
}

/** Two people who supervise the same students. */
export function cosupervisionConnection(one: Id, other: Id, students: readonly PersonRef[]): Connection {
  return {
    ...blank(one, other, 'cosupervision'),
    strength: toStrength(COSUPERVISION_EVIDENCE * Math.min(students.length, COUNTED_STUDENTS)),
    students: [...students].sort((p, q) => compareText(p.id, q.id)),
  };
}

/** A total order: by ends, kind, then every field that tells two supervisions of one pair apart. */
export function compareConnections(p: Connection, q: Connection): number {
  return (
    compareText(p.a, q.a) ||
    compareText(p.b, q.b) ||
    KINDS.indexOf(p.kind) - KINDS.indexOf(q.kind) ||
    compareText(p.supervisor ?? '', q.supervisor ?? '') ||
    (p.first ?? 0) - (q.first ?? 0) ||
    (p.last ?? 0) - (q.last ?? 0) ||
    compareText(p.role ?? '', q.role ?? '') ||
    compareText(p.level ?? '', q.level ?? '')
  );
}

export function newestFirst(p: { id: Id; year: number | null }, q: { id: Id; year: number | null }): number {
  return (q.year ?? 0) - (p.year ?? 0) || compareText(p.id, q.id);
}

function blank(one: Id, other: Id, kind: Connection['kind']): Connection {
  const [a, b] = one < other ? [one, other] : [other, one];
  return {
    a,
    b,
    kind,
    strength: 1,
    first: null,
    last: null,
    papers: [],
    paperCount: 0,
    supervisor: null,
    role: null,
    level: null,
    students: [],
  };
}

function yearOf(date: PartialDate | null): number | null {
  return date === null ? null : Number(date.slice(0, 4));
}

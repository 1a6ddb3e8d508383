import { type Supervision, supervisionVisibility } from '#model/supervision.ts';
import { narrowest } from '#model/visibility.ts';
import { lastMonth, partialDate } from './dates.ts';
import type { Professor } from './faculty.ts';
import { DOCTORATE } from './person-records.ts';
import { randomStream } from './random.ts';
import { SOURCE } from './source.ts';
import type { Stage, Student } from './students.ts';

/** What a registrar jots down, in the language of the day. For staff only. */
const NOTES = [
  'On leave, winter 2026',
  'Congé parental, automne 2025',
  'Cotutelle',
  'Part-time',
  'À temps partiel',
  'Funding ends in April',
];
const HAS_NOTE = 0.04;

/** One edge per supervisor and stage of a career. */
export function supervisionRecords(students: readonly Student[]): Supervision[] {
  return students.flatMap((student) => student.stages.flatMap((stage, i) => stageEdges(student, stage, i)));
}

function stageEdges(student: Student, stage: Stage, index: number): Supervision[] {
  const random = randomStream(`supervision ${student.id} ${index}`);
  const { principal, co } = stage;
  const isShared = stage.hasUnnamedCo || co !== null;
  const shared = {
    student: student.id,
    level: stage.level,
    institution: stage.university,
    start: partialDate(stage.start, random),
    until: stage.isEndUnknown ? null : lastMonth(stage.until),
    note: random.chance(HAS_NOTE) ? random.pick(NOTES) : null,
    source: SOURCE,
    // Both ends are public nodes, so the student's choice is the narrowest.
    visibility: narrowest(supervisionVisibility(student.optedIn), 'public'),
  };
  const id = `s-${student.id}-${index}`;
  const edges: Supervision[] = [];
  if (principal !== null) {
    edges.push({ id: `${id}-p`, supervisor: principal.id, role: 'principal', shared: isShared ? 'shared' : 'alone', ...shared });
  }
  if (co !== null) edges.push({ id: `${id}-c`, supervisor: co.id, role: 'co', shared: 'shared', ...shared });
  return edges;
}

/** The doctorate of a professor who did it here. */
export function doctorateRecords({ id, advisor, start }: Professor): Supervision[] {
  if (advisor === null) return [];
  const edge: Supervision = {
    id: `s-${id}-0-p`,
    supervisor: advisor.id,
    student: id,
    role: 'principal',
    shared: 'alone',
    level: 'phd',
    institution: advisor.university,
    start: lastMonth(start - DOCTORATE.begun),
    until: lastMonth(start - DOCTORATE.done),
    note: null,
    source: SOURCE,
    visibility: supervisionVisibility(true),
  };
  return [edge];
}

import { describe, expect, test } from 'vitest';
import { datasetFor } from '#model/audience.ts';
import { datasetToFiles } from '#model/dataset-text.ts';
import { findIntegrityProblems } from '#model/integrity.ts';
import { covers, earliestDay } from '#model/primitives.ts';
import { readDemo, staleFiles } from '#seed/generate.ts';
import { demoDataset } from '#seed/generator/demo-dataset.ts';

const demo = demoDataset();
const asOf = demo.header.asOf;
const STUDENT_KINDS = new Set(['student', 'postdoc', 'visiting', 'intern', 'collaborator']);

const faculty = demo.people.filter(({ roles }) => roles.some(({ kind }) => kind === 'faculty'));
const facultyIds = new Set(faculty.map(({ id }) => id));
const students = demo.people.filter(({ id, roles }) => !facultyIds.has(id) && roles.some(({ kind }) => STUDENT_KINDS.has(kind)));
const studentIds = new Set(students.map(({ id }) => id));
const outsiders = demo.people.filter(({ id }) => !facultyIds.has(id) && !studentIds.has(id));

function share<T>(items: readonly T[], holds: (item: T) => boolean): number {
  return items.filter(holds).length / items.length;
}

describe('npm run seed', () => {
  test('changes nothing: the committed demo is what the generator makes', () => {
    expect(staleFiles(datasetToFiles(demo), readDemo())).toEqual([]);
  });

  test('names what differs, is missing or does not belong', () => {
    const made = [
      { name: 'a', text: '1' },
      { name: 'b', text: '2' },
    ];
    const found = [
      { name: 'a', text: 'x' },
      { name: 'c', text: '3' },
    ];
    expect(staleFiles(made, found)).toEqual(['a', 'b', 'c']);
  });

  test('gives the same Dataset twice', () => {
    expect(datasetToFiles(demoDataset())).toEqual(datasetToFiles(demo));
  });
});

describe('the demo institute', () => {
  test('is sound', () => {
    expect(findIntegrityProblems(demo)).toEqual([]);
  });

  test.each([
    ['professors', faculty.length, 140, 140],
    ['students and postdocs', students.length, 1150, 1150],
    ['outside co-authors', outsiders.length, 2300, 2900],
    ['topics', demo.topics.length, 65, 80],
    ['universities', demo.institutions.filter(({ kind, shortName }) => kind === 'university' && shortName !== null).length, 4, 4],
    ['papers', demo.papers.length, 2850, 3150],
  ])('has %s: %i, between %i and %i', (_, count, low, high) => {
    expect(count).toBeGreaterThanOrEqual(low);
    expect(count).toBeLessThanOrEqual(high);
  });

  test('publishes more each year, and less in the one that is not over', () => {
    const perYear = Array.from({ length: 15 }, (_, i) => demo.papers.filter(({ year }) => year === 2012 + i).length);
    const whole = perYear.slice(0, -1);
    expect([...whole].sort((a, b) => a - b)).toEqual(whole);
    expect(perYear.at(-1)).toBeLessThan(whole.at(-1) ?? 0);
  });

  test('prints no title and no name twice', () => {
    const titles = demo.papers.map(({ title }) => title);
    const names = demo.people.flatMap(({ name }) => name ?? []);
    expect(new Set(titles).size).toBe(titles.length);
    expect(new Set(names).size).toBe(names.length);
  });

  test('labels every topic in two languages, in two levels', () => {
    const top = new Set(demo.topics.filter(({ parent }) => parent === null).map(({ id }) => id));
    expect(demo.topics.filter(({ label }) => label.frMissing)).toEqual([]);
    expect(demo.topics.filter(({ parent }) => parent !== null && !top.has(parent))).toEqual([]);
    expect(top.size).toBeGreaterThanOrEqual(8);
  });

  test('says of every paper what it is about', () => {
    const about = new Set(demo.abouts.map(({ paper }) => paper));
    expect(demo.papers.filter(({ id }) => !about.has(id))).toEqual([]);
  });
});

describe('careers', () => {
  test('run in order, one stage after the other', () => {
    const stages = students.map(({ roles }) => roles.filter(({ kind }) => STUDENT_KINDS.has(kind)));
    const overlaps = stages.flatMap((roles) =>
      roles.slice(1).filter((role, i) => earliestDay(role.start ?? '').slice(0, 4) < (roles[i]?.until ?? '9999').slice(0, 4)),
    );
    expect(overlaps).toEqual([]);
    expect(stages.filter((roles) => roles.length > 1).length).toBeGreaterThan(60);
  });

  test('end in alumni', () => {
    const left = students.filter(({ roles }) => !roles.some((role) => STUDENT_KINDS.has(role.kind) && covers(role, asOf)));
    expect(left.length).toBeGreaterThan(300);
    expect(left.filter(({ roles }) => roles.at(-1)?.kind !== 'alumnus')).toEqual([]);
  });

  test('have the same dates as the supervision that goes with them', () => {
    const spans = new Map(students.map(({ id, roles }) => [id, roles.map(({ until }) => until)]));
    const strays = demo.supervisions.filter(({ student, until }) => spans.get(student)?.includes(until) === false);
    expect(strays).toEqual([]);
  });

  test('never start before the supervisor did', () => {
    const starts = new Map(faculty.map(({ id, roles }) => [id, roles[0]?.start ?? null]));
    const early = demo.supervisions.filter(({ supervisor, start }) => {
      const hired = starts.get(supervisor) ?? null;
      return hired !== null && start !== null && start.slice(0, 4) < hired.slice(0, 4);
    });
    expect(early).toEqual([]);
  });
});

describe('supervision', () => {
  const now = demo.supervisions.filter((edge) => covers(edge, asOf));

  // Of the 27 students on the founding page: 11 alone, 9 shared as principal, 7 as co; 14 PhD, 4 Master's, 3 postdocs, 3 visiting.
  test.each([
    ['principal alone', 11 / 27, now.filter(({ role, shared }) => role === 'principal' && shared === 'alone').length],
    ['principal, shared', 9 / 27, now.filter(({ role, shared }) => role === 'principal' && shared === 'shared').length],
    ['co', 7 / 27, now.filter(({ role }) => role === 'co').length],
    ['PhD', 14 / 27, now.filter(({ level }) => level === 'phd').length],
    ["Master's", 4 / 27, now.filter(({ level }) => level === 'masters').length],
    ['postdoc', 3 / 27, now.filter(({ level }) => level === 'postdoc').length],
    ['visiting', 3 / 27, now.filter(({ level }) => level === 'visiting').length],
    ['intern', 1 / 27, now.filter(({ level }) => level === 'intern').length],
    ['collaborator', 2 / 27, now.filter(({ level }) => level === 'collaborator').length],
  ])('has the share of %s of the founding page within six points', (_, expected, count) => {
    expect(Math.abs(count / now.length - expected)).toBeLessThan(0.06);
  });

  test('does not know about 8 % of the ends', () => {
    const unknown = share(demo.supervisions, ({ until }) => until === null);
    expect(unknown).toBeGreaterThan(0.06);
    expect(unknown).toBeLessThan(0.1);
  });

  test('says "alone" only where there is one supervisor, and "co" only where there is another', () => {
    const key = ({ id }: { id: string }): string => id.replace(/-[pc]$/, '');
    const byStage = Map.groupBy(demo.supervisions, key);
    const wrong = demo.supervisions.filter((edge) => edge.shared === 'alone' && (byStage.get(key(edge))?.length ?? 0) > 1);
    expect(wrong).toEqual([]);
    expect(demo.supervisions.filter(({ role, shared }) => role === 'co' && shared !== 'shared')).toEqual([]);
  });

  test('counts some students whom nobody names', () => {
    const unnamed = demo.people.filter(({ name }) => name === null);
    const authors = new Set(demo.authorships.map(({ person }) => person));
    expect(unnamed.length).toBeGreaterThan(10);
    expect(unnamed.filter(({ id, optedIn }) => optedIn || authors.has(id))).toEqual([]);
  });
});

describe('consent', () => {
  const open = datasetFor(demo, 'public');

  test('was given by about 60 % of the students', () => {
    expect(share(students, ({ optedIn }) => optedIn)).toBeCloseTo(0.6, 1);
  });

  test('puts current students on the public map', () => {
    const shown = open.people.filter(({ roles }) => roles.some(({ kind }) => kind === 'student'));
    expect(shown.length).toBeGreaterThan(200);
  });

  test('is not to be told from what else the public sees of a person', () => {
    const declined = new Set(students.filter(({ optedIn }) => !optedIn).map(({ id }) => id));
    const roleless = open.people.filter(({ roles }) => roles.length === 0);
    const traits = (people: typeof roleless): string[] =>
      [
        ...new Set(
          people.map(({ id, name, aliases, roles, externalIds, ...rest }) => JSON.stringify([id.length, rest, externalIds])),
        ),
      ].sort();
    const withoutConsent = roleless.filter(({ id }) => declined.has(id));
    const others = roleless.filter(({ id }) => !declined.has(id));
    expect(traits(withoutConsent)).toEqual(traits(others));
    expect(withoutConsent.length).toBeLessThan(others.length / 2);
    expect(open.interests.filter(({ person, kind }) => declined.has(person) && kind === 'declared')).toEqual([]);
  });
});

import type { RoleView, SupervisionEntry } from '#model/cards.ts';
import type { Career, CareerCoauthor, CareerTopic } from '#model/career.ts';
import { compareText, type PartialDate } from '#model/primitives.ts';

/** From when to when, in years and parts of them. An end that nobody knows is open: where it is drawn is where the axis ends. */
export interface Bar {
  readonly from: number;
  readonly until: number;
  readonly isStartOpen: boolean;
  readonly isEndOpen: boolean;
}

/** One line of the drawing, with the whole number behind a list that is cut. */
export type CareerRow =
  | { readonly kind: 'heading'; readonly section: CareerSection; readonly shown: number; readonly all: number }
  | { readonly kind: 'papers'; readonly papers: number }
  | { readonly kind: 'role'; readonly role: RoleView; readonly bar: Bar | null }
  | { readonly kind: 'tie'; readonly entry: SupervisionEntry; readonly bar: Bar }
  | { readonly kind: 'topic'; readonly topic: CareerTopic }
  | { readonly kind: 'coauthor'; readonly coauthor: CareerCoauthor };

export type CareerSection = 'roles' | 'students' | 'supervisors' | 'topics' | 'coauthors';

/** Lines of each list that one drawing can be read with. */
const MOST: Readonly<Record<CareerSection, number>> = {
  roles: 8,
  students: 12,
  supervisors: 4,
  topics: 8,
  coauthors: 12,
};

/**
 * What is drawn, line by line, `isWhole` all that the answer holds. Of co-authors those with most papers, in the order in which they
 * came; of students the last to come. Supervision of which no date is known has no line.
 */
export function careerRows(career: Career, isWhole: boolean): CareerRow[] {
  const most = (section: CareerSection): number => (isWhole ? Number.POSITIVE_INFINITY : MOST[section]);
  const foremost = [...career.coauthors].sort((a, b) => b.papers - a.papers || compareText(a.person.id, b.person.id));
  const kept = new Set(foremost.slice(0, most('coauthors')));
  const ties = (section: 'students' | 'supervisors', entries: readonly SupervisionEntry[]): CareerRow[] => {
    const dated = entries.flatMap((entry): CareerRow[] => {
      const bar = barOf(career, entry);
      return bar === null ? [] : [{ kind: 'tie', entry, bar }];
    });
    return withHeading(section, dated.slice(-most(section)), entries.length);
  };
  return [
    ...(career.papers.length === 0 ? [] : [{ kind: 'papers', papers: career.paperCount } as const]),
    ...withHeading(
      'roles',
      career.roles.slice(0, most('roles')).map((role) => ({ kind: 'role', role, bar: barOf(career, role) })),
      career.roles.length,
    ),
    ...ties('students', career.supervises),
    ...ties('supervisors', career.supervisedBy),
    ...withHeading(
      'topics',
      career.topics.slice(0, most('topics')).map((topic) => ({ kind: 'topic', topic })),
      career.topicCount,
    ),
    ...withHeading(
      'coauthors',
      career.coauthors.filter((one) => kept.has(one)).map((coauthor) => ({ kind: 'coauthor', coauthor })),
      career.coauthorCount,
    ),
  ];
}

function withHeading(section: CareerSection, rows: readonly CareerRow[], all: number): CareerRow[] {
  return rows.length === 0 ? [] : [{ kind: 'heading', section, shown: rows.length, all }, ...rows];
}

/** `null` where neither end is known: there is nothing to draw, and nothing is guessed. */
function barOf({ span, asOf }: Career, { start, until }: { start: PartialDate | null; until: PartialDate | null }): Bar | null {
  if (span === null || (start === null && until === null)) return null;
  const today = Math.max(momentOf(asOf, 0), span.first);
  const end = until === null ? today : Math.min(momentOf(until, 1), Math.max(today, span.last + 1));
  const from = start === null ? span.first : momentOf(start, 0);
  return { from, until: Math.max(end, from + 0.1), isStartOpen: start === null, isEndOpen: until === null };
}

/** A date on the axis: its beginning, or (`end` 1) the end of the year or month that it names. */
function momentOf(date: PartialDate, end: 0 | 1): number {
  const [year = 0, month] = date.split('-').map(Number);
  return month === undefined ? year + end : year + (month - 1 + end) / 12;
}

/** What of a career belongs to one year. */
export interface CareerYear {
  readonly year: number;
  readonly papers: number;
  readonly begun: readonly RoleView[];
  readonly ended: readonly RoleView[];
  readonly studentsBegun: readonly SupervisionEntry[];
  readonly studentsEnded: readonly SupervisionEntry[];
  readonly topics: readonly { readonly topic: CareerTopic; readonly papers: number }[];
  /** New ones first. */
  readonly coauthors: readonly { readonly coauthor: CareerCoauthor; readonly papers: number; readonly isNew: boolean }[];
}

/** The same as a list, newest year first; years in which nothing is known to have happened are left out. */
export function careerYears(career: Career): CareerYear[] {
  const { span } = career;
  if (span === null) return [];
  const years = Array.from({ length: span.last - span.first + 1 }, (_, i) => span.last - i);
  return years
    .map((year) => yearOf(career, year))
    .filter(({ year: _year, papers, ...lists }) => {
      return papers > 0 || Object.values(lists).some(({ length }) => length > 0);
    });
}

function yearOf(career: Career, year: number): CareerYear {
  const isIn = (date: PartialDate | null): boolean => date !== null && Number(date.slice(0, 4)) === year;
  const papersIn = (years: Career['papers']): number => years.find((each) => each.year === year)?.papers ?? 0;
  return {
    year,
    papers: papersIn(career.papers),
    begun: career.roles.filter(({ start }) => isIn(start)),
    ended: career.roles.filter(({ until }) => isIn(until)),
    studentsBegun: career.supervises.filter(({ start }) => isIn(start)),
    studentsEnded: career.supervises.filter(({ until }) => isIn(until)),
    topics: career.topics
      .map((topic) => ({ topic, papers: papersIn(topic.years) }))
      .filter(({ papers }) => papers > 0)
      .sort((a, b) => b.papers - a.papers),
    coauthors: career.coauthors
      .map((coauthor) => ({ coauthor, papers: papersIn(coauthor.years), isNew: coauthor.first === year }))
      .filter(({ papers }) => papers > 0)
      .sort((a, b) => Number(b.isNew) - Number(a.isNew) || b.papers - a.papers),
  };
}

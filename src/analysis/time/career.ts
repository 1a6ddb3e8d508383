import type { RoleView, SupervisionEntry, YearCount } from '#model/cards.ts';
import { CAREER_CAPS, type Career, type CareerCoauthor, type CareerTopic } from '#model/career.ts';
import { compareText, type Id, type PartialDate } from '#model/primitives.ts';
import { loadRole, type Supervision } from '#model/supervision.ts';
import type { TimeRecord } from './time-record.ts';

/**
 * What somebody did when: roles, supervision, and papers by year, by topic and by co-author. Nothing is guessed: what has no
 * date is counted apart. `undefined` for who is not in the record. O(own papers × authors).
 */
export function careerOf(record: TimeRecord, id: Id): Career | undefined {
  const me = record.person.get(id);
  const self = record.people[me ?? -1];
  if (me === undefined || self === undefined) return undefined;
  const own = (record.papersOf[me] ?? []).flatMap((p) => record.papers[p] ?? []);
  const topics = topicsOf(record, own);
  const coauthors = coauthorsOf(record, own, me);
  const entries = entriesOf(record, id);
  const papers = new Years();
  for (const { year } of own) papers.add(year);
  const facts = [...self.roles, ...entries.supervises, ...entries.supervisedBy];
  return {
    person: self.ref,
    asOf: record.asOf,
    span: spanOf(record, [...papers.counted().map(({ year }) => year), ...facts.flatMap(knownYears)]),
    roles: [...self.roles].sort(byStart),
    ...entries,
    papers: papers.counted(),
    paperCount: own.length,
    undatedPapers: papers.undated,
    topics: topics.slice(0, CAREER_CAPS.topics),
    topicCount: topics.length,
    coauthors: coauthors.slice(0, CAREER_CAPS.coauthors).sort(byFirst),
    coauthorCount: coauthors.length,
  };
}

/** Counts by year, and those without one. */
class Years {
  readonly #counts = new Map<number, number>();
  all = 0;
  undated = 0;

  add(year: number | null): void {
    this.all += 1;
    if (year === null) this.undated += 1;
    else this.#counts.set(year, (this.#counts.get(year) ?? 0) + 1);
  }

  counted(): YearCount[] {
    return [...this.#counts].sort(([a], [b]) => a - b).map(([year, papers]) => ({ year, papers }));
  }
}

type Own = readonly { year: number | null; authors: readonly number[]; topics: readonly number[] }[];

function topicsOf({ topics }: TimeRecord, own: Own): CareerTopic[] {
  return [...tally(own, (paper) => paper.topics)]
    .flatMap(([t, years]): CareerTopic[] => {
      const ref = topics[t]?.ref;
      return ref === undefined ? [] : [{ topic: ref, papers: years.all, undated: years.undated, years: years.counted() }];
    })
    .sort((a, b) => b.papers - a.papers || compareText(a.topic.id, b.topic.id));
}

/** Most papers first. */
function coauthorsOf({ people }: TimeRecord, own: Own, me: number): CareerCoauthor[] {
  return [...tally(own, ({ authors }) => authors.filter((v) => v !== me))]
    .flatMap(([v, years]): CareerCoauthor[] => {
      const ref = people[v]?.ref;
      const counted = years.counted();
      const first = counted[0]?.year ?? null;
      return ref === undefined ? [] : [{ person: ref, papers: years.all, undated: years.undated, first, years: counted }];
    })
    .sort((a, b) => b.papers - a.papers || compareText(a.person.id, b.person.id));
}

function tally(own: Own, of: (paper: Own[number]) => readonly number[]): Map<number, Years> {
  const counts = new Map<number, Years>();
  for (const paper of own) {
    for (const key of of(paper)) {
      const years = counts.get(key) ?? new Years();
      counts.set(key, years);
      years.add(paper.year);
    }
  }
  return counts;
}

function byFirst(a: CareerCoauthor, b: CareerCoauthor): number {
  const [p, q] = [a.first ?? Number.POSITIVE_INFINITY, b.first ?? Number.POSITIVE_INFINITY];
  return (p === q ? 0 : p - q) || b.papers - a.papers || compareText(a.person.id, b.person.id);
}

function entriesOf(record: TimeRecord, id: Id): { supervises: SupervisionEntry[]; supervisedBy: SupervisionEntry[] } {
  const all = record.supervisionsOf.get(id) ?? [];
  const entries = (own: 'supervisor' | 'student', other: 'supervisor' | 'student'): SupervisionEntry[] =>
    all
      .filter((each) => each[own] === id)
      .flatMap((each) => entry(record, each, each[other]))
      .sort(byStart);
  return { supervises: entries('supervisor', 'student'), supervisedBy: entries('student', 'supervisor') };
}

function entry({ people, person, institutions }: TimeRecord, each: Supervision, other: Id): SupervisionEntry[] {
  const ref = people[person.get(other) ?? -1]?.ref;
  if (ref === undefined) return [];
  const { id, role, level, start, until, visibility } = each;
  const institution = institutions.get(each.institution ?? '') ?? null;
  return [{ id, person: ref, role, loadRole: loadRole(each), level, institution, start, until, visibility }];
}

function byStart(a: Pick<RoleView, 'id' | 'start'>, b: Pick<RoleView, 'id' | 'start'>): number {
  return compareText(a.start ?? '9', b.start ?? '9') || compareText(a.id, b.id);
}

function knownYears({ start, until }: { start: PartialDate | null; until: PartialDate | null }): number[] {
  return [start, until].flatMap((date) => (date === null ? [] : Number(date.slice(0, 4))));
}

/** An end that is planned lies beyond today, and no axis goes there; a start may. */
function spanOf({ asOf }: TimeRecord, years: readonly number[]): Career['span'] {
  if (years.length === 0) return null;
  const first = years.reduce((a, b) => Math.min(a, b));
  const last = years.reduce((a, b) => Math.max(a, b));
  const today = Number(asOf.slice(0, 4));
  return { first: Math.min(first, today), last: Math.max(first, Math.min(last, today)) };
}

import type { Steps } from '#analysis/in-steps.ts';
import type { RoleView } from '#model/cards.ts';
import { compareText, type Id, type PartialDate } from '#model/primitives.ts';
import {
  MOST_CHANGES,
  type PersonChange,
  type TieChange,
  type TopicChange,
  type YearChanges,
  type YearSpan,
} from '#model/year-changes.ts';
import type { TimeRecord } from './time-record.ts';

/** People or papers between two pauses. */
const AT_ONCE = 1_000;

/** From here on a share's change is more than chance: two-sided 5 %, of the normal distribution. */
const TELLING = 1.96;

/**
 * What changed between a span of years and as many years before it. Only dated facts count, and each list says one thing:
 * appeared: the first paper or the first role known is in the span. Faded: somebody known before it has no paper in it or since, and
 * the last is in the span before; or all roles ended, the last in the span. Topics: the share of the papers changed by more than
 * chance (test of two proportions, pooled). Ties: the first joint paper is in the span; or the last is in the span before.
 * Nobody both appeared and faded. O(people + papers × topics + ties), with pauses.
 */
export function* yearChangesInSteps(record: TimeRecord, span: YearSpan): Steps<YearChanges> {
  const before = { from: span.from - (span.to - span.from + 1), to: span.from - 1 };
  const people = yield* peopleOf(record, span, before);
  yield;
  const topics = yield* topicsOf(record, span, before);
  yield;
  const ties = yield* tiesOf(record, span, before);
  const { papers, asOf } = record;
  return {
    asOf,
    span,
    before,
    papers: { before: topics.before, now: topics.now },
    isIncomplete: span.to >= Number(asOf.slice(0, 4)),
    undated: { people: people.undated, papers: papers.filter(({ year }) => year === null).length },
    appeared: listed(people.appeared),
    faded: listed(people.faded),
    rising: listed(topics.changes.filter(({ z }) => z > 0).sort((a, b) => b.z - a.z || compareText(a.topic.id, b.topic.id))),
    fading: listed(topics.changes.filter(({ z }) => z < 0).sort((a, b) => a.z - b.z || compareText(a.topic.id, b.topic.id))),
    newTies: ties.begun,
    endedTies: ties.ended,
    marked: { appeared: idsOf(people.appeared), faded: idsOf(people.faded) },
  };
}

function listed<T>(items: readonly T[]): { count: number; items: T[] } {
  return { count: items.length, items: items.slice(0, MOST_CHANGES) };
}

function idsOf(changes: readonly PersonChange[]): Id[] {
  return changes.map(({ person }) => person.id);
}

const isIn = (year: number | null, { from, to }: YearSpan): boolean => year !== null && year >= from && year <= to;

function* peopleOf(
  record: TimeRecord,
  span: YearSpan,
  before: YearSpan,
): Steps<{ appeared: PersonChange[]; faded: PersonChange[]; undated: number }> {
  const appeared: PersonChange[] = [];
  const faded: PersonChange[] = [];
  let undated = 0;
  for (const [v, { ref, roles }] of record.people.entries()) {
    if (v % AT_ONCE === 0) yield;
    const years = (record.papersOf[v] ?? []).flatMap((p) => record.papers[p]?.year ?? []);
    const starts = roles.flatMap(({ start }) => yearOf(start) ?? []);
    const [first, begun] = [least(years), least(starts)];
    if (first === null && begun === null && roles.every(({ until }) => until === null)) undated += 1;
    const came = least([...years, ...starts]);
    const base = { person: ref, papers: years.length };
    if (isIn(came, span) && came !== null && !isOlder(roles, came))
      appeared.push({ ...base, by: came === first ? 'paper' : 'role', year: came });
    const went = fadedIn(years, roles, span, before);
    if (went !== null && (came === null || came < span.from)) faded.push({ ...base, ...went });
  }
  return { appeared: appeared.sort(foremost), faded: faded.sort(foremost), undated };
}

/** A role of which only the end is known was there before that end: whoever had one is older than that. */
function isOlder(roles: readonly RoleView[], came: number): boolean {
  return roles.some(({ until }) => (yearOf(until) ?? came) < came);
}

/** A role that nobody knows an end of goes on, so who holds one has not left; papers may end all the same. */
function fadedIn(
  years: readonly number[],
  roles: readonly RoleView[],
  span: YearSpan,
  before: YearSpan,
): Pick<PersonChange, 'by' | 'year'> | null {
  const last = greatest(years);
  const ends = roles.map(({ until }) => yearOf(until));
  const left = ends.includes(null) ? null : greatest(ends.flatMap((end) => end ?? []));
  if (left !== null && isIn(left, span) && (last === null || last <= span.to)) return { by: 'role', year: left };
  return last !== null && isIn(last, before) ? { by: 'paper', year: last } : null;
}

function foremost(a: PersonChange, b: PersonChange): number {
  return b.papers - a.papers || b.year - a.year || compareText(a.person.id, b.person.id);
}

function* topicsOf(
  { papers, topics }: TimeRecord,
  span: YearSpan,
  before: YearSpan,
): Steps<{ before: number; now: number; changes: TopicChange[] }> {
  const counts = topics.map(() => ({ before: 0, now: 0 }));
  const all = { before: 0, now: 0 };
  for (const [p, { year, topics: about }] of papers.entries()) {
    if (p % AT_ONCE === 0) yield;
    const when = isIn(year, span) ? 'now' : isIn(year, before) ? 'before' : null;
    if (when === null) continue;
    all[when] += 1;
    for (const t of about) {
      const own = counts[t];
      if (own !== undefined) own[when] += 1;
    }
  }
  const changes = counts.flatMap((own, t): TopicChange[] => {
    const ref = topics[t]?.ref;
    const z = change(own, all);
    return ref === undefined || Math.abs(z) < TELLING ? [] : [{ topic: ref, ...own, z }];
  });
  return { ...all, changes };
}

/** How far a share changed, in standard errors of the change; 0 where one of the two spans has no papers. */
function change(own: { before: number; now: number }, all: { before: number; now: number }): number {
  if (all.before === 0 || all.now === 0) return 0;
  const share = (own.before + own.now) / (all.before + all.now);
  const error = Math.sqrt(share * (1 - share) * (1 / all.before + 1 / all.now));
  return error === 0 ? 0 : (own.now / all.now - own.before / all.before) / error;
}

function* tiesOf(
  { ties, people }: TimeRecord,
  span: YearSpan,
  before: YearSpan,
): Steps<{ begun: YearChanges['newTies']; ended: YearChanges['endedTies'] }> {
  const [begun, ended] = [new Foremost(strongest), new Foremost(strongest)];
  for (const [i, { a, b, papers, first, last }] of ties.entries()) {
    if (i % AT_ONCE === 0) yield;
    const [one, other] = [people[a]?.ref, people[b]?.ref];
    if (first === 0 || one === undefined || other === undefined) continue;
    if (isIn(first, span)) begun.add({ a: one, b: other, papers, year: first });
    if (isIn(last, before)) ended.add({ a: one, b: other, papers, year: last });
  }
  return { begun: begun.listed(), ended: ended.listed() };
}

/** The first of many in an order, and how many there are: a whole large list need not be sorted for it. */
class Foremost<T> {
  readonly #compare: (a: T, b: T) => number;
  #kept: T[] = [];
  #count = 0;

  constructor(compare: (a: T, b: T) => number) {
    this.#compare = compare;
  }

  add(item: T): void {
    this.#count += 1;
    this.#kept.push(item);
    if (this.#kept.length > 8 * MOST_CHANGES) this.#cut();
  }

  listed(): { count: number; items: T[] } {
    this.#cut();
    return { count: this.#count, items: this.#kept };
  }

  #cut(): void {
    this.#kept = this.#kept.sort(this.#compare).slice(0, MOST_CHANGES);
  }
}

function strongest(p: TieChange, q: TieChange): number {
  return q.papers - p.papers || q.year - p.year || compareText(p.a.id, q.a.id) || compareText(p.b.id, q.b.id);
}

function yearOf(date: PartialDate | null): number | null {
  return date === null ? null : Number(date.slice(0, 4));
}

function least(years: readonly number[]): number | null {
  return years.length === 0 ? null : years.reduce((a, b) => Math.min(a, b));
}

function greatest(years: readonly number[]): number | null {
  return years.length === 0 ? null : years.reduce((a, b) => Math.max(a, b));
}

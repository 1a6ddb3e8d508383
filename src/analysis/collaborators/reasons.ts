import { at } from '#analysis/columns.ts';
import type { EvidencePaper, Reason } from '#model/collaborators.ts';
import { tieBetween } from './coauthor-graph.ts';
import type { Introduction } from './introductions.ts';
import type { Look } from './look-from.ts';
import { row } from './work.ts';
import type { PersonAtWork, WorkRecord } from './work-record.ts';

const SHARED_TOPICS = 5;
const OTHER_TOPICS = 3;
/** What somebody could bring to joint work: a topic of so many papers, the last so many years old at most. */
const HANDY_PAPERS = 2;
const HANDY_YEARS = 5;
const CLOSE_PAPERS = 3;
const WORDS = 6;
const COMMON = 3;
const LATELY_YEARS = 3;

/** Why somebody is suggested, most personal first: only what their record, and that of who asks, shows. O(their papers and co-authors). */
export function reasonsFor(record: WorkRecord, look: Look, person: number, introduction: Introduction | undefined): Reason[] {
  return [
    ...topicReasons(record, look, person),
    ...closePapers(record, look, person),
    ...commonCoauthors(record, look, person),
    ...introductionReason(record, introduction),
    ...placeReasons(record, look, person),
    ...activityReason(record, person),
  ];
}

interface TopicWork {
  papers: number;
  last: number;
}

/** Papers of somebody by topic; a topic they only name has none. */
function topicsOf({ field: { work }, topicsOf, interests }: WorkRecord, v: number): Map<number, TopicWork> {
  const found = new Map<number, TopicWork>();
  for (const t of row(interests, v)) found.set(t, { papers: 0, last: 0 });
  for (const p of row(work.papers, v)) {
    for (const t of row(topicsOf, p)) {
      const known = found.get(t) ?? { papers: 0, last: 0 };
      found.set(t, { papers: known.papers + 1, last: Math.max(known.last, at(work.year, p)) });
    }
  }
  return found;
}

function topicReasons(record: WorkRecord, look: Look, person: number): Reason[] {
  const theirs = topicsOf(record, person);
  const ours = look.person < 0 ? new Map<number, TopicWork>() : topicsOf(record, look.person);
  const wanted = look.wanted.size > 0 ? look.wanted : new Set(ours.keys());
  const telling = (t: number): number => at(record.field.profiles.telling, record.topics[t]?.term ?? 0);
  const weight = ([t, { papers }]: [number, TopicWork]): number => telling(t) * Math.log1p(papers + 0.5);
  const byWeight = [...theirs].sort((a, b) => weight(b) - weight(a) || a[0] - b[0]);
  const shared = byWeight.filter(([t]) => wanted.has(t)).slice(0, SHARED_TOPICS);
  const isHandy = (t: number, { papers, last }: TopicWork): boolean =>
    papers >= HANDY_PAPERS && last > record.field.work.now - HANDY_YEARS && !wanted.has(t) && !ours.has(t);
  const others = byWeight.filter(([t, work]) => isHandy(t, work)).slice(0, OTHER_TOPICS);
  const named = <T>(t: number, facts: T) => record.topics.slice(t, t + 1).map(({ ref }) => ({ topic: ref, ...facts }));
  const reasons: Reason[] = [];
  if (shared.length > 0) {
    reasons.push({
      kind: 'shared-topics',
      topics: shared.flatMap(([t, { papers, last }]) =>
        named(t, { ours: ours.get(t)?.papers ?? 0, theirs: papers, last: last || null }),
      ),
    });
  }
  if (shared.length > 0 && look.person >= 0 && others.length > 0) {
    reasons.push({
      kind: 'complementary-topics',
      topics: others.flatMap(([t, { papers, last }]) => named(t, { theirs: papers, last: last || null })),
    });
  }
  return reasons;
}

/** Papers that have most of the terms looked for, the words first. */
function closePapers({ field, papers, terms: numbers }: WorkRecord, look: Look, person: number): Reason[] {
  const wanted = look.subject.size > 0 ? look.subject : look.terms;
  const counts = new Map<number, number>();
  const scored = Array.from(row(field.work.papers, person), (p) => {
    let [both, squares] = [0, 0];
    for (const term of row(field.work.terms, p)) {
      const value = at(field.profiles.telling, term);
      squares += value ** 2;
      const share = value * (wanted.get(term) ?? 0);
      both += share;
      if (share > 0) counts.set(term, (counts.get(term) ?? 0) + share);
    }
    return { p, score: both / Math.sqrt(squares || 1) };
  });
  const close = scored.filter(({ score }) => score > 0).sort((a, b) => b.score - a.score || a.p - b.p);
  const chosen: EvidencePaper[] = close.slice(0, CLOSE_PAPERS).flatMap(({ p }) => papers[p] ?? []);
  if (chosen.length === 0) return [];
  const words = [...counts]
    .sort(([a, x], [b, y]) => y - x || a - b)
    .flatMap(([term]) => numbers.wordOf(term) ?? [])
    .slice(0, WORDS);
  return [{ kind: 'close-papers', words, papers: chosen }];
}

function commonCoauthors({ field: { graph }, people }: WorkRecord, look: Look, person: number): Reason[] {
  if (look.person < 0) return [];
  const common: { v: number; weight: number }[] = [];
  for (let e = at(graph.starts, person); e < at(graph.starts, person + 1); e++) {
    const v = at(graph.targets, e);
    const tie = tieBetween(graph, look.person, v);
    if (tie >= 0) common.push({ v, weight: Math.min(at(graph.weights, e), at(graph.weights, tie)) });
  }
  if (common.length === 0) return [];
  common.sort((a, b) => b.weight - a.weight || a.v - b.v);
  return [
    { kind: 'common-coauthors', count: common.length, people: common.slice(0, COMMON).flatMap(({ v }) => people[v]?.ref ?? []) },
  ];
}

function introductionReason({ people }: WorkRecord, introduction: Introduction | undefined): Reason[] {
  const by = people[introduction?.by ?? -1];
  if (introduction === undefined || by === undefined || introduction.steps < 2) return [];
  return [{ kind: 'introduction', steps: introduction.steps, person: by.ref }];
}

function placeReasons({ people }: WorkRecord, look: Look, person: number): Reason[] {
  const [own, theirs] = [people[look.person], people[person]];
  if (own === undefined || theirs === undefined) return [];
  const isSame = own.institution !== null && theirs.institution?.id === own.institution.id;
  const reasons: Reason[] = [];
  if (theirs.institution !== null && own.institution !== null) {
    reasons.push({ kind: 'institution', isSame, institution: theirs.institution });
  }
  if (supervises(own) && supervises(theirs)) reasons.push({ kind: 'joint-supervision', isSameInstitution: isSame });
  return reasons;
}

function supervises({ isFaculty, students }: PersonAtWork): boolean {
  return isFaculty || students.size > 0;
}

function activityReason({ field: { work, people } }: WorkRecord, person: number): Reason[] {
  const last = at(people.lastYear, person);
  const papers = row(work.papers, person).reduce((sum, p) => sum + Number(at(work.year, p) > work.now - LATELY_YEARS), 0);
  return papers === 0 ? [] : [{ kind: 'active', last, papers }];
}

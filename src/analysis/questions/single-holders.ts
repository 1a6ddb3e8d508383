import { row } from '#analysis/collaborators/work.ts';
import { at } from '#analysis/columns.ts';
import type { Steps } from '#analysis/in-steps.ts';
import { type Asked, Pace } from './asked.ts';
import { BestRows, type FoundRows } from './best-rows.ts';
import { countsSince, type QuestionGround } from './ground.ts';
import { topicsOfPerson } from './topic-bridges.ts';

/** Papers of people here from which a topic is one of this place. */
const PAPERS_OF_TOPIC = 3;

/**
 * Topics that rest on one person (a "bus factor" of one): at least three papers since the year asked are signed by people who are
 * here (of the place, where one is asked), and one of these alone has two or more. Most papers of theirs first. Figures: those, their share of the topic's papers by
 * people here, the year of the latest. O(abouts · authors).
 */
export function* oneDeep(ground: QuestionGround, asked: Asked): Steps<FoundRows> {
  const order = ground.topics.length;
  const holders = Array.from({ length: order }, (): { person: number; papers: number }[] => []);
  const pace = new Pace();
  for (const [v, { isHere }] of ground.people.entries()) {
    if (pace.isPause(row(ground.papers, v).length + 1)) yield;
    if (!isHere || asked.a?.(v) === false) continue;
    for (const { topic, papers } of topicsOfPerson(ground, v, asked.since)) holders[topic]?.push({ person: v, papers });
  }
  const { papersHere, last } = yield* topicYears(ground, asked, pace, holders);
  const best = new BestRows(ground);
  for (const [t, list] of holders.entries()) {
    const [only] = list;
    const all = at(papersHere, t);
    if (only === undefined || list.length > 1 || all < PAPERS_OF_TOPIC) continue;
    const figures = [only.papers, only.papers / all, at(last, t) || null];
    best.add({ people: [only.person], topics: [t], figures, rank: [only.papers, only.papers / all] });
  }
  return best.found();
}

/** Papers on each topic with an author who is here, and the latest year of those by the first holder. */
function* topicYears(
  ground: QuestionGround,
  { a, since }: Asked,
  pace: Pace,
  holders: readonly (readonly { person: number }[])[],
): Steps<{ papersHere: Int32Array; last: Int32Array }> {
  const papersHere = new Int32Array(ground.topics.length);
  const last = new Int32Array(ground.topics.length);
  const isCounted = (v: number): boolean => ground.people[v]?.isHere === true && a?.(v) !== false;
  for (let paper = 0; paper < ground.year.length; paper++) {
    const authors = row(ground.authors, paper);
    if (pace.isPause(authors.length + 1)) yield;
    if (!countsSince(ground, paper, since) || !authors.some(isCounted)) continue;
    for (const topic of row(ground.topicsOf, paper)) {
      papersHere[topic] = at(papersHere, topic) + 1;
      const holder = holders[topic]?.[0]?.person ?? -1;
      if (authors.includes(holder)) last[topic] = Math.max(at(last, topic), at(ground.year, paper));
    }
  }
  return { papersHere, last };
}

/**
 * Topics with one supervisor: of the people here (of the place, where one is asked) who work on a topic (they name it, or have two papers on it), one alone
 * supervises anybody now. Where most others work on it first. Figures: those others, the supervisor's present students, the
 * supervisor's papers on it. O(abouts).
 */
export function* oneSupervisor(ground: QuestionGround, { a }: Asked): Steps<FoundRows> {
  const students = studentsNow(ground);
  const topics = ground.topics.map(() => ({ people: 0, supervisors: 0, supervisor: -1, papers: 0 }));
  const pace = new Pace();
  for (const [v, { isHere }] of ground.people.entries()) {
    if (pace.isPause(row(ground.papers, v).length + 1)) yield;
    if (!isHere || a?.(v) === false) continue;
    const papers = new Map(topicsOfPerson(ground, v, null).map((one) => [one.topic, one.papers]));
    for (const topic of new Set([...papers.keys(), ...row(ground.interests, v)])) {
      const entry = topics[topic];
      if (entry === undefined) continue;
      entry.people += 1;
      if ((students.get(v)?.size ?? 0) === 0) continue;
      entry.supervisors += 1;
      entry.supervisor = v;
      entry.papers = papers.get(topic) ?? 0;
    }
  }
  const best = new BestRows(ground);
  for (const [t, { people, supervisors, supervisor, papers }] of topics.entries()) {
    if (supervisors !== 1) continue;
    const figures = [people - 1, students.get(supervisor)?.size ?? 0, papers];
    best.add({ people: [supervisor], topics: [t], figures, rank: [people - 1, papers] });
  }
  return best.found();
}

/** Whom each supervises now. */
function studentsNow({ supervisions }: QuestionGround): ReadonlyMap<number, ReadonlySet<number>> {
  const students = new Map<number, Set<number>>();
  for (const { supervisor, student, isCurrent } of supervisions) {
    if (isCurrent) students.set(supervisor, (students.get(supervisor) ?? new Set<number>()).add(student));
  }
  return students;
}

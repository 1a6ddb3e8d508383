import { row } from '#analysis/collaborators/work.ts';
import { at } from '#analysis/columns.ts';
import type { Steps } from '#analysis/in-steps.ts';
import { type Asked, Pace } from './asked.ts';
import { BestRows, type FoundRows } from './best-rows.ts';
import { countsSince, type PersonAsked, type QuestionGround } from './ground.ts';
import { JointWork, knownYear } from './joint-work.ts';

/** Fewer joint papers are an acquaintance. */
export const PAIR_PAPERS = 3;

/**
 * Strong pairs across universities: two people with current roles at universities, none in common, and at least three joint papers.
 * Ranked by the weight of their tie, Σ 1/(authors − 1). Figures: joint papers, the first and the latest year. O(Σ authors²).
 */
export function* strongPairs(ground: QuestionGround, asked: Asked): Steps<FoundRows> {
  return yield* pairsThat(ground, asked, (one, other, { weight, papers }) => (areApart(one, other) ? [weight, papers] : null));
}

/**
 * Pairs that have stopped writing together: both here, at least three joint papers, all from before the year asked, and both have
 * gone on publishing since. Ranked by their joint papers. Figures as above. O(Σ authors²).
 */
export function* fadedPairs(ground: QuestionGround, asked: Asked): Steps<FoundRows> {
  const active = ground.people.map(
    ({ isHere }, v) => isHere && row(ground.papers, v).some((paper) => countsSince(ground, paper, asked.since)),
  );
  const all = { ...asked, since: null };
  return yield* pairsThat(ground, all, (_one, _other, { v, u, last, papers }) =>
    active[v] === true && active[u] === true && last > 0 && last < (asked.since ?? 0) ? [papers] : null,
  );
}

interface Pair {
  v: number;
  u: number;
  papers: number;
  weight: number;
  last: number;
}

/** `null` leaves a pair out; numbers rank it. */
type RankOf = (one: PersonAsked, other: PersonAsked, pair: Pair) => readonly number[] | null;

function* pairsThat(ground: QuestionGround, asked: Pick<Asked, 'topic' | 'since'>, rankOf: RankOf): Steps<FoundRows> {
  const best = new BestRows(ground);
  const joint = new JointWork(ground, asked);
  const pace = new Pace();
  for (const [v, one] of ground.people.entries()) {
    joint.of(v);
    if (pace.isPause(joint.looks + 1)) yield;
    for (const u of joint.others) {
      const [papers, other] = [at(joint.papers, u), ground.people[u]];
      if (u < v || papers < PAIR_PAPERS || other === undefined) continue;
      const last = at(joint.last, u);
      const rank = rankOf(one, other, { v, u, papers, weight: at(joint.weight, u), last });
      if (rank === null) continue;
      best.add({ people: [v, u], figures: [papers, knownYear(at(joint.first, u)), knownYear(last)], rank });
    }
  }
  return best.found();
}

function areApart(one: PersonAsked, other: PersonAsked): boolean {
  return one.universities.length > 0 && other.universities.length > 0 && !one.universities.some((id) => other.current.has(id));
}

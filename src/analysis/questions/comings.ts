import { row } from '#analysis/collaborators/work.ts';
import { at } from '#analysis/columns.ts';
import type { Steps } from '#analysis/in-steps.ts';
import { type Asked, Pace } from './asked.ts';
import { BestRows, type FoundRows } from './best-rows.ts';
import type { QuestionGround } from './ground.ts';
import { JointWork } from './joint-work.ts';

/** Topics that say what somebody works on. */
const SHOWN_TOPICS = 3;

/**
 * Newcomers with no link yet: people here whose first role began in the year asked or later, without a joint paper with anybody
 * here, and whom no supervision ties to anybody. A beginning that nobody knows is none. Latest first. Figures: the year, papers,
 * co-authors elsewhere. O(Σ authors²).
 */
export function* newcomers(ground: QuestionGround, asked: Asked): Steps<FoundRows> {
  const supervised = new Set(ground.supervisions.flatMap(({ supervisor, student }) => [supervisor, student]));
  const best = new BestRows(ground);
  const joint = new JointWork(ground, { topic: null, since: null });
  const pace = new Pace();
  for (const [v, { isHere, came }] of ground.people.entries()) {
    const year = Number(came?.slice(0, 4) ?? 0);
    if (pace.isPause(1)) yield;
    if (!isHere || came === null || year < (asked.since ?? 0) || supervised.has(v)) continue;
    joint.of(v);
    if (pace.isPause(joint.looks + 1)) yield;
    if (joint.others.some((other) => ground.people[other]?.isHere === true)) continue;
    const topics = [...row(ground.interests, v)].slice(0, SHOWN_TOPICS);
    best.add({
      people: [v],
      topics,
      figures: [year, joint.paperCount, joint.others.length],
      date: came,
      rank: [dayNumber(came)],
    });
  }
  return best.found();
}

/**
 * Who left: people who had a role here that has ended, in the year asked or later, and have none now. An end that nobody knows is
 * none. Latest first. Figures: the year, how many of those here they wrote with, papers. O(Σ authors²).
 */
export function* whoLeft(ground: QuestionGround, asked: Asked): Steps<FoundRows> {
  const best = new BestRows(ground);
  const joint = new JointWork(ground, { topic: null, since: null });
  const pace = new Pace();
  for (const [v, { hasLeft, left }] of ground.people.entries()) {
    const year = Number(left?.slice(0, 4) ?? 0);
    if (pace.isPause(1)) yield;
    if (!hasLeft || left === null || year < (asked.since ?? 0)) continue;
    joint.of(v);
    if (pace.isPause(joint.looks + 1)) yield;
    const here = joint.others.filter((other) => ground.people[other]?.isHere === true);
    const figures = [year, here.length, joint.paperCount];
    const papers = here.reduce((sum, other) => sum + at(joint.papers, other), 0);
    best.add({ people: [v], figures, date: left, rank: [dayNumber(left), here.length, papers] });
  }
  return best.found();
}

/** A date as a number that orders like it: `2024-09` is 20240900. */
export function dayNumber(date: string): number {
  return Number(date.replaceAll('-', '').padEnd(8, '0'));
}

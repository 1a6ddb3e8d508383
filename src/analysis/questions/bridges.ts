import { at } from '#analysis/columns.ts';
import type { Steps } from '#analysis/in-steps.ts';
import { type Asked, Pace } from './asked.ts';
import { BestRows, type FoundRows, steady } from './best-rows.ts';
import type { QuestionGround } from './ground.ts';
import { JointWork } from './joint-work.ts';

/**
 * Who joins communities: people whose joint work is spread over several. With w the weight of somebody's ties and w_c of those into
 * community c, the rank is w · P, P = 1 − Σ (w_c/w)² the participation coefficient (Guimerà & Amaral 2005, J. Stat. Mech. P02001):
 * the chance that two ties drawn by weight lead to different communities, times how much they tie. Unlike betweenness it
 * depends on nobody but one's own co-authors, so that it is told in a sentence and counted at any size. Figures: that, the
 * communities, co-authors, papers. O(Σ authors²).
 */
export function* bridges(ground: QuestionGround, asked: Asked): Steps<FoundRows> {
  const best = new BestRows(ground);
  const joint = new JointWork(ground, asked);
  const pace = new Pace();
  for (let v = 0; v < ground.people.length; v++) {
    joint.of(v);
    if (pace.isPause(joint.looks + 1)) yield;
    const into = new Map<number, number>();
    for (const other of joint.others) {
      const community = at(asked.community, other);
      if (community >= 0) into.set(community, (into.get(community) ?? 0) + at(joint.weight, other));
    }
    if (into.size < 2) continue;
    const all = [...into.values()].reduce((sum, weight) => sum + weight, 0);
    const spread = all - [...into.values()].reduce((sum, weight) => sum + weight * weight, 0) / all;
    const figures = [Math.round(steady(spread) * 10) / 10, into.size, joint.others.length, joint.paperCount];
    best.add({ people: [v], figures, rank: [spread, into.size] });
  }
  return best.found();
}

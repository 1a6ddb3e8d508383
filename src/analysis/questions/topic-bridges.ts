import { row } from '#analysis/collaborators/work.ts';
import { at } from '#analysis/columns.ts';
import type { Steps } from '#analysis/in-steps.ts';
import { type Asked, Pace } from './asked.ts';
import { BestRows, type FoundRows } from './best-rows.ts';
import { countsSince, type QuestionGround } from './ground.ts';

/** Papers on a topic from which somebody works on it. */
const TOPIC_PAPERS = 2;
/** People on a topic from which it matters that hardly any of them know another. */
const PEOPLE_ON_TOPIC = 10;
/** More people than these who combine two topics are no bridge but a road. */
const MOST_ON_BRIDGE = 3;
/** A person's topics that are combined, those with most papers. */
const TOPICS_OF_PERSON = 8;

interface Bridge {
  count: number;
  /** Most papers on the rarer of the two first, then number. */
  people: { person: number; papers: number }[];
}

/**
 * Bridges between topics: pairs of topics, ten people or more on each, that at most three people combine: two papers on either,
 * among a person's eight topics of most papers. A topic and its own part are no pair. Fewest people first, then by the smaller
 * topic's people. Figures: people who combine both, the first one's papers on the topic they have fewer on, people on the smaller
 * topic. O(abouts + people · 8²).
 */
export function* topicBridges(ground: QuestionGround, asked: Asked): Steps<FoundRows> {
  const order = ground.topics.length;
  const onTopic = new Int32Array(order);
  const found = new Map<number, Bridge>();
  const pace = new Pace();
  for (let v = 0; v < ground.people.length; v++) {
    const known = topicsOfPerson(ground, v, asked.since);
    if (pace.isPause(row(ground.papers, v).length + TOPICS_OF_PERSON ** 2)) yield;
    for (const { topic } of known) onTopic[topic] = at(onTopic, topic) + 1;
    for (const [i, s] of known.slice(0, TOPICS_OF_PERSON).entries()) {
      for (const t of known.slice(i + 1, TOPICS_OF_PERSON)) {
        if (!isPair(ground, asked, s.topic, t.topic)) continue;
        const key = Math.min(s.topic, t.topic) * order + Math.max(s.topic, t.topic);
        note(found, key, { person: v, papers: Math.min(s.papers, t.papers) });
      }
    }
  }
  const best = new BestRows(ground);
  for (const [key, { count, people }] of found) {
    if (pace.isPause(1)) yield;
    const topics = [Math.floor(key / order), key % order];
    const smaller = Math.min(...topics.map((topic) => at(onTopic, topic)));
    if (count > MOST_ON_BRIDGE || smaller < PEOPLE_ON_TOPIC) continue;
    const papers = people[0]?.papers ?? 0;
    best.add({
      people: people.map(({ person }) => person),
      topics,
      figures: [count, papers, smaller],
      rank: [-count, smaller, papers],
    });
  }
  return best.found();
}

/** Topics that somebody works on, by their papers, most first. */
export function topicsOfPerson(
  ground: QuestionGround,
  person: number,
  since: number | null,
): { topic: number; papers: number }[] {
  const papers = new Map<number, number>();
  for (const paper of row(ground.papers, person)) {
    if (!countsSince(ground, paper, since)) continue;
    for (const topic of row(ground.topicsOf, paper)) papers.set(topic, (papers.get(topic) ?? 0) + 1);
  }
  return [...papers]
    .map(([topic, count]) => ({ topic, papers: count }))
    .filter((one) => one.papers >= TOPIC_PAPERS)
    .sort((p, q) => q.papers - p.papers || p.topic - q.topic);
}

function isPair({ parent }: QuestionGround, { topic }: Asked, s: number, t: number): boolean {
  if (at(parent, s) === t || at(parent, t) === s) return false;
  return topic === null || [s, t].some((one) => one === topic || at(parent, one) === topic);
}

/** Keeps the two with most papers. */
function note(found: Map<number, Bridge>, key: number, entry: Bridge['people'][number]): void {
  const bridge = found.get(key) ?? { count: 0, people: [] };
  bridge.count += 1;
  bridge.people = [...bridge.people, entry].sort((p, q) => q.papers - p.papers || p.person - q.person).slice(0, 2);
  found.set(key, bridge);
}

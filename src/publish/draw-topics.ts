import { spreadMarks } from '#analysis/spread-marks.ts';
import type { DrawnTopic } from '#model/network.ts';
import { compareText, type Id } from '#model/primitives.ts';
import type { AudienceFacts } from './audience-facts.ts';

/** Half of the room a topic's mark needs, map units. */
const TOPIC_ROOM = 7;

interface PersonTopicScore {
  papers: number;
  score: number;
  /** Named by a paper or an interest of theirs, not only by the topics below it. */
  isOwn: boolean;
}

/** Everybody's topics: papers about each and interest in each. A topic stands for those below it, as on its card. */
function scoreTopics({ dataset, bylines, topicsOfPaper }: AudienceFacts): Map<Id, Map<Id, PersonTopicScore>> {
  const parents = parentsOf(dataset);
  const scores = new Map<Id, Map<Id, PersonTopicScore>>();
  const of = (person: Id, topic: Id): PersonTopicScore => {
    const own = scores.get(person) ?? new Map<Id, PersonTopicScore>();
    scores.set(person, own);
    const score = own.get(topic) ?? { papers: 0, score: 0, isOwn: false };
    own.set(topic, score);
    return score;
  };
  for (const [paper, topics] of topicsOfPaper) {
    const all = withParents(topics, parents);
    for (const person of new Set(bylines.get(paper))) {
      for (const topic of all) of(person, topic).papers += 1;
      for (const topic of topics) of(person, topic).isOwn = true;
    }
  }
  for (const { person, topic, score } of dataset.interests) {
    for (const each of withParents([topic], parents)) of(person, each).score = Math.max(of(person, each).score, score);
    of(person, topic).isOwn = true;
  }
  return scores;
}

function parentsOf({ topics }: AudienceFacts['dataset']): ReadonlyMap<Id, Id> {
  return new Map(topics.flatMap(({ id, parent }) => (parent === null ? [] : [[id, parent] as const])));
}

function withParents(topics: readonly Id[], parents: ReadonlyMap<Id, Id>): ReadonlySet<Id> {
  return new Set(topics.flatMap((topic) => [topic, parents.get(topic) ?? topic]));
}

/**
 * Each person's topics, at most so many of their own, strongest first: papers, then score, then id. After these come all the
 * topics above their own, so that choosing one of those finds its people.
 */
export function topicsOfPeople(facts: AudienceFacts, mostOwn: number): Map<Id, Id[]> {
  const ranked = ([a, p]: [Id, PersonTopicScore], [b, q]: [Id, PersonTopicScore]): number =>
    q.papers - p.papers || q.score - p.score || compareText(a, b);
  return new Map(
    [...scoreTopics(facts)].map(([person, topics]) => {
      const { own = [], above = [] } = Object.groupBy([...topics].sort(ranked), ([, { isOwn }]) => (isOwn ? 'own' : 'above'));
      return [person, [...own.slice(0, mostOwn), ...above].map(([topic]) => topic)];
    }),
  );
}

/** Topics at the weighted centre of their people, moved apart until no marks overlap; those of nobody are left out. */
export function drawTopics(facts: AudienceFacts): DrawnTopic[] {
  const centres = new Map<Id, { x: number; y: number; weight: number; people: number }>();
  for (const [person, topics] of scoreTopics(facts)) {
    const place = facts.people[facts.index.get(person) ?? -1]?.place;
    if (place === undefined) continue;
    for (const [topic, { papers, score }] of topics) {
      const centre = centres.get(topic) ?? { x: 0, y: 0, weight: 0, people: 0 };
      const weight = papers + score;
      centre.x += place.x * weight;
      centre.y += place.y * weight;
      centre.weight += weight;
      centre.people += 1;
      centres.set(topic, centre);
    }
  }
  const papers = new Map<Id, number>();
  const parents = parentsOf(facts.dataset);
  for (const topics of facts.topicsOfPaper.values()) {
    for (const topic of withParents(topics, parents)) papers.set(topic, (papers.get(topic) ?? 0) + 1);
  }
  const shown = facts.dataset.topics.flatMap((topic) => {
    const centre = centres.get(topic.id);
    return centre === undefined || centre.weight === 0 ? [] : [{ topic, centre }];
  });
  const points = {
    x: Float64Array.from(shown, ({ centre }) => centre.x / centre.weight),
    y: Float64Array.from(shown, ({ centre }) => centre.y / centre.weight),
  };
  spreadMarks(points, new Float64Array(shown.length).fill(TOPIC_ROOM), TOPIC_ROOM / 4);
  return shown.map(({ topic, centre }, t) => ({
    id: topic.id,
    label: topic.label,
    parent: topic.parent,
    x: inMap(points.x[t]),
    y: inMap(points.y[t]),
    papers: papers.get(topic.id) ?? 0,
    people: centre.people,
  }));
}

/** Rounded, to a tenth unless said, and kept inside the map. */
export function inMap(position: number | undefined, perUnit = 10): number {
  return Math.round(Math.min(500, Math.max(-500, position ?? 0)) * perUnit) / perUnit;
}

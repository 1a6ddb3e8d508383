import { spreadMarks } from '#analysis/spread-marks.ts';
import type { DrawnTopic } from '#model/network.ts';
import { compareText, type Id } from '#model/primitives.ts';
import type { AudienceFacts } from './audience-facts.ts';

/** Half of the room a topic's mark needs, map units. */
const TOPIC_ROOM = 7;

interface PersonTopicScore {
  papers: number;
  score: number;
}

/** Everybody's topics: papers about each and interest in each. */
function scoreTopics({ dataset, bylines, topicsOfPaper }: AudienceFacts): Map<Id, Map<Id, PersonTopicScore>> {
  const scores = new Map<Id, Map<Id, PersonTopicScore>>();
  const of = (person: Id, topic: Id): PersonTopicScore => {
    const own = scores.get(person) ?? new Map<Id, PersonTopicScore>();
    scores.set(person, own);
    const score = own.get(topic) ?? { papers: 0, score: 0 };
    own.set(topic, score);
    return score;
  };
  for (const [paper, topics] of topicsOfPaper) {
    for (const person of new Set(bylines.get(paper))) for (const topic of topics) of(person, topic).papers += 1;
  }
  for (const { person, topic, score } of dataset.interests) {
    const known = of(person, topic);
    known.score = Math.max(known.score, score);
  }
  return scores;
}

/** Each person's topics, strongest first: papers, then score, then id. */
export function topicsOfPeople(facts: AudienceFacts): Map<Id, Id[]> {
  const ranked = ([a, p]: [Id, PersonTopicScore], [b, q]: [Id, PersonTopicScore]): number =>
    q.papers - p.papers || q.score - p.score || compareText(a, b);
  return new Map([...scoreTopics(facts)].map(([person, topics]) => [person, [...topics].sort(ranked).map(([topic]) => topic)]));
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
  for (const topics of facts.topicsOfPaper.values()) for (const topic of topics) papers.set(topic, (papers.get(topic) ?? 0) + 1);
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

/** Rounded to a tenth and kept inside the map. */
export function inMap(position: number | undefined): number {
  return Math.round(Math.min(500, Math.max(-500, position ?? 0)) * 10) / 10;
}

import { newestFirst } from '#analysis/connections.ts';
import { CARD_CAPS, type PersonRef, type TopicCard, type TopicPerson, type TopicRef } from '#model/cards.ts';
import { compareText, type Id } from '#model/primitives.ts';
import type { PaperFact, TopicFacts } from './card-facts.ts';
import { countYears } from './count-years.ts';

/** Papers that say why somebody stands on a topic's card. */
const SHOWN_PAPERS = 3;

export function buildTopicCard(facts: TopicFacts): TopicCard {
  const papers = [...facts.papers].sort((p, q) => newestFirst(p.ref, q.ref));
  const people = peopleOf(papers, facts.interested);
  const children = [...facts.children].sort((a, b) => compareText(a.id, b.id));
  return {
    topic: facts.topic,
    parent: facts.parent,
    children,
    people: people.slice(0, CARD_CAPS.people),
    personCount: people.length,
    papers: papers.slice(0, CARD_CAPS.papers).map(({ ref }) => ref),
    paperCount: papers.length,
    papersByYear: countYears(papers.map(({ ref }) => ref.year)),
    neighbours: neighboursOf(papers, new Set([facts.topic.id, ...children.map(({ id }) => id)])).slice(0, CARD_CAPS.neighbours),
  };
}

function peopleOf(newestPapers: readonly PaperFact[], interested: TopicFacts['interested']): TopicPerson[] {
  const people = new Map<Id, TopicPerson>();
  const at = (person: PersonRef): TopicPerson => {
    const known = people.get(person.id) ?? { person, count: 0, last: null, declared: false, papers: [] };
    people.set(person.id, known);
    return known;
  };
  for (const { ref } of newestPapers) {
    for (const author of new Map(ref.authors.map((each) => [each.id, each])).values()) {
      const entry = at(author);
      entry.count += 1;
      if (ref.year !== null) entry.last = Math.max(entry.last ?? ref.year, ref.year);
      if (entry.papers.length < SHOWN_PAPERS) entry.papers.push({ id: ref.id, title: ref.title, year: ref.year });
    }
  }
  for (const { person, kind } of interested) at(person).declared ||= kind === 'declared';
  return [...people.values()].sort(
    (a, b) => b.count - a.count || Number(b.declared) - Number(a.declared) || compareText(a.person.id, b.person.id),
  );
}

function neighboursOf(papers: readonly PaperFact[], own: ReadonlySet<Id>): TopicCard['neighbours'] {
  const neighbours = new Map<Id, { topic: TopicRef; papers: number }>();
  for (const { topics } of papers) {
    for (const topic of new Map(topics.map((about) => [about.topic.id, about.topic])).values()) {
      if (own.has(topic.id)) continue;
      const known = neighbours.get(topic.id) ?? { topic, papers: 0 };
      known.papers += 1;
      neighbours.set(topic.id, known);
    }
  }
  return [...neighbours.values()].sort((a, b) => b.papers - a.papers || compareText(a.topic.id, b.topic.id));
}

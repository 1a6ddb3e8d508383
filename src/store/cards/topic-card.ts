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
    people: people.shown,
    personCount: people.count,
    papers: papers.slice(0, CARD_CAPS.papers).map(({ ref }) => ref),
    paperCount: papers.length,
    papersByYear: countYears(papers.map(({ ref }) => ref.year)),
    neighbours: neighboursOf(papers, new Set([facts.topic.id, ...children.map(({ id }) => id)])).slice(0, CARD_CAPS.neighbours),
  };
}

/** Somebody's figures, and the paper that counted last: a byline may name them twice. */
type Standing = Omit<TopicPerson, 'papers'> & { counted: PaperFact | null };

/** Papers are counted for everybody, and listed for those alone who are shown: a large topic has tens of thousands of authors. */
function peopleOf(
  newestPapers: readonly PaperFact[],
  interested: TopicFacts['interested'],
): { shown: TopicPerson[]; count: number } {
  const people = standingsOf(newestPapers, interested);
  const shown = foremost([...people.values()], CARD_CAPS.people).map(
    ({ person, count, last, declared }): TopicPerson => ({ person, count, last, declared, papers: [] }),
  );
  const papersOf = new Map(shown.map(({ person, papers }) => [person.id, papers]));
  for (const { ref } of newestPapers) {
    for (const { id } of ref.authors) {
      const papers = papersOf.get(id);
      if (papers === undefined || papers.length === SHOWN_PAPERS || papers.at(-1)?.id === ref.id) continue;
      papers.push({ id: ref.id, title: ref.title, year: ref.year });
    }
  }
  return { shown, count: people.size };
}

function standingsOf(papers: readonly PaperFact[], interested: TopicFacts['interested']): Map<Id, Standing> {
  const people = new Map<Id, Standing>();
  const at = (person: PersonRef): Standing => {
    const known = people.get(person.id);
    if (known !== undefined) return known;
    const fresh: Standing = { person, count: 0, last: null, declared: false, counted: null };
    people.set(person.id, fresh);
    return fresh;
  };
  for (const paper of papers) {
    const { authors, year } = paper.ref;
    for (const author of authors) {
      const entry = at(author);
      if (entry.counted === paper) continue;
      entry.counted = paper;
      entry.count += 1;
      if (year !== null) entry.last = Math.max(entry.last ?? year, year);
    }
  }
  for (const { person, kind } of interested) at(person).declared ||= kind === 'declared';
  return people;
}

/** The first so many in order, without ordering those who cannot be among them. */
function foremost(people: readonly Standing[], most: number): Standing[] {
  const counts = Float64Array.from(people, ({ count }) => count).sort();
  const least = counts.at(-most) ?? 0;
  return people
    .filter(({ count }) => count >= least)
    .sort((a, b) => b.count - a.count || Number(b.declared) - Number(a.declared) || compareText(a.person.id, b.person.id))
    .slice(0, most);
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

import type { CommunityLevel } from '#model/analysis.ts';
import { type CommunityCard, CommunityCards, type PaperRef, type PersonRef } from '#model/cards.ts';
import type { Paper } from '#model/paper.ts';
import { compareText, type Id } from '#model/primitives.ts';
import { type AudienceFacts, type DrawnPerson, listIn, newestFirst } from './audience-facts.ts';

/**
 * What a card lists at most. A map of 165,000 people has some 1,400 groups: short lists keep all cards together within what a
 * server holds and a file may weigh. Totals stand beside the lists and are always whole.
 */
const CAPS = {
  region: { people: 50, topics: 20, papers: 25, bridges: 12, peoplePerBridge: 5 },
  community: { people: 40, topics: 12, papers: 15, bridges: 8, peoplePerBridge: 4 },
  group: { people: 20, topics: 8, papers: 6, bridges: 4, peoplePerBridge: 2 },
} as const satisfies Record<CommunityLevel, object>;
/** From so many places on, groups list less. */
const MANY_PLACES = 400;
const CAPS_AMONG_MANY = { ...CAPS, group: { people: 6, topics: 4, papers: 2, bridges: 2, peoplePerBridge: 1 } } as const;

/** What to know of each region, community and group, for one audience; communities it sees nobody of are left out. */
export function communityCards(facts: AudienceFacts): CommunityCard[] {
  const members = new Map<Id, DrawnPerson[]>();
  for (const person of facts.people) {
    for (const id of [person.place?.region, person.place?.community, person.place?.group])
      if (id) listIn(members, id).push(person);
  }
  const bridges = bridgesOf(facts);
  const cards = facts.analysis.communities.flatMap((community) => {
    const people = members.get(community.id);
    if (people === undefined) return [];
    const parent = community.parent === null ? undefined : facts.communities.get(community.parent);
    const papers = papersOf(people);
    const caps = capsOf(facts)[community.level];
    return [
      {
        id: community.id,
        formerIds: community.formerIds,
        level: community.level,
        label: community.label,
        words: community.words,
        hue: community.hue,
        parent: parent === undefined ? null : { id: parent.id, label: parent.label },
        children: childrenOf(facts, community.id, members),
        personCount: people.length,
        people: centralFirst(facts, people).slice(0, caps.people),
        topics: topicsOf(facts, papers).slice(0, caps.topics),
        paperCount: papers.length,
        papers: papers.slice(0, caps.papers).map((paper) => paperRef(facts, paper)),
        bridges: (bridges.get(community.id) ?? []).slice(0, caps.bridges),
      },
    ];
  });
  return CommunityCards.parse(cards);
}

function capsOf({ communities }: AudienceFacts): typeof CAPS | typeof CAPS_AMONG_MANY {
  return communities.size > MANY_PLACES ? CAPS_AMONG_MANY : CAPS;
}

function childrenOf(facts: AudienceFacts, id: Id, members: ReadonlyMap<Id, readonly DrawnPerson[]>): CommunityCard['children'] {
  return facts.analysis.communities.flatMap((child) => {
    const people = members.get(child.id)?.length ?? 0;
    return child.parent === id && people > 0 ? [{ id: child.id, label: child.label, people }] : [];
  });
}

/** Papers that any of them signed, newest first. */
function papersOf(people: readonly DrawnPerson[]): Paper[] {
  const papers = new Map<Id, Paper>();
  for (const person of people) for (const paper of person.papers) papers.set(paper.id, paper);
  return [...papers.values()].sort(newestFirst);
}

/** By weight of ties inside the group, then papers, then the order of importance. */
function centralFirst(facts: AudienceFacts, people: readonly DrawnPerson[]): CommunityCard['people'] {
  const inside = new Set(people.map(({ person }) => facts.index.get(person.id) ?? -1));
  const { starts, targets, weights } = facts.graph;
  const central = people.map((person) => {
    const v = facts.index.get(person.person.id) ?? -1;
    let weight = 0;
    for (let e = starts[v] ?? 0; e < (starts[v + 1] ?? 0); e++) if (inside.has(targets[e] ?? -1)) weight += weights[e] ?? 0;
    return { person, weight };
  });
  central.sort((a, b) => b.weight - a.weight || compareText(a.person.person.id, b.person.person.id));
  return central.map(({ person }) => ({ person: personRef(person), papers: person.papers.length, degree: person.degree }));
}

function topicsOf({ dataset, topicsOfPaper }: AudienceFacts, papers: readonly Paper[]): CommunityCard['topics'] {
  const counts = new Map<Id, number>();
  for (const { id } of papers) for (const topic of topicsOfPaper.get(id) ?? []) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  const topics = dataset.topics.flatMap(({ id, label }) => {
    const count = counts.get(id);
    return count === undefined ? [] : [{ topic: { id, label }, papers: count }];
  });
  return topics.sort((a, b) => b.papers - a.papers || compareText(a.topic.id, b.topic.id));
}

interface Crossing {
  weight: number;
  people: Map<Id, number>;
}

/** Joint papers across communities of one level, with who wrote most of them. */
function bridgesOf(facts: AudienceFacts): Map<Id, CommunityCard['bridges']> {
  const crossings = new Map<Id, Map<Id, Crossing>>();
  const add = (from: Id, to: Id, weight: number, people: readonly Id[]): void => {
    const row = crossings.get(from) ?? new Map<Id, Crossing>();
    crossings.set(from, row);
    const crossing = row.get(to) ?? { weight: 0, people: new Map<Id, number>() };
    row.set(to, crossing);
    crossing.weight += weight;
    for (const person of people) crossing.people.set(person, (crossing.people.get(person) ?? 0) + weight);
  };
  for (const { a, b, weight } of facts.coauthors) {
    const [p, q] = [placeOf(facts, a), placeOf(facts, b)];
    for (const level of ['region', 'community', 'group'] as const) {
      const [from, to] = [p?.[level], q?.[level]];
      if (!from || !to || from === to) continue;
      add(from, to, weight, [a, b]);
      add(to, from, weight, [a, b]);
    }
  }
  return new Map([...crossings].map(([id, row]) => [id, strongestFirst(facts, row)]));
}

function placeOf({ people, index }: AudienceFacts, id: Id): DrawnPerson['place'] {
  return people[index.get(id) ?? -1]?.place;
}

function strongestFirst(facts: AudienceFacts, row: ReadonlyMap<Id, Crossing>): CommunityCard['bridges'] {
  return [...row]
    .sort(([a, x], [b, y]) => y.weight - x.weight || compareText(a, b))
    .flatMap(([id, { weight, people }]) => {
      const community = facts.communities.get(id);
      if (community === undefined) return [];
      const ranked = [...people]
        .sort(([a, x], [b, y]) => y - x || compareText(a, b))
        .slice(0, capsOf(facts)[community.level].peoplePerBridge);
      const refs = ranked.flatMap(([person]) => facts.people[facts.index.get(person) ?? -1] ?? []).map(personRef);
      return [{ id, label: community.label, weight: Math.round(weight * 100) / 100, people: refs }];
    });
}

function personRef({ person, kind }: DrawnPerson): PersonRef {
  return { id: person.id, name: person.name, kind };
}

function paperRef({ bylines, people, index }: AudienceFacts, paper: Paper): PaperRef {
  const { id, title, year, venue, url, othersHidden, bylineComplete } = paper;
  const authors = (bylines.get(id) ?? []).flatMap((author) => people[index.get(author) ?? -1] ?? []).map(personRef);
  return { id, title, year, venue, url, authors, othersHidden, bylineComplete };
}

import { row } from '#analysis/collaborators/work.ts';
import type { AnalysisResult, Community } from '#model/analysis.ts';
import type { ComparedSide, CompareKind } from '#model/compare.ts';
import type { Id } from '#model/primitives.ts';
import type { CompareRecord } from './compare-record.ts';

/** One of the things compared: who they are, and their papers, both as numbers of the record. */
export interface Side {
  subject: ComparedSide['subject'];
  members: ReadonlySet<number>;
  papers: readonly number[];
  /** The topics that it is itself. */
  isTopic: ReadonlySet<number>;
  /** Topics that the person names, papers or none. */
  declared: readonly number[];
}

/** Communities of the map and who is in them. */
export type Places = Pick<AnalysisResult, 'communities' | 'places'>;

/** The side that an id means; `undefined` for what is not there for this audience. O(papers of the side, or the record for a topic). */
export function sideOf(record: CompareRecord, places: Places, kind: CompareKind, id: Id): Side | undefined {
  if (kind === 'person') return personSide(record, id);
  return kind === 'topic' ? topicSide(record, id) : communitySide(record, places, id);
}

function personSide({ people, person, field: { work }, interests }: CompareRecord, id: Id): Side | undefined {
  const v = person.get(id);
  const known = people[v ?? -1];
  if (v === undefined || known === undefined) return undefined;
  return {
    subject: { kind: 'person', person: known.ref },
    members: new Set([v]),
    papers: [...row(work.papers, v)],
    isTopic: new Set(),
    declared: [...row(interests, v)],
  };
}

/** A topic with all that is part of it, as its card has it: papers about it, their authors, and who names it as an interest. */
function topicSide({ topics, topic, topicsOf, interests, people, field: { work } }: CompareRecord, id: Id): Side | undefined {
  const t = topic.get(id);
  const known = topics[t ?? -1];
  if (t === undefined || known === undefined) return undefined;
  const family = new Set([t, ...known.children]);
  const isIn = (list: Int32Array): boolean => list.some((each) => family.has(each));
  const papers = [...work.year.keys()].filter((p) => isIn(row(topicsOf, p)));
  const members = new Set(papers.flatMap((p) => [...row(work.authors, p)]));
  for (const v of people.keys()) if (isIn(row(interests, v))) members.add(v);
  return { subject: { kind: 'topic', topic: known.ref }, members, papers, isTopic: family, declared: [] };
}

function communitySide({ person, field: { work } }: CompareRecord, { communities, places }: Places, id: Id): Side | undefined {
  const community = communities.find((each) => each.id === id) ?? communities.find(({ formerIds }) => formerIds.includes(id));
  if (community === undefined) return undefined;
  const members = new Set(places.flatMap((place) => (isIn(place, community) ? (person.get(place.person) ?? []) : [])));
  if (members.size === 0) return undefined;
  const papers = new Set([...members].flatMap((v) => [...row(work.papers, v)]));
  return {
    subject: { kind: 'community', community: { id: community.id, label: community.label, level: community.level } },
    members,
    papers: [...papers].sort((p, q) => p - q),
    isTopic: new Set(),
    declared: [],
  };
}

function isIn({ region, community, group }: Places['places'][number], { id }: Community): boolean {
  return region === id || community === id || group === id;
}

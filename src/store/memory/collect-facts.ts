import type { Id } from '#model/primitives.ts';
import type { Supervision } from '#model/supervision.ts';
import type { InterestFact, PaperFact, PaperFacts, PersonFacts, SupervisionFact, TopicFacts } from '#store/cards/card-facts.ts';
import type { DatasetIndex } from './dataset-index.ts';

type Place = Pick<PersonFacts, 'community' | 'region' | 'group'>;

export function personFacts(index: DatasetIndex, id: Id, place: Place): PersonFacts | undefined {
  const person = index.people.get(id);
  const ref = index.personRef(id);
  if (person === undefined || ref === undefined) return undefined;
  return {
    person,
    kind: ref.kind,
    asOf: index.dataset.header.asOf,
    institutions: person.roles.flatMap((role) => index.institutionRef(role.institution) ?? []),
    papers: index.papersOf(id).map((paper) => paperFact(index, paper.id)),
    interests: index.interestsOfPerson(id).flatMap(({ topic, kind, score }): InterestFact[] => {
      const found = index.topicRef(topic);
      return found === undefined ? [] : [{ topic: found, kind, score }];
    }),
    supervises: supervisionFacts(index, index.supervises(id), 'student'),
    supervisedBy: supervisionFacts(index, index.supervisedBy(id), 'supervisor'),
    ...place,
  };
}

/** Papers of a topic that are looked up before others have their turn. */
const PAPERS_AT_ONCE = 2000;

/** Pauses as it goes: a large topic has tens of thousands of papers. */
export function* topicFacts(index: DatasetIndex, id: Id): Generator<undefined, TopicFacts | undefined, undefined> {
  const topic = index.topicRef(id);
  if (topic === undefined) return undefined;
  const children = index.children(id).flatMap((child) => index.topicRef(child.id) ?? []);
  const family = [topic, ...children].map((member) => member.id);
  const papers: PaperFact[] = [];
  for (const paper of new Set(family.flatMap((member) => index.aboutsOfTopic(member).map((about) => about.paper)))) {
    papers.push(paperFact(index, paper));
    if (papers.length % PAPERS_AT_ONCE === 0) yield;
  }
  return {
    topic,
    parent: index.topicRef(index.topics.get(id)?.parent ?? '') ?? null,
    children,
    papers,
    interested: family.flatMap((member) =>
      index.interestsOfTopic(member).flatMap(({ person, kind }) => {
        const ref = index.personRef(person);
        return ref === undefined ? [] : [{ person: ref, kind }];
      }),
    ),
  };
}

export function paperFacts(index: DatasetIndex, id: Id): PaperFacts | undefined {
  const paper = index.papers.get(id);
  return paper === undefined ? undefined : { paper: paperFact(index, id), details: paper };
}

function paperFact(index: DatasetIndex, id: Id): PaperFact {
  const paper = index.papers.get(id);
  if (paper === undefined) throw new TypeError(`Paper "${id}" is named by an edge and is not in the Dataset.`);
  const topics = index.aboutsOfPaper(id).flatMap(({ topic, score }) => {
    const found = index.topicRef(topic);
    return found === undefined ? [] : [{ topic: found, score }];
  });
  return { ref: index.paperRef(paper), topics };
}

function supervisionFacts(
  index: DatasetIndex,
  supervisions: readonly Supervision[],
  otherEnd: 'supervisor' | 'student',
): SupervisionFact[] {
  return supervisions.flatMap((supervision) => {
    const person = index.personRef(supervision[otherEnd]);
    return person === undefined ? [] : [{ supervision, person, institution: index.institutionRef(supervision.institution) }];
  });
}

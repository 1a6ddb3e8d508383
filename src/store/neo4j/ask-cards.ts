import { z } from 'zod';
import { InstitutionRef, PaperRef, PersonRef, TopicRef } from '#model/cards.ts';
import { Paper } from '#model/paper.ts';
import { Person, RoleKind } from '#model/person.ts';
import { type Day, Id } from '#model/primitives.ts';
import { Supervision } from '#model/supervision.ts';
import { Interest } from '#model/topic.ts';
import type { PaperFacts, PersonFacts, TopicFacts } from '#store/cards/card-facts.ts';
import type { Ask } from './neo4j-access.ts';

const PaperFact = z.object({ ref: PaperRef, topics: z.array(z.object({ topic: TopicRef, score: z.number() })) });
const PaperRow = z.object({ paper: PaperFact });

const PersonRow = z.object({
  person: Person.omit({ optedIn: true, hidden: true, visibility: true }),
  kind: RoleKind,
  institutions: z.array(InstitutionRef),
  community: Id.nullable(),
  region: Id.nullable(),
  group: Id.nullable(),
});
const InterestRow = Interest.pick({ kind: true, score: true }).extend({ topic: TopicRef });
const SupervisionRow = z.object({
  supervises: z.boolean(),
  person: PersonRef,
  supervision: Supervision.pick({ id: true, role: true, shared: true, level: true, start: true, until: true, visibility: true }),
  institution: InstitutionRef.nullable(),
});

export async function askPerson(ask: Ask, id: Id, asOf: Day): Promise<PersonFacts | undefined> {
  // Sent together: the answers come one after the other over one connection, without waiting for each other's round trip.
  const [nodes, papers, interests, supervisions] = await Promise.all([
    ask('person-node', PersonRow, { id }),
    ask('person-papers', PaperRow, { id }),
    ask('person-interests', InterestRow, { id }),
    ask('person-supervisions', SupervisionRow, { id }),
  ]);
  const [node] = nodes;
  if (node === undefined) return undefined;
  return {
    ...node,
    asOf,
    papers: papers.map(({ paper }) => paper),
    interests,
    supervises: supervisions.filter(({ supervises }) => supervises),
    supervisedBy: supervisions.filter(({ supervises }) => !supervises),
  };
}

const TopicRow = z.object({ topic: TopicRef, parent: TopicRef.nullable(), children: z.array(TopicRef) });
const InterestedRow = z.object({ person: PersonRef, kind: Interest.shape.kind });

export async function askTopic(ask: Ask, id: Id): Promise<TopicFacts | undefined> {
  const [nodes, papers, interested] = await Promise.all([
    ask('topic-node', TopicRow, { id }),
    ask('topic-papers', PaperRow, { id }),
    ask('topic-interested', InterestedRow, { id }),
  ]);
  const [node] = nodes;
  return node && { ...node, papers: papers.map(({ paper }) => paper), interested };
}

const PaperNodeRow = PaperRow.extend({ details: Paper.pick({ date: true, abstract: true, keywords: true, source: true }) });

export async function askPaper(ask: Ask, id: Id): Promise<PaperFacts | undefined> {
  return (await ask('paper-node', PaperNodeRow, { id }))[0];
}

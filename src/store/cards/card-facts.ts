import type { InstitutionRef, PaperRef, PersonRef, TopicRef } from '#model/cards.ts';
import type { Paper } from '#model/paper.ts';
import type { Person, RoleKind } from '#model/person.ts';
import type { Day, Id } from '#model/primitives.ts';
import type { Supervision } from '#model/supervision.ts';
import type { Interest } from '#model/topic.ts';

/** A paper with what it is about, as one audience sees it. */
export interface PaperFact {
  ref: PaperRef;
  topics: readonly { topic: TopicRef; score: number }[];
}

export type InterestFact = Pick<Interest, 'kind' | 'score'> & { topic: TopicRef };

/** A supervision from one of its ends. */
export interface SupervisionFact {
  supervision: Omit<Supervision, 'institution' | 'note' | 'source' | 'supervisor' | 'student'>;
  /** The other end. */
  person: PersonRef;
  institution: InstitutionRef | null;
}

/** What a person's card is built from: a store collects it, a pure builder orders, counts and caps. */
export interface PersonFacts {
  person: Omit<Person, 'optedIn' | 'hidden' | 'visibility'>;
  kind: RoleKind;
  /** The day that "current" means. */
  asOf: Day;
  /** Those its roles name. */
  institutions: readonly InstitutionRef[];
  papers: readonly PaperFact[];
  interests: readonly InterestFact[];
  supervises: readonly SupervisionFact[];
  supervisedBy: readonly SupervisionFact[];
  community: Id | null;
  region: Id | null;
  group: Id | null;
}

export interface TopicFacts {
  topic: TopicRef;
  parent: TopicRef | null;
  children: readonly TopicRef[];
  /** Papers about it or about one of its children. */
  papers: readonly PaperFact[];
  /** Interests in it or in one of its children. */
  interested: readonly { person: PersonRef; kind: Interest['kind'] }[];
}

export interface PaperFacts {
  paper: PaperFact;
  details: Pick<Paper, 'date' | 'abstract' | 'keywords' | 'source'>;
}

import type { InstitutionRef, PaperRef, PersonRef, TopicRef } from '#model/cards.ts';
import type { Dataset } from '#model/dataset.ts';
import type { Institution } from '#model/institution.ts';
import type { Authorship, Paper } from '#model/paper.ts';
import { type Person, personKind } from '#model/person.ts';
import { compareText, type Id } from '#model/primitives.ts';
import type { Supervision } from '#model/supervision.ts';
import type { About, Interest, Topic } from '#model/topic.ts';
import { MAX_REDIRECTS } from '#store/redirects.ts';

/** A Dataset with every reference turned into a look-up. O(records) to make, O(1) to ask. */
export class DatasetIndex {
  readonly dataset: Dataset;
  readonly people: ReadonlyMap<Id, Person>;
  readonly papers: ReadonlyMap<Id, Paper>;
  readonly topics: ReadonlyMap<Id, Topic>;
  readonly institutions: ReadonlyMap<Id, Institution>;
  readonly #redirects: ReadonlyMap<Id, Id>;
  readonly #bylines: ReadonlyMap<Id, Authorship[]>;
  readonly #authorships: ReadonlyMap<Id, Authorship[]>;
  readonly #aboutsOfPaper: ReadonlyMap<Id, About[]>;
  readonly #aboutsOfTopic: ReadonlyMap<Id, About[]>;
  readonly #interestsOfPerson: ReadonlyMap<Id, Interest[]>;
  readonly #interestsOfTopic: ReadonlyMap<Id, Interest[]>;
  readonly #supervises: ReadonlyMap<Id, Supervision[]>;
  readonly #supervisedBy: ReadonlyMap<Id, Supervision[]>;
  readonly #children: ReadonlyMap<Id, Topic[]>;

  constructor(dataset: Dataset) {
    this.dataset = dataset;
    this.people = byId(dataset.people);
    this.papers = byId(dataset.papers);
    this.topics = byId(dataset.topics);
    this.institutions = byId(dataset.institutions);
    this.#redirects = new Map(dataset.redirects.map(({ from, to }) => [from, to]));
    this.#bylines = groupBy([...dataset.authorships].sort(byPosition), 'paper');
    this.#authorships = groupBy(dataset.authorships, 'person');
    this.#aboutsOfPaper = groupBy(dataset.abouts, 'paper');
    this.#aboutsOfTopic = groupBy(dataset.abouts, 'topic');
    this.#interestsOfPerson = groupBy(dataset.interests, 'person');
    this.#interestsOfTopic = groupBy(dataset.interests, 'topic');
    this.#supervises = groupBy(dataset.supervisions, 'supervisor');
    this.#supervisedBy = groupBy(dataset.supervisions, 'student');
    this.#children = groupBy(
      dataset.topics.flatMap((topic) => (topic.parent === null ? [] : [{ ...topic, parent: topic.parent }])),
      'parent',
    );
  }

  /** What an id stands for now: merges leave redirects, which may lead on. */
  resolve(id: Id): Id {
    let current = id;
    for (let step = 0; step < MAX_REDIRECTS; step++) {
      const next = this.#redirects.get(current);
      if (next === undefined || this.#has(current)) return current;
      current = next;
    }
    return current;
  }

  #has(id: Id): boolean {
    return this.people.has(id) || this.papers.has(id) || this.topics.has(id);
  }

  byline(paper: Id): readonly Authorship[] {
    return this.#bylines.get(paper) ?? [];
  }

  papersOf(person: Id): Paper[] {
    const ids = new Set((this.#authorships.get(person) ?? []).map(({ paper }) => paper));
    return [...ids].flatMap((id) => this.papers.get(id) ?? []);
  }

  aboutsOfPaper(paper: Id): readonly About[] {
    return this.#aboutsOfPaper.get(paper) ?? [];
  }

  aboutsOfTopic(topic: Id): readonly About[] {
    return this.#aboutsOfTopic.get(topic) ?? [];
  }

  interestsOfPerson(person: Id): readonly Interest[] {
    return this.#interestsOfPerson.get(person) ?? [];
  }

  interestsOfTopic(topic: Id): readonly Interest[] {
    return this.#interestsOfTopic.get(topic) ?? [];
  }

  supervises(person: Id): readonly Supervision[] {
    return this.#supervises.get(person) ?? [];
  }

  supervisedBy(person: Id): readonly Supervision[] {
    return this.#supervisedBy.get(person) ?? [];
  }

  children(topic: Id): readonly Topic[] {
    return this.#children.get(topic) ?? [];
  }

  personRef(id: Id): PersonRef | undefined {
    const person = this.people.get(id);
    if (person === undefined) return undefined;
    return { id, name: person.name, kind: personKind(person.roles, this.dataset.header.asOf) };
  }

  topicRef(id: Id): TopicRef | undefined {
    const topic = this.topics.get(id);
    return topic === undefined ? undefined : { id, label: topic.label };
  }

  institutionRef(id: Id | null): InstitutionRef | null {
    const institution = this.institutions.get(id ?? '');
    return institution === undefined ? null : { id: institution.id, name: institution.name, shortName: institution.shortName };
  }

  paperRef({ id, title, year, venue, url, othersHidden, bylineComplete }: Paper): PaperRef {
    const authors = this.byline(id).flatMap(({ person }) => this.personRef(person) ?? []);
    return { id, title, year, venue, url, authors, othersHidden, bylineComplete };
  }
}

function byId<T extends { id: Id }>(records: readonly T[]): Map<Id, T> {
  return new Map(records.map((record) => [record.id, record]));
}

function byPosition(a: Authorship, b: Authorship): number {
  return a.position - b.position || compareText(a.id, b.id);
}

function groupBy<K extends string, T extends Record<K, Id>>(records: readonly T[], key: K): Map<Id, T[]> {
  const groups = new Map<Id, T[]>();
  for (const record of records) {
    const group = groups.get(record[key]);
    if (group === undefined) groups.set(record[key], [record]);
    else group.push(record);
  }
  return groups;
}

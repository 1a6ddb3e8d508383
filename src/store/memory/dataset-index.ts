import type { InstitutionRef, PaperRef, PersonRef, TopicRef } from '#model/cards.ts';
import type { Dataset } from '#model/dataset.ts';
import type { Institution } from '#model/institution.ts';
import type { Authorship, Paper } from '#model/paper.ts';
import { type Person, personKind } from '#model/person.ts';
import { compareText, type Id } from '#model/primitives.ts';
import type { Supervision } from '#model/supervision.ts';
import type { About, Interest, Topic } from '#model/topic.ts';
import { MAX_REDIRECTS } from '#store/redirects.ts';

/**
 * A Dataset with every reference turned into a look-up: O(records) at the first question of a kind, O(1) at the next. `prepare`
 * asks them all beforehand, for servers; commands that only read or write records never pay for it.
 */
export class DatasetIndex {
  readonly dataset: Dataset;
  readonly #people = lazily(() => byId(this.dataset.people));
  readonly #papers = lazily(() => byId(this.dataset.papers));
  readonly #topics = lazily(() => byId(this.dataset.topics));
  readonly #institutions = lazily(() => byId(this.dataset.institutions));
  readonly #redirects = lazily(() => new Map(this.dataset.redirects.map(({ from, to }) => [from, to])));
  readonly #bylines = lazily(() => bylinesOf(this.dataset.authorships));
  readonly #authorships = lazily(() => groupBy(this.dataset.authorships, 'person'));
  readonly #aboutsOfPaper = lazily(() => groupBy(this.dataset.abouts, 'paper'));
  readonly #aboutsOfTopic = lazily(() => groupBy(this.dataset.abouts, 'topic'));
  readonly #interestsOfPerson = lazily(() => groupBy(this.dataset.interests, 'person'));
  readonly #interestsOfTopic = lazily(() => groupBy(this.dataset.interests, 'topic'));
  readonly #supervises = lazily(() => groupBy(this.dataset.supervisions, 'supervisor'));
  readonly #supervisedBy = lazily(() => groupBy(this.dataset.supervisions, 'student'));
  readonly #personRefs = new Map<Id, PersonRef>();
  readonly #children = lazily(() => childrenOf(this.dataset.topics));

  constructor(dataset: Dataset) {
    this.dataset = dataset;
  }

  /** Makes every look-up, pausing after each. */
  *prepare(): Generator<undefined, void, undefined> {
    const all = [this.#people, this.#papers, this.#topics, this.#institutions, this.#redirects, this.#bylines, this.#authorships];
    const rest = [this.#aboutsOfPaper, this.#aboutsOfTopic, this.#interestsOfPerson, this.#interestsOfTopic];
    for (const make of [...all, ...rest, this.#supervises, this.#supervisedBy, this.#children]) {
      make();
      yield;
    }
    for (const id of this.people.keys()) this.personRef(id);
    yield;
  }

  get people(): ReadonlyMap<Id, Person> {
    return this.#people();
  }

  get papers(): ReadonlyMap<Id, Paper> {
    return this.#papers();
  }

  get topics(): ReadonlyMap<Id, Topic> {
    return this.#topics();
  }

  get institutions(): ReadonlyMap<Id, Institution> {
    return this.#institutions();
  }

  /** What an id stands for now: merges leave redirects, which may lead on. */
  resolve(id: Id): Id {
    let current = id;
    for (let step = 0; step < MAX_REDIRECTS; step++) {
      const next = this.#redirects().get(current);
      if (next === undefined || this.#has(current)) return current;
      current = next;
    }
    return current;
  }

  #has(id: Id): boolean {
    return this.people.has(id) || this.papers.has(id) || this.topics.has(id);
  }

  byline(paper: Id): readonly Authorship[] {
    return this.#bylines().get(paper) ?? [];
  }

  papersOf(person: Id): Paper[] {
    const ids = new Set((this.#authorships().get(person) ?? []).map(({ paper }) => paper));
    return [...ids].flatMap((id) => this.papers.get(id) ?? []);
  }

  aboutsOfPaper(paper: Id): readonly About[] {
    return this.#aboutsOfPaper().get(paper) ?? [];
  }

  aboutsOfTopic(topic: Id): readonly About[] {
    return this.#aboutsOfTopic().get(topic) ?? [];
  }

  interestsOfPerson(person: Id): readonly Interest[] {
    return this.#interestsOfPerson().get(person) ?? [];
  }

  interestsOfTopic(topic: Id): readonly Interest[] {
    return this.#interestsOfTopic().get(topic) ?? [];
  }

  supervises(person: Id): readonly Supervision[] {
    return this.#supervises().get(person) ?? [];
  }

  supervisedBy(person: Id): readonly Supervision[] {
    return this.#supervisedBy().get(person) ?? [];
  }

  children(topic: Id): readonly Topic[] {
    return this.#children().get(topic) ?? [];
  }

  /** Kept once made: the card of a large topic names everybody who wrote about it. */
  personRef(id: Id): PersonRef | undefined {
    const known = this.#personRefs.get(id);
    if (known !== undefined) return known;
    const person = this.people.get(id);
    if (person === undefined) return undefined;
    const ref = { id, name: person.name, kind: personKind(person.roles, this.dataset.header.asOf) };
    this.#personRefs.set(id, ref);
    return ref;
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

function bylinesOf(authorships: readonly Authorship[]): Map<Id, Authorship[]> {
  const bylines = groupBy(authorships, 'paper');
  for (const byline of bylines.values()) byline.sort(byPosition);
  return bylines;
}

function childrenOf(topics: readonly Topic[]): Map<Id, Topic[]> {
  return groupBy(
    topics.flatMap((topic) => (topic.parent === null ? [] : [{ ...topic, parent: topic.parent }])),
    'parent',
  );
}

/** Made when it is first asked for, and kept. */
function lazily<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
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

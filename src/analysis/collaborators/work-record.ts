import { foldWords } from '#analysis/fold-text.ts';
import { finish, type Steps } from '#analysis/in-steps.ts';
import type { InstitutionRef, PersonRef, TopicRef } from '#model/cards.ts';
import type { EvidencePaper } from '#model/collaborators.ts';
import type { Dataset } from '#model/dataset.ts';
import { currentRole, type Person, personKind, takesStudents } from '#model/person.ts';
import { covers, type Id } from '#model/primitives.ts';
import { type Field, fieldInSteps } from './field.ts';
import { type LeastMargins, leastMarginsInSteps } from './hold-back.ts';
import { NO_WORD, TermNumbers, textTerms } from './text-terms.ts';
import { isPause, type Rows, rowsOf, type WorkPaper, workOf } from './work.ts';

/** One audience's people, papers and topics, ready to be asked whom to meet. People, papers and topics are numbered as listed. */
export interface WorkRecord {
  field: Field;
  /** Who is held back in lists that they do not suit best. */
  leastMargins: LeastMargins;
  people: readonly PersonAtWork[];
  person: ReadonlyMap<Id, number>;
  papers: readonly EvidencePaper[];
  topics: readonly TopicAtWork[];
  topic: ReadonlyMap<Id, number>;
  /** Topics of each paper. */
  topicsOf: Rows;
  /** Topics that people name themselves. */
  interests: Rows;
  terms: TermNumbers;
  institute: Id | null;
  /** Whether of anybody it is known that they take on students, or do not. */
  knowsIntake: boolean;
}

export interface PersonAtWork {
  ref: PersonRef;
  institution: InstitutionRef | null;
  /** Ids of all that a current role is at. */
  current: ReadonlySet<Id>;
  isFaculty: boolean;
  takesStudents: boolean | null;
  supervisors: ReadonlySet<number>;
  students: ReadonlySet<number>;
}

export interface TopicAtWork {
  ref: TopicRef;
  /** Topics that are part of it. */
  children: readonly number[];
  /** Its term, among the words. */
  term: number;
  /** Its label in either language as a search in folded text, a space at both ends. */
  spoken: readonly string[];
}

/** Reads what ranking needs from an audience's Dataset. O(dataset), about as long as a load at 165,000 people. */
export function workRecordOf(dataset: Dataset): WorkRecord {
  return finish(workRecordInSteps(dataset));
}

/** The same with pauses, of which none is longer in coming than a second at 165,000 people. */
export function* workRecordInSteps(dataset: Dataset): Steps<WorkRecord> {
  const terms = new TermNumbers();
  const topic = numbers(dataset.topics);
  const children = dataset.topics.map((): number[] => []);
  for (const { id, parent } of dataset.topics) children[topic.get(parent ?? '') ?? -1]?.push(topic.get(id) ?? 0);
  const topics = dataset.topics.map(
    ({ id, label }, t): TopicAtWork => ({
      ref: { id, label },
      children: children[t] ?? [],
      term: terms.numberOf(`${NO_WORD}${id}`),
      spoken: [label.en, label.fr].flatMap((text) => (text ? [` ${foldWords(text).join(' ')} `] : [])),
    }),
  );
  const person = numbers(dataset.people);
  const paper = numbers(dataset.papers);
  const topicsOf = pairs(dataset.abouts, paper, topic, (about) => [about.paper, about.topic]);
  const interests = pairs(dataset.interests, person, topic, (interest) => [interest.person, interest.topic]);
  yield;
  const authors = pairs(dataset.authorships, paper, person, (authorship) => [authorship.paper, authorship.person]);
  yield;
  const papers: WorkPaper[] = [];
  for (const [p, { title, abstract, keywords, year, othersHidden }] of dataset.papers.entries()) {
    if (isPause(p)) yield;
    const words = textTerms(title, ...keywords, abstract ?? '').map((word) => terms.numberOf(word));
    const about = (topicsOf[p] ?? []).map((t) => topics[t]?.term ?? 0);
    papers.push({ year, hidden: othersHidden, people: authors[p] ?? [], terms: [...words, ...about] });
  }
  const people = peopleAtWork(dataset, person);
  yield;
  const places = new TermNumbers();
  const work = workOf({
    order: people.length,
    now: Number(dataset.header.asOf.slice(0, 4)),
    papers,
    termCount: terms.count,
    topicCount: topics.length,
    interests: interests.map((list) => list.map((t) => topics[t]?.term ?? 0)),
    places: people.map(({ current }) => [...current].map((id) => places.numberOf(id))),
    placeCount: places.count,
  });
  const field = yield* fieldInSteps(work);
  return {
    field,
    leastMargins: yield* leastMarginsInSteps(field),
    people,
    person,
    papers: dataset.papers.map(({ id, title, year }) => ({ id, title, year })),
    topics,
    topic,
    topicsOf: rowsOf(topicsOf),
    interests: rowsOf(interests),
    terms,
    institute: dataset.header.institute,
    knowsIntake: people.some(({ takesStudents: takes }) => takes !== null),
  };
}

function numbers(records: readonly { id: Id }[]): Map<Id, number> {
  return new Map(records.map(({ id }, i) => [id, i]));
}

/** For each row the numbers paired with it, each once, ascending. */
function pairs<T>(
  edges: readonly T[],
  rows: ReadonlyMap<Id, number>,
  values: ReadonlyMap<Id, number>,
  ends: (edge: T) => [Id, Id],
): number[][] {
  const lists = Array.from({ length: rows.size }, () => new Set<number>());
  for (const edge of edges) {
    const [from, to] = ends(edge);
    const value = values.get(to);
    if (value !== undefined) lists[rows.get(from) ?? -1]?.add(value);
  }
  return lists.map((set) => [...set].sort((a, b) => a - b));
}

function peopleAtWork({ header, people, institutions, supervisions }: Dataset, number: ReadonlyMap<Id, number>): PersonAtWork[] {
  const refs = new Map(institutions.map(({ id, name, shortName }) => [id, { id, name, shortName }]));
  const supervisors = people.map(() => new Set<number>());
  const students = people.map(() => new Set<number>());
  for (const { supervisor, student } of supervisions) {
    const [above, below] = [number.get(supervisor), number.get(student)];
    if (above === undefined || below === undefined) continue;
    supervisors[below]?.add(above);
    students[above]?.add(below);
  }
  const none = new Set<number>();
  return people.map(
    (one: Person, v): PersonAtWork => ({
      ref: { id: one.id, name: one.name, kind: personKind(one.roles, header.asOf) },
      institution: refs.get(currentRole(one.roles, header.asOf)?.institution ?? '') ?? null,
      current: new Set(one.roles.filter((role) => covers(role, header.asOf)).flatMap(({ institution }) => institution ?? [])),
      isFaculty: personKind(one.roles, header.asOf) === 'faculty',
      takesStudents: takesStudents(one.intake, header.asOf),
      supervisors: supervisors[v] ?? none,
      students: students[v] ?? none,
    }),
  );
}

import { foldWords } from '#analysis/fold-text.ts';
import { finish, mapInSteps, type Steps } from '#analysis/in-steps.ts';
import { numbersInSteps, pairsInSteps } from '#analysis/numbered.ts';
import type { InstitutionRef, PersonRef, TopicRef } from '#model/cards.ts';
import type { EvidencePaper } from '#model/collaborators.ts';
import type { Dataset } from '#model/dataset.ts';
import type { Authorship } from '#model/paper.ts';
import { currentRole, type Person, personKind, takesStudents } from '#model/person.ts';
import { covers, type Id } from '#model/primitives.ts';
import { type Field, fieldInSteps } from './field.ts';
import { type DrawnTexts, drawnTexts, type Margins, marginsInSteps } from './margins.ts';
import { NO_WORD, TermNumbers, textTerms } from './text-terms.ts';
import { isPause, type Rows, rowsOf, type WorkPaper, workOf } from './work.ts';

/** One audience's people, papers and topics, ready to be asked whom to meet. People, papers and topics are numbered as listed. */
export interface WorkRecord extends WorkFacts {
  /** Who is held back in lists that they do not suit best. */
  margins: Margins;
}

/** What is known before anything is asked, and soon: margins take many times as long. */
export interface WorkFacts {
  field: Field;
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
  /** What margins are learnt from. */
  drawn: readonly DrawnTexts[];
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
  const facts = finish(workFactsInSteps(dataset));
  return { ...facts, margins: finish(marginsInSteps(facts)) };
}

/** All of it but the margins, with pauses, so that pages go out meanwhile. */
export function* workFactsInSteps(dataset: Dataset): Steps<WorkFacts> {
  const terms = new TermNumbers();
  const topic = yield* numbersInSteps(dataset.topics);
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
  const person = yield* numbersInSteps(dataset.people);
  const paper = yield* numbersInSteps(dataset.papers);
  const topicsOf = yield* pairsInSteps(dataset.abouts, paper, topic, (about) => [about.paper, about.topic]);
  const interests = yield* pairsInSteps(dataset.interests, person, topic, (interest) => [interest.person, interest.topic]);
  const bylines = yield* bylinesInSteps(dataset.authorships, paper, person);
  const papers: WorkPaper[] = [];
  for (const [p, { title, abstract, keywords, year, othersHidden }] of dataset.papers.entries()) {
    if (isPause(p)) yield;
    const words = textTerms(title, ...keywords, abstract ?? '').map((word) => terms.numberOf(word));
    const about = (topicsOf[p] ?? []).map((t) => topics[t]?.term ?? 0);
    papers.push({ year, hidden: othersHidden, people: bylines[p] ?? [], terms: [...words, ...about] });
  }
  const people = yield* peopleAtWork(dataset, person);
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
  return {
    field: yield* fieldInSteps(work),
    people,
    person,
    papers: yield* mapInSteps(dataset.papers, ({ id, title, year }) => ({ id, title, year })),
    topics,
    topic,
    topicsOf: rowsOf(topicsOf),
    interests: rowsOf(interests),
    terms,
    institute: dataset.header.institute,
    drawn: drawnTexts(dataset.papers),
    knowsIntake: people.some(({ takesStudents: takes }) => takes !== null),
  };
}

/** People of each paper as its byline has them: whoever ends it differs from the others. */
function* bylinesInSteps(
  authorships: readonly Authorship[],
  paper: ReadonlyMap<Id, number>,
  person: ReadonlyMap<Id, number>,
): Steps<number[][]> {
  const places = Array.from({ length: paper.size }, (): (number | undefined)[] => []);
  for (const [i, { paper: p, person: v, position }] of authorships.entries()) {
    if (isPause(i)) yield;
    const byline = places[paper.get(p) ?? -1];
    if (byline !== undefined) byline[position] = person.get(v);
  }
  return yield* mapInSteps(places, (byline) => byline.filter((v) => v !== undefined));
}

function* peopleAtWork(
  { header, people, institutions, supervisions }: Dataset,
  number: ReadonlyMap<Id, number>,
): Steps<PersonAtWork[]> {
  const refs = new Map(institutions.map(({ id, name, shortName }) => [id, { id, name, shortName }]));
  const supervisors = new Map<number, Set<number>>();
  const students = new Map<number, Set<number>>();
  for (const { supervisor, student } of supervisions) {
    const [above, below] = [number.get(supervisor), number.get(student)];
    if (above === undefined || below === undefined) continue;
    supervisors.set(below, (supervisors.get(below) ?? new Set()).add(above));
    students.set(above, (students.get(above) ?? new Set()).add(below));
  }
  const none = new Set<number>();
  return yield* mapInSteps(
    people,
    (one: Person, v): PersonAtWork => ({
      ref: { id: one.id, name: one.name, kind: personKind(one.roles, header.asOf) },
      institution: refs.get(currentRole(one.roles, header.asOf)?.institution ?? '') ?? null,
      current: new Set(one.roles.filter((role) => covers(role, header.asOf)).flatMap(({ institution }) => institution ?? [])),
      isFaculty: personKind(one.roles, header.asOf) === 'faculty',
      takesStudents: takesStudents(one.intake, header.asOf),
      supervisors: supervisors.get(v) ?? none,
      students: students.get(v) ?? none,
    }),
  );
}

import { at } from '#analysis/columns.ts';
import type { Collaborator, CollaboratorQuestion, Collaborators } from '#model/collaborators.ts';
import { hasTie, tieBetween } from './coauthor-graph.ts';
import { candidatesFrom } from './features.ts';
import { holdBack, type LeastMargins } from './hold-back.ts';
import { introductionsFrom } from './introductions.ts';
import { type Look, lookFrom } from './look-from.ts';
import { closeTo } from './profiles.ts';
import { type Ranked, rankCandidates } from './rank.ts';
import { reasonsFor } from './reasons.ts';
import { scoresBySubject, scoresTogether } from './subject-rank.ts';
import type { WorkRecord } from './work-record.ts';

/** Differences of score that a reader may see as half as good. */
const HALVING = 1.5;
/** Whose first paper is fewer years old than this is junior. */
const JUNIOR_YEARS = 10;

/**
 * Whom to meet, best first, each with the reasons their record shows. Co-authors, own supervisors and own students are left out
 * unless asked for. O(walk + people of the terms), and the papers of those answered.
 *
 * @throws NotFound for a person or topic that is not there for this audience.
 */
export function answerCollaborators(record: WorkRecord, question: CollaboratorQuestion): Collaborators {
  const look = lookFrom(record, question);
  const isWanted = filterOf(record, question, look);
  const isKnown = (u: number): boolean => look.person >= 0 && (u === look.person || hasTie(record.field.graph, look.person, u));
  const { all, least } = listFor(record, look, isKnown);
  const wanted = all.filter(({ person }) => isWanted(person));
  const ranked = holdBack({ all, wanted }, least, isKnown);
  const shown = ranked.slice(0, question.limit);
  const introductions =
    look.person < 0
      ? undefined
      : introductionsFrom(
          record.field,
          look.person,
          shown.map(({ person }) => person),
        );
  const top = ranked[0]?.score ?? 0;
  return {
    people: shown.flatMap(
      ({ person, score }) => described(record, look, person, 0.5 ** ((top - score) / HALVING), introductions?.get(person)) ?? [],
    ),
    considered: wanted.length,
    knowsIntake: record.knowsIntake,
    topics: look.topics.flatMap((t) => record.topics[t]?.ref ?? []),
    unknownWords: look.unknownWords,
  };
}

interface List {
  all: Ranked[];
  least: LeastMargins;
}

/** Everybody's score, and what holds people back in lists of the kind. */
function listFor(record: WorkRecord, look: Look, isKnown: (person: number) => boolean): List {
  const { field, margins } = record;
  if (look.person < 0)
    return { all: scoresBySubject(record, closeTo(field.profiles, look.subject)), least: margins.alone[look.about] };
  const all = rankCandidates(candidatesFrom(field, look), () => false);
  if (look.subject.size === 0) return { all, least: margins.forPerson };
  return {
    all: scoresTogether(record, all, closeTo(field.profiles, look.subject), margins.forPerson, isKnown),
    least: margins.together[look.about],
  };
}

function filterOf(record: WorkRecord, question: CollaboratorQuestion, look: Look): (person: number) => boolean {
  const { work, people: facts } = record.field;
  const { place, facultyOnly, institution, seniority, activeSince, takingStudents, includeKnown } = question;
  return (v) => {
    const person = record.people[v];
    if (person === undefined || person.ref.name === null || v === look.person) return false;
    if (!includeKnown && knownAs(record, look.person, v) !== null) return false;
    if (!isAt(record, look.person, v, place)) return false;
    if (facultyOnly && !person.isFaculty) return false;
    if (takingStudents && person.takesStudents !== true) return false;
    if (institution !== null && !person.current.has(institution)) return false;
    if (activeSince !== null && at(facts.lastYear, v) < activeSince) return false;
    const first = at(facts.firstYear, v);
    return seniority === 'any' || (first > 0 && (seniority === 'junior') === work.now - first < JUNIOR_YEARS);
  };
}

function isAt(record: WorkRecord, own: number, v: number, place: CollaboratorQuestion['place']): boolean {
  if (place === 'any') return true;
  if (place !== 'elsewhere') return (place === 'inside') === isInside(record, v);
  const ours = record.people[own]?.current ?? new Set<string>();
  const theirs = record.people[v]?.current ?? new Set<string>();
  // Everybody of the institute shares that; where somebody is not known to be is no other university.
  const apart = [...theirs].filter((id) => id !== record.institute);
  return apart.length > 0 && apart.every((id) => !ours.has(id));
}

/** Whoever is not drawn as a co-author from elsewhere, or has a current role at the institute itself. */
function isInside({ people, institute }: WorkRecord, v: number): boolean {
  const person = people[v];
  if (person === undefined) return false;
  return person.ref.kind !== 'external' || (institute !== null && person.current.has(institute));
}

function knownAs({ field, people }: WorkRecord, own: number, v: number): Collaborator['known'] {
  if (own < 0) return null;
  if (people[own]?.supervisors.has(v)) return 'supervisor';
  if (people[own]?.students.has(v)) return 'student';
  return tieBetween(field.graph, own, v) >= 0 ? 'coauthor' : null;
}

function described(
  record: WorkRecord,
  look: Look,
  v: number,
  score: number,
  introduction: ReturnType<ReturnType<typeof introductionsFrom>['get']>,
): Collaborator | undefined {
  const person = record.people[v];
  if (person === undefined) return undefined;
  const { paperCount, lastYear } = record.field.people;
  return {
    person: person.ref,
    institution: person.institution,
    score,
    known: knownAs(record, look.person, v),
    takesStudents: person.takesStudents,
    paperCount: at(paperCount, v),
    lastYear: at(lastYear, v) || null,
    reasons: reasonsFor(record, look, v, introduction),
  };
}

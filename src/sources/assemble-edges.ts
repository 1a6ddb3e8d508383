import type { Person } from '#model/person.ts';
import type { Id } from '#model/primitives.ts';
import { type Supervision, supervisionVisibility } from '#model/supervision.ts';
import type { Interest } from '#model/topic.ts';
import { narrowest } from '#model/visibility.ts';
import { indexNames } from './assemble-people.ts';
import type { Collected } from './collected.ts';
import { fold } from './fold.ts';
import { hashId } from './hash-id.ts';
import { givenNameFirst } from './person-name.ts';
import type { PersonReference, Reject } from './source.ts';
import { topicNamed } from './topics.ts';

export type FindPerson = (reference: PersonReference) => { id: Id } | { reason: string };

/** Resolves what sources call people by: a mention, an identifier, or a name that only one person bears. */
export function personFinder(people: readonly Person[], personOf: ReadonlyMap<string, Id>): FindPerson {
  const byName = indexNames(people);
  const byExternalId = new Map(
    people.flatMap(({ id, externalIds }) => externalIds.map(({ scheme, value }) => [`${scheme} ${value}`, id] as const)),
  );
  return (reference) => {
    if ('mention' in reference) return found(personOf.get(reference.mention), `"${reference.mention}" is not in the import`);
    if ('scheme' in reference) {
      const { scheme, value } = reference;
      return found(byExternalId.get(`${scheme} ${value}`), `nobody has the ${scheme} "${value}"`);
    }
    const registered = byExternalId.get(`registrar ${reference.name}`);
    if (registered !== undefined) return { id: registered };
    const ids = byName.get(fold(givenNameFirst(reference.name))) ?? [];
    if (ids.length > 1) return { reason: `${ids.length} people are called "${reference.name}"; give an id instead` };
    return found(ids[0], `nobody is called "${reference.name}"`);
  };
}

function found(id: Id | undefined, reason: string): { id: Id } | { reason: string } {
  return id === undefined ? { reason } : { id };
}

export function assembleSupervisions(
  collected: Collected,
  people: readonly Person[],
  find: FindPerson,
  rejects: Reject[],
): Supervision[] {
  const byId = new Map(people.map((person) => [person.id, person]));
  const supervisions = new Map<string, Supervision>();
  for (const { supervision: facts, record } of collected.supervisions) {
    const supervisor = find(facts.supervisor);
    const student = find(facts.student);
    if ('reason' in supervisor || 'reason' in student) {
      const reason =
        'reason' in supervisor ? `supervisor: ${supervisor.reason}` : 'reason' in student ? `student: ${student.reason}` : '';
      rejects.push({ ...record, reason });
      continue;
    }
    if (supervisor.id === student.id) {
      rejects.push({ ...record, reason: 'somebody cannot supervise themselves' });
      continue;
    }
    const { key, supervisor: _, student: __, ...rest } = facts;
    const place = `${supervisor.id} ${student.id} ${facts.level}`;
    const before = supervisions.get(place);
    if (before !== undefined) {
      supervisions.set(place, fillIn(before, rest));
      continue;
    }
    const optedIn = byId.get(student.id)?.optedIn ?? false;
    const visibility = narrowest(
      supervisionVisibility(optedIn),
      byId.get(student.id)?.visibility ?? 'public',
      byId.get(supervisor.id)?.visibility ?? 'public',
    );
    supervisions.set(place, { id: hashId('s', key), supervisor: supervisor.id, student: student.id, ...rest, visibility });
  }
  return withShares([...supervisions.values()]);
}

/** The same supervision from a second source: what the first left unknown. */
function fillIn(kept: Supervision, other: Omit<Supervision, 'id' | 'supervisor' | 'student' | 'visibility'>): Supervision {
  return {
    ...kept,
    role: kept.role === 'unstated' ? other.role : kept.role,
    shared: kept.shared === 'unknown' ? other.shared : kept.shared,
    institution: kept.institution ?? other.institution,
    start: kept.start ?? other.start,
    until: kept.until ?? other.until,
    note: kept.note ?? other.note,
  };
}

/** Where the source did not say: whoever has a second supervisor at the same level is shared. */
function withShares(supervisions: readonly Supervision[]): Supervision[] {
  const counts = new Map<string, number>();
  const key = ({ student, level }: Supervision): string => `${student} ${level}`;
  for (const supervision of supervisions) counts.set(key(supervision), (counts.get(key(supervision)) ?? 0) + 1);
  return supervisions.map((supervision) =>
    supervision.shared === 'unknown' && (counts.get(key(supervision)) ?? 0) > 1
      ? { ...supervision, shared: 'shared' }
      : supervision,
  );
}

export function assembleDeclaredInterests(collected: Collected, find: FindPerson, rejects: Reject[]): Interest[] {
  return collected.interests.flatMap(({ person: reference, topic: label, source, record }): Interest[] => {
    const person = find(reference);
    if ('reason' in person) {
      rejects.push({ ...record, reason: person.reason });
      return [];
    }
    const topic = topicNamed(label);
    return [{ id: `${person.id}~${topic}`, person: person.id, topic, kind: 'declared', score: 1, source, visibility: 'public' }];
  });
}

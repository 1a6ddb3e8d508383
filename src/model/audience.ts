import type { Dataset } from './dataset.ts';
import type { Authorship, Paper } from './paper.ts';
import { type Person, PRIVATE_ROLE_KINDS, type Role } from './person.ts';
import { covers, type Day, earliestDay } from './primitives.ts';
import type { Supervision } from './supervision.ts';
import { type Audience, maySee } from './visibility.ts';

/**
 * The published Dataset of an audience: the facts it may see, the people at least one of those facts is about, and bylines
 * that say how many authors are left out. What is not in it cannot leak from anything made of it. O(records).
 *
 * Rules (docs/privacy.md): hidden people exist for staff only; levels, dates and notes of supervision, and of the roles of
 * those who are supervised, are staff's; whether somebody takes students is for whom they said it; an edge is never more visible than its ends.
 */
export function datasetFor(dataset: Dataset, audience: Audience): Dataset {
  if (audience === 'staff') return dataset;
  const sees = ({ visibility }: { visibility: Audience }): boolean => maySee(audience, visibility);

  const visibleRoles = (person: Person): Role[] =>
    person.roles.filter(sees).flatMap((role) => redactRole(role, dataset.header.asOf) ?? []);

  const admissible = new Map(dataset.people.filter((person) => !person.hidden && sees(person)).map((p) => [p.id, p]));
  const papers = dataset.papers.filter(sees).map((paper) => ({ ...paper, externalIds: paper.externalIds.filter(sees) }));
  const paperIds = new Set(papers.map(({ id }) => id));
  const authorships = dataset.authorships.filter((a) => paperIds.has(a.paper) && sees(a) && admissible.has(a.person));
  const supervisions = dataset.supervisions
    .filter((s) => sees(s) && admissible.has(s.supervisor) && admissible.has(s.student))
    .map(redactSupervision);

  const appearing = new Set<string>();
  for (const { person } of authorships) appearing.add(person);
  for (const { supervisor, student } of supervisions) appearing.add(supervisor).add(student);
  for (const person of admissible.values()) if (visibleRoles(person).length > 0) appearing.add(person.id);

  const topics = dataset.topics.filter(sees);
  const topicIds = new Set(topics.map(({ id }) => id));
  const institutions = dataset.institutions.filter(sees);
  const institutionIds = new Set(institutions.map(({ id }) => id));
  const people = [...admissible.values()]
    .filter(({ id }) => appearing.has(id))
    .map((person) => ({
      ...person,
      aliases: person.aliases.filter(sees),
      externalIds: person.externalIds.filter(sees),
      intake: person.intake !== null && sees(person.intake) ? person.intake : null,
      roles: visibleRoles(person).map((role) => ({ ...role, institution: keep(role.institution, institutionIds) })),
    }));

  return {
    header: dataset.header,
    institutions,
    topics: topics.map((t) => (t.parent !== null && !topicIds.has(t.parent) ? { ...t, parent: null } : t)),
    people,
    papers: countHidden(papers, dataset.authorships, authorships),
    authorships,
    abouts: dataset.abouts.filter((a) => sees(a) && paperIds.has(a.paper) && topicIds.has(a.topic)),
    interests: dataset.interests.filter((i) => sees(i) && appearing.has(i.person) && topicIds.has(i.topic)),
    supervisions: supervisions.map((s) => ({ ...s, institution: keep(s.institution, institutionIds) })),
    redirects: dataset.redirects.filter(({ to }) => appearing.has(to) || paperIds.has(to) || topicIds.has(to)),
  };
}

/** Levels, dates and notes of supervision never leave the staff tier. */
export function redactSupervision(supervision: Supervision): Supervision {
  return { ...supervision, level: 'unstated', start: null, until: null, note: null };
}

/**
 * The level and dates of a student's own role say the same as those of the supervision, so they stay with staff too. Without
 * dates a role that is over would read as current: it becomes `alumnus`, and one that has not begun is left out.
 */
export function redactRole(role: Role, asOf: Day): Role | undefined {
  if (!PRIVATE_ROLE_KINDS.has(role.kind)) return role;
  if (role.start !== null && earliestDay(role.start) > asOf) return undefined;
  const kind = covers(role, asOf) ? role.kind : 'alumnus';
  return { ...role, kind, title: null, level: null, start: null, until: null };
}

function keep(id: string | null, ids: ReadonlySet<string>): string | null {
  return id !== null && ids.has(id) ? id : null;
}

function countHidden(papers: readonly Paper[], all: readonly Authorship[], shown: readonly Authorship[]): Paper[] {
  const hidden = new Map<string, number>();
  for (const { paper } of all) hidden.set(paper, (hidden.get(paper) ?? 0) + 1);
  for (const { paper } of shown) hidden.set(paper, (hidden.get(paper) ?? 0) - 1);
  return papers.map((paper) => ({ ...paper, othersHidden: paper.othersHidden + (hidden.get(paper.id) ?? 0) }));
}

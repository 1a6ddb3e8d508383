import { newestFirst } from '#analysis/connections.ts';
import {
  CARD_CAPS,
  type Coauthor,
  type PersonCard,
  type PersonRef,
  type PersonTopic,
  type RoleView,
  type SupervisionEntry,
} from '#model/cards.ts';
import { Level, takesStudents } from '#model/person.ts';
import { compareText, covers, type Id } from '#model/primitives.ts';
import { LoadRole, loadRole } from '#model/supervision.ts';
import type { PaperFact, PersonFacts, SupervisionFact } from './card-facts.ts';
import { countYears } from './count-years.ts';

export function buildPersonCard(facts: PersonFacts): PersonCard {
  const { person } = facts;
  const papers = [...facts.papers].sort((p, q) => newestFirst(p.ref, q.ref));
  const coauthors = coauthorsOf(person.id, papers);
  return {
    person: { id: person.id, name: person.name, kind: facts.kind },
    aliases: person.aliases,
    externalIds: person.externalIds,
    roles: rolesOf(facts),
    takesStudents: takesStudents(person.intake, facts.asOf),
    source: person.source,
    topics: topicsOf(facts).slice(0, CARD_CAPS.topics),
    papers: papers.slice(0, CARD_CAPS.papers).map(({ ref }) => ref),
    paperCount: papers.length,
    papersByYear: countYears(papers.map(({ ref }) => ref.year)),
    coauthors: coauthors.slice(0, CARD_CAPS.people),
    coauthorCount: coauthors.length,
    supervises: entriesOf(facts.supervises),
    supervisedBy: entriesOf(facts.supervisedBy),
    community: facts.community,
    region: facts.region,
    group: facts.group,
  };
}

function rolesOf({ person, institutions, asOf }: PersonFacts): RoleView[] {
  const places = new Map(institutions.map((institution) => [institution.id, institution]));
  return [...person.roles]
    .sort(
      (a, b) =>
        Number(covers(b, asOf)) - Number(covers(a, asOf)) || compareText(b.start ?? '', a.start ?? '') || compareText(a.id, b.id),
    )
    .map((role) => ({ ...role, institution: places.get(role.institution ?? '') ?? null }));
}

function topicsOf({ papers, interests }: PersonFacts): PersonTopic[] {
  const topics = new Map<Id, PersonTopic>();
  const at = (topic: PersonTopic['topic']): PersonTopic => {
    const known = topics.get(topic.id) ?? { topic, papers: 0, last: null, declared: false, score: 0 };
    topics.set(topic.id, known);
    return known;
  };
  for (const { ref, topics: about } of papers) {
    for (const { topic, score } of about) at(topic).score = Math.max(at(topic).score, score);
    for (const topic of new Map(about.map((each) => [each.topic.id, each.topic])).values()) {
      const entry = at(topic);
      entry.papers += 1;
      if (ref.year !== null) entry.last = Math.max(entry.last ?? ref.year, ref.year);
    }
  }
  for (const { topic, kind, score } of interests) {
    const entry = at(topic);
    entry.declared ||= kind === 'declared';
    entry.score = Math.max(entry.score, score);
  }
  return [...topics.values()].sort((a, b) => b.papers - a.papers || b.score - a.score || compareText(a.topic.id, b.topic.id));
}

/** Newest-first papers would add the shares in an order of their own, so they are taken by id, as the projection does. */
function coauthorsOf(me: Id, papers: readonly PaperFact[]): Coauthor[] {
  const coauthors = new Map<Id, Coauthor>();
  for (const { ref } of [...papers].sort((p, q) => compareText(p.ref.id, q.ref.id))) {
    const authors = new Map<Id, PersonRef>(ref.authors.map((author) => [author.id, author]));
    const share = 1 / (authors.size + ref.othersHidden - 1);
    for (const [id, person] of authors) {
      if (id === me) continue;
      const known = coauthors.get(id) ?? { person, papers: 0, weight: 0, first: null, last: null };
      known.papers += 1;
      known.weight += share;
      if (ref.year !== null) {
        known.first = Math.min(known.first ?? ref.year, ref.year);
        known.last = Math.max(known.last ?? ref.year, ref.year);
      }
      coauthors.set(id, known);
    }
  }
  return [...coauthors.values()].sort(
    (a, b) => b.weight - a.weight || b.papers - a.papers || compareText(a.person.id, b.person.id),
  );
}

/** By how they count, then by level, newest first. */
function entriesOf(facts: readonly SupervisionFact[]): SupervisionEntry[] {
  return facts
    .map(({ supervision, person, institution }) => ({
      id: supervision.id,
      person,
      role: supervision.role,
      loadRole: loadRole(supervision),
      level: supervision.level,
      institution,
      start: supervision.start,
      until: supervision.until,
      visibility: supervision.visibility,
    }))
    .sort(
      (a, b) =>
        LoadRole.options.indexOf(a.loadRole) - LoadRole.options.indexOf(b.loadRole) ||
        Level.options.indexOf(a.level) - Level.options.indexOf(b.level) ||
        compareText(b.start ?? '', a.start ?? '') ||
        compareText(a.id, b.id),
    );
}

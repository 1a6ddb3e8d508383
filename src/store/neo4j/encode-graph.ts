import { redactRole } from '#model/audience.ts';
import type { ExternalId } from '#model/external-id.ts';
import type { Person, Role } from '#model/person.ts';
import { PRIVATE_ROLE_KINDS } from '#model/person.ts';
import { compareText, type Id, type LocalText } from '#model/primitives.ts';
import { topicTexts } from '#store/search-texts.ts';
import { type AudienceViews, byRank } from './audience-views.ts';
import type { PlainValue } from './driver-values.ts';
import { indexedText } from './lucene.ts';

export type Properties = { [key: string]: PlainValue };

/** One statement's rows: the file in `cypher/` that writes them, in the order in which they must be written. */
export interface WriteStep {
  statement: string;
  rows: Properties[];
}

/** Where roles lead whose institution nobody stated: an unknown place is not an institution. No id of ours begins so. */
const ELSEWHERE = '-elsewhere';

/** A Dataset as rows to write: nodes first, then edges ordered by their ends, so that locks are always taken in one order. */
export function encodeGraph(views: AudienceViews): WriteStep[] {
  const { whole } = views;
  const roles = whole.people.flatMap((person) => person.roles.map((role, place) => roleEdge(views, person, role, place)));
  return [
    {
      statement: 'create-institutions',
      rows: whole.institutions.map((record) => ({
        id: record.id,
        ...localText('name', record.name),
        shortName: record.shortName,
        kind: record.kind,
        ...seen(views.rank('institutions', record.id), record),
      })),
    },
    { statement: 'create-elsewhere', rows: roles.some(({ to }) => to === ELSEWHERE) ? [{ id: ELSEWHERE }] : [] },
    {
      statement: 'create-topics',
      rows: whole.topics.map((record) => ({
        id: record.id,
        ...localText('label', record.label),
        paperCounts: views.paperCounts(`topic ${record.id}`),
        searchText: indexedText(topicTexts(record)),
        ...seen(views.rank('topics', record.id), record),
      })),
    },
    { statement: 'create-people', rows: whole.people.map((person) => personNode(views, person)) },
    {
      statement: 'create-papers',
      rows: whole.papers.map(({ externalIds, visibility, source, ...record }) => ({
        ...record,
        ...externalIdLists(externalIds),
        othersHidden: views.othersHidden(record.id),
        searchText: indexedText([record.title]),
        ...seen(views.rank('papers', record.id), { visibility, source }),
      })),
    },
    {
      statement: 'create-redirects',
      rows: whole.redirects.map(({ from, to }) => ({ id: from, to, visibility: views.rank('redirects', from) })),
    },
    ...encodeEdges(views),
    { statement: 'create-affiliated-with', rows: inOrder(roles.filter(({ to }) => to !== ELSEWHERE)) },
    { statement: 'create-affiliated-elsewhere', rows: inOrder(roles.filter(({ to }) => to === ELSEWHERE)) },
    ...encodeDerived(views),
  ];
}

function encodeEdges(views: AudienceViews): WriteStep[] {
  const { whole } = views;
  const parents = whole.topics.flatMap(({ id, parent }) => (parent === null ? [] : [{ id, parent }]));
  return [
    {
      statement: 'create-broader',
      rows: inOrder(
        parents.map(({ id, parent }) =>
          edge(id, parent, {
            visibility: Math.max(views.rank('topics', id), views.rank('topics', parent)),
          }),
        ),
      ),
    },
    {
      statement: 'create-authored',
      rows: inOrder(
        whole.authorships.map(({ id, paper, person, position, printedName, ...record }) =>
          edge(person, paper, { id, position, printedName, ...seen(views.rank('authorships', id), record) }),
        ),
      ),
    },
    {
      statement: 'create-about',
      rows: inOrder(
        whole.abouts.map(({ id, paper, topic, score, ...record }) =>
          edge(paper, topic, { id, score, ...seen(views.rank('abouts', id), record) }),
        ),
      ),
    },
    {
      statement: 'create-interested-in',
      rows: inOrder(
        whole.interests.map(({ id, person, topic, kind, score, ...record }) =>
          edge(person, topic, { id, kind, score, ...seen(views.rank('interests', id), record) }),
        ),
      ),
    },
    {
      statement: 'create-supervises',
      rows: inOrder(
        whole.supervisions.map(({ supervisor, student, source, visibility, ...record }) =>
          edge(supervisor, student, {
            ...record,
            institutionVisibility: record.institution === null ? null : views.rank('institutions', record.institution),
            ...seen(views.rank('supervisions', record.id), { source, visibility }),
          }),
        ),
      ),
    },
  ];
}

/** Derived edges carry the whole figures for people who query Neo4j themselves, and each audience's for us. */
function encodeDerived(views: AudienceViews): WriteStep[] {
  return [
    {
      statement: 'create-coauthored-with',
      rows: views.coauthors().map(({ a, b, by }) =>
        edge(a, b, {
          ...by[2],
          papersBy: byRank(by, (figures) => figures?.papers ?? 0),
          weightBy: byRank(by, (figures) => figures?.weight ?? 0),
          firstBy: byRank(by, (figures) => figures?.first ?? 0),
          lastBy: byRank(by, (figures) => figures?.last ?? 0),
          visibility: by.findIndex((figures) => figures !== undefined),
        }),
      ),
    },
    {
      statement: 'create-cosupervises-with',
      rows: views.cosupervisors().map(({ a, b, by }) =>
        edge(a, b, {
          students: by[2],
          studentsBy: byRank(by, (students) => students ?? 0),
          visibility: by.findIndex((students) => students !== undefined),
        }),
      ),
    },
  ];
}

function personNode(
  views: AudienceViews,
  { id, name, aliases, externalIds, roles: _roles, intake, optedIn, hidden, ...record }: Person,
): Properties {
  const kinds = views.kinds(id);
  const [searchPublic, searchMembers, searchStaff] = views.searchTexts(id);
  const paperCounts = views.paperCounts(`person ${id}`);
  return {
    id,
    name,
    kind: kinds[2],
    kinds,
    homes: views.homes(id),
    paperCount: paperCounts[2],
    paperCounts,
    optedIn,
    hidden,
    intakeTakes: intake?.takes ?? null,
    intakeUntil: intake?.until ?? null,
    intakeVisibility: intake?.visibility ?? null,
    aliasValues: aliases.map(({ value }) => value),
    aliasKinds: aliases.map(({ kind }) => kind),
    aliasVisibilities: aliases.map(({ visibility }) => visibility),
    ...externalIdLists(externalIds),
    searchPublic,
    searchMembers,
    searchStaff,
    ...seen(views.rank('people', id), record),
  };
}

/** `guarded` roles show others than staff `shownKind` and no dates; a role that has not begun they do not see at all. */
function roleEdge(views: AudienceViews, person: Person, role: Role, place: number): Edge {
  const { id, kind, title, level, institution, start, until, ...record } = role;
  return edge(person.id, institution ?? ELSEWHERE, {
    id,
    place,
    kind,
    shownKind: redactRole(role, views.whole.header.asOf)?.kind ?? kind,
    guarded: PRIVATE_ROLE_KINDS.has(kind),
    ...(title === null ? {} : localText('title', title)),
    level,
    start,
    until,
    ...seen(views.roleRank(id), record),
  });
}

type Edge = { from: Id; to: Id; properties: Properties };

function edge(from: Id, to: Id, properties: Properties): Edge {
  return { from, to, properties };
}

function inOrder(edges: Edge[]): Edge[] {
  return edges.sort((p, q) => compareText(p.from, q.from) || compareText(p.to, q.to));
}

/** `visibility` is the rank from which on a record is seen at all; what its source declared is kept beside it. */
function seen(rank: number, { source, visibility }: { source: string; visibility: string }): Properties {
  return { source, visibility: rank, declaredVisibility: visibility };
}

function localText(name: string, { en, fr, frMissing }: LocalText): Properties {
  return { [`${name}En`]: en, [`${name}Fr`]: fr, [`${name}FrMissing`]: frMissing };
}

/** Neo4j has no lists of maps: parallel lists instead. */
function externalIdLists(externalIds: readonly ExternalId[]): Properties {
  return {
    externalIdSchemes: externalIds.map(({ scheme }) => scheme),
    externalIdValues: externalIds.map(({ value }) => value),
    externalIdVisibilities: externalIds.map(({ visibility }) => visibility),
  };
}

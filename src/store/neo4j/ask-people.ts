import { z } from 'zod';
import {
  coauthorConnection,
  compareConnections,
  cosupervisionConnection,
  EVIDENCE_PAPERS,
  supervisionConnection,
  toStrength,
} from '#analysis/connections.ts';
import type { LoadFacts, LoadPerson, LoadSupervision } from '#analysis/supervision-load.ts';
import { type Connection, PersonRef } from '#model/cards.ts';
import { RECORD_SCHEMAS } from '#model/dataset.ts';
import { Intake, Role } from '#model/person.ts';
import { Id, Year } from '#model/primitives.ts';
import { Supervision } from '#model/supervision.ts';
import type { Tie } from '#store/cards/neighbourhood.ts';
import { MAX_REDIRECTS } from '#store/redirects.ts';
import type { Ask } from './neo4j-access.ts';
import { all } from './read-pages.ts';

const PersonRow = z.object({ person: PersonRef });
const RedirectRow = z.object({ from: Id, to: Id });

/** People in the order asked, redirects followed; those not there are left out. */
export async function askPeople(ask: Ask, ids: readonly Id[]): Promise<PersonRef[]> {
  const found = await findPeople(ask, ids);
  const missing = ids.filter((id) => !found.has(id));
  if (missing.length === 0) return ids.flatMap((id) => found.get(id) ?? []);
  const targets = await resolveRedirects(ask, missing);
  const merged = await findPeople(ask, [...new Set(targets.values())]);
  return ids.flatMap((id) => found.get(id) ?? merged.get(targets.get(id) ?? '') ?? []);
}

async function findPeople(ask: Ask, ids: readonly Id[]): Promise<Map<Id, PersonRef>> {
  const rows = ids.length === 0 ? [] : await ask('find-people', PersonRow, { ids });
  return new Map(rows.map(({ person }) => [person.id, person]));
}

/** Where old ids lead; merges of merges are followed. */
export async function resolveRedirects(ask: Ask, ids: readonly Id[]): Promise<Map<Id, Id>> {
  const targets = new Map(ids.map((id) => [id, id]));
  for (let step = 0; step < MAX_REDIRECTS; step++) {
    const rows = await ask('resolve-redirects', RedirectRow, { ids: [...new Set(targets.values())] });
    if (rows.length === 0) break;
    const next = new Map(rows.map(({ from, to }) => [from, to]));
    for (const [id, target] of targets) targets.set(id, next.get(target) ?? target);
  }
  return targets;
}

const CoauthorTieRow = z.object({ a: Id, b: Id, papers: z.int(), weight: z.number() });
const SupervisionTieRow = z.object({ a: Id, b: Id });

export async function askTies(ask: Ask, ids: readonly Id[]): Promise<Tie[]> {
  const [coauthors, supervised] = await Promise.all([
    ask('ties-coauthored', CoauthorTieRow, { ids }),
    ask('ties-supervised', SupervisionTieRow, { ids }),
  ]);
  const ties = new Map<string, Tie>(coauthors.map((tie) => [`${tie.a} ${tie.b}`, { ...tie, supervision: false }]));
  for (const { a, b } of supervised) {
    ties.set(`${a} ${b}`, { a, b, papers: 0, weight: 0, ...ties.get(`${a} ${b}`), supervision: true });
  }
  return [...ties.values()];
}

/** 0 stands for an unknown year: Neo4j's lists hold no null. */
const YearOrZero = z.int().transform((year) => (year === 0 ? null : year));
const CoauthorRow = z.object({
  a: Id,
  b: Id,
  weight: z.number(),
  paperCount: z.int(),
  first: YearOrZero,
  last: YearOrZero,
  papers: z.array(z.object({ id: Id, title: z.string(), year: Year.nullable() })),
});
const SupervisedRow = Supervision.pick({ supervisor: true, student: true, role: true, level: true, start: true, until: true });
const CosupervisedRow = z.object({ a: Id, b: Id, students: z.array(PersonRef) });

export async function askConnections(ask: Ask, ids: readonly Id[], evidence: boolean): Promise<Connection[]> {
  const [coauthors, supervised, cosupervised] = await Promise.all([
    evidence ? askCoauthors(ask, ids) : askCoauthorStrengths(ask, ids),
    ask('connections-supervised', SupervisedRow, { ids }),
    ask('connections-cosupervised', CosupervisedRow, { ids }),
  ]);
  return [
    ...coauthors,
    ...supervised.map(supervisionConnection),
    ...cosupervised.map(({ a, b, students }) => cosupervisionConnection(a, b, students)),
  ].sort(compareConnections);
}

async function askCoauthors(ask: Ask, ids: readonly Id[]): Promise<Connection[]> {
  const rows = await ask('connections-coauthored', CoauthorRow, { ids, papers: EVIDENCE_PAPERS });
  return rows.map(({ a, b, weight, ...figures }) => ({
    ...coauthorConnection(a, b, []),
    ...figures,
    strength: toStrength(weight),
  }));
}

/** The tie itself says how strong it is: no paper is read. */
async function askCoauthorStrengths(ask: Ask, ids: readonly Id[]): Promise<Connection[]> {
  const rows = await ask('ties-coauthored', CoauthorTieRow, { ids });
  return rows.map(({ a, b, weight, papers }) => ({
    ...coauthorConnection(a, b, []),
    strength: toStrength(weight),
    paperCount: papers,
  }));
}

const LoadPersonRow: z.ZodType<LoadPerson> = z.object({
  person: PersonRef,
  roles: z.array(Role.pick({ id: true, kind: true, institution: true, start: true, until: true })),
  intake: Intake.pick({ takes: true, until: true }).nullable(),
  topics: z.array(Id),
});
const LoadSupervisionRow: z.ZodType<LoadSupervision> = Supervision.pick({
  id: true,
  supervisor: true,
  student: true,
  role: true,
  shared: true,
  level: true,
  start: true,
  until: true,
});

export async function askLoadFacts(ask: Ask): Promise<LoadFacts> {
  const [people, supervisions] = await Promise.all([
    ask('load-facts-people', LoadPersonRow),
    ask('load-facts-supervisions', LoadSupervisionRow),
  ]);
  return {
    people,
    supervisions,
    institutions: await all(ask, 'institutions', RECORD_SCHEMAS.institutions).then((places) =>
      places.map(({ id, name, shortName }) => ({ id, name, shortName })),
    ),
    topics: await all(ask, 'topics', RECORD_SCHEMAS.topics),
  };
}

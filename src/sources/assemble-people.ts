import type { ExternalId } from '#model/external-id.ts';
import { type Alias, type Intake, type Person, type Role, roleVisibility } from '#model/person.ts';
import { compareText, type Id, latestDay } from '#model/primitives.ts';
import { narrowest } from '#model/visibility.ts';
import { fold } from './fold.ts';
import { hashId } from './hash-id.ts';
import type { ResolvedPerson } from './identity.ts';
import { isHome } from './known-institutions.ts';
import { publicPosition } from './positions.ts';
import type { Mention, PersonFacts, RoleFact } from './source.ts';

/** One identified person with everything that the sources state, as a record. `known` are native records of the same person. */
export function assemblePerson(
  { id, mentions }: ResolvedPerson,
  factsOf: (mention: Mention) => PersonFacts | undefined,
  known: readonly Person[],
): Person {
  const [only] = known;
  if (only !== undefined && known.length === 1 && mentions.every(({ resolved }) => resolved !== undefined)) return only;
  const facts = mentions.flatMap((mention) => factsOf(mention) ?? []);
  const optedIn = facts.some((fact) => fact.optedIn) || known.some((person) => person.optedIn);
  const name = known[0]?.name ?? chooseName(mentions, factsOf);
  const source = known[0]?.source ?? earliest(mentions)?.source ?? 'unknown';
  const own = [...facts.flatMap((fact) => fact.roles), ...affiliationRoles(mentions)];
  const roles = uniqueById([...known.flatMap((person) => person.roles), ...own.map((fact) => toRole(id, fact, source, optedIn))]);
  const aliases = [
    ...known.flatMap((person) => person.aliases),
    ...facts.flatMap((fact) => fact.aliases),
    ...printedAliases(mentions),
  ];
  return {
    id,
    name,
    aliases: uniqueAliases(aliases, name),
    externalIds: externalIdsOf(mentions, known),
    roles,
    intake: agreedIntake([...known, ...facts].flatMap((each) => each.intake ?? [])),
    optedIn,
    hidden: known.some((person) => person.hidden),
    source,
    visibility: known[0]?.visibility ?? 'public',
  };
}

/**
 * One answer out of several: the one with the latest day, since it was given last, and one without a day where none has any; of
 * two alike the one that promises less. Shown to those alone whom each of them was meant for.
 */
function agreedIntake(stated: readonly Intake[]): Intake | null {
  const lasts = ({ until }: Intake): string => (until === null ? '' : latestDay(until));
  const [best] = [...stated].sort((a, b) => compareText(lasts(b), lasts(a)) || Number(a.takes) - Number(b.takes));
  return best === undefined ? null : { ...best, visibility: narrowest(...stated.map(({ visibility }) => visibility)) };
}

function externalIdsOf(mentions: readonly Mention[], known: readonly Person[]): ExternalId[] {
  const all = [...known.flatMap(({ externalIds }) => externalIds), ...mentions.flatMap(({ ids }) => ids)];
  const byKey = new Map<string, ExternalId>();
  for (const id of all) if (!byKey.has(`${id.scheme} ${id.value}`)) byKey.set(`${id.scheme} ${id.value}`, id);
  return [...byKey.values()];
}

/** A register's or a page's own spelling; else one with the given name in full, the commonest, the one with most accents. */
function chooseName(mentions: readonly Mention[], factsOf: (mention: Mention) => PersonFacts | undefined): string | null {
  const stated = mentions.filter((mention) => factsOf(mention) !== undefined && mention.name !== null);
  const uses = new Map<string, number>();
  for (const { name } of stated.length > 0 ? stated : mentions) if (name !== null) uses.set(name, (uses.get(name) ?? 0) + 1);
  const [best] = [...uses].sort(
    ([a, n], [b, m]) => hasInitial(a) - hasInitial(b) || m - n || accents(b) - accents(a) || compareText(a, b),
  );
  return best?.[0] ?? null;
}

function accents(text: string): number {
  return text.normalize('NFD').length - text.length;
}

/** 1 where the given name is an initial: "J. Rivera" gives way to "Joana Rivera", however rarely that is printed. */
function hasInitial(name: string): 0 | 1 {
  return /^\p{L}\.?(?=[\s-])/u.test(name) ? 1 : 0;
}

function earliest(mentions: readonly Mention[]): Mention | undefined {
  return mentions.reduce<Mention | undefined>(
    (first, mention) => (first === undefined || mention.key < first.key ? mention : first),
    undefined,
  );
}

/** What papers printed is public with them, whoever signed. */
function printedAliases(mentions: readonly Mention[]): Alias[] {
  return mentions.flatMap(({ name, paper }) =>
    name === null || paper === null ? [] : [{ value: name, kind: 'printed', visibility: 'public' }],
  );
}

function uniqueAliases(aliases: readonly Alias[], name: string | null): Alias[] {
  const byValue = new Map<string, Alias>();
  for (const alias of aliases) if (alias.value !== name && !byValue.has(alias.value)) byValue.set(alias.value, alias);
  return [...byValue.values()].sort((a, b) => compareText(a.value, b.value));
}

/** What bylines say of where somebody was: one role an institution, from the first year printed to the last. */
function affiliationRoles(mentions: readonly Mention[]): RoleFact[] {
  const byInstitution = new Map<Id, Mention[]>();
  for (const mention of mentions) {
    for (const institution of mention.affiliations) {
      const there = byInstitution.get(institution);
      if (there === undefined) byInstitution.set(institution, [mention]);
      else there.push(mention);
    }
  }
  return [...byInstitution].map(([institution, there]) => {
    const years = there.flatMap(({ year }) => year ?? []).sort((a, b) => a - b);
    const latest = [...there].sort((a, b) => (b.year ?? 0) - (a.year ?? 0) || compareText(a.key, b.key));
    const positions = latest.map(({ position }) => publicPosition(position, isHome(institution)));
    const { kind, title } = positions.find((position) => position.title !== null) ?? { kind: 'external', title: null };
    const [first, last] = [years[0], years.at(-1)];
    return {
      kind,
      title,
      level: null,
      institution,
      start: first === undefined ? null : String(first),
      until: last === undefined ? null : String(last),
    };
  });
}

function toRole(person: Id, fact: RoleFact, source: string, optedIn: boolean): Role {
  const { kind, title, level, institution, start, until } = fact;
  const key = [kind, title?.en ?? '', level ?? '', institution ?? '', start ?? '', until ?? ''];
  return {
    id: hashId('r', person, ...key),
    kind,
    title,
    level,
    institution,
    start,
    until,
    source,
    visibility: roleVisibility(kind, optedIn),
  };
}

export function uniqueById<T extends { id: Id }>(records: readonly T[]): T[] {
  const byId = new Map<Id, T>();
  for (const record of records) if (!byId.has(record.id)) byId.set(record.id, record);
  return [...byId.values()].sort((a, b) => compareText(a.id, b.id));
}

/** The index that resolves references by name: folded name → ids. */
export function indexNames(people: readonly Person[]): Map<string, Id[]> {
  const index = new Map<string, Id[]>();
  for (const { id, name, aliases } of people) {
    const names = new Set([name, ...aliases.map(({ value }) => value)].flatMap((text) => (text === null ? [] : [fold(text)])));
    for (const key of names) {
      const ids = index.get(key);
      if (ids === undefined) index.set(key, [id]);
      else ids.push(id);
    }
  }
  return index;
}

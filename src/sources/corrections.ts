import { z } from 'zod';
import type { Dataset } from '#model/dataset.ts';
import { InvalidInput } from '#model/errors.ts';
import type { Alias, Person } from '#model/person.ts';
import { PlaceName } from '#model/place-name.ts';
import { type Id, Id as IdSchema } from '#model/primitives.ts';
import { indexNames } from './assemble-people.ts';
import { fold } from './fold.ts';

/** Whom a correction is about: our id, somebody else's identifier, or a name that only one person bears. */
const Target = z.union([
  z.strictObject({ id: IdSchema }),
  z.strictObject({ scheme: z.string().min(1), value: z.string().min(1) }),
  z.strictObject({ name: z.string().min(1) }),
]);
type Target = z.infer<typeof Target>;

const Note = z.string().optional();

/** corrections.json: decisions of the data steward, kept apart from the data so that they survive every import. */
export const Corrections = z.strictObject({
  /** Gone from everything but the staff tier. */
  hide: z.array(z.strictObject({ person: Target, note: Note })).default([]),
  rename: z
    .array(
      z.strictObject({
        person: Target,
        name: z.string().trim().min(1),
        /** For a mere spelling: bylines go on printing what the papers print. Otherwise former names are for staff only. */
        keepPrinted: z.boolean().default(false),
        note: Note,
      }),
    )
    .default([]),
  /** Names of regions, communities and groups, given by every publish: a Dataset knows no places. */
  renamePlaces: z.array(PlaceName).default([]),
});
export type Corrections = z.infer<typeof Corrections>;

export interface Corrected {
  dataset: Dataset;
  /** Corrections that found nobody, or more than one, in words. They are kept for the next import. */
  problems: string[];
}

export function parseCorrections(text: string, file: string): Corrections {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new InvalidInput(`${file} is not JSON. docs/native-format.md shows what it holds.`, { cause });
  }
  const parsed = Corrections.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new InvalidInput(`${file}: ${z.prettifyError(parsed.error)}`, { cause: parsed.error });
}

/** The Dataset as the steward corrected it. Applying the same corrections again changes nothing. */
export function applyCorrections(dataset: Dataset, corrections: Corrections): Corrected {
  const problems: string[] = [];
  const people = new Map(dataset.people.map((person) => [person.id, person]));
  const find = targetFinder(dataset);
  const change = (what: string, target: Target, update: (person: Person) => Person): Id | undefined => {
    const id = find(target);
    const person = id === undefined ? undefined : people.get(id);
    if (person === undefined || id === undefined) {
      problems.push(`${what} ${describe(target)}: nobody, or more than one person, is called that here`);
      return undefined;
    }
    people.set(id, update(person));
    return id;
  };
  for (const { person } of corrections.hide) change('hide', person, (found) => ({ ...found, hidden: true }));
  const renamed = new Set<Id>();
  for (const { person, name, keepPrinted } of corrections.rename) {
    const id = change('rename', person, (found) => renamePerson(found, name, keepPrinted));
    if (id !== undefined && !keepPrinted) renamed.add(id);
  }
  const authorships = dataset.authorships.map((authorship) =>
    renamed.has(authorship.person) ? { ...authorship, printedName: null } : authorship,
  );
  return { dataset: { ...dataset, people: [...people.values()], authorships }, problems };
}

function renamePerson(person: Person, name: string, keepPrinted: boolean): Person {
  if (person.name === name) return person;
  const former: Alias[] =
    person.name === null ? [] : [{ value: person.name, kind: keepPrinted ? 'printed' : 'former', visibility: 'public' }];
  const aliases = [...person.aliases, ...former].filter(({ value }) => value !== name);
  return {
    ...person,
    name,
    aliases: keepPrinted ? aliases : aliases.map(({ value }) => ({ value, kind: 'former', visibility: 'staff' })),
  };
}

function targetFinder({ people, redirects }: Dataset): (target: Target) => Id | undefined {
  const byName = indexNames(people);
  const moved = new Map(redirects.map(({ from, to }) => [from, to]));
  return (target) => {
    if ('id' in target) return moved.get(target.id) ?? target.id;
    const ids =
      'name' in target
        ? (byName.get(fold(target.name)) ?? [])
        : people.flatMap(({ id, externalIds }) =>
            externalIds.some(({ scheme, value }) => scheme === target.scheme && value === target.value) ? [id] : [],
          );
    return ids.length === 1 ? ids[0] : undefined;
  };
}

function describe(target: Target): string {
  if ('id' in target) return `id "${target.id}"`;
  return 'name' in target ? `"${target.name}"` : `${target.scheme} "${target.value}"`;
}

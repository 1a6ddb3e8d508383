import type { Dataset } from '#model/dataset.ts';
import { emptyDataset } from '#model/dataset.ts';
import type { Authorship, Paper } from '#model/paper.ts';
import type { Person, Role } from '#model/person.ts';
import type { Supervision } from '#model/supervision.ts';

/** Small fictional records with every field set, so that a test states only what it is about. */

export const AS_OF = '2026-11-22';

export function person(id: string, overrides: Partial<Person> = {}): Person {
  return {
    id,
    name: id,
    aliases: [],
    externalIds: [],
    roles: [],
    intake: null,
    optedIn: false,
    hidden: false,
    source: 'test',
    visibility: 'public',
    ...overrides,
  };
}

export function role(id: string, overrides: Partial<Role> = {}): Role {
  return {
    id,
    kind: 'faculty',
    title: null,
    level: null,
    institution: null,
    start: null,
    until: null,
    source: 'test',
    visibility: 'public',
    ...overrides,
  };
}

export function paper(id: string, overrides: Partial<Paper> = {}): Paper {
  return {
    id,
    title: `Title of ${id}`,
    abstract: null,
    year: 2024,
    date: null,
    venue: null,
    url: null,
    keywords: [],
    externalIds: [],
    bylineComplete: true,
    othersHidden: 0,
    source: 'test',
    visibility: 'public',
    ...overrides,
  };
}

export function byline(paperId: string, ...people: string[]): Authorship[] {
  return people.map((who, position) => ({
    id: `${paperId}:${position}`,
    paper: paperId,
    person: who,
    position,
    printedName: null,
    source: 'test',
    visibility: 'public',
  }));
}

export function supervision(supervisor: string, student: string, overrides: Partial<Supervision> = {}): Supervision {
  return {
    id: `${supervisor}:${student}`,
    supervisor,
    student,
    role: 'principal',
    shared: 'alone',
    level: 'phd',
    institution: null,
    start: '2022-09',
    until: null,
    note: null,
    source: 'test',
    visibility: 'members',
    ...overrides,
  };
}

export function dataset(parts: Partial<Dataset>): Dataset {
  return {
    ...emptyDataset({
      format: 'reseau-dataset',
      version: 1,
      name: { en: 'Test Institute', fr: 'Institut d’essai', frMissing: false },
      institute: null,
      asOf: AS_OF,
    }),
    ...parts,
  };
}

import { join } from 'node:path';
import type { Dataset } from '#model/dataset.ts';
import { publish } from '#publish/publish.ts';
import { MemoryStore } from '#store/memory-store.ts';
import { byline, dataset, paper, person, role, supervision } from '#test/support/people.ts';

const student = (id: string, overrides = {}) =>
  role(id, { kind: 'student', level: 'phd', start: '2022-09', until: '2033-08', visibility: 'members', ...overrides });

/** Outsiders who publish together, all with all: enough of them for the map to have a community with a name. */
const SHOAL = Array.from({ length: 16 }, (_, i) => `fish${i}`);

/**
 * An institute in which every fact that is not public carries a marker: MEMBERS… for what members may see as well, STAFF… for
 * what only staff may. Dates of supervision end in years that nothing else has.
 */
export const INSTITUTE: Dataset = dataset({
  institutions: [
    {
      id: 'uni',
      name: { en: 'North University', fr: 'Université du Nord', frMissing: false },
      shortName: 'UN',
      kind: 'university',
      source: 'test',
      visibility: 'public',
    },
  ],
  topics: [
    { id: 'tides', label: { en: 'tides', fr: 'marées', frMissing: false }, parent: null, source: 'test', visibility: 'public' },
    {
      id: 'staff-topic',
      label: { en: 'STAFFTOPIC', fr: 'STAFFTOPIC', frMissing: false },
      parent: 'tides',
      source: 'test',
      visibility: 'staff',
    },
  ],
  people: [
    person('prof', {
      name: 'Ada Tide',
      roles: [role('r-prof', { institution: 'uni', start: '2015' })],
      aliases: [{ value: 'STAFFALIAS', kind: 'former', visibility: 'staff' }],
      intake: { takes: true, until: '2033-08', visibility: 'staff' },
      externalIds: [{ scheme: 'member-number', value: 'STAFFNUMBER', visibility: 'staff' }],
    }),
    person('second', {
      name: 'Bo Wave',
      roles: [role('r-second', { institution: 'uni' })],
      intake: { takes: true, until: null, visibility: 'members' },
    }),
    person('signs', { name: 'Cy Current', roles: [student('r-signs')] }),
    person('silent', { name: 'MEMBERSNAME', roles: [student('r-silent')] }),
    person('opted', { name: 'Di Drift', optedIn: true, roles: [student('r-opted', { visibility: 'public' })] }),
    person('gone', { name: 'STAFFHIDDEN', hidden: true, optedIn: true, roles: [student('r-gone', { visibility: 'public' })] }),
    person('unnamed', { name: null, roles: [student('r-unnamed')] }),
    ...SHOAL.map((id, i) => person(id, { name: `Fish ${i}` })),
  ],
  papers: [
    paper('w1', { title: 'Reading the tides' }),
    paper('w2', { title: 'STAFFPAPER', visibility: 'staff' }),
    paper('w3', { title: 'Shoals' }),
  ],
  authorships: [
    ...byline('w1', 'prof', 'second', 'signs', 'gone'),
    ...byline('w2', 'prof', 'silent'),
    ...byline('w3', 'prof', 'second', ...SHOAL),
  ],
  abouts: [{ id: 'a1', paper: 'w1', topic: 'tides', score: 1, source: 'test', visibility: 'public' }],
  interests: [
    { id: 'i1', person: 'prof', topic: 'tides', kind: 'declared', score: 1, source: 'test', visibility: 'public' },
    { id: 'i2', person: 'prof', topic: 'staff-topic', kind: 'declared', score: 1, source: 'test', visibility: 'staff' },
  ],
  supervisions: [
    supervision('prof', 'signs', { start: '2031', until: '2033', note: 'STAFFNOTE' }),
    supervision('prof', 'silent', { start: '2031', note: 'STAFFNOTE' }),
    supervision('second', 'opted', { visibility: 'public', start: '2031', until: '2033', note: 'STAFFNOTE' }),
    supervision('prof', 'opted', { visibility: 'public', role: 'co', shared: 'shared' }),
    supervision('prof', 'gone', { visibility: 'public' }),
    supervision('prof', 'unnamed'),
  ],
});

/** What must never be in an answer to the audience, whatever was asked. */
export const FORBIDDEN = {
  public: ['MEMBERS', 'STAFF', '2031', '2033', '"phd"'],
  members: ['STAFF', '2031', '2033', '"phd"'],
  staff: [],
} as const;

/** Ids that the audience has no fact about. */
export const UNKNOWN_IDS = {
  public: ['silent', 'gone', 'unnamed', 'w2', 'staff-topic'],
  members: ['gone', 'w2', 'staff-topic'],
  staff: [],
} as const;

/** Loads the institute, or what became of it, into the embedded store of a home and publishes it. */
export async function publishInstitute(home: string, institute = INSTITUTE): Promise<void> {
  const store = await MemoryStore.openRecord(join(home, 'store'), 'staff');
  await store.load(institute);
  await publish({ store, home, now: () => new Date(Date.UTC(2026, 10, 22)) });
  await store.close();
}

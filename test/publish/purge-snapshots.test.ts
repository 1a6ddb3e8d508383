import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Dataset } from '#model/dataset.ts';
import type { Person } from '#model/person.ts';
import { Audience } from '#model/visibility.ts';
import { publish } from '#publish/publish.ts';
import { MemoryStore } from '#store/memory-store.ts';
import { temporaryHome } from '#test/server/snapshot-fixture.ts';
import { byline, dataset, paper, person, role, supervision } from '#test/support/people.ts';

const ADA = person('ada', {
  name: 'Ada Alder',
  aliases: [{ value: 'A. Alder', kind: 'printed', visibility: 'public' }],
  roles: [role('r-ada')],
  optedIn: true,
});
const BO = person('bo', { name: 'Bo Birch', roles: [role('r-bo', { kind: 'student', visibility: 'public' })], optedIn: true });

const FIRST = dataset({
  people: [ADA, BO, person('cy', { name: 'Cy Cedar' })],
  papers: [paper('w')],
  authorships: byline('w', 'ada', 'bo', 'cy'),
  supervisions: [supervision('ada', 'bo', { visibility: 'public' })],
});

function changed(id: string, change: Partial<Person>, more: Partial<Dataset> = {}): Dataset {
  return { ...FIRST, people: FIRST.people.map((each) => (each.id === id ? { ...each, ...change } : each)), ...more };
}

/** Publishes one Dataset after the other; for each audience, whether the snapshot of the first is still there. */
async function keepsFirst(second: Dataset): Promise<Record<Audience, boolean>> {
  const home = await temporaryHome();
  const store = await MemoryStore.openRecord(join(home, 'store'), 'staff');
  await store.load(FIRST);
  const { snapshots } = await publish({ store, home });
  await store.load(second);
  const next = await publish({ store, home });
  const kept = { public: true, members: true, staff: true };
  for (const audience of Audience.options) {
    const names = await readdir(join(home, 'published', audience));
    expect(names).toContain(next.snapshots[audience]);
    kept[audience] = names.includes(snapshots[audience]);
  }
  return kept;
}

const ALL = { public: true, members: true, staff: true };
const RETITLED = { ...FIRST, papers: [paper('w', { title: 'A better title' })] };

describe('an older snapshot', () => {
  test.each<[string, Dataset, Record<Audience, boolean>]>([
    ['stays where nobody’s facts were narrowed', RETITLED, ALL],
    ['goes when somebody in it is hidden', changed('cy', { hidden: true }), { public: false, members: false, staff: true }],
    [
      'goes when somebody in it is gone from the record',
      { ...RETITLED, people: [ADA, BO], authorships: byline('w', 'ada', 'bo') },
      { public: false, members: false, staff: false },
    ],
    [
      'stays when somebody in it was merged into another who is shown',
      {
        ...RETITLED,
        people: [ADA, BO],
        authorships: byline('w', 'ada', 'bo'),
        redirects: [{ from: 'cy', to: 'bo' }],
      },
      ALL,
    ],
    [
      'goes when a student takes back their consent',
      changed(
        'bo',
        { optedIn: false, roles: [role('r-bo', { kind: 'student', visibility: 'members' })] },
        { supervisions: [supervision('ada', 'bo', { visibility: 'members' })] },
      ),
      { public: false, members: true, staff: true },
    ],
    [
      'goes when a name became a former one',
      changed('ada', {
        name: 'Ada Aspen',
        aliases: [
          { value: 'A. Alder', kind: 'printed', visibility: 'public' },
          { value: 'Ada Alder', kind: 'former', visibility: 'staff' },
        ],
      }),
      { public: false, members: false, staff: true },
    ],
    ['stays when a name was only spelled better', changed('ada', { name: 'Ada Älder' }), ALL],
  ])('%s', async (_, second, expected) => {
    expect(await keepsFirst(second)).toEqual(expected);
  });
});

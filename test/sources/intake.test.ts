import { expect, test } from 'vitest';
import { importTexts } from './import-text.ts';

const read = async (headings: string, ...rows: string[]) => {
  const text = ['name,role', ...rows].map((row, i) => (i === 0 ? `${row},${headings}` : row)).join('\n');
  const { dataset, rejects } = await importTexts({ 'people.csv': text });
  return { people: new Map(dataset.people.map(({ name, intake }) => [name, intake])), rejects };
};

const COLUMNS = 'taking_students,taking_students_until,taking_students_for';

test.each([
  ['yes,2027-08,public', { takes: true, until: '2027-08', visibility: 'public' }],
  ['oui,,', { takes: true, until: null, visibility: 'members' }],
  ['No,2027,staff', { takes: false, until: '2027', visibility: 'staff' }],
  [',2027,public', null],
])('a row says who takes students, until when and to whom: %s', async (cells, intake) => {
  const { people, rejects } = await read(COLUMNS, `Ada Tide,faculty,${cells}`);
  expect([people.get('Ada Tide'), rejects]).toEqual([intake, []]);
});

test.each([
  ['perhaps,,', /neither yes nor no/],
  ['yes,some day,', /taking_students left out/],
  ['yes,2027,friends', /not public, members or staff/],
])('what cannot be read is left out and reported: %s', async (cells, reason) => {
  const { people, rejects } = await read(COLUMNS, `Ada Tide,faculty,${cells}`);
  expect(people.get('Ada Tide')).toBeNull();
  expect(rejects).toMatchObject([{ record: 'Ada Tide', reason: expect.stringMatching(reason) }]);
});

test('of two answers the later holds, shown to those whom both were meant for, in whatever order they come', async () => {
  const rows = ['Ada Tide,faculty,yes,2026-08,public', 'Ada Tide,staff,no,2027-08,members'];
  for (const order of [rows, rows.toReversed()]) {
    const { people } = await read(COLUMNS, ...order);
    expect(people.get('Ada Tide')).toEqual({ takes: false, until: '2027-08', visibility: 'members' });
  }
});

test('headings in French are known', async () => {
  const { people } = await read('accepte des étudiants,accepte des étudiants jusqu’au', 'Ada Tide,faculty,oui,2027');
  expect(people.get('Ada Tide')).toEqual({ takes: true, until: '2027', visibility: 'members' });
});

import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { type Imported, importFiles } from '#sources/import-files.ts';
import { summarise } from '#sources/import-summary.ts';
import { AS_OF, bylines, fixture, importTexts } from './import-text.ts';

function personNamed({ dataset }: Imported, name: string): Imported['dataset']['people'][number] | undefined {
  return dataset.people.find((person) => person.name === name);
}

describe('member register', () => {
  const read = (): Promise<Imported> => importFiles([fixture('member-export.csv')], { asOf: AS_OF });

  it('never imports applicants, e-mail addresses or rows without a name, and says so', async () => {
    const imported = await read();
    expect(imported.dataset.people.map(({ name }) => name).sort()).toEqual([
      'Iris Lantern',
      'Jonas Oakum',
      'Léo Moss',
      'Mara Nettle',
      'Nils Orchard',
    ]);
    expect(JSON.stringify([imported.dataset, imported.decisions])).not.toMatch(/@|Wishful|Pebble/);
    expect(imported.skipped.map(({ record, reason }) => [record, reason])).toEqual([
      ['3', 'an applicant'],
      ['7', 'an applicant'],
    ]);
    expect(imported.rejects.map(({ record, reason }) => [record, reason])).toEqual([
      ['8', 'a row without a name'],
      ['6', 'supervisor: nobody has the member-record "3"'],
    ]);
  });

  it('makes alumni of inactive members', async () => {
    expect(personNamed(await read(), 'Mara Nettle')?.roles).toMatchObject([
      { kind: 'alumnus', level: 'masters', visibility: 'members' },
    ]);
  });

  it('keeps numbers and legal names with staff', async () => {
    const leo = personNamed(await read(), 'Léo Moss');
    expect(leo?.externalIds.map(({ scheme, visibility }) => [scheme, visibility])).toEqual([
      ['member-record', 'staff'],
      ['member-number', 'staff'],
    ]);
    expect(leo?.aliases).toEqual([{ value: 'Lea Moss', kind: 'former', visibility: 'staff' }]);
  });

  it('knows supervisors by the register’s id, skips those who supervise themselves, and mends the university’s spelling', async () => {
    const { dataset } = await read();
    const name = new Map(dataset.people.map((person) => [person.id, person.name]));
    const edges = dataset.supervisions.map(({ supervisor, student, role, shared, level, institution, start }) =>
      [name.get(supervisor), name.get(student), role, shared, level, institution, start].join(' | '),
    );
    expect(edges.sort()).toEqual([
      'Iris Lantern | Léo Moss | principal | shared | phd | i-ets | 2022-09-01',
      'Jonas Oakum | Léo Moss | co | shared | phd | i-ets | 2022-09-01',
      'Jonas Oakum | Mara Nettle | principal | alone | masters | i-udem | 2018-09-01',
    ]);
  });

  it('reads the rows of the register’s database alike', async () => {
    const names = [
      'Profile_Type',
      'Status',
      'Mila_Number',
      'Membership_Type',
      'Last_Name',
      'First_Name',
      '_MEMBER_NUM_',
      'Supervisor_Principal__MEMBER_NUM_',
    ];
    const rows = [
      ['Professor', 'Active', 'PR-1', 'Core Academic Member', 'Lantern', 'Iris', 0, null],
      ['Student', 'Active', 'ST-2', 'Research Intern', 'Moss', 'Lea', 1, 0],
      ['Student', 'Applicant', 'ST-3', 'Permanent HQP', 'Pebble', 'Olga', 2, 0],
    ];
    const imported = await importTexts({ 'cache.json': JSON.stringify([rows, names]) });
    expect(summarise(imported)).toMatchObject({
      people: 2,
      supervision: { total: 1, byLevel: { intern: 1 }, byRole: { principalAlone: 1 } },
    });
  });
});

describe('native tables', () => {
  const read = (): Promise<Imported> => importFiles([fixture('people.csv'), fixture('supervisions.csv')], { asOf: AS_OF });

  it('reads what a registrar types, in French, with semicolons and the day first', async () => {
    const imported = await read();
    expect(personNamed(imported, 'Nadir Tourbe')).toMatchObject({
      optedIn: true,
      roles: [
        { kind: 'student', level: 'phd', institution: 'i-udem', start: '2023-09-01', until: '2027-08-31', visibility: 'public' },
      ],
      externalIds: [{ scheme: 'registrar', value: 'E1', visibility: 'staff' }],
    });
    expect(personNamed(imported, 'Maëlle Sablon')?.roles).toMatchObject([
      { kind: 'faculty', start: '2015', visibility: 'public' },
    ]);
  });

  it('finds people by number and by name, counts unnamed students, and reports the rest', async () => {
    const imported = await read();
    expect(summarise(imported).supervision).toMatchObject({ total: 3, byRole: { principalAlone: 2, principalShared: 0, co: 1 } });
    expect(imported.rejects.map(({ file, line }) => `${file}:${line}`)).toEqual([
      'people.csv:5',
      'supervisions.csv:5',
      'supervisions.csv:6',
    ]);
    expect(imported.skipped.map(({ record }) => record)).toEqual(['bureau']);
  });

  it('makes a supervision public only when its student has agreed', async () => {
    const { dataset } = await read();
    const agreed = new Set(dataset.people.filter(({ optedIn }) => optedIn).map(({ id }) => id));
    for (const { student, visibility } of dataset.supervisions)
      expect(visibility).toBe(agreed.has(student) ? 'public' : 'members');
  });

  it.each([
    ['a BOM', '\ufeff'],
    ['nothing', ''],
  ])('reads a file that begins with %s, in UTF-8 or in Windows-1252', async (_, bom) => {
    const text = `${bom}name,role\nZoé Tremplin,faculty\n`;
    const utf8 = await importTexts({ 'people.csv': text });
    expect(utf8.dataset.people.map(({ name }) => name)).toEqual(['Zoé Tremplin']);
    const latin = await importTexts({ 'people.csv': Buffer.from('name,role\nZoé Tremplin,faculty\n', 'latin1') });
    expect(latin.dataset.people.map(({ name }) => name)).toEqual(['Zoé Tremplin']);
  });

  it('says that a date can be read in two ways rather than guess', async () => {
    const { dataset, rejects } = await importTexts({
      'people.csv': 'name,role,start,until\nAda Quill,student,05/06/2024,31/12/2024\n',
    });
    expect(dataset.people[0]?.roles).toMatchObject([{ start: null, until: '2024-12-31' }]);
    expect(rejects).toHaveLength(1);
  });

  it('reports a row with more cells than headings', async () => {
    const { dataset, rejects } = await importTexts({ 'people.csv': 'name,role\nAda Quill,faculty,extra\nBob Stone,faculty\n' });
    expect(dataset.people).toHaveLength(1);
    expect(rejects).toMatchObject([{ line: 2 }]);
  });

  it('reads papers and topics', async () => {
    const imported = await importTexts({
      'papers.csv': 'title,authors,year,keywords\nA Tale of Two Looms,Ada Quill | Bob Stone,2021,weaving | looms\n',
      'topics.csv': 'person,topic,topic_fr\nAda Quill,Weaving,Tissage\nNobody Here,Weaving,\n',
    });
    expect(bylines(imported.dataset)).toEqual({ 'A Tale of Two Looms': ['Ada Quill', 'Bob Stone'] });
    expect(imported.dataset.topics.map(({ label }) => label.fr)).toContain('Tissage');
    expect(imported.rejects).toMatchObject([{ file: 'topics.csv', line: 3 }]);
  });

  it('reads every template that registrars are given, as it stands', async () => {
    const folder = new URL('../../docs/templates/', import.meta.url);
    const names = ['people.csv', 'supervisions.csv', 'papers.csv', 'topics.csv'];
    const texts = await Promise.all(names.map(async (name) => [name, await readFile(new URL(name, folder))] as const));
    const { dataset, rejects, skipped } = await importTexts(Object.fromEntries(texts));
    expect([rejects, skipped]).toEqual([[], []]);
    for (const kind of ['people', 'supervisions', 'papers', 'interests'] as const) expect(dataset[kind]).not.toEqual([]);
  });
});

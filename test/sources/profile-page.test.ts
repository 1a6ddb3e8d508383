import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { type Imported, importFiles } from '#sources/import-files.ts';
import { summarise } from '#sources/import-summary.ts';
import { healAbstract } from '#sources/page-publications.ts';
import { AS_OF, bylines, fixture, importTexts } from './import-text.ts';

async function read(name: string): Promise<Imported> {
  return importFiles([fixture(name)], { asOf: AS_OF });
}

function owner({ dataset }: Imported, name: string): Imported['dataset']['people'][number] | undefined {
  return dataset.people.find((person) => person.name === name);
}

const STUDENTS = `Portrait of Ada Quill\nAda Quill\nFull Professor, McGill University\nCurrent Students\n`;

describe('profile pages', () => {
  it('turns the other supervisor’s line into the owner’s role', async () => {
    const { supervision } = summarise(await read('profile-en.txt'));
    expect(supervision).toEqual({
      total: 5,
      byLevel: { phd: 2, masters: 1, postdoc: 0, visiting: 1, intern: 0, collaborator: 0, undergraduate: 1 },
      byRole: { principalAlone: 3, principalShared: 1, co: 1, unstated: 0 },
    });
  });

  it('reads French pages alike', async () => {
    const imported = await read('profile-fr.txt');
    const { supervision } = summarise(imported);
    expect(supervision.byLevel).toEqual({ phd: 1, masters: 1, postdoc: 1, visiting: 1, intern: 1, collaborator: 0 });
    expect(supervision.byRole).toEqual({ principalAlone: 2, principalShared: 2, co: 1, unstated: 0 });
    expect(imported.dataset.topics.map(({ id }) => id)).toContain('t-reinforcement-learning');
    expect(
      owner(imported, 'Ophélie Brindamour')
        ?.roles.map(({ institution }) => institution)
        .sort(),
    ).toEqual(['i-ets', 'i-mila']);
  });

  it('states the owner’s roles and topics, public, and nothing of menus, news and cookies', async () => {
    const imported = await read('profile-en.txt');
    const ada = owner(imported, 'Ada Quillfeather');
    expect(ada?.roles.map(({ kind, visibility }) => `${kind} ${visibility}`)).toEqual(['faculty public', 'faculty public']);
    expect(imported.dataset.interests.filter(({ kind }) => kind === 'declared')).toHaveLength(2);
    expect(JSON.stringify(imported.dataset)).not.toMatch(/cookie|Responsible lighthouses|Learn more/i);
  });

  it('makes a nameless student a person with the same id each time, for members only', async () => {
    const [first, second] = [await read('profile-en.txt'), await read('profile-en.txt')];
    const unnamed = first.dataset.people.filter(({ name }) => name === null);
    expect(unnamed).toHaveLength(5);
    expect(second.dataset.people).toEqual(first.dataset.people);
    for (const { roles } of unnamed) expect(roles.map(({ visibility }) => visibility)).toEqual(['members']);
    for (const { visibility } of first.dataset.supervisions) expect(visibility).toBe('members');
  });

  it('makes no node of a supervisor it only reads of', async () => {
    const { dataset } = await importTexts({
      'page.txt': `${STUDENTS}PhD - McGill University\nPrincipal supervisor :\nBram Oosterling\n`,
    });
    expect(dataset.people.map(({ name }) => name).filter((name) => name !== null)).toEqual(['Ada Quill']);
    expect(dataset.supervisions[0]?.note).toContain('Bram Oosterling');
  });

  it.each([
    [
      'students with names',
      'Cleo Twig\nPhD - McGill University\nCo-supervisor :\nBram Oosterling\nDan Umber\nPostdoctorate - McGill University\n',
      ['Cleo Twig', 'Dan Umber'],
      1,
    ],
    [
      'a supervisor on the same line',
      'PhD - McGill University\nCo-supervisor : Bram Oosterling\nPhD - McGill University\n',
      [],
      1,
    ],
    ['levels without an institution', 'PhD\nPostdoctorate\nCo-supervisor :\n', [], 1],
    ['other dashes', 'PhD – McGill University\nPrincipal supervisor:\nPhD — McGill University\n', [], 0],
  ])('reads lists with %s', async (_, list, names, shared) => {
    const { dataset, rejects } = await importTexts({ 'page.txt': STUDENTS + list });
    expect(rejects).toEqual([]);
    expect(dataset.supervisions).toHaveLength(2);
    expect(
      dataset.people
        .flatMap(({ name }) => name ?? [])
        .filter((name) => name !== 'Ada Quill')
        .sort(),
    ).toEqual(names);
    expect(dataset.supervisions.filter((edge) => edge.role === 'principal' && edge.shared === 'shared')).toHaveLength(shared);
  });

  it.each([
    [
      'a picture without text',
      'Home\nNews\n\nAda Quill\nAssociate Academic Member\nFull Professor, McGill University\nResearch Topics\nCausality\n',
    ],
    [
      'no topics and no students',
      'Portrait of Ada Quill\n\nAda Quill\nAssociate Academic Member\nFull Professor, McGill University\nPublications\nA Tale of Two Looms\n',
    ],
  ])('finds the owner of a page with %s', async (_, page) => {
    const { dataset } = await importTexts({ 'page.txt': page });
    expect(dataset.people.map(({ name, roles }) => [name, roles.length])).toEqual([['Ada Quill', 2]]);
  });

  it('reads inclusive French spellings', async () => {
    const page = `Portrait d’Ada Quill\nAda Quill\nProfesseure titulaire, HEC Montréal\nÉtudiant·e·s actuel·le·s\nDoctorat - HEC Montréal\nSuperviseur·e principal·e :\nChercheur·euse visiteur·euse - Université Laval\nCo-superviseur⋅e :\nCollaborateur·rice de recherche - Polytechnique Montréal\n`;
    const imported = await importTexts({ 'page.txt': page });
    expect(summarise(imported)).toMatchObject({
      supervision: {
        total: 3,
        byLevel: { phd: 1, visiting: 1, collaborator: 1 },
        byRole: { principalAlone: 1, principalShared: 1, co: 1 },
      },
      rejects: [],
    });
  });

  it.each(['No students now.', ''])('reads a page without students ("%s")', async (text) => {
    const { dataset } = await importTexts({ 'page.txt': `${STUDENTS}${text}\n\nPublications\n\nA Tale of Two Looms\n` });
    expect(dataset.supervisions).toEqual([]);
    expect(dataset.papers).toHaveLength(1);
  });

  it('gives an HTML page the same reading as its text', async () => {
    const imported = await read('profile.html');
    expect(summarise(imported).supervision.byRole).toEqual({ principalAlone: 1, principalShared: 0, co: 1, unstated: 0 });
    expect(bylines(imported.dataset)).toEqual({
      'On the Causes of Lighthouses': ['Bram Oosterling', 'E. Fay Winterbourne', 'Ada Quillfeather'],
    });
    expect(imported.dataset.papers[0]?.abstract).toBe(
      'We show that lighthouses have causes, and that & is no cause at all; ships turn when they see them.',
    );
    expect(JSON.stringify(imported.dataset)).not.toMatch(/cookie|tracking|News|color/);
  });
});

describe('publication listings', () => {
  it('cuts a listing by what its lines look like', async () => {
    const { dataset } = await read('profile-en.txt');
    expect(bylines(dataset)).toEqual({
      'On the Causes of Lighthouses': ['Bram Oosterling', 'E. Fay Winterbourne', 'Ada Quillfeather'],
      'Causal Lanterns': ['Ada Quillfeather'],
      'Lanterns and Their Keepers: A Second Look at Light': ['Ada Quillfeather'],
    });
    for (const { bylineComplete } of dataset.papers) expect(bylineComplete).toBe(false);
  });

  it('takes venue and date where they are printed', async () => {
    const { dataset } = await read('profile-fr.txt');
    const dated = dataset.papers.find(({ date }) => date !== null);
    expect(dated).toMatchObject({ date: '2024-05-03', year: 2024, venue: 'Conférence fictive sur la robotique' });
  });

  it('says so when a page holds nothing of the kind', async () => {
    const { dataset, rejects } = await importTexts({
      'life.txt':
        'Life at the Tower\n\nEvery day is a lighthouse day, and the students are happy.\n\nAda Quill\nDoctoral student, McGill University\n',
    });
    expect([dataset.people, dataset.papers]).toEqual([[], []]);
    expect(rejects).toMatchObject([{ file: 'life.txt', reason: expect.stringContaining('without a profile') }]);
  });

  it('heals splices, inside words and between them', () => {
    expect(healAbstract('suggesting ave… (see more)nues for')).toBe('suggesting avenues for');
    expect(healAbstract('However,… (see more) learnable')).toBe('However, learnable');
    expect(healAbstract('hypothèses fai… (voir plus)bles')).toBe('hypothèses faibles');
  });

  it('rejects abstracts without a title, and takes nothing else from such a page', async () => {
    const { dataset, rejects } = await read('listing-untitled.txt');
    expect([dataset.people, dataset.papers, dataset.topics]).toEqual([[], [], []]);
    expect(rejects.map(({ line, reason }) => [line, reason])).toEqual([[5, 'an abstract without a title']]);
  });

  it('adds the owner to the owner’s page only', async () => {
    const page = await readFile(fixture('profile-en.txt'), 'utf8');
    const listing = 'Latest Publications\n\nCausal Lanterns\nTheo Lampwick\nWe light la… (see more)mps.\n';
    const alone = await importTexts({ 'home.txt': listing });
    expect(bylines(alone.dataset)).toEqual({ 'Causal Lanterns': ['Theo Lampwick'] });
    const both = await importTexts({ 'home.txt': listing, 'page.txt': page });
    expect(both.dataset.papers).toHaveLength(3);
    expect(both.dataset.people.filter(({ name }) => name === 'Ada Quillfeather')).toHaveLength(1);
  });
});

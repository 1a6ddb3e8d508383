import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findIntegrityProblems } from '#model/integrity.ts';
import { makePages } from '#seed/pages/make.ts';
import { type Imported, importFiles } from '#sources/import-files.ts';
import { summarise } from '#sources/import-summary.ts';
import { AS_OF, SHARED } from './import-text.ts';

const hasData = existsSync(join(SHARED, 'data', 'montreal.json'));
const hasSeeds = existsSync(join(SHARED, 'seeds'));
if (!hasData) console.warn('skipped: no ../shared/data');
if (!hasSeeds) console.warn('skipped: no ../shared/seeds');

async function readSeed(prefix: string): Promise<Imported> {
  const names = await readdir(join(SHARED, 'seeds'));
  const name = names.find((candidate) => candidate.startsWith(prefix)) ?? prefix;
  return importFiles([join(SHARED, 'seeds', name)], { asOf: AS_OF });
}

describe.skipIf(!hasData)('the real paper lists', () => {
  it('give about 3,745 people, accepted papers only, and a sound Dataset', async () => {
    const { dataset, skipped, rejects } = await importFiles([join(SHARED, 'data', 'montreal.json')], { asOf: AS_OF });
    expect(dataset.people.length).toBeGreaterThan(3745 * 0.97);
    expect(dataset.people.length).toBeLessThan(3745 * 1.03);
    expect(dataset.papers).toHaveLength(1461);
    expect(skipped).toHaveLength(77);
    expect(rejects.length).toBeLessThan(5);
    expect(findIntegrityProblems(dataset)).toEqual([]);
    const withTopic = new Set(dataset.abouts.map(({ paper }) => paper));
    expect(withTopic.size).toBeGreaterThan(dataset.papers.length * 0.85);
    expect(JSON.stringify(dataset)).not.toMatch(/[\w.]+@[\w.]+\.\w/);
  });

  it('give nobody two places in one byline', async () => {
    const { dataset } = await importFiles([join(SHARED, 'data', 'montreal.json')], { asOf: AS_OF });
    const places = dataset.authorships.map(({ paper, person }) => `${paper} ${person}`);
    expect(new Set(places).size).toBe(places.length);
  });

  it('are read through all their known defects', async () => {
    const { dataset, rejects, skipped } = await importFiles([join(SHARED, 'data', 'fixtures', 'paperlists-quirks.json')], {
      asOf: AS_OF,
    });
    expect(dataset.papers.length).toBeGreaterThan(45);
    expect(dataset.papers.length + skipped.length + rejects.length).toBeGreaterThanOrEqual(55);
    const names = dataset.people.map(({ name }) => name ?? '');
    for (const name of names) expect(name).not.toMatch(/[@;\\Ã&]|University|^NA$|^Anonymous$/);
    for (const { externalIds } of dataset.people) for (const { value } of externalIds) expect(value).not.toMatch(/@|\[email\]/);
  });
});

describe.skipIf(!hasData)('the real member register', () => {
  it('is read without its applicants, addresses and accounts', async () => {
    const { dataset, skipped } = await importFiles([join(SHARED, 'data', 'fixtures', 'mymila', 'idt_export_anonymise.csv')], {
      asOf: AS_OF,
    });
    expect(skipped.filter(({ reason }) => reason === 'an applicant')).toHaveLength(8);
    expect(dataset.people).toHaveLength(25);
    expect(JSON.stringify(dataset)).not.toMatch(/@|github/i);
    for (const { kind, visibility } of dataset.people.flatMap(({ roles }) => roles)) {
      if (kind !== 'faculty' && kind !== 'staff') expect(visibility).toBe('members');
    }
  });
});

describe.skipIf(!hasSeeds)('the founding pages', () => {
  it('count 27 students of the professor', async () => {
    const imported = await readSeed('004');
    expect(summarise(imported).supervision).toEqual({
      total: 27,
      byLevel: { phd: 14, masters: 4, postdoc: 3, visiting: 3, intern: 1, collaborator: 2 },
      byRole: { principalAlone: 11, principalShared: 9, co: 7, unstated: 0 },
    });
    expect(imported.rejects).toEqual([]);
  });

  it('list 12 and 4 publications, with whole words where the site cut them', async () => {
    const [profile, home] = [await readSeed('004'), await readSeed('000')];
    expect(profile.dataset.papers).toHaveLength(12);
    expect(home.dataset.papers).toHaveLength(4);
    expect(home.dataset.supervisions).toEqual([]);
    for (const { abstract, bylineComplete } of [...profile.dataset.papers, ...home.dataset.papers]) {
      expect(abstract ?? '').not.toMatch(/see more|…/);
      expect(bylineComplete).toBe(false);
    }
  });

  it.each([
    ['002', 2],
    ['003', 6],
  ])('%s gives rejected abstracts and nothing else', async (prefix, count) => {
    const { dataset, rejects } = await readSeed(prefix);
    expect([dataset.people, dataset.papers, dataset.topics, dataset.institutions]).toEqual([[], [], [], []]);
    expect(rejects.map(({ reason }) => reason)).toEqual(Array(count).fill('an abstract without a title'));
  });

  it('are what graph-seed/pages holds', async () => {
    const folder = join(import.meta.dirname, '..', '..', 'graph-seed', 'pages');
    for (const { name, text } of await makePages(join(SHARED, 'seeds'))) {
      const committed = await readFile(join(folder, name), 'utf8').catch(() => '');
      expect(committed, name).toBe(text);
    }
  });
});

import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { bylines, fixture, importTexts } from './import-text.ts';

const papers = await readFile(fixture('papers.json'), 'utf8');

/** A raw record as conference sites give it. */
function raw(record: object): string {
  return `${JSON.stringify({ id: 'r1', title: 'A Study of Imaginary Looms', status: 'Poster', ...record })}\n`;
}

describe('paper lists', () => {
  it('imports accepted papers, and says what it left out and why', async () => {
    const { dataset, rejects, skipped } = await importTexts({ 'papers.json': papers });
    expect(bylines(dataset)).toEqual({
      'Weaving with Cable Robots': ['Zoé Tremplin', 'Boris Quartz'],
      'A Loom That Learns by Reinforcement Learning': ['Zoe Tremplin', 'Boris Quartz'],
      'Two Weavers of One Name': ['Li Wu', 'Mei Ferrand', 'Li Wu'],
    });
    expect(skipped).toEqual([{ file: 'papers.json', line: null, record: 'fic2021:3', reason: 'not accepted (Reject)' }]);
    expect(rejects.map(({ record, reason }) => [record, reason.split(':')[0]])).toEqual([
      ['fic2020:2', 'author left out'],
      ['fic2021:5', 'a paper without a title'],
      ['record 6', 'not a paper'],
    ]);
  });

  it('counts affiliations of no known institution, whatever their spelling', async () => {
    const { dataset, unknownAffiliations } = await importTexts({
      'a.jsonl': raw({ author: 'Ada Quill;Nils Oak', aff: 'Académie des métiers à tisser;' }),
      'b.jsonl': [
        raw({
          id: 'r2',
          title: 'Of Shuttles',
          author: 'Zoe Tremplin;Li Wu',
          aff: 'Guild of Dyers;Academie des metiers a tisser',
        }),
        raw({ id: 'r3', title: 'Of Threads', author: 'Mei Ferrand;Boris Quartz', aff: 'McGill University;' }),
      ].join(''),
    });
    expect(unknownAffiliations.map(({ file, record, authors }) => [file, record, authors])).toEqual([
      ['a.jsonl', 'Académie des métiers à tisser', 2],
      ['b.jsonl', 'Guild of Dyers', 1],
    ]);
    expect(dataset.people.flatMap(({ roles }) => roles.map(({ institution }) => institution))).toHaveLength(1);
  });

  it('reads the same from an array, from lines, and packed', async () => {
    const lines = JSON.parse(papers)
      .map((record: unknown) => JSON.stringify(record))
      .join('\n');
    const first = await importTexts({ 'papers.json': papers });
    const second = await importTexts({ 'papers.jsonl': lines });
    const third = await importTexts({ 'papers.json.gz': gzipSync(papers) });
    const ids = [first, second, third].map(({ dataset }) => dataset.people.map(({ id }) => id));
    expect(ids[1]).toEqual(ids[0]);
    expect(ids[2]).toEqual(ids[0]);
  });

  it('keeps e-mail addresses out', async () => {
    const { dataset } = await importTexts({ 'papers.json': papers });
    expect(JSON.stringify(dataset)).not.toContain('@');
  });

  it('reports a broken line with its number and reads on', async () => {
    const line = raw({ author: 'Ada Quill' });
    const { dataset, rejects } = await importTexts({
      'x.jsonl': `${line}{"title": "cut off\n${raw({ id: 'r2', title: 'Another Study of Looms', author: 'Ada Quill' })}`,
    });
    expect(dataset.papers).toHaveLength(2);
    expect(rejects).toMatchObject([{ file: 'x.jsonl', line: 2 }]);
  });

  it('reads an array up to where it breaks off, and says so', async () => {
    const { dataset, rejects } = await importTexts({ 'x.json': `[${raw({ author: 'Ada Quill' })}, {"title": "cut` });
    expect(dataset.papers).toHaveLength(1);
    expect(rejects).toMatchObject([{ file: 'x.json', reason: expect.stringContaining('breaks off') }]);
  });

  it('makes faculty of Montréal professors only, by trusted affiliations only', async () => {
    const { dataset } = await importTexts({ 'papers.json': papers });
    const roles = Object.fromEntries(
      dataset.people.map(({ name, roles }) => [name, roles.map(({ kind, institution }) => `${kind} ${institution}`).sort()]),
    );
    expect(roles['Zoé Tremplin']).toEqual(['faculty i-udem']);
    expect(roles['Mei Ferrand']).toEqual([]);
  });

  it('gives papers topics by their words, and people interests by two papers', async () => {
    const { dataset } = await importTexts({ 'papers.json': papers });
    expect(dataset.topics.map(({ id }) => id)).toContain('t-robotics');
    for (const { score } of dataset.abouts) expect(score).toBeGreaterThan(0);
    expect(dataset.interests.every(({ kind }) => kind === 'derived')).toBe(true);
  });
});

describe('raw records', () => {
  it.each([
    ['";" between names', { author: 'Ada Quill; Bob Stone' }, ['Ada Quill', 'Bob Stone']],
    ['"," where there is no ";"', { author: 'Ada Quill, Bob Stone' }, ['Ada Quill', 'Bob Stone']],
    ['entities whose ";" is no separator', { author: 'Shin&amp;#x27;ya Quill, Bob Stone' }, ["Shin'ya Quill", 'Bob Stone']],
    ['a list printed twice', { author: 'A. Quill;B. Stone;A. Quill;B. Stone' }, ['A. Quill', 'B. Stone']],
    ['empty items', { author: 'Ada Quill;; Bob Stone;' }, ['Ada Quill', 'Bob Stone']],
    ['two people of one name', { author: 'Li Wu; Ada Quill; Li Wu' }, ['Li Wu', 'Ada Quill', 'Li Wu']],
    ['a sentence scraped into the list', { author: 'University of Fiction; Bob Stone' }, ['Bob Stone']],
  ])('reads %s', async (_, record, names) => {
    const { dataset } = await importTexts({ 'fic2020.jsonl': raw(record) });
    expect(bylines(dataset)['A Study of Imaginary Looms']).toEqual(names);
    expect(dataset.papers[0]).toMatchObject({ year: 2020, venue: 'FIC' });
  });

  it('joins profile columns by id, never by position', async () => {
    const record = {
      author: 'Ada Quill;Bob Stone',
      authorids: '~Ada_Quill1;~Bob_Stone1',
      or_profile: '~Bob_Stone1;~Ada_Quill1',
      aff: 'Stanford University;University of Tokyo',
      orcid: '0000-0002-1825-0097;',
    };
    const { dataset } = await importTexts({ 'fic2020.jsonl': raw(record) });
    const bob = dataset.people.find(({ name }) => name === 'Bob Stone');
    const ada = dataset.people.find(({ name }) => name === 'Ada Quill');
    expect(bob?.roles.map(({ institution }) => institution)).toEqual(['i-stanford']);
    expect(ada?.roles.map(({ institution }) => institution)).toEqual(['i-tokyo']);
    expect(bob?.externalIds.map(({ scheme }) => scheme)).toContain('orcid');
    expect(ada?.externalIds.map(({ scheme }) => scheme)).not.toContain('orcid');
  });

  it('believes no affiliations where their number is not the authors’', async () => {
    const { dataset } = await importTexts({
      'fic2020.jsonl': raw({ author: 'Ada Quill;Bob Stone', aff: 'Stanford University' }),
    });
    expect(dataset.people.flatMap(({ roles }) => roles)).toEqual([]);
  });

  it('rejects an ORCID with a wrong check digit and keeps its author', async () => {
    const record = {
      author: 'Ada Quill;Bob Stone',
      authorids: '~Ada_Quill1;~Bob_Stone1',
      or_profile: '~Ada_Quill1;~Bob_Stone1',
      orcid: '0000-0002-1825-0098;',
    };
    const { dataset, rejects } = await importTexts({ 'fic2020.jsonl': raw(record) });
    expect(dataset.people).toHaveLength(2);
    expect(rejects).toMatchObject([{ reason: expect.stringContaining('ORCID') }]);
  });

  it('merges one paper listed twice, and keeps two papers of one id', async () => {
    const twice =
      raw({ author: 'Ada Quill' }) +
      raw({ author: 'Ada Quill' }) +
      raw({ title: 'Another Study of Imaginary Looms', author: 'Ada Quill' });
    const { dataset, decisions } = await importTexts({ 'fic2020.jsonl': twice });
    expect(dataset.papers).toHaveLength(2);
    expect(new Set(dataset.papers.map(({ id }) => id)).size).toBe(2);
    expect(decisions.filter(({ kind }) => kind === 'same-paper')).toHaveLength(1);
  });

  it.each(['Reject', 'Desk Reject', 'Withdraw', 'Active'])('never imports a submission of status %s', async (status) => {
    const { dataset, skipped, rejects } = await importTexts({ 'fic2020.jsonl': raw({ author: 'Ada Quill', status }) });
    expect(dataset.people).toEqual([]);
    expect(skipped).toHaveLength(1);
    expect(rejects).toEqual([]);
  });
});

import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { runCli } from '#cli/program.ts';
import { type CommandResult, runReseau } from '#test/cli/run-reseau.ts';
import { fixture, scratch } from './import-text.ts';

/** Runs the command line with a home that holds nothing unless the test put it there. */
const reseau = (args: readonly string[], home: string): Promise<CommandResult> => runReseau(args, { RESEAU_HOME: home });

async function contents(folder: string): Promise<Record<string, string>> {
  const names = (await readdir(folder)).sort();
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const)),
  );
}

describe('reseau import', () => {
  it('writes a Dataset folder, prints the counts as JSON, and ends with 0 when nothing was rejected', async () => {
    const home = await scratch();
    const out = join(home, 'out');
    const { status, stdout } = await reseau(['import', fixture('profile-en.txt'), '--out', out, '--json'], home);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      people: 8,
      papers: 3,
      topics: expect.any(Number),
      supervision: {
        total: 5,
        byLevel: { phd: 2, masters: 1, postdoc: 0, visiting: 1, intern: 0, collaborator: 0, undergraduate: 1 },
        byRole: { principalAlone: 3, principalShared: 1, co: 1, unstated: 0 },
      },
      rejects: [],
    });
    expect(await readdir(out)).toEqual(
      expect.arrayContaining(['header.json', 'people.ndjson', 'identity.ndjson', 'rejects.ndjson', 'skipped.ndjson']),
    );
  });

  it('says which affiliations gave nothing, and lists each of them once', async () => {
    const home = await scratch();
    const paper = { id: 'r1', title: 'A Study of Imaginary Looms', status: 'Poster', author: 'Ada Quill;Li Wu' };
    await writeFile(join(home, 'fic2020.jsonl'), JSON.stringify({ ...paper, aff: 'Guild of Dyers;Guild of Dyers' }));
    const { status, stdout } = await reseau(['import', join(home, 'fic2020.jsonl'), '--out', join(home, 'out')], home);
    expect([status, stdout]).toEqual([0, expect.stringMatching(/1 affiliations? of no known.*\n +2 × Guild of Dyers/)]);
    const lines = (await readFile(join(home, 'out', 'skipped.ndjson'), 'utf8')).trim().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([{ record: 'Guild of Dyers', authors: 2 }]);
  });

  it('ends with 4 when something was rejected, and says what, in words', async () => {
    const home = await scratch();
    const { status, stdout } = await reseau(['import', fixture('papers.json'), '--out', join(home, 'out')], home);
    expect(status).toBe(4);
    expect(stdout).toMatch(/3 rejected.*rejects\.ndjson/);
    expect(stdout).toMatch(/1 left out by rule/);
  });

  it('merges files of several formats, and imports its own output unchanged', async () => {
    const home = await scratch();
    const [first, second] = [join(home, 'first'), join(home, 'second')];
    await reseau(
      [
        'import',
        fixture('papers.json'),
        fixture('profile-fr.txt'),
        fixture('member-export.csv'),
        '--out',
        first,
        '--as-of',
        '2026-11-22',
      ],
      home,
    );
    const { status } = await reseau(['import', first, '--out', second], home);
    expect(status).toBe(0);
    const [before, after] = [await contents(first), await contents(second)];
    for (const name of Object.keys(before)) {
      if (!/^(identity|rejects|skipped)\./.test(name)) expect(after[name], name).toBe(before[name]);
    }
  });

  it('refuses a folder that is not empty, replaces only a Dataset, and leaves the rest alone', async () => {
    const home = await scratch();
    const out = join(home, 'out');
    const foreign = join(home, 'foreign');
    await mkdir(foreign);
    await writeFile(join(foreign, 'thesis.tex'), 'precious');
    const page = fixture('profile-en.txt');
    await reseau(['import', page, '--out', out, '--as-of', '2026-11-22'], home);
    const before = await contents(out);
    expect((await reseau(['import', page, '--out', out], home)).status).toBe(1);
    expect(await contents(out)).toEqual(before);
    expect((await reseau(['import', page, '--out', out, '--replace', '--as-of', '2026-11-22'], home)).status).toBe(0);
    expect(await contents(out)).toEqual(before);
    expect((await reseau(['import', page, '--out', foreign, '--replace'], home)).status).toBe(1);
    expect(await contents(foreign)).toEqual({ 'thesis.tex': 'precious' });
    expect((await readdir(home)).sort()).toEqual(['foreign', 'out']);
  });

  it('applies the home’s corrections', async () => {
    const home = await scratch();
    await writeFile(join(home, 'corrections.json'), JSON.stringify({ hide: [{ person: { name: 'Zoé Tremplin' } }] }));
    const out = join(home, 'out');
    await reseau(['import', fixture('papers.json'), '--out', out], home);
    const people = (await readFile(join(out, 'people.ndjson'), 'utf8'))
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(people.filter(({ hidden }) => hidden).map(({ name }) => name)).toEqual(['Zoé Tremplin']);
  });

  it.each([
    ['no file', ['import', '--out', 'x']],
    ['no folder', ['import', fixture('papers.json')]],
    ['an unknown format', ['import', fixture('papers.json'), '--out', 'x', '--format', 'runes']],
    ['a file that is not there', ['import', 'nowhere.json', '--out', 'x']],
    ['a day that is none', ['import', fixture('papers.json'), '--out', 'x', '--as-of', 'tomorrow']],
  ])('ends with 2 for %s', async (_, args) => {
    const stderr = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    try {
      expect(await runCli(args)).toBe(2);
      expect(stderr).toHaveBeenCalled();
    } finally {
      stderr.mockRestore();
    }
  });
});

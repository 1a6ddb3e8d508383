import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { type CommunityCard, CommunityCards } from '#model/cards.ts';
import { Manifest } from '#model/network.ts';
import { temporaryHome } from '#test/server/snapshot-fixture.ts';
import { type CommandResult, runReseau } from './run-reseau.ts';

// Each command is a process of its own, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 180_000 });

let home: string;
let settings: Record<string, string>;
let id: string;

/** Two labs of ten fictional people, each with twelve papers; `more` papers of the first. */
function paperLines(more: number): string {
  const lab = (name: string, subject: string, papers: number): object[] =>
    Array.from({ length: papers }, (_, k) => ({
      id: `${name}${k}`,
      title: `${subject} of kind ${k}`,
      status: 'Poster',
      author: [k, k + 1, k + 3, k + 4].map((n) => `${name} Person${String.fromCharCode(65 + (n % 10))}`).join('; '),
    }));
  return [...lab('Loomis', 'Weaving robots', 12 + more), ...lab('Quilla', 'Protein folding', 12)]
    .map((paper) => `${JSON.stringify(paper)}\n`)
    .join('');
}

async function publishPapers(more: number): Promise<CommandResult> {
  const folder = path.join(home, `papers-${more}`);
  await mkdir(folder);
  await writeFile(path.join(folder, 'fic2020.jsonl'), paperLines(more));
  const out = path.join(home, `dataset-${more}`);
  await runReseau(['import', path.join(folder, 'fic2020.jsonl'), '--out', out], settings);
  await runReseau(['load', out, '--yes'], settings);
  return runReseau(['publish'], settings);
}

async function cards(): Promise<CommunityCard[]> {
  const current = JSON.parse(await readFile(path.join(home, 'published/current.json'), 'utf8'));
  const folder = path.join(home, 'published/public', current.public);
  const manifest = Manifest.parse(JSON.parse(await readFile(path.join(folder, 'manifest.json'), 'utf8')));
  return CommunityCards.parse(JSON.parse(await readFile(path.join(folder, manifest.files.communities), 'utf8')));
}

beforeAll(async () => {
  home = await temporaryHome();
  settings = { RESEAU_HOME: home };
  await publishPapers(0);
  id = (await cards()).find(({ level, words }) => level === 'region' && words.some((word) => /weav/i.test(word)))?.id ?? '';
});

describe('rename', () => {
  test('lists every place with its names and the words they came from', async () => {
    const { status, stdout } = await runReseau(['rename'], settings);
    expect(status).toBe(0);
    for (const card of await cards()) for (const part of [card.id, card.label.en, ...card.words]) expect(stdout).toContain(part);
  });

  test.each([
    ['an id that is not on the map', ['rename', 'r.weaving-nothing', '--en', 'X'], /no region, community or group/],
    ['no name', ['rename'], /--en, --fr or both/],
    ['taking back what was never given', ['rename', '--undo'], /no name of yours/],
  ])('refuses %s, and changes nothing', async (_, args, message) => {
    const [command = '', ...rest] = args;
    const own = rest.some((arg) => arg.startsWith('r.')) ? rest : [id, ...rest];
    const { status, stderr } = await runReseau([command, ...own], settings);
    expect([status, stderr]).toEqual([2, expect.stringMatching(message)]);
    await expect(readFile(path.join(home, 'corrections.json'))).rejects.toThrow('ENOENT');
  });

  test('survives imports, loads and publishes until it is taken back', async () => {
    const before = (await cards()).find((card) => card.id === id);
    await runReseau(['rename', id, '--en', 'Robots that weave', '--note', 'asked for'], settings);
    await runReseau(['rename', id, '--fr', 'Robots qui tissent'], settings);
    const { status, stderr } = await publishPapers(2);
    expect([status, stderr]).toEqual([0, expect.not.stringContaining('Not applied')]);
    const named = (await cards()).find((card) => card.id === id);
    expect(named?.label).toEqual({ en: 'Robots that weave', fr: 'Robots qui tissent', frMissing: false });
    expect(named?.words).toEqual(before?.words);
    await runReseau(['rename', id, '--undo'], settings);
    await publishPapers(1);
    expect((await cards()).find((card) => card.id === id)?.label).toEqual(before?.label);
  });

  test('a name for a place that is gone is said, kept, and stops nothing', async () => {
    const kept = JSON.stringify({ renamePlaces: [{ community: 'c.gone', en: 'Gone' }] });
    await writeFile(path.join(home, 'corrections.json'), kept);
    const { status, stderr } = await runReseau(['publish'], settings);
    expect([status, stderr]).toEqual([4, expect.stringMatching(/Not applied.*"c\.gone"/)]);
    expect(JSON.parse(await readFile(path.join(home, 'corrections.json'), 'utf8'))).toEqual(JSON.parse(kept));
  });
});

import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { createProgram } from '#cli/program.ts';
import { Dataset } from '#model/dataset.ts';
import { decodeNetwork } from '#model/network-file.ts';
import { readDatasetFolder, writeDatasetFolder } from '#store/dataset-folder.ts';
import { FORBIDDEN, INSTITUTE, publishInstitute } from '#test/server/secrets-fixture.ts';
import { temporaryHome } from '#test/server/snapshot-fixture.ts';
import { runReseau } from './run-reseau.ts';

// Each command is a process of its own, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

/** A home where the institute is loaded and published; tests only read it. */
let home: string;

beforeAll(async () => {
  home = await temporaryHome();
  await publishInstitute(home);
});

async function datasetFolder(dataset: Dataset): Promise<string> {
  const folder = path.join(await temporaryHome(), 'dataset');
  await writeDatasetFolder(folder, dataset);
  return folder;
}

describe('exit statuses', () => {
  test.each([
    ['help', ['--help'], 0],
    ['help of a command', ['load', '--help'], 0],
    ['the version', ['--version'], 0],
    ['no command', [], 2],
    ['an unknown command', ['lode'], 2],
    ['an unknown option', ['stats', '--csv'], 2],
    ['a missing argument', ['load'], 2],
    ['an audience that is none', ['export', 'x.json', '--audience', 'everybody'], 2],
    ['an extension that is none', ['export', 'x.xlsx'], 2],
    ['a folder that is not a Dataset', ['load', '/'], 2],
    ['a port that is none', ['serve', '--port', 'eighty'], 2],
    ['a host that others reach, for staff', ['serve', '--host', '0.0.0.0'], 2],
    ['an export of nothing', ['export', 'x.json'], 1],
    ['a map of nothing', ['export', 'x.gexf'], 1],
    ['a publish of nothing', ['publish'], 2],
  ] as const)('%s', async (_, args, expected) => {
    const empty = await temporaryHome();
    const { status, stdout, stderr } = await runReseau(args, { RESEAU_HOME: empty, RESEAU_AUDIENCE: 'staff' });
    expect([args, status]).toEqual([args, expected]);
    expect(stdout + stderr).not.toMatch(/\n\s+at .+:\d+/);
    if (expected === 0) expect(stdout).toMatch(/Usage|\d+\.\d+\.\d+/);
    else expect(stderr.trim()).not.toBe('');
  });

  test('help of every command has an example', () => {
    const { commands } = createProgram();
    const names = commands.map((command) => command.name());
    expect(names).toEqual(expect.arrayContaining(['import', 'load', 'publish', 'serve', 'start', 'export', 'stats']));
    for (const command of commands) {
      let help = '';
      command.configureOutput({ writeOut: (text) => (help += text) }).outputHelp();
      expect([command.name(), help]).toEqual([
        command.name(),
        expect.stringMatching(/Examples?:\n {2}\$ reseau|Examples?:\n {2}\$ \w+=/),
      ]);
    }
  });
});

describe('load', () => {
  test('says what it will do, and the same folder twice changes nothing', async () => {
    const folder = await datasetFolder(INSTITUTE);
    const settings = { RESEAU_HOME: await temporaryHome() };
    const first = await runReseau(['load', folder], settings);
    expect([first.status, first.stdout]).toEqual([0, expect.stringMatching(/people\s+\+23\s+−0/)]);
    const before = await runReseau(['stats', '--json'], settings);
    const again = await runReseau(['load', folder], settings);
    expect([again.status, again.stdout]).toEqual([0, expect.stringContaining('Nothing will be added or vanish')]);
    expect((await runReseau(['stats', '--json'], settings)).stdout).toBe(before.stdout);
    expect(JSON.parse(before.stdout)).toMatchObject({ nodes: { Person: 23, Paper: 3 }, edges: { SUPERVISES: 6, AUTHORED: 24 } });
  });

  test('refuses to lose more than 5 % unless told, and then has changed nothing', async () => {
    const settings = { RESEAU_HOME: await temporaryHome() };
    await runReseau(['load', await datasetFolder(INSTITUTE)], settings);
    const before = (await runReseau(['stats', '--json'], settings)).stdout;
    const less = await datasetFolder({ ...INSTITUTE, supervisions: [], interests: [], abouts: [] });
    const refused = await runReseau(['load', less], settings);
    expect([refused.status, refused.stderr]).toEqual([1, expect.stringContaining('--yes')]);
    expect(refused.stdout).toMatch(/supervisions\s+\+0\s+−6/);
    expect((await runReseau(['stats', '--json'], settings)).stdout).toBe(before);
    expect((await runReseau(['load', less, '--yes'], settings)).status).toBe(0);
    expect(JSON.parse((await runReseau(['stats', '--json'], settings)).stdout).edges.SUPERVISES ?? 0).toBe(0);
  });

  test('applies corrections.json every time, and says which correction finds nobody', async () => {
    const own = await temporaryHome();
    const folder = await datasetFolder(INSTITUTE);
    const corrections = { hide: [{ person: { id: 'second' } }, { person: { name: 'Nobody Here' } }] };
    await writeFile(path.join(own, 'corrections.json'), JSON.stringify(corrections));
    for (let i = 0; i < 2; i++) {
      const { status, stderr } = await runReseau(['load', folder], { RESEAU_HOME: own });
      expect([status, stderr]).toEqual([4, expect.stringContaining('Nobody Here')]);
    }
    const out = path.join(own, 'out.json');
    expect((await runReseau(['export', out], { RESEAU_HOME: own })).status).toBe(0);
    const exported = Dataset.parse(JSON.parse(await readFile(out, 'utf8')));
    expect(exported.people.map(({ id }) => id)).not.toContain('second');
    expect(exported.papers.find(({ id }) => id === 'w1')?.othersHidden).toBe(2);
  });

  test('refuses a broken Dataset by naming file, line and field', async () => {
    const folder = await datasetFolder(INSTITUTE);
    await writeFile(path.join(folder, 'papers.ndjson'), '{"id":"w1","title":""}\n');
    const { status, stderr } = await runReseau(['load', folder], { RESEAU_HOME: await temporaryHome() });
    expect(status).toBe(2);
    expect(stderr).toMatch(/papers\.ndjson, line 1/);
    expect(stderr).toContain('title');
  });
});

describe('export', () => {
  test.each(['graph.graphml', 'graph.gexf', 'graph.json', 'folder', 'graph.csv'])(
    '%s is for the public unless said',
    async (name) => {
      const target = path.join(await temporaryHome(), name);
      const { status, stdout } = await runReseau(['export', target], { RESEAU_HOME: home });
      expect([status, stdout]).toEqual([0, expect.stringContaining('public')]);
      const text = await textOf(target);
      expect(text).toContain('Ada Tide');
      for (const word of FORBIDDEN.public) expect([word, text.includes(word)]).toEqual([word, false]);
    },
  );

  test('for staff has everything, and the native folder loads again as the same Dataset', async () => {
    const target = path.join(await temporaryHome(), 'everything');
    expect((await runReseau(['export', target, '--audience', 'staff'], { RESEAU_HOME: home })).status).toBe(0);
    const other = { RESEAU_HOME: await temporaryHome() };
    expect((await runReseau(['load', target], other)).status).toBe(0);
    const again = path.join(await temporaryHome(), 'again');
    await runReseau(['export', again, '--audience', 'staff'], other);
    expect(await readDatasetFolder(again)).toEqual(await readDatasetFolder(target));
  });

  test('shows the figures of the published map', async () => {
    const target = path.join(await temporaryHome(), 'graph.csv');
    await runReseau(['export', target], { RESEAU_HOME: home });
    const [hash] = await readdir(path.join(home, 'published', 'public'));
    const files = await readdir(path.join(home, 'published', 'public', hash ?? ''));
    const file = files.find((name) => /^network\..*\.json$/.test(name)) ?? '';
    const network = decodeNetwork(JSON.parse(await readFile(path.join(home, 'published', 'public', hash ?? '', file), 'utf8')));
    const lines = (await readFile(target.replace('.csv', '.nodes.csv'), 'utf8')).trim().split('\n');
    expect(lines).toHaveLength(network.nodes.id.length + 1);
    expect((await readFile(target.replace('.csv', '.edges.csv'), 'utf8')).trim().split('\n')).toHaveLength(
      network.edges.source.length + 1,
    );
  });

  test('does not replace a folder that is not a Dataset', async () => {
    const target = path.join(await temporaryHome(), 'precious');
    await mkdir(target);
    await writeFile(path.join(target, 'thesis.txt'), 'years of work');
    const { status, stderr } = await runReseau(['export', target], { RESEAU_HOME: home });
    expect([status, stderr]).toEqual([1, expect.stringContaining('not empty')]);
    expect(await readdir(target)).toEqual(['thesis.txt']);
  });
});

async function textOf(target: string): Promise<string> {
  const folder = path.dirname(target);
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  return (await Promise.all(files.map((file) => readFile(file, 'utf8')))).join('\n');
}

import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';

const ROOMS = ['model', 'sources', 'store', 'analysis', 'publish', 'server', 'web', 'cli', 'seed', 'test', 'scripts'];
const LIBRARIES = ['neo4j-driver', 'fastify', '@fastify/static', 'sigma', '@sigma/utils', 'node:fs', 'zod'];

/** CONTRIBUTING.md has the same table in words. */
const MAY_ENTER: Record<string, { rooms: string[]; libraries: string[] }> = {
  'src/model/a.ts': { rooms: ['model'], libraries: ['zod'] },
  'src/sources/a.ts': { rooms: ['model', 'sources'], libraries: ['node:fs', 'zod'] },
  'src/store/a.ts': { rooms: ['model', 'store', 'analysis'], libraries: ['neo4j-driver', 'node:fs', 'zod'] },
  'src/analysis/a.ts': { rooms: ['model', 'analysis'], libraries: ['zod'] },
  'src/publish/a.ts': { rooms: ['model', 'store', 'analysis', 'publish'], libraries: ['node:fs', 'zod'] },
  'src/server/routes/a.ts': {
    rooms: ['model', 'store', 'analysis', 'publish', 'server'],
    libraries: ['fastify', '@fastify/static', 'node:fs', 'zod'],
  },
  'src/web/elements/a.ts': { rooms: ['model', 'analysis', 'web'], libraries: ['zod'] },
  'src/web/graph/a.ts': { rooms: ['model', 'analysis', 'web'], libraries: ['sigma', '@sigma/utils', 'zod'] },
  'src/cli/commands/a.ts': {
    rooms: ['model', 'sources', 'store', 'analysis', 'publish', 'server', 'cli', 'seed'],
    libraries: ['node:fs', 'zod'],
  },
  'graph-seed/pages/a.ts': { rooms: ['model', 'sources', 'seed'], libraries: ['node:fs', 'zod'] },
  'graph-seed/generator/a.ts': { rooms: ['model', 'seed'], libraries: ['node:fs', 'zod'] },
};

const SPECIFIERS = [...ROOMS.map((room) => `#${room}/b.ts`), ...LIBRARIES, '../b.ts', './b.ts'];

/** Which imports the linter refuses in each file, learnt in one run over a copy of the configuration. */
async function refusedByFile(paths: readonly string[]): Promise<Map<string, string[]>> {
  const folder = await mkdtemp(join(tmpdir(), 'reseau-import-table-'));
  try {
    const config = JSON.parse(await readFile('biome.json', 'utf8')) as Record<string, unknown>;
    await writeFile(join(folder, 'biome.json'), JSON.stringify({ ...config, vcs: { enabled: false } }));
    for (const path of paths) {
      await mkdir(join(folder, dirname(path)), { recursive: true });
      await writeFile(join(folder, path), SPECIFIERS.map((specifier) => `import '${specifier}';`).join('\n'));
    }
    return parseFindings(await lint(folder), paths);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function lint(folder: string): Promise<string> {
  const args = ['lint', '--only=style/noRestrictedImports', '--reporter=github', '--max-diagnostics=none'];
  const run = promisify(execFile)(resolve('node_modules/.bin/biome'), args, { cwd: folder });
  const { stdout } = await run.catch((error: { stdout: string }) => error);
  return stdout;
}

function parseFindings(report: string, paths: readonly string[]): Map<string, string[]> {
  const refused = new Map<string, string[]>();
  for (const [, file = '', line] of report.matchAll(/noRestrictedImports,file=([^,]+),line=(\d+)/g)) {
    const path = paths.find((known) => file.endsWith(known)) ?? file;
    refused.set(path, [...(refused.get(path) ?? []), SPECIFIERS[Number(line) - 1] ?? '']);
  }
  return refused;
}

describe('the import table', async () => {
  const refused = await refusedByFile(Object.keys(MAY_ENTER));

  it.each(Object.entries(MAY_ENTER))('is kept in %s', (path, { rooms, libraries }) => {
    const open = new Set([...rooms.map((room) => `#${room}/b.ts`), ...libraries, './b.ts']);
    expect(refused.get(path)?.toSorted()).toEqual(SPECIFIERS.filter((specifier) => !open.has(specifier)).toSorted());
  });
});

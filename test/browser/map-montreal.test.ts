import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '#test/support/chromium.ts';
import { cameraOf, expectReadable, FIVE_ZOOMS, restedLabels, walkTo } from '#test/support/map-page.ts';

const DATA = '../shared/data/montreal.json';
const hasData = existsSync(DATA);
if (!hasData) console.log('skipped: no ../shared/data');

const run = promisify(execFile);

describe.skipIf(!hasData)('the map of a real network', () => {
  let browser: Browser;
  let page: Page;
  let server: ChildProcess;
  let home: string;
  let address = '';

  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'reseau-montreal-'));
    const own = Object.entries(process.env).filter(([name]) => !/^(NEO4J|RESEAU|PORT$|VITE|NODE_ENV)/.test(name));
    const env = { ...Object.fromEntries(own), RESEAU_HOME: home, RESEAU_LOG_LEVEL: 'warn', RESEAU_RATE_LIMIT: '0' };
    const cli = (...args: string[]) => run(process.execPath, ['src/cli/main.ts', ...args], { env });
    // Some records of the file are rejected, which its exit status 4 says.
    await cli('import', DATA, '--out', join(home, 'data')).catch((error: { code?: number }) => expect(error.code).toBe(4));
    await cli('load', join(home, 'data'), '--yes');
    await cli('publish');
    server = spawn(process.execPath, ['src/cli/main.ts', 'serve', '--port', '0'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
    for await (const chunk of server.stdout ?? []) {
      address = /http:\/\/[\w.]+:\d+/.exec(String(chunk))?.[0] ?? '';
      if (address !== '') break;
    }
    browser = await openBrowser();
    page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
    await page.goto(address);
    await restedLabels(page);
  }, 300_000);

  afterAll(async () => {
    await browser?.close();
    const ended = once(server, 'exit');
    server.kill('SIGTERM');
    await ended;
    await rm(home, { recursive: true, force: true });
  });

  it.each(FIVE_ZOOMS)('writes names that never touch, at %d px per unit', async (scale) => {
    await walkTo(page, `?map=0,0,${scale}`);
    await expect.poll(() => cameraOf(page).then((camera) => camera?.scale)).toBeCloseTo(scale);
    await expectReadable(page, await restedLabels(page));
  });
});

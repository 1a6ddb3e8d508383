import { expect, it } from 'vitest';
import { firstLoad, gzipKilobytes } from '#test/bench/explorer/first-load.ts';
import { site } from '#test/support/site.ts';

const SCRIPT_KILOBYTES = 150;

it('brings no more script than is allowed before the map answers, whoever asked for it', async () => {
  const { scripts } = await firstLoad(`${site().public}/`, []);
  expect(scripts.length).toBeGreaterThan(1);
  expect(await gzipKilobytes(scripts)).toBeLessThanOrEqual(SCRIPT_KILOBYTES);
});

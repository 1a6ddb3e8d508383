import { beforeAll, describe, expect, it } from 'vitest';
import { type FirstLoad, firstLoad, gzipKilobytes } from '#test/bench/explorer/first-load.ts';
import { site } from '#test/support/site.ts';

/** What the lighter rival, VOSviewer Online 1.2.3, transfers for montreal.json with places given (docs/benchmarks-explorer.md). */
const RIVAL_KILOBYTES = 728;
/** What of ours is as large as the map, for that network: the demo's is another, so it is taken out and this is put in. */
const NETWORK_KILOBYTES = 176;
const SCRIPT_KILOBYTES = 150;

let load: FirstLoad;
beforeAll(async () => {
  load = await firstLoad(`${site().public}/`, []);
});

describe('until the map answers', () => {
  it('comes no more script than is allowed, whoever asked for it', async () => {
    expect(load.scripts.length).toBeGreaterThan(1);
    expect(await gzipKilobytes(load.scripts)).toBeLessThanOrEqual(SCRIPT_KILOBYTES);
  });

  it('comes half of what the lighter rival transfers', () => {
    expect(load.kilobytes).toBeGreaterThan(load.dataKilobytes);
    expect(load.kilobytes - load.dataKilobytes + NETWORK_KILOBYTES).toBeLessThanOrEqual(RIVAL_KILOBYTES / 2);
  });
});

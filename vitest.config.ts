import { configDefaults, defineConfig } from 'vitest/config';
import { OutageLast } from '#test/support/outage-last.ts';

/** One file at a time: one database, or one browser on two cores, is shared by all of them. */
const sequential = { fileParallelism: false, maxWorkers: 1 };

export default defineConfig({
  test: {
    sequence: { sequencer: OutageLast },
    projects: [
      {
        test: {
          name: 'node',
          include: ['test/**/*.test.ts'],
          exclude: [...configDefaults.exclude, 'test/**/*.neo4j.test.ts', 'test/browser/**'],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'neo4j',
          include: ['test/**/*.neo4j.test.ts'],
          globalSetup: ['test/support/neo4j-global-setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 1 },
          ...sequential,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: ['test/support/site-global-setup.ts'],
          testTimeout: 90_000,
          hookTimeout: 90_000,
          sequence: { groupOrder: 2 },
          ...sequential,
        },
      },
    ],
  },
});

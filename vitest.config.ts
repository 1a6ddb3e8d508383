import { playwright } from '@vitest/browser-playwright';
import { configDefaults, defineConfig } from 'vitest/config';
import { CHROMIUM_FLAGS, findChromium } from '#test/support/chromium.ts';
import { OutageLast } from '#test/support/outage-last.ts';

const chromium = findChromium();

const TEMPORARY = 'test/support/temp-global-setup.ts';

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
          exclude: [...configDefaults.exclude, 'test/**/*.neo4j.test.ts', 'test/browser/**', 'test/dom/**'],
          globalSetup: [TEMPORARY],
          setupFiles: ['test/support/load-languages.ts'],
          testTimeout: 30_000,
          // Vitest would leave a processor to itself, which is half of a small machine; it needs little of it.
          maxWorkers: '100%',
        },
      },
      {
        test: {
          name: 'neo4j',
          include: ['test/**/*.neo4j.test.ts'],
          globalSetup: [TEMPORARY, 'test/support/neo4j-global-setup.ts'],
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
          globalSetup: [TEMPORARY, 'test/support/site-global-setup.ts'],
          testTimeout: 90_000,
          hookTimeout: 90_000,
          sequence: { groupOrder: 2 },
          ...sequential,
        },
      },
      {
        test: {
          name: 'dom',
          include: ['test/dom/**/*.test.ts'],
          testTimeout: 60_000,
          sequence: { groupOrder: 3 },
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { args: CHROMIUM_FLAGS, ...(chromium === undefined ? {} : { executablePath: chromium }) },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});

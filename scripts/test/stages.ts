import { existsSync } from 'node:fs';
import { jarFolder } from '#scripts/neo4j/jars.ts';
import { findJava, findMaven, ToolMissing } from '#scripts/neo4j/java.ts';
import { findChromium } from '#test/support/chromium.ts';

export interface Stage {
  name: string;
  /** Commands of node_modules/.bin, run one after the other. */
  commands: readonly (readonly string[])[];
  /** Vitest stages write what they counted here. */
  report?: string;
  /** Why the stage cannot run on this machine, if it cannot. */
  missing?: () => Promise<string | undefined>;
}

const reportOf = (name: string): string => `test-output/${name}.json`;

function vitestStage(name: string, projects: readonly string[]): Stage {
  const report = reportOf(name);
  const chosen = projects.map((project) => `--project=${project}`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return { name, report, commands: [['vitest', 'run', ...chosen, ...reporters]] };
}

/** In this order. The last two load the machine each for itself, so they come one after the other. */
export const STAGES: readonly Stage[] = [
  { name: 'types', commands: [['tsc']] },
  { name: 'lint', commands: [['biome', 'check', '--error-on-warnings', '.']] },
  { name: 'dead code', commands: [['knip']] },
  vitestStage('node', ['node']),
  {
    name: 'build',
    commands: [
      ['vite', 'build', '--logLevel', 'warn'],
      ['vite', 'build', '--mode', 'widget', '--logLevel', 'warn'],
    ],
  },
  { ...vitestStage('neo4j', ['neo4j']), missing: whyNoNeo4j },
  { ...vitestStage('browser', ['browser', 'dom']), missing: whyNoBrowser },
];

async function whyNoNeo4j(): Promise<string | undefined> {
  if ((process.env.RESEAU_TEST_NEO4J_URI ?? '') !== '') return undefined;
  try {
    await findJava();
    if (!existsSync(jarFolder())) await findMaven();
    return undefined;
  } catch (error) {
    if (!(error instanceof ToolMissing)) throw error;
    return `${error.message}; or name an empty database in RESEAU_TEST_NEO4J_URI`;
  }
}

async function whyNoBrowser(): Promise<string | undefined> {
  if (findChromium() !== undefined) return undefined;
  return 'found no Chromium (Debian: apt-get install chromium; or set RESEAU_CHROMIUM to its path)';
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, rm } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NO_COUNTS, readCounts } from './test/counts.ts';
import { STAGES, type Stage } from './test/stages.ts';
import { isGreen, type Outcome, summarise } from './test/summary.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const BIN = join(ROOT, 'node_modules', '.bin');
process.chdir(ROOT);

process.exitCode = await main(process.argv.slice(2));

/** Runs the stages named, or all. A stage that fails does not keep the next from being run: one run says all that is wrong. */
async function main(names: readonly string[]): Promise<number> {
  const unknown = names.filter((name) => !STAGES.some((stage) => stage.name === name));
  if (unknown.length > 0) {
    console.error(`No stage "${unknown.join('", "')}". There are: ${STAGES.map(({ name }) => `"${name}"`).join(', ')}.`);
    return 2;
  }
  const ci = process.env.CI === 'true';
  await rm('test-output', { recursive: true, force: true });
  await mkdir('test-output', { recursive: true });
  const outcomes: Outcome[] = [];
  for (const stage of STAGES) {
    if (names.length > 0 && !names.includes(stage.name)) continue;
    outcomes.push(await runStage(stage, outcomes));
  }
  console.log(summarise(outcomes, { ci }));
  return isGreen(outcomes, { ci }) ? 0 : 1;
}

async function runStage(stage: Stage, before: readonly Outcome[]): Promise<Outcome> {
  console.log(`\n── ${stage.name} ${'─'.repeat(60 - stage.name.length)}`);
  const reason = await stage.missing?.();
  if (reason !== undefined) return { name: stage.name, state: 'did not run', seconds: 0, counts: NO_COUNTS, reason };
  const isBuilt = before.some(({ name, state }) => name === 'build' && state === 'passed');
  const start = performance.now();
  let ok = true;
  for (const command of stage.commands) ok = (await runCommand(command, isBuilt)) && ok;
  const seconds = (performance.now() - start) / 1000;
  const counts = stage.report === undefined ? NO_COUNTS : await countsOf(stage.report);
  return { name: stage.name, state: ok ? 'passed' : 'failed', seconds, counts };
}

/** Vitest writes no report when it cannot start; the stage has failed then, which is counted. */
async function countsOf(report: string): Promise<typeof NO_COUNTS> {
  try {
    return await readCounts(report);
  } catch (error) {
    console.error(`No test was counted: ${error instanceof Error ? error.message : String(error)}`);
    return NO_COUNTS;
  }
}

async function runCommand([program = '', ...args]: readonly string[], isBuilt: boolean): Promise<boolean> {
  const child = spawn(join(BIN, program), args, { stdio: 'inherit', env: testEnv(isBuilt) });
  const [code] = await once(child, 'exit');
  return code === 0;
}

/** No test may meet an operator's database or data, so their settings do not reach the tests. */
function testEnv(isBuilt: boolean): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(NEO4J_|PORT$|RESEAU_(?!TEST_|CHROMIUM))/.test(name));
  const path = `${BIN}${delimiter}${process.env.PATH ?? ''}`;
  return { ...Object.fromEntries(kept), PATH: path, ...(isBuilt ? { RESEAU_TEST_BUILT: '1' } : {}) };
}

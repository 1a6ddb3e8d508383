import { Command } from 'commander';
import { registerExport } from './commands/export.ts';
import { registerImport } from './commands/import.ts';
import { registerLoad } from './commands/load.ts';
import { registerPublish } from './commands/publish.ts';
import { registerRename } from './commands/rename.ts';
import { registerServe } from './commands/serve.ts';
import { registerStart } from './commands/start.ts';
import { registerStats } from './commands/stats.ts';
import { EXIT, reportFailure } from './failure.ts';
import { readVersion } from './version.ts';

const AFTER = `
The road:
  $ reseau import papers.json members.csv --out data   any sources, merged into one Dataset folder
  $ reseau load data                                   into Neo4j (NEO4J_URI) or the embedded store
  $ reseau publish                                     the map, one snapshot per audience
  $ reseau serve                                       explorer, API and widget

Settings: RESEAU_HOME (.reseau), RESEAU_AUDIENCE (public), NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD, NEO4J_DATABASE; all in docs/operating.md.
Exit status: 0 done · 2 wrong use · 4 done, with rejects · 1 anything else.`;

export function createProgram(): Command {
  const program = new Command('reseau')
    .description('Réseau: explore who works on what, with whom, and who supervises whom at a research institute.')
    .version(readVersion(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help, also of a command')
    .helpCommand(false)
    .showSuggestionAfterError()
    .showHelpAfterError('See --help.')
    .configureHelp({ showGlobalOptions: false })
    .addHelpText('after', AFTER)
    .exitOverride();
  registerImport(program);
  registerLoad(program);
  registerPublish(program);
  registerRename(program);
  registerServe(program);
  registerStart(program);
  registerExport(program);
  registerStats(program);
  for (const command of program.commands) command.exitOverride().helpOption('-h, --help', 'print this help');
  return program;
}

/** Runs one command line and answers its exit status. */
export async function runCli(args: readonly string[]): Promise<number> {
  process.exitCode = undefined;
  try {
    await createProgram().parseAsync([...args], { from: 'user' });
    return typeof process.exitCode === 'number' ? process.exitCode : EXIT.done;
  } catch (error) {
    return reportFailure(error);
  }
}

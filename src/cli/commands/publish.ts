import type { Command } from 'commander';
import pc from 'picocolors';
import { readCorrections } from '#cli/corrections-file.ts';
import { EXIT } from '#cli/failure.ts';
import { homeOf } from '#cli/home.ts';
import { withInterrupt } from '#cli/interrupt.ts';
import { createProgress } from '#cli/progress.ts';
import type { PublishResult } from '#publish/publish.ts';
import type { GraphStore } from '#store/graph-store.ts';
import { openStore } from '#store/open-store.ts';

export function registerPublish(program: Command): void {
  program
    .command('publish')
    .summary('draw the map and publish it')
    .description(
      'Finds the communities, draws the map, and writes one immutable snapshot per audience (public, members, staff) under RESEAU_HOME.\n' +
        'Names that `reseau rename` gave to places are put on it. The switch is one step: a server that runs picks the new snapshots up within seconds.',
    )
    .option('--anew', 'draw as if for the first time: communities and places of the last map are forgotten')
    .addHelpText('after', '\nExample:\n  $ reseau load data/institute && reseau publish')
    .action(async ({ anew = false }: { anew?: boolean }) => {
      const home = homeOf(process.env);
      const store = await openStore({ audience: 'staff', home, env: process.env });
      try {
        await publishFrom(store, home, anew);
      } finally {
        await store.close();
      }
    });
}

/**
 * Publishes what a store holds, showing how far it is. Ctrl-C ends it at the next step: what is served changes by one rename at
 * the very end.
 */
export async function publishFrom(store: GraphStore, home: string, anew = false): Promise<void> {
  // Loaded here, so that other commands and their help do not wait for it.
  const { publish } = await import('#publish/publish.ts');
  const progress = createProgress();
  try {
    const { renamePlaces: placeNames } = await readCorrections(home);
    const result = await withInterrupt((signal) =>
      publish({ store, home, signal, anew, placeNames, onProgress: (step) => progress.update(step) }),
    );
    progress.stop();
    for (const problem of result.problems) process.stderr.write(`${pc.yellow('Not applied:')} ${problem}\n`);
    if (result.problems.length > 0) process.exitCode = EXIT.doneWithRejects;
    process.stdout.write(`${pc.green('Published.')} ${describe(result)}\n`);
  } finally {
    progress.stop();
  }
}

function describe({ people, regions, communities, modularity, namesWithoutFrench, betweennessError }: PublishResult): string {
  const estimate = betweennessError > 0 ? ` Betweenness is estimated, standard error ${betweennessError.toPrecision(2)}.` : '';
  return (
    `${people.public} people on the public map, ${people.members} for members, ${people.staff} for staff; ` +
    `${regions} regions with ${communities} communities, modularity ${modularity}; ` +
    `${Math.round(namesWithoutFrench * 100)} % of the place names have no French.${estimate}`
  );
}

import type { Command } from 'commander';
import pc from 'picocolors';
import { correctionsFile, readCorrections, writeCorrections } from '#cli/corrections-file.ts';
import { homeOf } from '#cli/home.ts';
import type { Community } from '#model/analysis.ts';
import { InvalidInput } from '#model/errors.ts';
import { PlaceName } from '#model/place-name.ts';
import { noSuchPlace } from '#publish/rename-places.ts';
import { openStore } from '#store/open-store.ts';

interface RenameOptions {
  en?: string;
  fr?: string;
  note?: string;
  undo: boolean;
}

export function registerRename(program: Command): void {
  program
    .command('rename')
    .summary('name a region, community or group of the map')
    .description(
      'Gives a place of the map a name of your own, in one language or both, from the next publish on. It is kept in\n' +
        'RESEAU_HOME/corrections.json and survives every import, load and publish. Without an id, lists all places with the words\n' +
        'that their names were made of.',
    )
    .argument('[id]', 'of the place, as the list and the address of its page have it')
    .option('--en <name>', 'English name')
    .option('--fr <name>', 'French name')
    .option('--note <text>', 'why, for yourself')
    .option('--undo', 'give the place the name of the map again', false)
    .addHelpText(
      'after',
      '\nExamples:\n  $ reseau rename\n  $ reseau rename c.robotics --en "Robots that learn" --fr "Robots qui apprennent"\n  $ reseau rename c.robotics --undo',
    )
    .action((id: string | undefined, options: RenameOptions) => rename(id, options));
}

async function rename(id: string | undefined, options: RenameOptions): Promise<void> {
  const home = homeOf(process.env);
  const places = await placesOfMap(home);
  if (id === undefined) {
    process.stdout.write(listed(places));
    return;
  }
  const place = places.find((community) => community.id === id);
  // A name for a place that is gone can still be taken back.
  if (place === undefined && !options.undo) throw new InvalidInput(noSuchPlace(id, places));
  const corrections = await readCorrections(home);
  const others = corrections.renamePlaces.filter(({ community }) => community !== id);
  if (options.undo && others.length === corrections.renamePlaces.length) {
    throw new InvalidInput(`"${id}" has no name of yours to take back. ${correctionsFile(home)} holds those that you gave.`);
  }
  const before = corrections.renamePlaces.find(({ community }) => community === id);
  const given = options.undo ? [] : [nameFrom(id, options, before)];
  await writeCorrections(home, { ...corrections, renamePlaces: [...others, ...given] });
  process.stdout.write(
    `${pc.green(options.undo ? 'Taken back.' : 'Kept.')} ${id}${place === undefined ? '' : ` ("${place.label.en}")`}: ` +
      'from the next `reseau publish` on.\n',
  );
}

/** What is not given anew stays as it was given. */
function nameFrom(community: string, { en, fr, note }: RenameOptions, before: PlaceName | undefined): PlaceName {
  const isNamed = en !== undefined || fr !== undefined;
  const parsed = PlaceName.safeParse({
    community,
    en: en ?? (isNamed ? before?.en : undefined),
    fr: fr ?? (isNamed ? before?.fr : undefined),
    note: note ?? before?.note,
  });
  if (parsed.success) return parsed.data;
  throw new InvalidInput('Expected a name of 1 to 60 characters: --en, --fr or both.', { cause: parsed.error });
}

async function placesOfMap(home: string): Promise<Community[]> {
  const store = await openStore({ audience: 'staff', home, env: process.env });
  try {
    const analysis = await store.readAnalysis();
    if (analysis === undefined) throw new InvalidInput('There is no map yet, so nothing to name. Run `reseau publish` first.');
    return analysis.communities;
  } finally {
    await store.close();
  }
}

/** Regions with their communities with their groups, each with its id, both names and the words they came from. */
function listed(places: readonly Community[]): string {
  const inside = (parent: string | null, indent: string): string[] =>
    places
      .filter((place) => place.parent === parent)
      .flatMap(({ id, label, words }) => [
        `${indent}${pc.bold(id)}  ${label.en}${label.frMissing ? '' : ` / ${label.fr}`}`,
        `${indent}    ${pc.dim(words.join(', '))}`,
        ...inside(id, `${indent}  `),
      ]);
  return `${inside(null, '').join('\n')}\n`;
}

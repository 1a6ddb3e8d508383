import type { Command } from 'commander';
import pc from 'picocolors';
import { columns } from '#cli/columns.ts';
import { homeOf } from '#cli/home.ts';
import { compareText } from '#model/primitives.ts';
import { openStore } from '#store/open-store.ts';

export function registerStats(program: Command): void {
  program
    .command('stats')
    .summary('count what is in the store')
    .description(
      'Nodes by label and edges by type, as they are in the store: Neo4j when NEO4J_URI is set, else the embedded one.',
    )
    .option('--json', 'one JSON object on standard output', false)
    .addHelpText('after', '\nExamples:\n  $ reseau stats\n  $ reseau stats --json | jq .nodes.Person')
    .action((options: { json: boolean }) => stats(options));
}

async function stats({ json }: { json: boolean }): Promise<void> {
  const store = await openStore({ audience: 'staff', home: homeOf(process.env), env: process.env });
  try {
    const { nodes, edges } = await store.counts();
    process.stdout.write(json ? `${JSON.stringify({ nodes, edges })}\n` : `${table('Nodes', nodes)}\n${table('Edges', edges)}`);
  } finally {
    await store.close();
  }
}

function table(title: string, counts: Readonly<Record<string, number>>): string {
  const rows = Object.entries(counts).sort(([a], [b]) => compareText(a, b));
  const body = rows.length === 0 ? '  none' : columns(rows.map(([name, count]) => [name, count.toLocaleString('en')]));
  return `${pc.bold(title)}\n${body}\n`;
}

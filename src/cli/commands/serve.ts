import type { Command } from 'commander';
import pc from 'picocolors';
import { readServerConfig, type ServerConfig } from '#server/config.ts';

export function registerServe(program: Command): void {
  program
    .command('serve')
    .summary('serve the explorer, the API and the widget')
    .description(
      'Serves what is published for one audience: RESEAU_AUDIENCE, public unless set. Any other audience listens on this machine only.\n' +
        'A new publish is picked up without a restart. Ctrl-C ends it in order.',
    )
    .option('--port <number>', 'port to listen on, 0 for any free one (PORT; 8080)')
    .option('--host <host>', 'address to listen on (RESEAU_HOST; 127.0.0.1)')
    .addHelpText('after', '\nExamples:\n  $ reseau serve --port 3000\n  $ RESEAU_AUDIENCE=staff reseau serve')
    .action(async (options: { port?: string; host?: string }) => {
      await serve({ config: readServerConfig(process.env, options), env: process.env, anyPort: false });
    });
}

/** Serves until a signal ends it. */
export async function serve(options: {
  config: ServerConfig;
  env: Readonly<Record<string, string | undefined>>;
  anyPort: boolean;
}): Promise<void> {
  // Loaded here, so that other commands and their help do not wait for a web server.
  const { closeOnSignal, startServer } = await import('#server/main.ts');
  const server = await startServer(options);
  const { audience } = options.config;
  process.stdout.write(`${pc.bold('Réseau')} (${audience}) is at ${pc.cyan(server.address)} · Ctrl-C ends it\n`);
  await closeOnSignal(server);
}

import { mkdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readServerConfig } from '#server/config.ts';
import { startServer } from '#server/main.ts';
import { ROOT, type Served } from '#test/bench/reseau.ts';

/** One rectangle, because the rig sees a page by its ink; no script, no style, nothing else to fetch. */
const EMPTY = page('<svg width="1440" height="900"><rect x="430" y="300" width="580" height="300" fill="#777" /></svg>');
const WIDGET = page(
  '<script type="module" src="/widget/reseau-graph.js"></script><reseau-graph src="/snapshot/"></reseau-graph>',
);

export interface EmptySite extends Served {
  empty: string;
  widget: string;
}

/** The very same server over the same snapshot, with an empty page, and one with nothing but the widget, in place of the explorer. */
export async function serveEmptySite(home: string, folder: string): Promise<EmptySite> {
  const client = path.join(folder, 'client');
  await mkdir(client, { recursive: true });
  for (const [name, html] of [
    ['index', EMPTY],
    ['empty', EMPTY],
    ['widget', WIDGET],
  ] as const) {
    await writeFile(path.join(client, `${name}.html`), html);
  }
  await symlink(path.join(ROOT, 'dist/widget'), path.join(folder, 'widget'));
  const env = { RESEAU_HOME: home, PORT: '0', RESEAU_LOG_LEVEL: 'silent', RESEAU_RATE_LIMIT: '0' };
  const server = await startServer({ config: readServerConfig(env), env, webFolder: folder });
  const address = server.address.replace('localhost', '127.0.0.1');
  return { address, empty: `${address}/empty.html`, widget: `${address}/widget.html`, stop: () => server.close() };
}

function page(body: string): string {
  return `<!doctype html>\n<html lang="en"><head><meta charset="utf-8" /><title>Empty</title></head><body>${body}</body></html>\n`;
}

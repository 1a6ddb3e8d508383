import { createReadStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { build } from 'vite';
import type { Network } from '#model/network.ts';
import type { Served } from '#test/bench/reseau.ts';
import type { PlainGraph } from './plain-sigma/plain-graph.ts';

const ROOT = path.join(import.meta.dirname, 'plain-sigma');
const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.json': 'application/json' };

/** Sigma as it comes, on a page of its own with the very same places and ties, served compressed from a bare Node server. */
export async function servePlainSigma(network: Network, folder: string): Promise<Served> {
  const outDir = path.join(folder, 'plain-sigma');
  await mkdir(outDir, { recursive: true });
  await build({ root: ROOT, configFile: false, logLevel: 'error', build: { outDir, emptyOutDir: true, target: 'es2023' } });
  const params = { [constants.BROTLI_PARAM_QUALITY]: 10 };
  await writeFile(path.join(outDir, 'graph.json'), brotliCompressSync(JSON.stringify(plainGraph(network)), { params }));
  const server = createServer((request, response) => {
    const name = path.normalize(request.url === '/' ? '/index.html' : (request.url ?? '/'));
    response.setHeader('content-type', TYPES[path.extname(name)] ?? 'application/octet-stream');
    if (name.endsWith('graph.json')) response.setHeader('content-encoding', 'br');
    createReadStream(path.join(outDir, name))
      .on('error', () => response.writeHead(404).end())
      .pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  const port = typeof bound === 'object' && bound !== null ? bound.port : 0;
  return {
    address: `http://127.0.0.1:${port}/`,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function plainGraph({ nodes, edges }: Network): PlainGraph {
  const { label, x, y, radius } = nodes;
  return { label, x, y, size: radius, source: edges.source, target: edges.target };
}

import { fileURLToPath } from 'node:url';
import { defineConfig, type UserConfig } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Where `npm run dev` finds the API and the snapshots: `npx reseau serve` in another terminal. */
const SERVER = 'http://127.0.0.1:8080';

const client: UserConfig = {
  build: {
    outDir: here('dist/client'),
    emptyOutDir: true,
    target: 'es2023',
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 700,
  },
  server: { host: '127.0.0.1', proxy: { '/api': SERVER, '/snapshot': SERVER, '/widget': SERVER } },
  worker: { format: 'es' },
};

/** One self-contained file: a host page's `script-src` names one origin, and nothing is fetched but data. */
const widget: UserConfig = {
  publicDir: false,
  build: {
    outDir: here('dist/widget'),
    emptyOutDir: true,
    target: 'es2022',
    copyPublicDir: false,
    assetsInlineLimit: Number.MAX_SAFE_INTEGER,
    cssCodeSplit: false,
    modulePreload: false,
    rolldownOptions: {
      input: here('src/web/widget.ts'),
      output: { format: 'es', codeSplitting: false, entryFileNames: 'reseau-graph.js' },
    },
  },
};

export default defineConfig(({ mode }) => (mode === 'widget' ? widget : client));

import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { defineConfig, minify, type Plugin, type UserConfig } from 'vite';
import { noJsonSchema } from './scripts/no-json-schema.ts';
import { packAssets } from './scripts/pack-assets.ts';
import { subsetFonts } from './scripts/subset-fonts.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Where `npm run dev` finds the API and the snapshots: `npx reseau serve` in another terminal. */
const SERVER = 'http://127.0.0.1:8080';

/** Tells `before-paint.js` where each language's texts are, so that the reader's are fetched along with the scripts. */
const languageFiles: Plugin = {
  name: 'language-files',
  transformIndexHtml: {
    order: 'post',
    handler: (html, { bundle = {} }) => {
      const files = Object.values(bundle).flatMap((chunk) => {
        if (chunk.type !== 'chunk') return [];
        const code = /\/src\/web\/locales\/([a-z]{2,3}(?:-[A-Za-z]+)?)\.ts$/.exec(chunk.facadeModuleId ?? '')?.[1];
        return code === undefined ? [] : [[code, `/${chunk.fileName}`]];
      });
      const json = JSON.stringify(Object.fromEntries(files)).replaceAll('"', '&quot;');
      return html.replace('src="/before-paint.js"', `src="/before-paint.js" data-languages="${json}"`);
    },
  },
};

/** The early script is written into each page, and nobody else's build makes it short. */
const shortEarlyScript: Plugin = {
  name: 'short-early-script',
  apply: 'build',
  async generateBundle() {
    const fileName = 'before-paint.js';
    const { code } = await minify(fileName, await readFile(here(`public/${fileName}`), 'utf8'));
    this.emitFile({ type: 'asset', fileName, source: code });
  },
};

/** What the first view runs, in the order in which it is evaluated. A file for each, with what is needed by none before it. */
const START = [
  ['src/web/no-eval.ts', 'src/web/api/client.ts'],
  ['src/web/elements/network-view.ts'],
  // Every language's texts are written with the format: it comes along, not after them.
  ['src/web/elements/search-box.ts', 'src/web/locales/format.ts', 'src/web/main.ts'],
];

/** Tells which of those files a module belongs to. */
function startFiles(): (
  id: string,
  context: { getModuleInfo(id: string): { importedIds: readonly string[] } | null },
) => string | null {
  let parts: Map<string, string> | undefined;
  return (id, context) => {
    parts ??= new Map();
    if (parts.size === 0) {
      for (const [part, files] of START.entries()) {
        const due = files.map(here);
        for (let next = due.pop(); next !== undefined; next = due.pop()) {
          if (parts.has(next)) continue;
          parts.set(next, `start-${part}`);
          due.push(...(context.getModuleInfo(next)?.importedIds ?? []));
        }
      }
    }
    return parts.get(id) ?? null;
  };
}

/** Each of these files is a script of the page, so that all come at once and are evaluated one after the other. */
const startScripts: Plugin = {
  name: 'start-scripts',
  transformIndexHtml: {
    order: 'post',
    handler: (html, { bundle = {} }) => {
      const files = Object.values(bundle).flatMap(({ type, fileName, name = '' }) =>
        type === 'chunk' && /^start-\d$/.test(name) ? [fileName] : [],
      );
      const own = /\s*<(?:link rel="modulepreload"|script type="module")[^>]*?\/(assets\/[^"/]+\.js)"[^>]*>(?:<\/script>)?/g;
      const attrs = { type: 'module', crossorigin: true };
      return {
        html: html.replace(own, (tag, file: string) => (files.includes(file) ? '' : tag)),
        tags: files.sort().map((file) => ({ tag: 'script', attrs: { ...attrs, src: `/${file}` }, injectTo: 'head' })),
      };
    },
  },
};

const client: UserConfig = {
  plugins: [
    subsetFonts(here('.'), here('src/web/styles/fonts.css'), here('node_modules/.cache/reseau-fonts')),
    languageFiles,
    startScripts,
    shortEarlyScript,
    noJsonSchema,
    packAssets(here('dist/client')),
  ],
  build: {
    outDir: here('dist/client'),
    emptyOutDir: true,
    target: 'es2023',
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      output: {
        // A few files for all that the first view runs: twenty small ones cost more on the way than they hold.
        codeSplitting: { groups: [{ name: startFiles() }] },
      },
    },
  },
  server: { host: '127.0.0.1', proxy: { '/api': SERVER, '/snapshot': SERVER, '/widget': SERVER } },
  worker: { format: 'es' },
};

/** One self-contained file: a host page's `script-src` names one origin, and nothing is fetched but data. */
const widget: UserConfig = {
  plugins: [noJsonSchema, packAssets(here('dist/widget'))],
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

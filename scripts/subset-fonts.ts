import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, join, relative } from 'node:path';
import subsetFont from 'subset-font';
import type { Plugin } from 'vite';

const require = createRequire(import.meta.url);

/** A face of a style sheet: its weights, one or from and to, the packaged file, and its characters. */
const FACE = /font-weight:\s*(\d+)(?:\s+(\d+))?;\s*src:\s*url\('(@fontsource[^']+)'\)[^;]*;\s*unicode-range:\s*([^;]+);/g;
/** Where the packages have their files, in a style sheet and in a page. */
const PACKAGED = /^@fontsource(?:-variable)?\/[\w-]+\/files\//;
const PACKAGED_IN_PAGE = /\/node_modules\/@fontsource(?:-variable)?\/[\w-]+\/files\//g;
/** What our text uses: kerning, diacritics of any origin, letters as each language has them, figures of one width. */
const FEATURES = ['kern', 'mark', 'mkmk', 'ccmp', 'locl', 'tnum'];

interface Face {
  source: string;
  text: string;
  /** `null` where the file holds one weight only. */
  weights: { min: number; max: number } | null;
}

/**
 * Cuts packaged fonts down to what the style sheet says of them: all its characters stay, other weights and features go. That is half of
 * a variable font. Made once into a folder below `cache`, under a name that says what from; the style sheet and the page go on naming
 * the packaged files.
 */
export function subsetFonts(root: string, styleSheet: string, cache: string): Plugin {
  let folder = '';
  return {
    name: 'subset-fonts',
    config: async () => {
      folder = await makeFonts(facesOf(await readFile(styleSheet, 'utf8')), cache);
      return { resolve: { alias: [{ find: PACKAGED, replacement: `${folder}/` }] } };
    },
    transformIndexHtml: {
      order: 'pre',
      handler: (html) => html.replace(PACKAGED_IN_PAGE, `/${relative(root, folder).replaceAll('\\', '/')}/`),
    },
  };
}

export function facesOf(css: string): Face[] {
  return [...css.matchAll(FACE)].map(([, least = '', most, source = '', ranges = '']) => ({
    source,
    text: ranges.split(',').map(charactersOf).join(''),
    weights: most === undefined ? null : { min: Number(least), max: Number(most) },
  }));
}

/** Of a range such as `U+0102-0103`. */
function charactersOf(range: string): string {
  const [first = '', last = first] = range.trim().replace('U+', '').split('-');
  const from = Number.parseInt(first, 16);
  return String.fromCodePoint(...Array.from({ length: Number.parseInt(last, 16) - from + 1 }, (_, i) => from + i));
}

/** Into a folder of their own below `cache`, which is returned. Those that are there are left as they are. */
export async function makeFonts(faces: readonly Face[], cache: string): Promise<string> {
  const sources = await Promise.all(faces.map(({ source }) => readFile(require.resolve(source))));
  const made = createHash('sha256').update(JSON.stringify([faces, FEATURES]));
  for (const source of sources) made.update(source);
  const folder = join(cache, made.digest('hex').slice(0, 16));
  await mkdir(folder, { recursive: true });
  for (const [i, face] of faces.entries()) {
    const file = join(folder, basename(face.source));
    const source = sources[i];
    if (source === undefined || existsSync(file)) continue;
    const font = await subsetFont(source, face.text, {
      targetFormat: 'woff2',
      noHinting: true,
      keepFeatures: FEATURES,
      ...(face.weights && { variationAxes: { wght: face.weights } }),
    });
    // Two builds may make it at once, and none may find half of it.
    await writeFile(`${file}.${process.pid}`, font);
    await rename(`${file}.${process.pid}`, file);
  }
  return folder;
}

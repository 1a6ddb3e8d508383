import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Snapshot, SnapshotFile } from './snapshot.ts';

/** The explorer's page as it is sent. */
export interface ClientPage {
  file: SnapshotFile;
  /** Changes with its content. */
  tag: string;
  /** What its policy allows beside files of our own: hashes of the script and the style sheet written into it. */
  allowed: Allowed;
}

export interface Allowed {
  'script-src': string | null;
  'style-src': string | null;
}

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

/** Makes the page for a snapshot and a query. */
export type PageFor = (snapshot: Snapshot | undefined, search: string) => Promise<ClientPage>;

/** Parameters under which the map opens as it does without any. */
const OPENING_PARAMETERS: readonly string[] = ['lang', 'theme'];
const STYLE_SHEET = /<link rel="stylesheet"[^>]* href="(\/assets\/[\w.-]+\.css)"[^>]*>/;
const EARLY_SCRIPT = /<script src="(\/[\w-]+\.js)"([^>]*)><\/script>/;
const MAIN_SCRIPTS = /<script type="module"[^>]* src="([^"]+)"><\/script>/g;
const EARLY_LINK = /<link\s+rel="(preload|modulepreload)"/g;
const HEAD_END = '</head>';
const APP_END = '</reseau-app>';

/**
 * Makes the explorer's pages out of the built one in `folder`: its style sheet and its early script are written into it, since each
 * of them would hold up the first picture for a request. While nothing is published that is all. For a snapshot the page names the
 * files that will be asked for and, where the address means the opening view, has that view as a picture. Each is made once.
 */
export function createClientPages(folder: string): PageFor {
  let made: { source: string; hash: string | undefined; pages: Promise<Pages> } | undefined;
  return async (snapshot, search) => {
    const hash = snapshot?.manifest.hash;
    // Read anew each time, because it may be built anew while the server runs.
    const source = await readFile(path.join(folder, 'index.html'), 'utf8');
    if (made?.source !== source || made.hash !== hash) {
      const pages = makePages(source, folder, snapshot);
      made = { source, hash, pages };
      // Another request may do better: the build may not have been through.
      pages.catch(() => {
        made = undefined;
      });
    }
    const { opening, other } = await made.pages;
    return opensPlainly(search) ? opening : other;
  };
}

interface Pages {
  /** Of addresses that mean the opening view. */
  opening: ClientPage;
  other: ClientPage;
}

async function makePages(source: string, folder: string, snapshot: Snapshot | undefined): Promise<Pages> {
  const page = await withInlined(source, folder);
  const early = snapshot === undefined ? page : { ...page, html: withEarlyFiles(page.html, snapshot) };
  const other = await packed(early);
  const opening = snapshot?.opening ? await packed(withOpening(early, snapshot.opening)) : other;
  return { opening, other };
}

function opensPlainly(search: string): boolean {
  return [...new URLSearchParams(search).keys()].every((key) => OPENING_PARAMETERS.includes(key));
}

interface Page {
  html: string;
  allowed: Allowed;
}

async function withInlined(source: string, folder: string): Promise<Page> {
  const read = async (url: string | undefined): Promise<string | null> =>
    url === undefined ? null : (await readFile(path.join(folder, url), 'utf8')).trim();
  const style = await read(STYLE_SHEET.exec(source)?.[1]);
  const script = await read(EARLY_SCRIPT.exec(source)?.[1]);
  let html = source;
  if (style !== null) html = html.replace(STYLE_SHEET, () => `<style>${style}</style>`);
  if (script !== null) html = html.replace(EARLY_SCRIPT, (_, _url, more) => `<script${more}>${script}</script>`);
  return { html, allowed: { 'script-src': hashOf(script), 'style-src': hashOf(style) } };
}

function hashOf(content: string | null): string | null {
  return content === null ? null : `'sha256-${createHash('sha256').update(content).digest('base64')}'`;
}

/** The browser asks for the map while it reads the scripts that will. */
function withEarlyFiles(html: string, { manifest }: Snapshot): string {
  const links = ['manifest.json', manifest.files.network].map(
    (name) => `  <link rel="preload" as="fetch" crossorigin href="/snapshot/${name}" />\n  `,
  );
  return html.replace(HEAD_END, () => `${links.join('')}${HEAD_END}`);
}

/** The picture, and everything else asked for after it: the early script makes `rel` of `data-rel`. */
function withOpening({ html, allowed }: Page, { svg, home }: NonNullable<Snapshot['opening']>): Page {
  const { minX, minY, maxX, maxY } = home;
  const framed = html
    .replaceAll(MAIN_SCRIPTS, (_, href) => `<link data-rel="module" href="${href}">`)
    .replaceAll(EARLY_LINK, (_, rel) => `<link data-rel="${rel}"`)
    .replace('<html ', () => `<html data-home="${[minX, minY, maxX, maxY].join(' ')}" `)
    .replace(APP_END, () => `${APP_END}\n    ${svg}`);
  return { html: framed, allowed };
}

/** As well as can be, for a quarter of a second beside other work: it is sent as often as anything. */
async function packed({ html, allowed }: Page): Promise<ClientPage> {
  const identity = Buffer.from(html);
  const params = { [constants.BROTLI_PARAM_SIZE_HINT]: identity.length };
  const [br, gz] = await Promise.all([brotli(identity, { params }), gzipped(identity)]);
  return {
    file: { identity, br, gzip: gz },
    tag: createHash('sha256').update(identity).digest('hex').slice(0, 32),
    allowed,
  };
}

import { createHash } from 'node:crypto';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Snapshot, SnapshotFile } from './snapshot.ts';

/** The explorer's page as it is sent. */
export interface ClientPage {
  file: SnapshotFile;
  /** Changes with its content. */
  tag: string;
}

/** Compressing better than this takes longer than it saves on the way: the page is made on a request. */
const BROTLI_QUALITY = 9;
/** Parameters under which the map opens as it does without any. */
const OPENING_PARAMETERS: readonly string[] = ['lang', 'theme'];
const EARLY_SCRIPT = '<script src="/before-paint.js"';
const BODY_END = '</body>';

/**
 * Makes the explorer's pages out of the built one: the plain page while nothing is published, and for a snapshot one that names its
 * files early and, where the address asks for the opening view, shows that view as a picture. Each is made once.
 */
export function createClientPages(): (built: string, snapshot: Snapshot | undefined, search: string) => ClientPage {
  let made: { built: string; hash: string | undefined; opening: ClientPage; other: ClientPage } | undefined;
  return (built, snapshot, search) => {
    const hash = snapshot?.manifest.hash;
    if (made?.built !== built || made.hash !== hash) {
      const early = snapshot === undefined ? built : withEarlyFiles(built, snapshot);
      const other = pageOf(early);
      made = { built, hash, other, opening: snapshot?.opening ? pageOf(withOpening(early, snapshot.opening)) : other };
    }
    return opensPlainly(search) ? made.opening : made.other;
  };
}

function opensPlainly(search: string): boolean {
  return [...new URLSearchParams(search).keys()].every((key) => OPENING_PARAMETERS.includes(key));
}

/** The browser asks for the map while it reads the scripts that will. */
function withEarlyFiles(html: string, { manifest }: Snapshot): string {
  const links = ['manifest.json', manifest.files.network].map(
    (name) => `<link rel="preload" as="fetch" crossorigin href="/snapshot/${name}" />`,
  );
  return html.replace(EARLY_SCRIPT, () => `${links.join('\n    ')}\n    ${EARLY_SCRIPT}`);
}

function withOpening(html: string, { svg, home: { minX, minY, maxX, maxY } }: NonNullable<Snapshot['opening']>): string {
  return html
    .replace(EARLY_SCRIPT, () => `${EARLY_SCRIPT} data-home="${[minX, minY, maxX, maxY].join(' ')}"`)
    .replace(BODY_END, () => `  ${svg}\n  ${BODY_END}`);
}

function pageOf(html: string): ClientPage {
  const identity = Buffer.from(html);
  const params = { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: identity.length };
  return {
    file: { identity, br: brotliCompressSync(identity, { params }), gzip: gzipSync(identity) },
    tag: createHash('sha256').update(identity).digest('hex').slice(0, 32),
  };
}

import { Manifest, Network } from '#model/network.ts';

/**
 * The public network of a snapshot folder. The manifest is asked for anew each time; the file it names never changes.
 * No cookies are sent, and a snapshot that is not public is refused: it has no business on a page.
 */
export async function loadSnapshot(folder: URL, signal: AbortSignal): Promise<Network> {
  const base = folder.href.endsWith('/') ? folder : new URL(`${folder.pathname}/`, folder);
  const manifest = Manifest.parse(await fetchJson(new URL('manifest.json', base), signal, 'no-cache'));
  if (manifest.audience !== 'public')
    throw new TypeError(`The snapshot is for ${manifest.audience}; a page may show public ones only.`);
  return Network.parse(await fetchJson(new URL(manifest.files.network, base), signal, 'default'));
}

async function fetchJson(url: URL, signal: AbortSignal, cache: RequestCache): Promise<unknown> {
  // What another origin does not share fails without a reason: say at least what was asked for.
  const response = await fetch(url, { signal, cache, credentials: 'omit', mode: 'cors' }).catch((cause: unknown) => {
    throw new TypeError(`${url.href} cannot be read from this page; expected the file of a published snapshot.`, { cause });
  });
  if (!response.ok) throw new TypeError(`${url.href} answered ${response.status}; expected the file of a published snapshot.`);
  return response.json();
}

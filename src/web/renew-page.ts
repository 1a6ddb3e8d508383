const KEY = 'reseau-renewed-at';
/** Longer than a reload takes, so that code which is gone for good is asked for twice and no more. */
const PAUSE_MS = 30_000;

/**
 * After an upgrade of the server, a page left open asks for code that is no longer there. The address holds the whole view, so
 * the page is loaded anew; not twice in a row, or a server that never has the file would make it blink for ever.
 */
export function renewWhenOutdated(page: Window = window): void {
  page.addEventListener('vite:preloadError', () => {
    const last = Number(page.sessionStorage.getItem(KEY) ?? 0);
    if (Date.now() - last < PAUSE_MS) return;
    page.sessionStorage.setItem(KEY, String(Date.now()));
    page.location.reload();
  });
}

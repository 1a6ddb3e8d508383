import { readView } from './view-address.ts';
import type { ViewState } from './view-state.ts';

/** The view that a click on one of our own links means, or `undefined` where the browser should do as it always does. */
export function linkedView(event: MouseEvent, here: Location): ViewState | undefined {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
    return undefined;
  const link = event.composedPath().find((target) => target instanceof HTMLAnchorElement);
  if (!(link instanceof HTMLAnchorElement) || link.target !== '' || link.hasAttribute('download')) return undefined;
  const isView = link.origin === here.origin && link.pathname === here.pathname && link.hash === '';
  return isView && link.hasAttribute('href') ? readView(link.search) : undefined;
}

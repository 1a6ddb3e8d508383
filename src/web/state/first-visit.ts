import { recall, remember } from './preferences.ts';

/** Parameters of an address that opens the map as it opens for everybody. */
const OPENING: readonly string[] = ['lang', 'theme'];

/** Whether somebody comes for the first time, and to the opening view: a link to something else is followed, not explained. */
export function isFirstVisit(search: string): boolean {
  return recall('hint') === null && [...new URLSearchParams(search).keys()].every((key) => OPENING.includes(key));
}

/** Never again. */
export function endFirstVisit(): void {
  remember('hint', 'seen');
}

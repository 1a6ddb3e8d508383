import type { PeopleList } from '#web/state/changes.ts';
import { OutwardEvent } from './outward-event.ts';

/** The people of a list at the side, for the map to light up, and those to draw hollow; `null` when the list is gone or has nobody. */
export class PeopleListedEvent extends OutwardEvent {
  readonly list: PeopleList;
  readonly people: readonly string[] | null;
  readonly hollow: readonly string[] | null;
  constructor(list: PeopleList, people: readonly string[] | null, hollow: readonly string[] | null = null) {
    super('people-listed');
    this.list = list;
    this.people = people;
    this.hollow = hollow;
  }
}

declare global {
  interface HTMLElementEventMap {
    'people-listed': PeopleListedEvent;
  }
}

import type { PeopleList } from '#web/state/changes.ts';

/** The people of a list at the side, for the map to light up, and those to draw hollow; `null` when the list is gone or has nobody. */
export class PeopleListedEvent extends Event {
  readonly list: PeopleList;
  readonly people: readonly string[] | null;
  readonly hollow: readonly string[] | null;
  constructor(list: PeopleList, people: readonly string[] | null, hollow: readonly string[] | null = null) {
    super('people-listed', { bubbles: true, composed: true });
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

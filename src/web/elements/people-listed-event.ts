import type { PeopleList } from '#web/state/changes.ts';

/** The people of a list at the side, for the map to light up; `null` when the list is gone or has nobody. */
export class PeopleListedEvent extends Event {
  readonly list: PeopleList;
  readonly people: readonly string[] | null;
  constructor(list: PeopleList, people: readonly string[] | null) {
    super('people-listed', { bubbles: true, composed: true });
    this.list = list;
    this.people = people;
  }
}

declare global {
  interface HTMLElementEventMap {
    'people-listed': PeopleListedEvent;
  }
}

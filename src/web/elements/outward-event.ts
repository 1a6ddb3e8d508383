/** An event that whoever holds the element may listen to, however deep below it is fired. */
export class OutwardEvent extends Event {
  constructor(name: string) {
    super(name, { bubbles: true, composed: true });
  }
}

/** The share dialog is wanted. */
export class ShareRequestEvent extends Event {
  constructor() {
    super('share-request', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'share-request': ShareRequestEvent;
  }
}

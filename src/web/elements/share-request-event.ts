import { OutwardEvent } from './outward-event.ts';

/** The share dialog is wanted. */
export class ShareRequestEvent extends OutwardEvent {
  constructor() {
    super('share-request');
  }
}

declare global {
  interface HTMLElementEventMap {
    'share-request': ShareRequestEvent;
  }
}

/** Something that draws with WebGL and can leave a picture instead. */
export interface CanvasHolder {
  /** Settles when its first frame stands, or never will. */
  readonly drawn: Promise<void>;
  freeze(): void;
}

let holder: CanvasHolder | null = null;
let queue: Promise<void> = Promise.resolve();

/**
 * Waits for its turn to draw. Browsers drop the oldest of about sixteen WebGL contexts, and each costs memory, so one network on a page
 * is live at a time; the one before it draws its first frame, leaves it as a picture, and gives its context back.
 */
export function claimCanvas(next: CanvasHolder): Promise<void> {
  queue = queue.then(async () => {
    const before = holder;
    if (before !== null && before !== next) {
      await before.drawn;
      if (holder === before) before.freeze();
    }
    holder = next;
  });
  return queue;
}

export function releaseCanvas(one: CanvasHolder): void {
  if (holder === one) holder = null;
}

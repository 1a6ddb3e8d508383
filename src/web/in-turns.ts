import type { Steps } from '#analysis/in-steps.ts';

/** Fulfilled in a task of its own: whatever a person did meanwhile is answered first, and frames are painted. */
export function nextTurn(): Promise<void> {
  // Timers wait for at least four milliseconds once they are nested; messages do not.
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** Does long work with a turn for the page after each step. Rejects as the signal says when that has aborted. */
export async function inTurns<T>(steps: Steps<T>, signal: AbortSignal): Promise<T> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    await nextTurn();
    signal.throwIfAborted();
  }
}

/** How often a question is asked, the first time included: two minutes where the server keeps each for as long as it does. */
export const MOST_TRIES = 12;

/** A server that wants to be left alone for longer is away: whoever asks is told. */
const LONGEST_REST_S = 30;

export interface AskAgainOptions {
  /** Called before each further time, with its number, from 2. */
  readonly onTry: (number: number) => void;
  /** Ends the asking, besides the signal of the request itself. */
  readonly signal: AbortSignal;
}

/**
 * A `fetch` that asks again by itself where the answer is "not ready" (503), after as many seconds as its `Retry-After` says. What
 * else the server says is the answer, and so is the last "not ready". Request bodies must be texts: a stream can be sent once only.
 */
export function askingAgain(fetch: typeof globalThis.fetch, { onTry, signal: end }: AskAgainOptions): typeof globalThis.fetch {
  return async (input, init = {}) => {
    const signal = init.signal == null ? end : AbortSignal.any([init.signal, end]);
    for (let number = 1; ; number++) {
      const response = await fetch(input, { ...init, signal });
      const rest = number < MOST_TRIES ? restOf(response) : null;
      if (rest === null) return response;
      await response.body?.cancel();
      await sleep(rest * 1000, signal);
      onTry(number + 1);
    }
  };
}

/** Seconds to wait before asking again; `null` where asking again is of no use. */
function restOf({ status, headers }: Response): number | null {
  const said = headers.get('retry-after');
  if (status !== 503 || said === null || !/^\d+$/.test(said)) return null;
  return Number(said) <= LONGEST_REST_S ? Number(said) : null;
}

function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const wake = (): void => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', wake);
      resolve();
    }, ms);
    if (signal.aborted) wake();
    else signal.addEventListener('abort', wake, { once: true });
  });
}

/**
 * Runs a long job that Ctrl-C or SIGTERM can end in order: the first signal aborts it, a second one ends the process. Everything
 * that jobs write is switched in one step, so nothing is left half done either way.
 */
export async function withInterrupt<T>(job: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const stop = (): void => {
    if (controller.signal.aborted) process.exit(1);
    process.stderr.write('\nStopping …\n');
    controller.abort();
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  try {
    const result = await job(controller.signal);
    return result;
  } finally {
    process.off('SIGINT', stop);
    process.off('SIGTERM', stop);
  }
}

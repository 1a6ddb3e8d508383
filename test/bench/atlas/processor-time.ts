/**
 * A job's answer with the seconds of processor time it took, all threads of the process together: what it would take alone on one core. On a
 * machine where others work, seconds by the wall clock say more about them.
 */
export function processorTime<T>(job: () => T): { answer: T; seconds: number } {
  const before = process.cpuUsage();
  const answer = job();
  const { user, system } = process.cpuUsage(before);
  return { answer, seconds: (user + system) / 1e6 };
}

/** The answers of several runs and the least time. */
export function leastTime<T>(runs: number, job: (run: number) => T): { answers: T[]; seconds: number } {
  const timed = Array.from({ length: runs }, (_, run) => processorTime(() => job(run)));
  return { answers: timed.map(({ answer }) => answer), seconds: Math.min(...timed.map(({ seconds }) => seconds)) };
}

/** Long work that pauses between its steps, so that whoever shares its thread gets a turn. */
export type Steps<T> = Generator<void, T>;

/** Does all steps at once, where nobody waits. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Long work that pauses between its steps, so that whoever shares its thread gets a turn. */
export type Steps<T> = Generator<void, T>;

/** Does all steps at once, where nobody waits. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Small enough that what is cheap for one item is a few milliseconds for so many. */
const AT_ONCE = 2_000;

/** `items.map(map)`, with a pause after every `atOnce` items. */
export function* mapInSteps<T, U>(items: readonly T[], map: (item: T, index: number) => U, atOnce = AT_ONCE): Steps<U[]> {
  const mapped: U[] = [];
  for (const [i, item] of items.entries()) {
    if (i % atOnce === 0) yield;
    mapped.push(map(item, i));
  }
  return mapped;
}

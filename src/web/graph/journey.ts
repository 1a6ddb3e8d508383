import type { Mark } from './scene.ts';

/** Places of marks as columns, map units. */
export interface Places {
  readonly x: Float32Array;
  readonly y: Float32Array;
}

export function placesOf(marks: readonly Mark[]): Places {
  return { x: Float32Array.from(marks, (mark) => mark.x), y: Float32Array.from(marks, (mark) => mark.y) };
}

/** Marks on their way from where they stood to where they will stand, eased. Who was not there before begins at the goal. */
export class Journey {
  readonly #move: (places: Places) => void;
  readonly #done: () => void;
  #frame: number | null = null;

  constructor(move: (places: Places) => void, done: () => void) {
    this.#move = move;
    this.#done = done;
  }

  get isUnderWay(): boolean {
    return this.#frame !== null;
  }

  go(from: readonly Mark[], to: readonly Mark[], ms: number): void {
    this.stop();
    if (ms <= 0) {
      this.#done();
      return;
    }
    const before = new Map(from.map((mark) => [mark.id, mark]));
    const start = placesOf(to.map((mark) => before.get(mark.id) ?? mark));
    const goal = placesOf(to);
    const now = placesOf(to);
    let began: number | null = null;
    const step = (time: number): void => {
      began ??= time;
      const share = Math.min(1, (time - began) / ms);
      const eased = 1 - (1 - share) ** 3;
      for (const axis of ['x', 'y'] as const) {
        for (let row = 0; row < to.length; row++) {
          const origin = start[axis][row] ?? 0;
          now[axis][row] = origin + ((goal[axis][row] ?? 0) - origin) * eased;
        }
      }
      this.#frame = share === 1 ? null : requestAnimationFrame(step);
      this.#move(now);
      if (share === 1) this.#done();
    };
    this.#move(start);
    this.#frame = requestAnimationFrame(step);
  }

  stop(): void {
    if (this.#frame !== null) cancelAnimationFrame(this.#frame);
    this.#frame = null;
  }
}

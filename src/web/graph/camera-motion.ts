import { mixCameras, sameCamera } from './camera.ts';
import type { MapCamera } from './map-types.ts';

/** Moves a camera over time: eased, or at once where motion is not wanted. */
export class CameraMotion {
  readonly #apply: (camera: MapCamera) => void;
  readonly #done: () => void;
  #frame: number | null = null;
  #target: MapCamera | null = null;

  constructor(apply: (camera: MapCamera) => void, done: () => void) {
    this.#apply = apply;
    this.#done = done;
  }

  /** Where the camera is going, if it is. */
  get target(): MapCamera | null {
    return this.#target;
  }

  go(from: MapCamera, to: MapCamera, ms: number): void {
    this.stop();
    if (ms <= 0 || sameCamera(from, to)) {
      this.#apply(to);
      this.#done();
      return;
    }
    this.#target = to;
    let began: number | null = null;
    const step = (now: number): void => {
      began ??= now;
      const share = Math.min(1, (now - began) / ms);
      this.#apply(share === 1 ? to : mixCameras(from, to, 1 - (1 - share) ** 3));
      this.#frame = share === 1 ? null : requestAnimationFrame(step);
      if (share < 1) return;
      this.#target = null;
      this.#done();
    };
    this.#frame = requestAnimationFrame(step);
  }

  stop(): void {
    if (this.#frame !== null) cancelAnimationFrame(this.#frame);
    this.#frame = null;
    this.#target = null;
  }
}

import type { Relief, ReliefRef } from '#model/network.ts';
import type { Size } from './camera.ts';
import type { MapCamera } from './map-types.ts';
import { octaveOf } from './wanted-tiles.ts';

export type LoadRelief = (file: string, signal: AbortSignal) => Promise<Relief>;

export interface ReliefLoaderHandlers {
  /** The finer land of the present view, as far as it is here. */
  changed(reliefs: readonly Relief[]): void;
  busy(isBusy: boolean): void;
}

/** Decoded squares that are kept for when the map comes back. */
const MOST_KEPT = 16;
/** Beyond the view on each side, as a share of it. */
const RING = 0.25;

/** The squares of finer land that a view needs: of the finest level that its zoom may show. */
export function wantedReliefs(reliefs: readonly ReliefRef[], camera: MapCamera, size: Size): ReliefRef[] {
  const octave = octaveOf(camera.scale) + 0.1;
  const level = reliefs.reduce((best, ref) => (ref.level <= octave ? Math.max(best, ref.level) : best), 0);
  const reach = { x: (size.width / camera.scale) * (0.5 + RING), y: (size.height / camera.scale) * (0.5 + RING) };
  return reliefs.filter((ref) => {
    const meets = ref.minX < camera.x + reach.x && ref.maxX > camera.x - reach.x;
    return ref.level === level && meets && ref.minY < camera.y + reach.y && ref.maxY > camera.y - reach.y;
  });
}

/** Brings finer land where one looks closely. What fails leaves the coarser land, and is asked for again at the next move. */
export class ReliefLoader {
  readonly #refs: readonly ReliefRef[];
  readonly #load: LoadRelief;
  readonly #handlers: ReliefLoaderHandlers;
  readonly #kept = new Map<string, Relief>();
  readonly #underway = new Map<string, AbortController>();
  #wanted: readonly string[] = [];
  #shown = '';

  constructor(refs: readonly ReliefRef[], load: LoadRelief, handlers: ReliefLoaderHandlers) {
    this.#refs = refs;
    this.#load = load;
    this.#handlers = handlers;
  }

  look(camera: MapCamera, size: Size): void {
    if (this.#refs.length === 0) return;
    this.#wanted = wantedReliefs(this.#refs, camera, size).map(({ file }) => file);
    for (const [file, request] of this.#underway) if (!this.#wanted.includes(file)) request.abort();
    for (const file of this.#wanted) if (!this.#kept.has(file) && !this.#underway.has(file)) void this.#get(file);
    if (this.#underway.size === 0) this.#show();
  }

  end(): void {
    for (const request of this.#underway.values()) request.abort();
  }

  async #get(file: string): Promise<void> {
    const request = new AbortController();
    this.#underway.set(file, request);
    this.#handlers.busy(true);
    const relief = await this.#load(file, request.signal).catch(() => undefined);
    this.#underway.delete(file);
    if (relief !== undefined) this.#kept.set(file, relief);
    if (this.#underway.size > 0) return;
    this.#handlers.busy(false);
    this.#show();
  }

  /** All squares of a view at once: land that comes in patches is looked at as patches. */
  #show(): void {
    const key = this.#wanted.filter((file) => this.#kept.has(file)).join(' ');
    if (key === this.#shown) return;
    this.#shown = key;
    this.#handlers.changed(this.#wanted.flatMap((file) => this.#kept.get(file) ?? []));
    for (const file of this.#kept.keys())
      if (this.#kept.size > MOST_KEPT && !this.#wanted.includes(file)) this.#kept.delete(file);
  }
}

import { type Point, type Size, toMap } from './camera.ts';
import type { LabelBox, MapCamera, MapKind, MapSelection } from './map-types.ts';
import type { PickGrid } from './pick-grid.ts';
import { type Mark, markGrowth } from './scene.ts';
import type { Styling } from './styling.ts';

/** The map at the moment, as far as a pointer is concerned. */
export interface PointedMap {
  readonly camera: MapCamera;
  readonly size: Size;
  readonly styling: Styling;
  readonly grid: PickGrid;
  nameAt(at: Point): LabelBox | null;
}

export interface PointingHandlers {
  map(): PointedMap;
  cursor(name: string): void;
  hover(mark: Mark | null): void;
  select(selection: MapSelection): void;
  background(): void;
}

/** A second tap within it makes the first one part of a zoom. */
const BACKGROUND_MS = 280;
/** Largest radius of a mark at the fit scale, px: how far around a point marks are looked for. */
const MOST_RADIUS = 12;
const HOVER_REACH = 4;

/** Smaller marks, px, show between the letters of a name rather than beyond them: there the name is meant. */
const SHOWS_UNDER_NAMES = 5;

/** What is under a pointer: large marks before names before small ones, and the sea where there is nothing. */
export class Pointing {
  readonly #handlers: PointingHandlers;
  #pointer: Point | null = null;
  #backgroundTimer = 0;
  #isOver = false;

  constructor(handlers: PointingHandlers) {
    this.#handlers = handlers;
  }

  /** Looks for a mark under the pointer once a frame, however many events come. */
  point(at: Point | null): void {
    if (at === null) this.#handlers.hover(null);
    else if (this.#pointer === null) requestAnimationFrame(() => this.#pick());
    this.#pointer = at;
  }

  tap(at: Point, reach: number): void {
    this.forgetTap();
    const name = this.#handlers.map().nameAt(at);
    const mark = this.#markAt(at, name === null ? reach : 0, name === null ? 0 : SHOWS_UNDER_NAMES);
    if (mark !== null) this.#handlers.select({ kind: mark.kind, id: mark.id });
    else if (name !== null) this.#handlers.select({ kind: kindOf(name), id: name.id });
    else this.#backgroundTimer = window.setTimeout(() => this.#handlers.background(), BACKGROUND_MS);
  }

  /** The tap was the first half of something else. */
  forgetTap(): void {
    clearTimeout(this.#backgroundTimer);
  }

  end(): void {
    this.#isOver = true;
    this.forgetTap();
  }

  #pick(): void {
    const at = this.#pointer;
    this.#pointer = null;
    if (at === null || this.#isOver) return;
    const name = this.#handlers.map().nameAt(at);
    const mark = name === null ? this.#markAt(at, HOVER_REACH, 0) : this.#markAt(at, 0, SHOWS_UNDER_NAMES);
    this.#handlers.cursor(mark !== null || name !== null ? 'pointer' : '');
    this.#handlers.hover(mark);
  }

  #markAt(at: Point, reach: number, least: number): Mark | null {
    const { camera, size, styling, grid } = this.#handlers.map();
    const growth = markGrowth(camera.scale) / camera.scale;
    // What a filter has faded, or the zoom does not show yet, cannot be hit by chance.
    const isHit = (mark: Mark): boolean => styling.lookOf(mark).alpha >= 0.15 && styling.isDrawn(mark, camera.scale);
    const radiusOf = (mark: Mark): number => {
      const radius = isHit(mark) ? styling.radiusOf(mark) * growth : -1;
      return radius * camera.scale < least ? -1 : radius;
    };
    return grid.nearest(toMap(camera, size, at), reach / camera.scale, MOST_RADIUS * growth, radiusOf);
  }
}

/** What a name on the map opens. */
function kindOf({ kind }: LabelBox): MapKind {
  return kind === 'region' || kind === 'group' ? 'community' : kind;
}

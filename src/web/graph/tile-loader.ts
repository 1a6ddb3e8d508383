import { composeNetwork } from '#model/compose-network.ts';
import type { Network, TileRef } from '#model/network.ts';
import type { Tile } from '#model/tile.ts';
import type { Size } from './camera.ts';
import type { MapCamera } from './map-types.ts';
import { MOST_PEOPLE, wantedTiles } from './wanted-tiles.ts';

export type LoadTile = (file: string, signal: AbortSignal) => Promise<Tile>;

export interface TileLoaderHandlers {
  /** The head with what has been loaded below it, at most every `COMPOSE_MS`. */
  composed(network: Network): void;
  /** Whether tiles of the present view are on their way. */
  busy(isBusy: boolean): void;
  /** How many tiles of the present view could not be had. */
  missing(count: number): void;
}

/** Requests under way at once: more would keep the middle of the view waiting for its rim. */
const PARALLEL = 4;
/** People come in steps, not at every file, and when the camera stands still: a new scene costs a few frames of a move. */
const COMPOSE_MS = 800;
const STILL_MS = 120;
/** A move that does not end gets its people all the same. */
const LONGEST_MS = 3_000;
/** People of decoded tiles that are kept for when the map comes back: some 30 MB; decoding them again would leave more behind. */
const KEPT_PEOPLE = 20_000;
const RETRIES_MS = [1000, 3000, 9000];

/**
 * Brings the people of a large map as the camera comes near them. Tiles stay in the scene until others need their room, so that
 * a short way back shows everybody at once and indices change seldom.
 */
export class TileLoader {
  readonly #head: Network;
  readonly #load: LoadTile;
  readonly #handlers: TileLoaderHandlers;
  /** Decoded tiles by file, least recently wanted first. */
  readonly #kept = new Map<string, Tile>();
  readonly #underway = new Map<string, AbortController>();
  readonly #failures = new Map<string, number>();
  readonly #retries = new Map<string, ReturnType<typeof setTimeout>>();
  #wanted: readonly TileRef[] = [];
  /** Files in the scene, in the order in which they came. */
  #shown: string[] = [];
  /** People asked for by name and their neighbours; they come behind the tiles. */
  #pinned: readonly Tile[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #composedAt = Number.NEGATIVE_INFINITY;
  #lookedAt = Number.NEGATIVE_INFINITY;
  /** Since when something waits to be shown. */
  #waitsFrom: number | null = null;
  #said = '';
  #isOver = false;

  constructor(head: Network, load: LoadTile, handlers: TileLoaderHandlers) {
    this.#head = head;
    this.#load = load;
    this.#handlers = handlers;
  }

  /** The camera is there now. Cheap when it needs nothing new. */
  look(camera: MapCamera, size: Size): void {
    const { pyramid, nodes } = this.#head;
    if (pyramid === null) return;
    this.#lookedAt = performance.now();
    this.#wanted = wantedTiles(pyramid, camera, size, MOST_PEOPLE - nodes.id.length);
    const files = new Set(this.#wanted.map(({ file }) => file));
    for (const [file, request] of this.#underway) if (!files.has(file)) request.abort();
    for (const [file, timer] of this.#retries) {
      if (files.has(file)) continue;
      clearTimeout(timer);
      this.#retries.delete(file);
    }
    this.#fetch();
    if (this.#wanted.some(({ file }) => this.#kept.has(file) && !this.#shown.includes(file))) this.#composeSoon();
  }

  /** Shows these people too, wherever the camera is. */
  pin(tiles: readonly Tile[]): void {
    if (tiles.length === 0 && this.#pinned.length === 0) return;
    this.#pinned = tiles;
    this.#compose();
  }

  end(): void {
    this.#isOver = true;
    clearTimeout(this.#timer);
    for (const timer of this.#retries.values()) clearTimeout(timer);
    for (const request of this.#underway.values()) request.abort();
  }

  #fetch(): void {
    for (const { file } of this.#wanted) {
      if (this.#underway.size >= PARALLEL) break;
      if (!this.#kept.has(file) && !this.#underway.has(file) && !this.#retries.has(file) && !this.#isLost(file))
        void this.#get(file);
    }
    this.#tell();
  }

  async #get(file: string): Promise<void> {
    const request = new AbortController();
    this.#underway.set(file, request);
    try {
      const tile = await this.#load(file, request.signal);
      this.#failures.delete(file);
      this.#kept.set(file, tile);
    } catch {
      if (!request.signal.aborted) this.#retry(file);
    }
    this.#underway.delete(file);
    if (this.#isOver) return;
    this.#fetch();
    if (this.#kept.has(file)) this.#composeSoon();
  }

  #isLost(file: string): boolean {
    return (this.#failures.get(file) ?? 0) > RETRIES_MS.length;
  }

  #retry(file: string): void {
    const failures = (this.#failures.get(file) ?? 0) + 1;
    this.#failures.set(file, failures);
    const wait = RETRIES_MS[failures - 1];
    if (wait === undefined) return;
    const timer = setTimeout(() => {
      this.#retries.delete(file);
      this.#fetch();
    }, wait);
    this.#retries.set(file, timer);
  }

  /** The last one that is missing need not wait: nothing more comes for now. */
  #composeSoon(): void {
    clearTimeout(this.#timer);
    const now = performance.now();
    this.#waitsFrom ??= now;
    const step = this.#underway.size === 0 ? 0 : this.#composedAt + COMPOSE_MS;
    const due = Math.min(Math.max(step, this.#lookedAt + STILL_MS), this.#waitsFrom + LONGEST_MS);
    this.#timer = setTimeout(() => this.#compose(), Math.max(due - now, 0));
  }

  #compose(): void {
    clearTimeout(this.#timer);
    this.#waitsFrom = null;
    this.#composedAt = performance.now();
    this.#shown = this.#chooseShown();
    const tiles = this.#shown.flatMap((file) => this.#kept.get(file) ?? []);
    this.#forget();
    this.#handlers.composed(composeNetwork(this.#head, [...tiles, ...this.#pinned]));
    this.#tell();
  }

  /** What is wanted, and of what is in the scene already as much as there is room for beside it. */
  #chooseShown(): string[] {
    const wanted = this.#wanted.filter(({ file }) => this.#kept.has(file)).map(({ file }) => file);
    const sizeOf = (file: string): number => this.#kept.get(file)?.nodes.id.length ?? 0;
    let room = MOST_PEOPLE - this.#head.nodes.id.length - wanted.reduce((sum, file) => sum + sizeOf(file), 0);
    const stays = new Set(wanted);
    for (const file of this.#shown.toReversed()) {
      if (stays.has(file) || !this.#kept.has(file) || sizeOf(file) > room) continue;
      room -= sizeOf(file);
      stays.add(file);
    }
    return [...this.#shown.filter((file) => stays.has(file)), ...wanted.filter((file) => !this.#shown.includes(file))];
  }

  /** Drops decoded tiles that nobody has wanted for longest. */
  #forget(): void {
    for (const file of [...this.#shown, ...this.#wanted.map((tile) => tile.file)]) {
      const tile = this.#kept.get(file);
      if (tile === undefined) continue;
      this.#kept.delete(file);
      this.#kept.set(file, tile);
    }
    let people = 0;
    for (const { nodes } of this.#kept.values()) people += nodes.id.length;
    for (const [file, { nodes }] of this.#kept) {
      if (people <= KEPT_PEOPLE) return;
      people -= nodes.id.length;
      this.#kept.delete(file);
    }
  }

  /** Busy until everything that can be had is in the scene. */
  #tell(): void {
    const lost = this.#wanted.filter(({ file }) => this.#isLost(file)).length;
    const waits = this.#wanted.filter(({ file }) => !this.#isLost(file) && !this.#shown.includes(file)).length;
    const said = `${waits > 0} ${lost}`;
    if (said === this.#said) return;
    this.#said = said;
    this.#handlers.busy(waits > 0);
    this.#handlers.missing(lost);
  }
}

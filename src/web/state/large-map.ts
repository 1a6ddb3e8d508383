import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Tile } from '#model/tile.ts';
import type { ApiClient } from '#web/api/client.ts';
import type { Size } from '#web/graph/camera.ts';
import type { MapCamera } from '#web/graph/map-types.ts';
import { TileLoader } from '#web/graph/tile-loader.ts';
import { createNetworkIndex, type NetworkIndex } from './network-index.ts';

/** The part of a large map that is loaded: the head's index, then that of head and tiles as the camera moves. */
export class LargeMap implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #api: ApiClient;
  #head: NetworkIndex | null = null;
  #index: NetworkIndex | null = null;
  #loader: TileLoader | null = null;
  #isBusy = false;
  #missing = 0;

  constructor(host: ReactiveControllerHost, api: ApiClient) {
    this.#host = host;
    this.#api = api;
    host.addController(this);
  }

  /** Whether people of the present view are on their way. */
  get isBusy(): boolean {
    return this.#isBusy;
  }

  /** Parts of the present view that could not be had. */
  get missing(): number {
    return this.#missing;
  }

  hostDisconnected(): void {
    this.#loader?.end();
    this.#loader = null;
    this.#head = null;
  }

  /** The index of all that is loaded of this head. */
  indexOf(head: NetworkIndex | null): NetworkIndex | null {
    if (head !== this.#head) this.#begin(head);
    return this.#index;
  }

  /** The map shows this now. */
  look(camera: MapCamera, size: Size): void {
    this.#loader?.look(camera, size);
  }

  pin(tiles: readonly Tile[]): void {
    this.#loader?.pin(tiles);
  }

  #begin(head: NetworkIndex | null): void {
    this.#loader?.end();
    this.#head = head;
    this.#index = head;
    this.#isBusy = false;
    this.#missing = 0;
    this.#loader =
      head === null || head.network.pyramid === null
        ? null
        : new TileLoader(head.network, (file, signal) => this.#api.tile(file, signal), {
            composed: (network) => {
              this.#index = createNetworkIndex(network);
              this.#host.requestUpdate();
            },
            busy: (isBusy) => {
              this.#isBusy = isBusy;
              this.#host.requestUpdate();
            },
            missing: (count) => {
              this.#missing = count;
              this.#host.requestUpdate();
            },
          });
  }
}

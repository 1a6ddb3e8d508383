import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Relief } from '#model/network.ts';
import type { Id } from '#model/primitives.ts';
import type { Tile } from '#model/tile.ts';
import type { ApiClient } from '#web/api/client.ts';
import type { Size } from '#web/graph/camera.ts';
import type { MapCamera } from '#web/graph/map-types.ts';
import { ReliefLoader } from '#web/graph/relief-loader.ts';
import type { TileLoader } from '#web/graph/tile-loader.ts';
import { createNetworkIndex, type NetworkIndex } from './network-index.ts';

/** Surroundings of people who were asked for by name that are kept for coming back to them. */
const KEPT_AROUND = 24;

/** What is loaded of the map as the camera moves: the head's index, then that of head and tiles; and the finer land. */
export class LargeMap implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #api: ApiClient;
  #head: NetworkIndex | null = null;
  #index: NetworkIndex | null = null;
  #loader: TileLoader | null = null;
  #land: ReliefLoader | null = null;
  #reliefs: readonly Relief[] = [];
  #isLandBusy = false;
  #isBusy = false;
  #missing = 0;
  /** Where the map was when the loader's code was on its way. */
  #looked: { readonly camera: MapCamera; readonly size: Size } | null = null;
  /** People asked for by name. */
  #wanted: readonly Id[] = [];
  #asking: AbortController | null = null;
  readonly #around = new Map<Id, Tile>();

  constructor(host: ReactiveControllerHost, api: ApiClient) {
    this.#host = host;
    this.#api = api;
    host.addController(this);
  }

  /** Whether people of the present view are on their way. */
  get isBusy(): boolean {
    return this.#isBusy || this.#isLandBusy || this.#asking !== null;
  }

  /** Finer land of the present view. */
  get reliefs(): readonly Relief[] {
    return this.#reliefs;
  }

  /** Parts of the present view that could not be had. */
  get missing(): number {
    return this.#missing;
  }

  hostDisconnected(): void {
    this.#asking?.abort();
    this.#loader?.end();
    this.#land?.end();
    this.#loader = null;
    this.#land = null;
    this.#head = null;
  }

  /** The index of all that is loaded of this head. */
  indexOf(head: NetworkIndex | null): NetworkIndex | null {
    if (head !== this.#head) this.#begin(head);
    return this.#index;
  }

  /** The map shows this now. */
  look(camera: MapCamera, size: Size): void {
    this.#looked = { camera, size };
    this.#loader?.look(camera, size);
    this.#land?.look(camera, size);
  }

  /** These people are to be on the map, with their co-authors, wherever the camera is. */
  want(ids: readonly Id[]): void {
    if (this.#loader === null || String(ids) === String(this.#wanted)) return;
    this.#wanted = ids;
    this.#asking?.abort();
    const asking = new AbortController();
    this.#asking = asking;
    void this.#ask(ids, asking);
  }

  /** Who cannot be had (no server behind a static folder, nobody of that name) is simply not there; their card says so. */
  async #ask(ids: readonly Id[], asking: AbortController): Promise<void> {
    const missing = ids.filter((id) => !this.#around.has(id));
    await Promise.allSettled(missing.map(async (id) => this.#around.set(id, await this.#api.around(id, asking.signal))));
    if (asking.signal.aborted) return;
    this.#asking = null;
    this.#loader?.pin(ids.flatMap((id) => this.#around.get(id) ?? []));
    for (const id of this.#around.keys()) if (this.#around.size > KEPT_AROUND && !ids.includes(id)) this.#around.delete(id);
    this.#host.requestUpdate();
  }

  #begin(head: NetworkIndex | null): void {
    this.#loader?.end();
    this.#land?.end();
    this.#asking?.abort();
    this.#asking = null;
    this.#wanted = [];
    this.#around.clear();
    this.#head = head;
    this.#index = head;
    this.#reliefs = [];
    this.#isBusy = false;
    this.#isLandBusy = false;
    this.#missing = 0;
    this.#land = head === null ? null : this.#createLand(head);
    this.#loader = null;
    if (head !== null && head.network.pyramid !== null) void this.#createLoader(head);
  }

  #createLand({ network }: NetworkIndex): ReliefLoader {
    return new ReliefLoader(network.reliefs, (file, signal) => this.#api.relief(file, signal), {
      changed: (reliefs) => {
        this.#reliefs = reliefs;
        this.#host.requestUpdate();
      },
      busy: (isBusy) => {
        this.#isLandBusy = isBusy;
        this.#host.requestUpdate();
      },
    });
  }

  /** Its code comes with the first large map; the next update then asks for the people wanted. */
  async #createLoader(of: NetworkIndex): Promise<void> {
    const { network: head } = of;
    const { TileLoader } = await import('#web/graph/tile-loader.ts');
    if (this.#head !== of) return;
    const loader = new TileLoader(head, (file, signal) => this.#api.tile(file, signal), {
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
    this.#loader = loader;
    if (this.#looked !== null) loader.look(this.#looked.camera, this.#looked.size);
    this.#host.requestUpdate();
  }
}

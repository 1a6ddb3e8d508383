import { NotFound } from '#model/errors.ts';
import type { Audience } from '#model/visibility.ts';
import { currentHash, readSnapshot, type Snapshot, type SnapshotFile } from './snapshot.ts';

/** What the server knows of published snapshots. */
export interface Published {
  /** The snapshot served now; `undefined` when nothing is published for this audience. */
  current(): Snapshot | undefined;
  /** A file of the snapshot served now, or of the one before for a short while. */
  file(name: string): SnapshotFile | undefined;
}

/**
 * How long files of the snapshot before stay: enough for a page that had just read its manifest, short enough that whoever
 * opted out is gone within a minute of the publish.
 */
const PREVIOUS_KEPT_MS = 60_000;

/** The published snapshots of one audience under RESEAU_HOME. `refresh` picks up a new publish; readers never wait for it. */
export class PublishedFolder implements Published {
  readonly #home: string;
  readonly #audience: Audience;
  readonly #now: () => number;
  #current: Snapshot | undefined;
  #previous: { snapshot: Snapshot; until: number } | undefined;
  #refreshing: Promise<boolean> | undefined;

  constructor({ home, audience, now = Date.now }: { home: string; audience: Audience; now?: () => number }) {
    this.#home = home;
    this.#audience = audience;
    this.#now = now;
  }

  current(): Snapshot | undefined {
    return this.#current;
  }

  file(name: string): SnapshotFile | undefined {
    if (this.#previous !== undefined && this.#previous.until < this.#now()) this.#previous = undefined;
    return this.#current?.files.get(name) ?? this.#previous?.snapshot.files.get(name);
  }

  /** Whether there is another snapshot than before. One refresh runs at a time; a failed one leaves what was served. */
  refresh(): Promise<boolean> {
    this.#refreshing ??= this.#read().finally(() => {
      this.#refreshing = undefined;
    });
    return this.#refreshing;
  }

  async #read(): Promise<boolean> {
    const hash = await currentHash(this.#home, this.#audience);
    if (hash === this.#current?.manifest.hash) return false;
    const next = hash === undefined ? undefined : await readSnapshot(this.#home, this.#audience, hash);
    this.#previous = this.#current && { snapshot: this.#current, until: this.#now() + PREVIOUS_KEPT_MS };
    this.#current = next;
    return true;
  }
}

/** The snapshot served now, or the problem that tells an operator what to do. */
export function presentSnapshot(published: Published): Snapshot {
  const snapshot = published.current();
  if (snapshot !== undefined) return snapshot;
  throw new NotFound(
    'Nothing is published for this audience yet. Run `reseau load DIR` and `reseau publish`; this server picks it up.',
  );
}

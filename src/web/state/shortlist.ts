import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { z } from 'zod';
import { Id } from '#model/primitives.ts';
import { MOST_SHORTLISTED } from './view-state.ts';

const KEY = 'reseau-shortlist';

const ShortlistEntry = z.object({
  id: Id,
  /** As it was when they were added: said while, or where, nobody else knows it. */
  name: z.string().max(300),
  note: z.string().max(5000),
});
export type ShortlistEntry = z.infer<typeof ShortlistEntry>;

/** The people that one means to come back to, with notes. Kept in this browser and never sent anywhere. */
export class Shortlist extends EventTarget {
  readonly #storage: Pick<Storage, 'getItem' | 'setItem'> | null;
  #entries: readonly ShortlistEntry[];
  #isKept: boolean;

  constructor(storage: Pick<Storage, 'getItem' | 'setItem'> | null) {
    super();
    this.#storage = storage;
    this.#isKept = storage !== null;
    this.#entries = this.#read();
  }

  /** In the order they were added. */
  get entries(): readonly ShortlistEntry[] {
    return this.#entries;
  }

  /** False where the browser refuses to keep anything for this page. */
  get isKept(): boolean {
    return this.#isKept;
  }

  get isFull(): boolean {
    return this.#entries.length >= MOST_SHORTLISTED;
  }

  has(id: Id): boolean {
    return this.#entries.some((entry) => entry.id === id);
  }

  /** Adds somebody without a note; does nothing if they are in, or the list is full. */
  add(id: Id, name: string): void {
    if (!this.has(id) && !this.isFull) this.#write([...this.#entries, { id, name, note: '' }]);
  }

  remove(id: Id): void {
    this.#write(this.#entries.filter((entry) => entry.id !== id));
  }

  setNote(id: Id, note: string): void {
    this.#write(this.#entries.map((entry) => (entry.id === id ? { ...entry, note } : entry)));
  }

  /** What another tab of this browser has written. */
  reload(): void {
    this.#entries = this.#read();
    this.dispatchEvent(new Event('change'));
  }

  #write(entries: readonly ShortlistEntry[]): void {
    this.#entries = entries;
    try {
      this.#storage?.setItem(KEY, JSON.stringify(entries));
      this.#isKept = this.#storage !== null;
    } catch {
      this.#isKept = false;
    }
    this.dispatchEvent(new Event('change'));
  }

  /** What does not parse is left out, so that one bad entry never loses the others. */
  #read(): ShortlistEntry[] {
    try {
      const kept: unknown = JSON.parse(this.#storage?.getItem(KEY) ?? '[]');
      const list = Array.isArray(kept) ? kept : [];
      return list.flatMap((item) => ShortlistEntry.safeParse(item).data ?? []).slice(0, MOST_SHORTLISTED);
    } catch {
      return [];
    }
  }
}

/** The one shortlist of this page, made when an element first asks for it. */
let ofPage: Shortlist | null = null;

function pageShortlist(): Shortlist {
  if (ofPage !== null) return ofPage;
  const list = new Shortlist(storageOfPage());
  window.addEventListener('storage', ({ key }) => {
    if (key === KEY || key === null) list.reload();
  });
  ofPage = list;
  return list;
}

/** Even to name it throws where the browser blocks it. */
function storageOfPage(): Storage | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}

/** The page's shortlist, redrawing its host when it changes. */
export class ShortlistController implements ReactiveController {
  readonly list: Shortlist = pageShortlist();
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.list.addEventListener('change', this.#changed);
  }

  hostDisconnected(): void {
    this.list.removeEventListener('change', this.#changed);
  }

  readonly #changed = (): void => this.#host.requestUpdate();
}

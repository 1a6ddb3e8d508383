import { Task } from '@lit/task';
import type { ReactiveControllerHost } from 'lit';
import type { SearchHit } from '#model/cards.ts';
import type { Language } from '#model/primitives.ts';
import type { Explorer } from './explorer.ts';
import type { NetworkIndex } from './network-index.ts';
import { createLocalSearch, type LocalSearch, mergeHits } from './search-network.ts';

export const SHOWN_HITS = 10;

/** Between two keys of a practised typist; local hits do not wait for it. */
const PAUSE_MS = 120;

/** Hits for a text as it is typed: the map's at once, the server's as they come. */
export class HitSearch {
  text = '';
  /** Only hits of it; `undefined` for all kinds. */
  kind: SearchHit['kind'] | undefined;
  readonly #task: Task<readonly [string, Explorer | null], { text: string; hits: SearchHit[] }>;
  #local: { index: NetworkIndex; language: Language; search: LocalSearch } | null = null;

  constructor(host: ReactiveControllerHost & { readonly explorer: Explorer | null }, kind?: SearchHit['kind']) {
    this.kind = kind;
    this.#task = new Task(host, {
      args: () => [this.text.trim(), host.explorer] as const,
      argsEqual: ([text, a], [other, b]) => text === other && a?.language === b?.language && a?.api === b?.api,
      task: async ([text, explorer], { signal }) => {
        if (text === '' || explorer === null) return { text, hits: [] };
        await pause(PAUSE_MS, signal);
        return { text, hits: await explorer.api.search(text, explorer.language, signal) };
      },
    });
  }

  /** True while the server's part is missing because it failed, not because it is on its way. */
  get failed(): boolean {
    return this.text.trim() !== '' && this.#task.error !== undefined && this.#task.value?.text !== this.text.trim();
  }

  /** True once everybody asked has answered for this very text. */
  get settled(): boolean {
    return this.#task.value?.text === this.text.trim() || this.#task.error !== undefined;
  }

  hits(explorer: Explorer): SearchHit[] {
    const text = this.text.trim();
    if (text === '') return [];
    const local = this.#localSearch(explorer)?.(text, SHOWN_HITS, this.kind) ?? [];
    const answered = this.#task.value?.text === text ? this.#task.value.hits : [];
    const server = this.kind === undefined ? answered : answered.filter(({ kind }) => kind === this.kind);
    return mergeHits(local, server, SHOWN_HITS);
  }

  #localSearch({ index, language }: Explorer): LocalSearch | null {
    if (index === null) return null;
    if (this.#local?.index !== index || this.#local.language !== language) {
      this.#local = { index, language, search: createLocalSearch(index.network, language) };
    }
    return this.#local.search;
  }
}

function pause(durationMs: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, durationMs);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });
}

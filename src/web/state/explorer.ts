import { createContext } from '@lit/context';
import type { AboutResponse } from '#model/api.ts';
import type { Language } from '#model/primitives.ts';
import type { ApiClient } from '#web/api/client.ts';
import type { Messages } from '#web/locales/messages.ts';
import type { LocaleCode } from '#web/locales/translation.ts';
import type { Theme } from '#web/styles/palette.ts';
import type { Change } from './changes.ts';
import type { HistoryEntry } from './history-entry.ts';
import type { NetworkIndex } from './network-index.ts';
import type { HistoryMode } from './view-history.ts';
import type { ViewState } from './view-state.ts';

/** What every element of the explorer may know, as one value; a new one is provided whenever anything in it changes. */
export interface Explorer {
  readonly view: ViewState;
  /** The language the client speaks; texts are asked for with it. */
  readonly locale: LocaleCode;
  /** In which of the data's languages names are read. */
  readonly language: Language;
  readonly theme: Theme;
  readonly messages: Messages;
  readonly api: ApiClient;
  readonly about: AboutResponse | null;
  readonly index: NetworkIndex | null;
  /** What undo and redo would do. */
  readonly steps: HistoryEntry;
  navigate(change: Change, mode?: HistoryMode): void;
  href(change: Change): string;
}

export const explorerContext = createContext<Explorer>(Symbol('explorer'));

/** The map is here, and the database that cards and search ask is not. */
export function isStoreAway({ about }: Explorer): boolean {
  return about !== null && !about.storeAvailable && about.snapshot !== null;
}

/** The two functions are made anew at each update and say the same, so they do not count. */
export function sameExplorer(a: Explorer, b: Explorer): boolean {
  const keys = ['view', 'locale', 'theme', 'about', 'index', 'steps'] as const;
  return keys.every((key) => a[key] === b[key]);
}

import { foldWords } from '#analysis/fold-text.ts';
import { isOpenFilter } from '#web/graph/filter-network.ts';
import { nextLanguage } from '#web/locales/languages.ts';
import type { PaletteMessages } from '#web/locales/palette-messages.ts';
import { isDark, themeFor } from '#web/styles/palette.ts';
import { arrangeable } from './arrangement.ts';
import {
  arrange,
  type Change,
  clearFilters,
  closeCard,
  hasCard,
  openChanges,
  openCollaborators,
  openPath,
  openShortlist,
  openTab,
  setLanguage,
  setPage,
  setTheme,
} from './changes.ts';
import { compareWith, openCompare } from './compare-changes.ts';
import { openEgo } from './ego-changes.ts';
import type { Explorer } from './explorer.ts';
import { pinOf } from './pinned.ts';
import { openQuestion } from './question-changes.ts';
import { matchScore } from './search-network.ts';
import { openStream } from './stream-view.ts';

export const COMMAND_IDS = [
  'collaborators',
  'directions',
  'compare',
  'papers',
  'network',
  'arrange',
  'unarrange',
  'shortlist',
  'questions',
  'between',
  'map',
  'table',
  'supervision',
  'stream',
  'changes',
  'share',
  'fit',
  'layers',
  'lasso',
  'undo',
  'redo',
  'pin',
  'unpin',
  'clear',
  'close',
  'accessibility',
  'language',
  'dark',
  'light',
  'contrast',
] as const;
export type CommandId = (typeof COMMAND_IDS)[number];

/** What only the page itself can do. */
export type PageDeed = 'pin' | 'share' | 'fit' | 'layers' | 'lasso' | 'undo' | 'redo';

export interface Command {
  readonly id: CommandId;
  readonly text: string;
  readonly deed: Change | PageDeed;
}

/** What makes sense where somebody is now, in the order in which it is offered. */
export function commandsOf(explorer: Explorer, words: PaletteMessages, pinned: readonly string[] = []): Command[] {
  const { view, index } = explorer;
  const person = view.selection?.kind === 'person' ? view.selection.id : null;
  const name = person === null ? null : (index?.person(person)?.name ?? null);
  const deeds = deedsOf(explorer, name === null ? null : person);
  const pin = pinOf(view);
  if (pin !== '') deeds[pinned.includes(pin) ? 'unpin' : 'pin'] = 'pin';
  return COMMAND_IDS.flatMap((id) => {
    const deed = deeds[id];
    return deed === undefined
      ? []
      : [{ id, deed, text: words.said[id].text(id === 'language' ? nextLanguage(explorer.locale).name : name) }];
  });
}

type Deeds = Partial<Record<CommandId, Change | PageDeed>>;

function deedsOf(explorer: Explorer, person: string | null): Deeds {
  const { view, index, about, locale, theme, steps } = explorer;
  const isMap = view.page === 'map';
  return {
    collaborators: openCollaborators({ person }),
    directions: openPath(person, null),
    compare: (view.selection && compareWith(view.selection)) ?? openCompare('person'),
    ...(person === null ? {} : { papers: openTab('papers'), network: openEgo(person) }),
    ...(view.arranged ? { unarrange: arrange(false) } : {}),
    ...(person !== null && isMap && !view.arranged && arrangeable(index, view) !== null ? { arrange: arrange(true) } : {}),
    shortlist: openShortlist(),
    questions: openQuestion(null),
    between: openQuestion('between'),
    ...(isMap ? { fit: 'fit', layers: 'layers', lasso: 'lasso' } : { map: setPage('map') }),
    ...(view.page === 'table' ? {} : { table: setPage('table') }),
    ...(about?.supervision === true && view.page !== 'supervision' ? { supervision: setPage('supervision') } : {}),
    ...(view.changes ? {} : { changes: openChanges() }),
    ...(view.page === 'stream' ? {} : { stream: openStream() }),
    share: 'share',
    ...(steps.at > 0 ? { undo: 'undo' } : {}),
    ...(steps.at < steps.top ? { redo: 'redo' } : {}),
    ...(isOpenFilter(view.filter) && view.isolated === null ? {} : { clear: clearFilters() }),
    ...(hasCard(view) ? { close: closeCard() } : {}),
    ...(view.page === 'accessibility' ? {} : { accessibility: setPage('accessibility') }),
    language: setLanguage(nextLanguage(locale).code),
    ...(theme === 'dark' ? {} : { dark: setTheme('dark') }),
    ...(theme === 'light' ? {} : { light: setTheme('light') }),
    ...(theme.startsWith('contrast') ? {} : { contrast: setTheme(themeFor({ dark: isDark(theme), contrast: true })) }),
  };
}

/** Commands whose words, or other words for them, begin with every word of the text; all of them for none. */
export function matchCommands(commands: readonly Command[], text: string, words: PaletteMessages): Command[] {
  const wanted = foldWords(text);
  if (wanted.length === 0) return [...commands];
  return commands
    .map((command) => {
      const own = matchScore(foldWords(command.text), wanted);
      return {
        command,
        score: own > 0 ? own + 3 : matchScore(foldWords(`${command.text} ${words.said[command.id].also}`), wanted),
      };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ command }) => command);
}

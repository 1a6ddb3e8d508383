import stream from 'lucide-static/icons/chart-area.svg?raw';
import compare from 'lucide-static/icons/columns-2.svg?raw';
import directions from 'lucide-static/icons/corner-up-right.svg?raw';
import changes from 'lucide-static/icons/diff.svg?raw';
import supervision from 'lucide-static/icons/graduation-cap.svg?raw';
import meet from 'lucide-static/icons/handshake.svg?raw';
import questions from 'lucide-static/icons/message-circle-question-mark.svg?raw';
import star from 'lucide-static/icons/star.svg?raw';
import table from 'lucide-static/icons/table-2.svg?raw';
import type { ExploreMessages } from '#web/locales/explore-messages.ts';
import { type Change, openChanges, openCollaborators, openPath, openShortlist, setPage } from '#web/state/changes.ts';
import { openCompare } from '#web/state/compare-changes.ts';
import { openQuestion } from '#web/state/question-changes.ts';
import { openStream } from '#web/state/stream-view.ts';

export interface ExploreEntry {
  /** What it is called is said under the same name in `ExploreMessages`. */
  readonly id: keyof ExploreMessages;
  readonly svg: string;
  readonly open: Change;
}

/** What the menu "Explore" offers, in its order. A new view is one line here and its words in explore-messages.ts. */
export const EXPLORE_ENTRIES: readonly ExploreEntry[] = [
  { id: 'questions', svg: questions, open: openQuestion(null) },
  { id: 'directions', svg: directions, open: openPath(null, null) },
  { id: 'compare', svg: compare, open: openCompare('person') },
  { id: 'stream', svg: stream, open: openStream() },
  { id: 'changes', svg: changes, open: openChanges() },
  { id: 'shortlist', svg: star, open: openShortlist() },
];

/** What stands in the top row, and comes last in the menu where the row has no room for it: the entries above keep their places. */
export const ROW_ENTRIES: readonly ExploreEntry[] = [
  { id: 'meet', svg: meet, open: openCollaborators() },
  { id: 'table', svg: table, open: setPage('table') },
  { id: 'supervision', svg: supervision, open: setPage('supervision') },
];

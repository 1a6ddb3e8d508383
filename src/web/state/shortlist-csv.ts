import type { Language } from '#model/primitives.ts';
import type { CollaboratorMessages } from '#web/locales/collaborator-messages.ts';
import type { Messages } from '#web/locales/messages.ts';
import { select } from './changes.ts';
import type { NetworkIndex } from './network-index.ts';
import type { ShortlistEntry } from './shortlist.ts';
import { writeView } from './view-address.ts';
import { DEFAULT_VIEW } from './view-state.ts';

export interface CsvContext {
  readonly index: NetworkIndex | null;
  readonly messages: Messages;
  readonly words: CollaboratorMessages;
  readonly language: Language;
  /** Where the explorer is, as "https://host/path". */
  readonly home: string;
}

/** The shortlist for a spreadsheet, with notes and an address for each. Cells that a spreadsheet would run as formulas are defused. */
export async function shortlistCsv(entries: readonly ShortlistEntry[], context: CsvContext): Promise<string> {
  const { stringify } = await import('csv-stringify/browser/esm/sync');
  const { index, messages, words, language, home } = context;
  const records = entries.map(({ id, name, note }) => {
    const known = index?.person(id);
    const address = writeView(select({ kind: 'person', id })({ ...DEFAULT_VIEW, language }));
    const kind = known === undefined ? '' : messages.kinds[known.kind];
    return [known?.name || name, kind, known?.institution?.name[language] ?? '', known?.papers ?? '', note, `${home}${address}`];
  });
  return stringify([words.shortlist.headings, ...records], { bom: true, escape_formulas: true, record_delimiter: 'windows' });
}

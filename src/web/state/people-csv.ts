import type { Messages } from '#web/locales/messages.ts';
import type { LocaleCode } from '#web/locales/translation.ts';
import { select } from './changes.ts';
import type { MapPerson } from './network-index.ts';
import { writeView } from './view-address.ts';
import { DEFAULT_VIEW } from './view-state.ts';

interface CsvContext {
  readonly messages: Messages;
  readonly locale: LocaleCode;
  /** In which names are read. */
  readonly language: 'en' | 'fr';
  readonly headings: readonly string[];
  /** Where the explorer is, as "https://host/path". */
  readonly home: string;
}

/** People for a spreadsheet: name, kind, university, community, papers, co-authors, address. Formulas are defused. */
export async function peopleCsv(people: readonly MapPerson[], context: CsvContext): Promise<string> {
  const { stringify } = await import('csv-stringify/browser/esm/sync');
  const { messages, locale, language, headings, home } = context;
  const records = people.map(({ id, name, kind, institution, community, papers, degree }) => {
    const address = writeView(select({ kind: 'person', id })({ ...DEFAULT_VIEW, language: locale }));
    const places = [institution?.name[language] ?? '', community?.label[language] ?? ''];
    return [name, messages.kinds[kind], ...places, papers, degree, `${home}${address}`];
  });
  return stringify([[...headings], ...records], { bom: true, escape_formulas: true, record_delimiter: 'windows' });
}

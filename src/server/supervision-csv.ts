import { stringify } from 'csv-stringify/sync';
import type { SupervisionLoad } from '#model/cards.ts';
import { Level } from '#model/person.ts';
import type { Id, Language, LocalText } from '#model/primitives.ts';

export interface CsvOptions {
  language: Language;
  /** Names of topics; one that has none here stands as its id. */
  topics: ReadonlyMap<Id, LocalText>;
}

/** The load table for a spreadsheet: one line per faculty. Cells that a spreadsheet would run as formulas are defused. */
export function supervisionCsv(load: SupervisionLoad, { language, topics }: CsvOptions): string {
  const records = load.rows.map((row) => [
    load.date,
    row.person.id,
    row.person.name ?? '',
    row.institution?.name[language] ?? '',
    row.topics.map((id) => topics.get(id)?.[language] ?? id).join('; '),
    ...[row.total, row.principalAlone, row.principalShared, row.co, row.unstated],
    ...Level.options.map((level) => row.byLevel[level] ?? 0),
    ...[row.endingSoon, row.unknownEnds],
  ]);
  return stringify([HEADINGS[language], ...records], { bom: true, escape_formulas: true, record_delimiter: 'windows' });
}

const LEVELS: Readonly<Record<Language, Record<Level, string>>> = {
  en: {
    phd: 'PhD',
    masters: 'Master’s',
    postdoc: 'Postdoc',
    visiting: 'Visiting',
    intern: 'Intern',
    collaborator: 'Collaborator',
    undergraduate: 'Undergraduate',
    unstated: 'Level unstated',
  },
  fr: {
    phd: 'Doctorat',
    masters: 'Maîtrise',
    postdoc: 'Postdoc',
    visiting: 'Visite',
    intern: 'Stage',
    collaborator: 'Collaboration',
    undergraduate: 'Baccalauréat',
    unstated: 'Niveau non affiché',
  },
};

const HEADINGS: Readonly<Record<Language, readonly string[]>> = {
  en: [
    ...['Date', 'Id', 'Name', 'University', 'Topics', 'Total'],
    ...['Principal, alone', 'Principal, with a co-supervisor', 'Co-supervisor', 'Role unstated'],
    ...Level.options.map((level) => LEVELS.en[level]),
    ...['Finishing within six months', 'Unknown end dates'],
  ],
  fr: [
    ...['Date', 'Identifiant', 'Nom', 'Université', 'Thèmes', 'Total'],
    ...['Direction, sans codirection', 'Direction, avec codirection', 'Codirection', 'Rôle non précisé'],
    ...Level.options.map((level) => LEVELS.fr[level]),
    ...['Fin d’ici six mois', 'Dates de fin inconnues'],
  ],
};

import type { PartialDate } from '#model/primitives.ts';
import type { SupervisionRole } from '#model/supervision.ts';
import { readByline } from './byline.ts';
import { readExternalId } from './external-ids.ts';
import { fold } from './fold.ts';
import { readIntake } from './intake-cells.ts';
import { closestInstitution, institutionId } from './known-institutions.ts';
import { readLevel, roleOfLevel } from './levels.ts';
import { givenNameFirst, readName } from './person-name.ts';
import { positionTitle } from './positions.ts';
import { readDate, readRoleKind, readYes, splitCell } from './register-words.ts';
import { type Mention, type RoleFact, rejectItem, type SourceItem } from './source.ts';

export interface SheetRow {
  file: string;
  line: number;
  source: string;
  isDayFirst: boolean;
  cell(column: string): string;
}

/** One documented table. Each column lists the names it may have, the documented one first. */
export interface CsvSheet {
  name: string;
  needs: readonly (readonly [string, ...string[]])[];
  columns: readonly (readonly [string, ...string[]])[];
  read(row: SheetRow): Generator<SourceItem>;
}

const SUPERVISOR = ['supervisor', 'superviseur', 'superviseure', 'directeur', 'directrice', 'direction'] as const;
const STUDENT = ['student', 'étudiant', 'étudiante', 'étudiant.e', 'personne étudiante'] as const;
const TITLE = ['title', 'titre'] as const;
const AUTHORS = ['authors', 'author', 'auteurs'] as const;
const NAME = ['name', 'nom complet', 'full name'] as const;
const FAMILY = ['family_name', 'family name', 'last name', 'surname', 'nom', 'nom de famille'] as const;
const GIVEN = ['given_name', 'given name', 'first name', 'prénom'] as const;
const PERSON = ['person', 'personne'] as const;
const TOPIC = ['topic', 'sujet', 'thème'] as const;
const ROLE = ['role', 'rôle', 'fonction'] as const;
const LEVEL = ['level', 'niveau', 'cycle', 'grade', 'diplôme', 'degree'] as const;
const INSTITUTION = ['institution', 'university', 'établissement', 'université'] as const;
const START = ['start', 'from', 'début', 'date de début', 'start date'] as const;
const UNTIL = ['until', 'end', 'fin', 'date de fin', 'end date'] as const;
/** Read past on purpose: addresses are never imported. */
const EMAIL = ['email', 'e-mail', 'courriel', 'adresse courriel'] as const;

export const SHEETS: readonly CsvSheet[] = [
  {
    name: 'supervisions',
    needs: [SUPERVISOR, STUDENT],
    columns: [SUPERVISOR, STUDENT, ROLE, LEVEL, INSTITUTION, START, UNTIL, ['shared', 'partagée'], ['note', 'remarque'], EMAIL],
    read: readSupervision,
  },
  {
    name: 'papers',
    needs: [TITLE, AUTHORS],
    columns: [
      TITLE,
      AUTHORS,
      ['id'],
      ['year', 'année'],
      ['date'],
      ['venue', 'revue', 'conférence', 'journal'],
      ['doi'],
      ['url', 'lien'],
      ['keywords', 'mots-clés'],
      ['abstract', 'résumé'],
      ['complete', 'liste complète'],
    ],
    read: readPaper,
  },
  {
    name: 'topics',
    needs: [PERSON, TOPIC],
    columns: [PERSON, TOPIC, ['topic_fr', 'topic fr', 'sujet français']],
    read: readTopic,
  },
  { name: 'people', needs: [NAME, ROLE], columns: peopleColumns(), read: readPerson },
  { name: 'people', needs: [FAMILY, GIVEN], columns: peopleColumns(), read: readPerson },
];

function peopleColumns(): CsvSheet['columns'] {
  return [
    ['id', 'matricule', 'number', 'numéro'],
    NAME,
    FAMILY,
    GIVEN,
    ROLE,
    LEVEL,
    TITLE,
    INSTITUTION,
    START,
    UNTIL,
    ['orcid'],
    ['openreview'],
    ['preferred_name', 'preferred name', 'prénom usuel', 'nom usuel'],
    ['opted_in', 'opted in', 'consent', 'consentement'],
    ['taking_students', 'taking students', 'accepte des étudiants', 'prend des étudiants'],
    ['taking_students_until', 'taking students until', 'accepte des étudiants jusqu’au', 'prend des étudiants jusqu’au'],
    ['taking_students_for', 'taking students for', 'accepte des étudiants visible'],
    ['topics', 'sujets'],
    EMAIL,
  ];
}

function* readPerson(row: SheetRow): Generator<SourceItem> {
  const { file, line, cell } = row;
  const id = cell('id');
  const written = cell('name') || `${cell('given_name')} ${cell('family_name')}`;
  const preferred = cell('preferred_name');
  const reading = readName(
    preferred.includes(' ') ? preferred : preferred === '' ? written : `${preferred} ${cell('family_name')}`,
  );
  if ('reason' in reading) {
    yield rejectItem(file, line, id || null, reading.reason);
    return;
  }
  const kind = readRoleKind(cell('role')) ?? (cell('role') === '' ? undefined : null);
  const level = readLevel(cell('level')) ?? readLevel(cell('role'));
  if (kind === null || (kind === undefined && level === undefined)) {
    yield rejectItem(
      file,
      line,
      id || reading.name,
      `"${cell('role')}" is not a role; see docs/native-format.md for those there are`,
    );
    return;
  }
  const dates = yield* readDates(row, id || reading.name);
  yield* institutionOf(row);
  const mention = personMention(row, id, reading.name);
  const former =
    preferred !== '' && fold(written) !== fold(reading.name) && written.trim() !== '' ? givenNameFirst(written.trim()) : null;
  const role: RoleFact = {
    kind: kind ?? roleOfLevel(level ?? 'unstated', cell('level')),
    title: cell('title') === '' ? null : positionTitle(cell('title')),
    level: level ?? null,
    institution: cell('institution') === '' ? null : institutionId(cell('institution')),
    ...dates,
  };
  const aliases = former === null ? [] : [{ value: former, kind: 'former', visibility: 'staff' } as const];
  const intake = yield* readIntake(row, id || reading.name);
  const facts = { roles: [role], aliases, optedIn: readYes(cell('opted_in')), ...(intake && { intake }) };
  yield { kind: 'person', mention, facts };
  for (const topic of splitCell(cell('topics'))) yield* declare(row, topic, null, { mention: mention.key }, reading.name);
}

function personMention({ file, line, source, cell }: SheetRow, id: string, name: string): Mention {
  const ids = [
    ...(id === '' ? [] : [readExternalId('registrar', id)]),
    ...(cell('orcid') === '' ? [] : [readExternalId('orcid', cell('orcid'))]),
    ...(cell('openreview') === '' ? [] : [readExternalId('openreview', cell('openreview'))]),
  ].flatMap((found) => found ?? []);
  const key = id === '' ? `csv:${file}:${line}` : `csv:${id}:${line}`;
  return { key, name, ids, affiliations: [], year: null, paper: null, position: null, source };
}

/** A date that cannot be read is unknown, and reported. */
function* readDates(
  { file, line, isDayFirst, cell }: SheetRow,
  record: string,
): Generator<SourceItem, { start: PartialDate | null; until: PartialDate | null }> {
  const start = readDate(cell('start'), isDayFirst);
  const until = readDate(cell('until'), isDayFirst);
  for (const reading of [start, until])
    if ('problem' in reading) yield rejectItem(file, line, record, `date left out: ${reading.problem}`);
  const from = 'date' in start ? start.date : null;
  const to = 'date' in until ? until.date : null;
  if (from !== null && to !== null && to < from.slice(0, to.length)) {
    yield rejectItem(file, line, record, `dates left out: it ends (${to}) before it starts (${from})`);
    return { start: null, until: null };
  }
  return { start: from, until: to };
}

function* institutionOf({ source, cell }: SheetRow): Generator<SourceItem> {
  const name = cell('institution');
  if (name !== '' && closestInstitution(name) === undefined)
    yield { kind: 'institution', name, nameFr: null, shortName: null, source };
}

function* readSupervision(row: SheetRow): Generator<SourceItem> {
  const { file, line, source, cell } = row;
  const supervisor = cell('supervisor');
  const student = cell('student');
  const record = `${supervisor} → ${student || 'unnamed'}`;
  const role = readSupervisionRole(cell('role'));
  if (supervisor === '' || role === undefined) {
    yield rejectItem(file, line, record, supervisor === '' ? 'no supervisor' : `"${cell('role')}" is not principal or co`);
    return;
  }
  const dates = yield* readDates(row, record);
  yield* institutionOf(row);
  const level = readLevel(cell('level')) ?? 'unstated';
  const institution = cell('institution') === '' ? null : institutionId(cell('institution'));
  const key = `csv:${fold(supervisor)}|${student === '' ? `unnamed ${file} ${line}` : fold(student)}|${level}|${dates.start ?? ''}`;
  if (student === '') {
    const roles: RoleFact[] = [{ kind: roleOfLevel(level, ''), title: null, level, institution, ...dates }];
    const mention: Mention = { key, name: null, ids: [], affiliations: [], year: null, paper: null, position: null, source };
    yield { kind: 'person', mention, facts: { roles, aliases: [], optedIn: false } };
  }
  const shared = cell('shared');
  yield {
    kind: 'supervision',
    record: { file, line, record, reason: '' },
    supervision: {
      key,
      supervisor: { name: supervisor },
      student: student === '' ? { mention: key } : { name: student },
      role,
      shared: shared === '' ? 'unknown' : readYes(shared) ? 'shared' : 'alone',
      level,
      institution,
      ...dates,
      note: cell('note') || null,
      source,
    },
  };
}

function readSupervisionRole(text: string): SupervisionRole | undefined {
  const folded = fold(text);
  if (folded === '' || /^(unstated|unknown|non precise|inconnu)/.test(folded)) return 'unstated';
  if (/^co( |$)|^co(supervis|direct|encadr)\w*/.test(folded)) return 'co';
  return /^(principale?|main|primary|sole|supervis\w*|direct\w*)/.test(folded) ? 'principal' : undefined;
}

function* readTopic(row: SheetRow): Generator<SourceItem> {
  const person = row.cell('person');
  const topic = row.cell('topic');
  if (person === '' || topic === '') {
    yield rejectItem(row.file, row.line, person || topic || null, 'a person and a topic are needed');
    return;
  }
  yield* declare(row, topic, row.cell('topic_fr') || null, { name: person }, person);
}

function* declare(
  { file, line, source }: SheetRow,
  topic: string,
  labelFr: string | null,
  person: { name: string } | { mention: string },
  record: string,
): Generator<SourceItem> {
  yield { kind: 'topic', label: topic, labelFr, parent: null, source };
  yield { kind: 'interest', person, topic, source, record: { file, line, record, reason: '' } };
}

function* readPaper({ file, line, source, isDayFirst, cell }: SheetRow): Generator<SourceItem> {
  const title = cell('title');
  const printed = readDate(cell('date') || cell('year'), isDayFirst);
  const date = 'date' in printed ? printed.date : null;
  if ('problem' in printed) yield rejectItem(file, line, title, `date left out: ${printed.problem}`);
  if (title === '') {
    yield rejectItem(file, line, cell('id') || null, 'a paper without a title');
    return;
  }
  const year = date === null ? null : Number(date.slice(0, 4));
  const key = cell('id') === '' ? `title:${fold(title)}:${year ?? ''}` : `csv:${cell('id')}`;
  const names = splitCell(cell('authors'));
  const authors = names.map((name) => ({ name, ids: {}, affiliation: null, codes: [], position: null }));
  const byline = readByline(authors, { paper: key, year, source });
  for (const problem of byline.problems) yield rejectItem(file, line, title, problem);
  const doi = /10\.\d{4,9}\/\S+$/.exec(cell('doi'))?.[0].toLowerCase();
  const isPartial = byline.isPartial || /^(no|non|false|0)$/i.test(cell('complete'));
  yield {
    kind: 'paper',
    paper: {
      key,
      title,
      abstract: cell('abstract') || null,
      year,
      date: date !== null && date.length > 4 ? date : null,
      venue: cell('venue') || null,
      url: URL.canParse(cell('url')) ? cell('url') : null,
      keywords: splitCell(cell('keywords')),
      externalIds: doi === undefined ? [] : [{ scheme: 'doi', value: doi, visibility: 'public' }],
      bylineComplete: !isPartial && byline.mentions.length > 0,
      source,
      visibility: 'public',
    },
    byline: byline.mentions,
  };
}

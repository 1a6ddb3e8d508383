import type { Level } from '#model/person.ts';
import { fold } from './fold.ts';
import { readHead, readText } from './input-file.ts';
import { closestInstitution, INSTITUTE, institutionId, knownInstitutions } from './known-institutions.ts';
import { roleOfLevel } from './levels.ts';
import { findOrphans, type Publication, readPublications } from './page-publications.ts';
import { type Page, type PageLine, readPage, type SectionKind } from './page-sections.ts';
import { readStudents, type StudentEntry } from './page-students.ts';
import { isHtml, pageText } from './page-text.ts';
import { readName } from './person-name.ts';
import { isProfessor, positionTitle } from './positions.ts';
import { type Mention, type RoleFact, rejectItem, type Source, type SourceFile, type SourceItem } from './source.ts';

const NAME = 'profile-page';

/** A profile page of the institute, as text or as HTML: its owner's roles, topics, students and publications. */
export const profilePage: Source = {
  name: NAME,
  title: 'profile page or publication listing of the institute (text or HTML)',
  // Any page of text, and the last in the list: what is no profile is reported as such, not refused.
  recognise: ({ name, text }) => /\.(txt|html?|md)$/i.test(name) || isHtml(text),
  async *read(file) {
    const { text: head } = await readHead(file.path);
    const text = await readText(file);
    let isEmpty = true;
    for (const item of readProfile(readPage(isHtml(head) ? pageText(text) : text), file)) {
      isEmpty = false;
      yield item;
    }
    if (isEmpty) yield rejectItem(file.name, null, null, 'a page without a profile and without publications');
  },
};

interface Owner {
  name: string;
  mention: Mention;
}

function* readProfile(page: Page, file: SourceFile): Generator<SourceItem> {
  const source = `${NAME}:${file.name}`;
  const owner = page.owner === null ? undefined : readOwner(page.owner, source);
  if (owner !== undefined) {
    const roles = linesOf(page, 'owner').flatMap(({ text }) => readRoleLine(text, owner.name));
    for (const { institution } of roles) if (institution !== null) yield* institutionItem(institution, source);
    const facts = roles.map(
      ({ institution, ...role }): RoleFact => ({
        ...role,
        institution: institution === null ? null : institutionId(institution),
      }),
    );
    yield { kind: 'person', mention: owner.mention, facts: { roles: facts, aliases: [], optedIn: false } };
    yield* readTopics(page, owner, file, source);
    yield* studentItems(linesOf(page, 'students'), owner, file, source);
  }
  yield* publicationItems(page, owner, file, source);
}

function linesOf({ sections }: Page, kind: SectionKind): PageLine[] {
  return sections.filter((section) => section.kind === kind).flatMap(({ lines }) => lines);
}

function readOwner(printed: string, source: string): Owner | undefined {
  const reading = readName(printed);
  if ('reason' in reading) return undefined;
  const key = `page:${fold(reading.name)}`;
  return { name: reading.name, mention: toMention(key, reading.name, null, source, true) };
}

function toMention(key: string, name: string | null, paper: string | null, source: string, isOwner: boolean): Mention {
  const value = fold(name ?? '').replaceAll(' ', '-');
  return {
    key,
    name,
    ids: isOwner ? [{ scheme: 'page', value, visibility: 'public' }] : [],
    affiliations: [],
    year: null,
    paper,
    position: null,
    source,
  };
}

type RoleLine = Omit<RoleFact, 'institution'> & { institution: string | null };

const MEMBERSHIP = /\b(member|membre)\b/i;
const CHAIR = /\b(chairs?|chaires?|lecturer|chargée? de cours|fellow)\b/i;
const STAFF = /\b(direct(or|eur|rice)|manager|gestionnaire|coordinat\w+|advisor|conseill\w+)\b/i;

/** "Associate Professor, Université de Montréal, Department of …" → title and institution. Sentences are no roles. */
function readRoleLine(text: string, owner: string): RoleLine[] {
  if (text === '' || text.length > 160 || /[.!?]$/.test(text) || fold(text) === fold(owner)) return [];
  const [title = '', ...rest] = text.split(/,\s+/);
  const institution = rest.find(isInstitutionName) ?? (MEMBERSHIP.test(title) && rest.length === 0 ? INSTITUTE_NAME : null);
  const isFaculty = isProfessor(title) || MEMBERSHIP.test(title) || CHAIR.test(title);
  if (!isFaculty && !STAFF.test(title) && institution === null) return [];
  const kind = isFaculty ? 'faculty' : STAFF.test(title) ? 'staff' : 'external';
  return [{ kind, title: positionTitle(title), level: null, institution, start: null, until: null }];
}

const INSTITUTE_NAME = 'Mila';

function isInstitutionName(text: string): boolean {
  return knownInstitutions(text).length > 0 || /\b(universit\w*|college|collège|école|polytechni\w*|institute?)\b/i.test(text);
}

function* institutionItem(name: string, source: string): Generator<SourceItem> {
  if (closestInstitution(name) === undefined && institutionId(name) !== INSTITUTE) {
    yield { kind: 'institution', name, nameFr: null, shortName: null, source };
  }
}

function* readTopics(page: Page, { mention }: Owner, file: SourceFile, source: string): Generator<SourceItem> {
  for (const { line, text } of linesOf(page, 'topics')) {
    if (text === '') continue;
    if (text.length > 70 || /[.!?]$/.test(text)) return;
    yield { kind: 'topic', label: text, labelFr: page.isFrench ? text : null, parent: null, source };
    const record = { file: file.name, line, record: text, reason: '' };
    yield { kind: 'interest', person: { mention: mention.key }, topic: text, source, record };
  }
}

function* studentItems(lines: readonly PageLine[], owner: Owner, file: SourceFile, source: string): Generator<SourceItem> {
  const { entries, problems } = readStudents(lines);
  const counts = new Map<string, number>();
  for (const entry of entries) {
    const institution = entry.institution === null ? null : institutionId(entry.institution);
    const kind = [fold(owner.name), entry.level, institution ?? '', entry.role, entry.shared].join('|');
    const nth = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, nth);
    const key = `student:${kind}|${nth}`;
    if (entry.institution !== null) yield* institutionItem(entry.institution, source);
    const mention = toMention(key, entry.name, null, source, false);
    yield { kind: 'person', mention, facts: { roles: [studentRole(entry, institution)], aliases: [], optedIn: false } };
    yield {
      kind: 'supervision',
      record: { file: file.name, line: entry.line, record: entry.levelText, reason: '' },
      supervision: {
        key,
        supervisor: { mention: owner.mention.key },
        student: { mention: key },
        role: entry.role,
        shared: entry.shared,
        level: entry.level,
        institution,
        start: null,
        until: null,
        note: otherSupervisors(entry),
        source,
      },
    };
  }
  for (const { line, text } of problems)
    yield rejectItem(file.name, line, text.slice(0, 60), 'a line in the list of students that is none of theirs');
}

function studentRole({ level, levelText }: StudentEntry, institution: string | null): RoleFact {
  const kind = roleOfLevel(level, levelText);
  const title = kind === 'alumnus' || level === 'unstated' ? { en: levelText, fr: levelText, frMissing: true } : null;
  return { kind, title, level: levelOrNull(level), institution, start: null, until: null };
}

function levelOrNull(level: Level): Level | null {
  return level === 'unstated' ? null : level;
}

function otherSupervisors({ role, others }: StudentEntry): string | null {
  if (others.length === 0) return null;
  return `${role === 'co' ? 'Principal supervisor' : 'Co-supervisor'}: ${others.join(', ')}`;
}

const NO_TITLE = 'an abstract without a title';

function* publicationItems(page: Page, owner: Owner | undefined, file: SourceFile, source: string): Generator<SourceItem> {
  const orphans: PageLine[] = [];
  for (const { kind, lines } of page.sections) {
    if (kind !== 'publications') {
      orphans.push(...findOrphans(lines));
      continue;
    }
    const reading = readPublications(lines);
    orphans.push(...reading.orphans);
    for (const publication of reading.publications) yield toPaper(publication, owner, source);
  }
  for (const { line, text } of orphans) yield rejectItem(file.name, line, text.slice(0, 60), NO_TITLE);
}

/** Pages print who is not a member and leave out those who are, the owner among them: no byline of theirs is whole. */
function toPaper({ title, authors, date, venue, abstract }: Publication, owner: Owner | undefined, source: string): SourceItem {
  const key = `title:${fold(title)}`;
  const isOwnerPrinted = authors.some((author) => fold(author) === fold(owner?.name ?? ''));
  const names = [...authors, ...(owner === undefined || isOwnerPrinted ? [] : [owner.name])];
  const byline = names.map((name, i) => toMention(`${key}@${source}#${i}`, name, key, source, name === owner?.name));
  return {
    kind: 'paper',
    paper: {
      key,
      title,
      abstract,
      year: date === null ? null : Number(date.slice(0, 4)),
      date,
      venue,
      url: null,
      keywords: [],
      externalIds: [],
      bylineComplete: false,
      source,
      visibility: 'public',
    },
    byline,
  };
}

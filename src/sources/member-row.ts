import type { ExternalId } from '#model/external-id.ts';
import type { Level, RoleKind } from '#model/person.ts';
import type { Id, PartialDate } from '#model/primitives.ts';
import { narrowest } from '#model/visibility.ts';
import { readExternalId } from './external-ids.ts';
import { fold } from './fold.ts';
import { closestInstitution, INSTITUTE, institutionId } from './known-institutions.ts';
import { readLevel, roleOfLevel } from './levels.ts';
import { positionTitle } from './positions.ts';
import { readDate } from './register-words.ts';
import {
  type Mention,
  type PersonFacts,
  type PersonReference,
  type Reject,
  type RoleFact,
  rejectItem,
  type SourceItem,
  skippedItem,
} from './source.ts';
import { repairText } from './text-repair.ts';

export interface MemberRow {
  file: string;
  line: number | null;
  cell(column: string): string;
}

/** What the register itself calls a person: its supervisor columns use it. */
const RECORD_SCHEME = 'member-record';

/** One row of the member register. E-mail addresses, accounts and access rights are never read. */
export function* readMember(row: MemberRow): Generator<SourceItem> {
  const { file, line, cell } = row;
  const record = cell('in1touch_id') || cell('_MEMBER_NUM_') || cell('internal id');
  const first = cell('Preferred First Name') || cell('First Name');
  const name = repairText(`${first} ${cell('Last Name')}`);
  if (name === '') {
    yield rejectItem(file, line, record || null, 'a row without a name');
    return;
  }
  const profile = fold(cell('Profile Type'));
  const status = fold(cell('Status'));
  if (status === 'applicant') {
    yield skippedItem(file, line, record, 'an applicant');
    return;
  }
  const kind = profileKind(profile, status);
  if (kind === undefined) {
    yield skippedItem(
      file,
      line,
      record,
      profile === '' ? 'no profile type' : `profile type "${cell('Profile Type')}" is not imported`,
    );
    return;
  }
  const member = yield* describeMember(row, record, name, kind);
  yield { kind: 'person', mention: member.mention, facts: member.facts };
  if (profile === 'student') yield* supervisions(row, record, member);
}

/** `student` stands for everybody who is supervised; the level tells them apart. */
function profileKind(profile: string, status: string): 'faculty' | 'student' | 'staff' | undefined {
  const known = status === 'active' || status === 'inactive';
  if (profile === 'professor') return known ? 'faculty' : undefined;
  if (profile === 'student') return known ? 'student' : undefined;
  return profile === 'employee' ? 'staff' : undefined;
}

interface Member {
  mention: Mention;
  facts: PersonFacts;
  level: Level;
  institution: Id | null;
  start: PartialDate | null;
  until: PartialDate | null;
}

function* describeMember(
  row: MemberRow,
  record: string,
  name: string,
  kind: 'faculty' | 'student' | 'staff',
): Generator<SourceItem, Member> {
  const { file, cell } = row;
  const source = `member-export:${file}`;
  const dates = yield* memberDates(row, record);
  const university = [cell('Affiliated university'), cell('Affiliated university 2')].find((text) => !isBlank(text));
  const institution = university === undefined ? null : institutionId(university);
  if (university !== undefined && closestInstitution(university) === undefined) {
    yield { kind: 'institution', name: university, nameFr: null, shortName: null, source };
  }
  const levelText = cell('Affiliation type') || cell('Membership Type');
  const level = kind === 'student' ? (readLevel(levelText) ?? readLevel(cell('Program of study')) ?? 'unstated') : 'unstated';
  const place = { institution, ...dates };
  const isGone = fold(cell('Status')) === 'inactive';
  const mention: Mention = {
    key: `member:${record || name}`,
    name,
    ids: memberIds(row, record),
    affiliations: [],
    year: null,
    paper: null,
    position: null,
    source,
  };
  const legal = repairText(`${cell('First Name')} ${cell('Last Name')}`);
  const aliases = legal === name ? [] : [{ value: legal, kind: 'former', visibility: 'staff' } as const];
  const roles = memberRoles(row, kind, isGone, level, levelText, place);
  return { mention, facts: { roles, aliases, optedIn: false }, level, institution, ...dates };
}

function memberRoles(
  { cell }: MemberRow,
  kind: 'faculty' | 'student' | 'staff',
  isGone: boolean,
  level: Level,
  levelText: string,
  place: Pick<RoleFact, 'institution' | 'start' | 'until'>,
): RoleFact[] {
  const stated = level === 'unstated' ? null : level;
  if (kind === 'student') {
    const now: RoleKind = isGone ? 'alumnus' : roleOfLevel(level, levelText);
    return [{ kind: now, title: null, level: stated, ...place }];
  }
  if (isGone) return [{ kind: 'alumnus', title: null, level: null, ...place }];
  if (kind === 'staff') return [{ kind, title: null, level: null, ...place, institution: INSTITUTE }];
  const [title = ''] = cell('Current university title').split(',');
  const membership = cell('Membership Type');
  return [
    {
      kind,
      title: isBlank(title) ? null : positionTitle(title.trim()),
      level: null,
      institution: place.institution,
      start: null,
      until: null,
    },
    { kind, title: isBlank(membership) ? null : positionTitle(membership), level: null, ...place, institution: INSTITUTE },
  ];
}

function isBlank(text: string): boolean {
  return /^(|tbd|n\/?a|none|-)$/i.test(text.trim());
}

function memberIds({ cell }: MemberRow, record: string): ExternalId[] {
  const written: readonly (readonly [string, string])[] = [
    [RECORD_SCHEME, record],
    ['member-number', cell('Mila Number')],
    ['google-scholar', cell('Google Scholar profile')],
  ];
  return written.flatMap(([scheme, value]) => {
    const id = value === '' ? undefined : readExternalId(scheme, value);
    // That a member has this profile is the register's knowledge, not the public's.
    return id === undefined ? [] : [{ ...id, visibility: narrowest(id.visibility, 'members') }];
  });
}

/** Membership dates; where there are none, those of the studies or the visit. */
function* memberDates(
  { file, line, cell }: MemberRow,
  record: string,
): Generator<SourceItem, { start: PartialDate | null; until: PartialDate | null }> {
  const filled = (...columns: string[]): string => columns.map(cell).find((text) => !isBlank(text)) ?? '';
  const readings = [
    readDate(filled('Start Date with MILA', 'Start date of studies', 'Start date of visit-internship')),
    readDate(filled('End Date with MILA', 'End date of studies', 'End date of visit-internship')),
  ];
  for (const reading of readings)
    if ('problem' in reading) yield rejectItem(file, line, record, `date left out: ${reading.problem}`);
  const [start = null, until = null] = readings.map((reading) => ('date' in reading ? reading.date : null));
  return { start, until };
}

function* supervisions({ file, line, cell }: MemberRow, record: string, member: Member): Generator<SourceItem> {
  const principal = supervisorOf(cell, 'Supervisor Principal');
  const co = supervisorOf(cell, 'Co-Supervisor');
  const { mention, level, institution, start, until } = member;
  if (fold(cell('Status')) === 'inactive' && until === null && (principal ?? co) !== undefined) {
    // Without an end it would count as current, which is the one thing that the register rules out.
    yield skippedItem(file, line, record, 'the supervision of an inactive member whose end is not known');
    return;
  }
  const reject: Reject = { file, line, record, reason: '' };
  const both = principal !== undefined && co !== undefined;
  for (const [role, supervisor] of [
    ['principal', principal],
    ['co', co],
  ] as const) {
    if (supervisor === undefined) continue;
    if ('value' in supervisor && supervisor.value === record) {
      yield skippedItem(file, line, record, 'somebody entered as their own supervisor');
      continue;
    }
    yield {
      kind: 'supervision',
      record: reject,
      supervision: {
        key: `member:${record}|${role}|${JSON.stringify(supervisor)}`,
        supervisor,
        student: { mention: mention.key },
        role,
        shared: both || role === 'co' ? 'shared' : 'alone',
        level,
        institution,
        start,
        until,
        note: null,
        source: mention.source,
      },
    };
  }
}

/** By the register's id where the column holds one, else by name ("Tremblay Ève", family name first). */
function supervisorOf(cell: (column: string) => string, column: string): PersonReference | undefined {
  const number = cell(`${column} (MEMBER_NUM)`) || cell(column);
  if (/^\d+$/.test(number)) return { scheme: RECORD_SCHEME, value: number };
  const name = cell(`${column} (MEMBER_NAME)`) || number;
  if (isBlank(name)) return undefined;
  const [family = '', ...given] = name.split(' ');
  return { name: name.includes(',') ? name : `${given.join(' ')} ${family}` };
}

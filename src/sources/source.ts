import type { Dataset } from '#model/dataset.ts';
import type { ExternalId } from '#model/external-id.ts';
import type { Authorship, Paper } from '#model/paper.ts';
import type { Alias, Intake, Level, RoleKind } from '#model/person.ts';
import type { Id, LocalText, PartialDate } from '#model/primitives.ts';
import type { Supervision } from '#model/supervision.ts';
import type { Visibility } from '#model/visibility.ts';

/** One place where a source speaks of one person: a place in a byline, a row, the owner of a page. */
export interface Mention {
  /** Unique within an import and the same at every re-import: the record's key and the place in it. */
  key: string;
  /** `null` for a student that is counted without being named. */
  name: string | null;
  ids: readonly ExternalId[];
  /** Institutions that the source ties to this person for certain; an uncertain affiliation is left out. */
  affiliations: readonly Id[];
  /** The year the affiliations hold for. */
  year: number | null;
  /** The paper of the byline: two of one paper are never one person. */
  paper: string | null;
  /** "Assistant Professor", where the source ties a position to this person for certain. */
  position: string | null;
  source: string;
  /** Set by sources that have resolved their people themselves: the id is kept, and two of one scope are never merged. */
  resolved?: { id: Id; scope: string };
  /** The authorship as a native Dataset holds it, taken over unchanged. */
  authorship?: Authorship;
}

export interface RoleFact {
  kind: RoleKind;
  title: LocalText | null;
  level: Level | null;
  institution: Id | null;
  start: PartialDate | null;
  until: PartialDate | null;
}

/** What a source states about a person outside any byline. */
export interface PersonFacts {
  roles: readonly RoleFact[];
  aliases: readonly Alias[];
  optedIn: boolean;
  /** Whether they take on students, where the source says so. */
  intake?: Intake;
}

/** A paper before ids are minted. `key` is the record's own id where it has one. */
export interface PaperFacts extends Omit<Paper, 'id' | 'othersHidden'> {
  key: string;
  /** Set by a native Dataset: the id is kept. */
  id?: Id;
}

/** How a record of one source points at a person of the same file or of another. */
export type PersonReference = { mention: string } | { scheme: string; value: string } | { name: string };

export interface SupervisionFacts extends Omit<Supervision, 'id' | 'supervisor' | 'student' | 'visibility'> {
  /** Unique within the import, stable over re-imports. */
  key: string;
  supervisor: PersonReference;
  student: PersonReference;
}

/** A record that could not be used, and why. */
export interface Reject {
  file: string;
  line: number | null;
  record: string | null;
  reason: string;
}

export type SourceItem =
  | { kind: 'person'; mention: Mention; facts: PersonFacts }
  | { kind: 'paper'; paper: PaperFacts; byline: readonly Mention[] }
  | { kind: 'topic'; label: string; labelFr: string | null; parent: string | null; source: string }
  | { kind: 'institution'; name: string; nameFr: string | null; shortName: string | null; source: string }
  | { kind: 'interest'; person: PersonReference; topic: string; source: string; record: Reject }
  | { kind: 'supervision'; supervision: SupervisionFacts; record: Reject }
  | { kind: 'dataset'; dataset: Dataset; scope: string }
  | { kind: 'unknown-affiliation'; file: string; affiliation: string }
  | { kind: 'reject'; reject: Reject }
  | { kind: 'skipped'; reject: Reject };

/** The first characters of a file, unpacked, with which formats recognise theirs. */
export interface FileHead {
  /** Base name without `.gz`. */
  name: string;
  /** At most 64 KiB of text; empty for a folder. */
  text: string;
  isFolder: boolean;
}

export interface SourceFile {
  path: string;
  /** How reports name it: the base name. */
  name: string;
  /** Told of every chunk read from the disk. */
  onBytes?: (bytes: number) => void;
}

export interface Source {
  /** What `--format` takes. */
  readonly name: string;
  readonly title: string;
  recognise(head: FileHead): boolean;
  read(file: SourceFile): AsyncIterable<SourceItem>;
}

/** An item that reports a record the source cannot use. */
export function rejectItem(file: string, line: number | null, record: string | null, reason: string): SourceItem {
  return { kind: 'reject', reject: { file, line, record, reason } };
}

/** An item that reports a record left out by rule. */
export function skippedItem(file: string, line: number | null, record: string | null, reason: string): SourceItem {
  return { kind: 'skipped', reject: { file, line, record, reason } };
}

/** The visibility of an identifier: what a member register calls somebody stays with staff. */
export function externalIdVisibility(scheme: string): Visibility {
  return PRIVATE_SCHEMES.has(scheme) ? 'staff' : 'public';
}

const PRIVATE_SCHEMES: ReadonlySet<string> = new Set(['member-number', 'member-record', 'registrar']);

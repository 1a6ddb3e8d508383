import { z } from 'zod';
import { ExternalId } from './external-id.ts';
import { compareText, covers, type Day, Id, LocalText, PartialDate, Source } from './primitives.ts';
import { Visibility } from './visibility.ts';

/** What somebody is at a time. Order is precedence: who holds two roles is drawn as the first. */
export const RoleKind = z.enum([
  'faculty',
  'staff',
  'postdoc',
  'student',
  'visiting',
  'intern',
  'collaborator',
  'alumnus',
  'external',
]);
export type RoleKind = z.infer<typeof RoleKind>;

/** Levels of supervision, as registrars count them. */
export const Level = z.enum(['phd', 'masters', 'postdoc', 'visiting', 'intern', 'collaborator', 'undergraduate', 'unstated']);
export type Level = z.infer<typeof Level>;

/** A role over time: one AFFILIATED_WITH edge. Either end may be unknown. */
export const Role = z.object({
  id: Id,
  kind: RoleKind,
  /** "Associate Professor", when the source prints one. */
  title: LocalText.nullable(),
  level: Level.nullable(),
  institution: Id.nullable(),
  start: PartialDate.nullable(),
  until: PartialDate.nullable(),
  source: Source,
  visibility: Visibility,
});
export type Role = z.infer<typeof Role>;

/** Another name somebody has been printed or known under. A former name is a private alias: `staff`. */
export const Alias = z.object({
  value: z.string().min(1),
  kind: z.enum(['printed', 'preferred', 'former']),
  visibility: Visibility,
});
export type Alias = z.infer<typeof Alias>;

/** Whether somebody takes on students, as they or their office said. It holds until its day; after that nobody knows. */
export const Intake = z.object({ takes: z.boolean(), until: PartialDate.nullable(), visibility: Visibility });
export type Intake = z.infer<typeof Intake>;

export const Person = z.object({
  id: Id,
  /** Display name; `null` for a student that a public page counts without naming. */
  name: z.string().min(1).nullable(),
  aliases: z.array(Alias),
  externalIds: z.array(ExternalId),
  roles: z.array(Role),
  /** `null`: nobody said. */
  intake: Intake.nullable().default(null),
  /** Has the person agreed to be shown in their student, postdoc, visiting or alumni role? */
  optedIn: z.boolean(),
  /** By correction or opt-out: gone from everything but the staff tier. */
  hidden: z.boolean(),
  source: Source,
  /** Of the node itself: `public` unless somebody narrowed it. Whether it appears depends on its facts (see audience.ts). */
  visibility: Visibility,
});
export type Person = z.infer<typeof Person>;

/** Roles that stay with members until the person opts in. */
export const PRIVATE_ROLE_KINDS: ReadonlySet<RoleKind> = new Set([
  'postdoc',
  'student',
  'visiting',
  'intern',
  'collaborator',
  'alumnus',
]);

/** The visibility a role gets by default: faculty, staff and external are public, the rest wait for consent. */
export function roleVisibility(kind: RoleKind, optedIn: boolean): Visibility {
  return PRIVATE_ROLE_KINDS.has(kind) && !optedIn ? 'members' : 'public';
}

/** Who stated it for a list of the institute did not state it for the world. */
export const INTAKE_VISIBILITY: Visibility = 'members';

/** Whether somebody takes on students on a day; `null` where nobody said, or what was said no longer holds. */
export function takesStudents(intake: Pick<Intake, 'takes' | 'until'> | null, day: Day): boolean | null {
  return intake !== null && covers({ start: null, until: intake.until }, day) ? intake.takes : null;
}

/** The role to draw somebody by on a day: the current one of highest precedence, else the latest past one. */
export function currentRole(roles: readonly Role[], day: Day): Role | undefined {
  const current = roles.filter((role) => covers(role, day));
  const pool = current.length > 0 ? current : roles.filter((role) => role.start === null || role.start <= day);
  return [...pool].sort(
    (a, b) =>
      RoleKind.options.indexOf(a.kind) - RoleKind.options.indexOf(b.kind) ||
      compareText(b.start ?? '', a.start ?? '') ||
      compareText(a.id, b.id),
  )[0];
}

/** The kind to draw somebody by. Nobody's role is public without a fact: no visible role reads as `external` ("co-author"). */
export function personKind(roles: readonly Role[], day: Day): RoleKind {
  const role = currentRole(roles, day);
  if (role === undefined) return 'external';
  const isOver = PRIVATE_ROLE_KINDS.has(role.kind) && !covers(role, day);
  return isOver ? 'alumnus' : role.kind;
}

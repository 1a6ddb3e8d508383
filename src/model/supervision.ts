import { z } from 'zod';
import { Level } from './person.ts';
import { Id, PartialDate, Source } from './primitives.ts';
import { Visibility } from './visibility.ts';

export const SupervisionRole = z.enum(['principal', 'co', 'unstated']);
export type SupervisionRole = z.infer<typeof SupervisionRole>;

/**
 * SUPERVISES: supervisor → student. Pages print *that* there is another supervisor without the name, so `shared` says
 * whether this one is alone; an unnamed other supervisor makes no node.
 */
export const Supervision = z.object({
  id: Id,
  supervisor: Id,
  student: Id,
  role: SupervisionRole,
  shared: z.enum(['alone', 'shared', 'unknown']),
  level: Level,
  institution: Id.nullable(),
  start: PartialDate.nullable(),
  until: PartialDate.nullable(),
  note: z.string().nullable(),
  source: Source,
  visibility: Visibility,
});
export type Supervision = z.infer<typeof Supervision>;

/** How a supervisor counts one student: what admissions adds up. */
export const LoadRole = z.enum(['principalAlone', 'principalShared', 'co', 'unstated']);
export type LoadRole = z.infer<typeof LoadRole>;

export function loadRole({ role, shared }: Pick<Supervision, 'role' | 'shared'>): LoadRole {
  if (role === 'co') return 'co';
  if (role === 'unstated') return 'unstated';
  return shared === 'shared' ? 'principalShared' : 'principalAlone';
}

/** Students decide about their supervision edges; nobody's is public before they opt in. */
export function supervisionVisibility(studentOptedIn: boolean): Visibility {
  return studentOptedIn ? 'public' : 'members';
}

import type { RoleKind } from '#model/person.ts';

/** The label that says what a person is now, besides `Person`. */
export const ROLE_LABELS: Readonly<Record<RoleKind, string>> = {
  faculty: 'Faculty',
  staff: 'Staff',
  postdoc: 'Postdoc',
  student: 'Student',
  visiting: 'Visiting',
  intern: 'Intern',
  collaborator: 'Collaborator',
  alumnus: 'Alumnus',
  external: 'External',
};

/** Every label and relationship type of the graph (docs/model.md). */
export const NODE_LABELS = [
  'Reseau',
  'ReseauMeta',
  'Person',
  ...Object.values(ROLE_LABELS),
  'Topic',
  'Paper',
  'Institution',
  'Elsewhere',
  'Redirect',
  'Community',
] as const;

export const EDGE_TYPES = [
  'SUPERVISES',
  'AUTHORED',
  'ABOUT',
  'INTERESTED_IN',
  'AFFILIATED_WITH',
  'BROADER',
  'COAUTHORED_WITH',
  'COSUPERVISES_WITH',
] as const;

import { createFormat } from './format.ts';
import { subject } from './texts.ts';

/** What directions say once they join more than two people. */
export interface TreeMessages {
  readonly add: string;
  readonly and: string;
  readonly remove: (name: string) => string;
  readonly heading: (ends: number, between: number) => string;
  readonly hint: string;
  readonly apart: (names: readonly string[], first: string) => string;
  readonly apartHint: string;
  /** Before a further branch of somebody. */
  readonly again: (name: string) => string;
  readonly end: string;
}

const en = createFormat('en');
const fr = createFormat('fr');

const EN: TreeMessages = {
  add: 'Add a person',
  and: 'And',
  remove: (name) => `Remove ${name}`,
  heading: (ends, between) =>
    `${en.number(ends)} people, joined ${between === 0 ? 'directly' : `through ${en.count(between, { one: 'other', other: 'others' })}`}`,
  hint: 'The smallest tree found: every step counts the less, the stronger its tie.',
  apart: (names, first) => `Nothing joins ${en.list(names)} to ${first} in six steps`,
  apartHint: 'The others are joined below. Let somebody left out in again, or choose another person.',
  again: (name) => `And from ${name}`,
  end: 'asked for',
};

const FR: TreeMessages = {
  add: 'Ajouter une personne',
  and: 'Et',
  remove: (name) => `Retirer ${name}`,
  heading: (ends, between) =>
    `${fr.number(ends)} personnes, reliées ${between === 0 ? 'directement' : `par ${fr.count(between, { one: 'autre', other: 'autres' })}`}`,
  hint: 'Le plus petit arbre trouvé : plus le lien est fort, moins l’étape compte.',
  apart: (names, first) => `Rien ne relie ${fr.list(names)} à ${first} en six étapes`,
  apartHint: 'Les autres sont reliées ci-dessous. Réadmettez une personne écartée ou choisissez-en une autre.',
  again: (name) => `Et de ${name}`,
  end: 'demandée',
};

export const treeMessages = subject('tree', { en: EN, fr: FR });

import { createFormat } from './format.ts';
import { subject } from './texts.ts';

/** What the people chosen with the lasso or the keyboard say. Loaded with the panel or the tool. */
export interface SelectedMessages {
  readonly title: (n: number) => string;
  readonly lasso: string;
  readonly lassoOn: string;
  readonly full: (n: number) => string;
  readonly only: string;
  readonly all: string;
  readonly arrange: string;
  readonly unarrange: string;
  readonly keep: string;
  readonly kept: string;
  readonly compare: string;
  readonly compareHint: string;
  readonly csv: string;
  readonly link: string;
  readonly clear: string;
  readonly kinds: string;
  readonly universities: string;
  readonly topics: string;
  readonly noTopics: string;
  readonly people: string;
  readonly remove: (name: string) => string;
  readonly unknown: (n: number) => string;
  readonly file: string;
  readonly headings: readonly string[];
}

const en = createFormat('en');
const fr = createFormat('fr');

const EN: SelectedMessages = {
  title: (n) => `${en.count(n, { one: 'person', other: 'people' })} selected`,
  lasso: 'Select people with a lasso (or hold Shift and drag)',
  lassoOn: 'Draw a line around people; Escape ends it',
  full: (n) => `At most ${n} people can be selected: those most prominent on the map came first.`,
  only: 'Only these',
  all: 'Show everybody',
  arrange: 'Arrange these',
  unarrange: 'Back to the map',
  keep: 'Add all to the shortlist',
  kept: 'All are in the shortlist',
  compare: 'Compare',
  compareHint: 'Two to five people can be compared.',
  csv: 'CSV',
  link: 'Share',
  clear: 'Clear the selection',
  kinds: 'Who they are',
  universities: 'Where they are',
  topics: 'Topics of at least two of them',
  noTopics: 'No topic of theirs is shared.',
  people: 'People',
  remove: (name) => `Take ${name} out`,
  unknown: (n) => `${en.count(n, { one: 'person', other: 'people' })} not loaded on the map yet, or no longer there.`,
  file: 'people.csv',
  headings: ['Name', 'Kind', 'University', 'Community', 'Papers', 'Co-authors', 'Address'],
};

const FR: SelectedMessages = {
  title: (n) => fr.count(n, { one: 'personne choisie', other: 'personnes choisies' }),
  lasso: 'Choisir des personnes au lasso (ou glisser en tenant Maj)',
  lassoOn: 'Entourez des personnes d’un trait ; Échap arrête',
  full: (n) => `On peut choisir ${n} personnes au plus : celles que la carte montre en premier ont été prises d’abord.`,
  only: 'Elles seules',
  all: 'Tout le monde',
  arrange: 'Les disposer',
  unarrange: 'Revenir à la carte',
  keep: 'Ajouter toutes à la présélection',
  kept: 'Toutes sont dans la présélection',
  compare: 'Comparer',
  compareHint: 'On compare de deux à cinq personnes.',
  csv: 'CSV',
  link: 'Partager',
  clear: 'Vider le choix',
  kinds: 'Qui elles sont',
  universities: 'Où elles sont',
  topics: 'Thèmes d’au moins deux d’entre elles',
  noTopics: 'Elles n’ont aucun thème en commun.',
  people: 'Personnes',
  remove: (name) => `Retirer ${name}`,
  unknown: (n) => `${fr.count(n, { one: 'personne', other: 'personnes' })} pas encore sur la carte, ou qui n’y sont plus.`,
  file: 'personnes.csv',
  headings: ['Nom', 'Statut', 'Université', 'Communauté', 'Articles', 'Coauteurs', 'Adresse'],
};

export const selectedMessages = subject('selected', { en: EN, fr: FR });

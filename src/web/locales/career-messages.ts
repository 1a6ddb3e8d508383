import type { CareerSection } from '#web/state/career-rows.ts';
import { createFormat } from './format.ts';
import { subject } from './texts.ts';

/** What a person's career line says. Apart from the other texts: it comes with the card. */
export interface CareerMessages {
  readonly tab: string;
  readonly sections: Readonly<Record<CareerSection, string>>;
  readonly cut: (shown: number, all: number) => string;
  readonly chart: (first: number, last: number) => string;
  readonly allLines: string;
  readonly fewerLines: string;
  readonly hint: string;
  readonly legend: string;
  readonly map: string;
  readonly from: string;
  readonly to: string;
  readonly all: string;
  readonly byYear: string;
  readonly showYear: (year: number) => string;
  readonly isNew: string;
  readonly begins: string;
  readonly ends: string;
  readonly startsSupervising: string;
  readonly endsSupervising: string;
  readonly topics: string;
  readonly coauthors: string;
  readonly noDates: string;
  readonly notShown: string;
  readonly undated: (papers: number) => string;
  readonly nothing: string;
  readonly nothingHint: string;
  readonly stillComing: (date: string, year: number) => string;
  readonly failed: string;
}

const e = createFormat('en');
const f = createFormat('fr');

const EN: CareerMessages = {
  tab: 'Over time',
  sections: {
    roles: 'Roles',
    students: 'Students',
    supervisors: 'Supervisors',
    topics: 'Topics',
    coauthors: 'Co-authors',
  },
  cut: (shown, all) => `${e.number(shown)} of ${e.number(all)}`,
  chart: (first, last) => `Papers, roles, students, topics and co-authors from ${first} to ${last}; the list below says the same`,
  allLines: 'Every line',
  fewerLines: 'Fewer lines',
  hint: 'Press a year, or drag over several, to see them on the map.',
  legend:
    'Full circle: the first year together. Paler bar: no end is known, so it counts as going on. Dotted: no beginning is known.',
  map: 'Years on the map',
  from: 'From',
  to: 'to',
  all: 'All years',
  byYear: 'Year by year',
  showYear: (year) => `Show ${year} on the map`,
  isNew: 'new',
  begins: 'begins',
  ends: 'ends',
  startsSupervising: 'Supervision begins',
  endsSupervising: 'Supervision ends',
  topics: 'Topics',
  coauthors: 'With',
  noDates: 'dates unknown',
  notShown: 'Dates of students’ roles and of supervision are not shown here.',
  undated: (papers) => `${e.count(papers, { one: 'paper', other: 'papers' })} without a year: on no line above.`,
  nothing: 'No dates known',
  nothingHint: 'Nothing that is shown of this person has a year. The other tabs have what is known.',
  stillComing: (date, year) => `The snapshot was made on ${date}: papers of ${year} are still coming.`,
  failed: 'The years cannot be read just now.',
};

const FR: CareerMessages = {
  tab: 'Au fil du temps',
  sections: {
    roles: 'Fonctions',
    students: 'Étudiants',
    supervisors: 'Direction',
    topics: 'Thèmes',
    coauthors: 'Coauteurs',
  },
  cut: (shown, all) => `${f.number(shown)} sur ${f.number(all)}`,
  chart: (first, last) =>
    `Articles, fonctions, étudiants, thèmes et coauteurs de ${first} à ${last} ; la liste plus bas dit la même chose`,
  allLines: 'Toutes les lignes',
  fewerLines: 'Moins de lignes',
  hint: 'Appuyez sur une année, ou glissez sur plusieurs, pour les voir sur la carte.',
  legend:
    'Cercle plein : première année ensemble. Barre plus pâle : aucune fin connue, donc tenue pour actuelle. Pointillé : aucun début connu.',
  map: 'Années sur la carte',
  from: 'De',
  to: 'à',
  all: 'Toutes les années',
  byYear: 'Année par année',
  showYear: (year) => `Voir ${year} sur la carte`,
  isNew: 'pour la première fois',
  begins: 'début',
  ends: 'fin',
  startsSupervising: 'Début d’encadrement',
  endsSupervising: 'Fin d’encadrement',
  topics: 'Thèmes',
  coauthors: 'Avec',
  noDates: 'dates inconnues',
  notShown: 'Les dates des fonctions étudiantes et de l’encadrement ne sont pas montrées ici.',
  undated: (papers) =>
    `${f.count(papers, { one: 'article sans année n’est', other: 'articles sans année ne sont' })} sur aucune ligne ci-dessus.`,
  nothing: 'Aucune date connue',
  nothingHint: 'Rien de ce qui est montré de cette personne ne porte d’année. Les autres onglets disent ce qu’on en sait.',
  stillComing: (date, year) => `L’instantané date du ${date} : des articles de ${year} sont encore à venir.`,
  failed: 'Les années ne peuvent pas être lues pour le moment.',
};

export const careerMessages = subject('career', { en: EN, fr: FR });

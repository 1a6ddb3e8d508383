import { createFormat } from './format.ts';
import { subject } from './texts.ts';

const e = createFormat('en');
const papers = { one: 'paper', other: 'papers' };
const people = { one: 'person', other: 'people' };

/** ", last 2025", or nothing. */
const lastOf = (year: number | null): string => (year === null ? '' : `, last ${year}`);

const both = (sides: number): string => (sides === 2 ? 'both' : 'two or more');

/** What the comparison says, on its page and on the map. Loaded with it. */
const EN = {
  title: 'Compare',
  of: (names: string): string => `Compare ${names}`,
  kinds: { person: 'People', topic: 'Topics', community: 'Communities' },
  kind: 'What to compare',
  pick: { person: 'Choose a person', topic: 'Choose a topic', community: 'Choose a community' },
  side: (n: number): string => `Number ${e.number(n)}`,
  another: { person: 'Add a person', topic: 'Add a topic', community: 'Add a community' },
  start: {
    person: 'Choose two people, or up to five',
    topic: 'Choose two topics, or up to five',
    community: 'Choose two communities, or up to five',
  },
  startHint: {
    person: 'You see what they share: topics, papers, co-authors, students, and how far they are from each other.',
    topic: 'You see the papers about both, who works on both, and which people join the two.',
    community: 'You see who writes across, what both work on, and how each has grown.',
  },
  onMap: 'Show on the map',
  sideBySide: 'Side by side',
  ways: 'How are we connected?',
  meet: 'Who to meet',
  what: 'What is compared',
  where: 'University',
  unknownPlace: 'not known',
  atPlace: (place: string, n: number): string => `${place}: ${e.count(n, people)}`,
  peopleRow: { person: 'Co-authors', topic: 'People', community: 'People' },
  peopleFigure: {
    person: (n: number): string => e.count(n, { one: 'co-author', other: 'co-authors' }),
    topic: (n: number): string => e.count(n, people),
    community: (n: number): string => e.count(n, people),
  },
  papersRow: 'Papers',
  paperFigure: (n: number): string => e.count(n, papers),
  active: 'Years with papers',
  noYears: 'no dated paper',
  byYear: 'Papers by year',
  sharedTopics: {
    person: (n: number, sides: number): string => `Topics of ${both(sides)}: ${e.number(n)}`,
    topic: (n: number, sides: number): string => `Topics next to ${both(sides)}: ${e.number(n)}`,
    community: (n: number, sides: number): string => `Topics of ${both(sides)}: ${e.number(n)}`,
  },
  noTopics: 'No topic in common.',
  ownTopics: 'Topics of one alone',
  noOwnTopics: 'none',
  sharedPeople: {
    person: (n: number, sides: number): string => `Co-authors of ${both(sides)}: ${e.number(n)}`,
    topic: (n: number, sides: number): string => `Who works on ${both(sides)}: ${e.number(n)}`,
    community: (n: number, sides: number): string => `Who writes with people of ${both(sides)}: ${e.number(n)}`,
  },
  noPeople: {
    person: 'No common co-author.',
    topic: 'Nobody works on both.',
    community: 'Nobody writes with people of both.',
  },
  sharedVenues: (n: number, sides: number): string => `Venues of ${both(sides)}: ${e.number(n)}`,
  share: (n: number, last: number | null): string => (n === 0 ? 'declared' : `${e.count(n, papers)}${lastOf(last)}`),
  notTheirs: '–',
  notTheirsSaid: 'none',
  first: (shown: number, all: number): string => (shown < all ? `The first ${e.number(shown)} of ${e.number(all)}.` : ''),
  together: 'Together',
  pair: (one: string, other: string): string => `${one} and ${other}`,
  joint: {
    person: (n: number, years: string): string => `${e.count(n, { one: 'joint paper', other: 'joint papers' })}${years}`,
    topic: (n: number, years: string): string => `${e.count(n, papers)} about both${years}`,
    community: (n: number, years: string): string => `${e.count(n, papers)} by people of both${years}`,
  },
  noJoint: {
    person: 'No joint paper.',
    topic: 'No paper is about both.',
    community: 'No paper is by people of both.',
  },
  inYears: (years: string): string => (years === '' ? '' : `, ${years}`),
  steps: (n: number): string => (n === 1 ? 'Co-authors' : `${e.count(n, { one: 'step', other: 'steps' })} of joint papers apart`),
  through: (slot: string): string => `, first through ${slot}`,
  far: 'More than four steps of joint papers apart, or not joined at all.',
  supervises: (one: string, other: string): string => `${one} supervises ${other}, or did.`,
  students: (n: number): string => `They supervise together, or did: ${e.count(n, { one: 'student', other: 'students' })}`,
  crossing: 'Who joins them',
  crossed: (n: number, last: number | null): string => `${e.count(n, papers)}${lastOf(last)}`,
  bridges: 'Who bridges them',
  each: (counts: string): string => `${counts} papers`,
  nothing: 'Nothing in common yet',
  nothingHint: {
    person: 'No topic, co-author, venue or paper of both. The ways between them show who could introduce one to the other.',
    topic: 'No paper, person or venue of both. Who to meet finds people who could join the two.',
    community: 'No paper, topic or co-author of both. Choose two that are neighbours on the map.',
  },
  errors: {
    'not-found': ['One of these is not here', 'Choose another: who is not shown to this audience cannot be compared.'],
    refused: ['These cannot be compared', 'Choose two different ones.'],
    away: ['The server does not answer', 'You may be offline. Your choice is kept.'],
    'store-away': ['Not ready yet', 'The server is still reading what it needs, or its database is away. Try again in a moment.'],
    busy: ['Many questions at once', 'The server answers one after another. Try again in a moment.'],
    unreadable: ['This answer could not be read', 'The page and the server may be of different versions. Reload the page.'],
  },
};

export type CompareMessages = typeof EN;

const f = createFormat('fr');
const articles = { one: 'article', other: 'articles' };
const personnes = { one: 'personne', other: 'personnes' };
const dernier = (year: number | null): string => (year === null ? '' : `, le dernier en ${year}`);

const aux = (sides: number): string => (sides === 2 ? 'aux deux' : 'à deux ou plus');
const des = (sides: number): string => (sides === 2 ? 'des deux' : 'de deux ou plus');

const FR: CompareMessages = {
  title: 'Comparer',
  of: (names) => `Comparer ${names}`,
  kinds: { person: 'Personnes', topic: 'Thèmes', community: 'Communautés' },
  kind: 'Que comparer',
  pick: { person: 'Choisir une personne', topic: 'Choisir un thème', community: 'Choisir une communauté' },
  side: (n) => `Numéro ${f.number(n)}`,
  another: { person: 'Ajouter une personne', topic: 'Ajouter un thème', community: 'Ajouter une communauté' },
  start: {
    person: 'Choisissez de deux à cinq personnes',
    topic: 'Choisissez de deux à cinq thèmes',
    community: 'Choisissez de deux à cinq communautés',
  },
  startHint: {
    person: 'Vous verrez ce qui les rapproche : thèmes, articles, coauteurs, étudiants, et la distance qui les sépare.',
    topic: 'Vous verrez les articles qui portent sur les deux, qui y travaille, et quelles personnes les relient.',
    community: 'Vous verrez qui publie de l’une à l’autre, leurs thèmes communs, et comment chacune a grandi.',
  },
  onMap: 'Voir sur la carte',
  sideBySide: 'Côte à côte',
  ways: 'Comment sommes-nous liés ?',
  meet: 'Qui rencontrer',
  what: 'Ce que l’on compare',
  where: 'Université',
  unknownPlace: 'inconnue',
  atPlace: (place, n) => `${place} : ${f.count(n, personnes)}`,
  peopleRow: { person: 'Coauteurs', topic: 'Personnes', community: 'Personnes' },
  peopleFigure: {
    person: (n) => f.count(n, { one: 'coauteur', other: 'coauteurs' }),
    topic: (n) => f.count(n, personnes),
    community: (n) => f.count(n, personnes),
  },
  papersRow: 'Articles',
  paperFigure: (n) => f.count(n, articles),
  active: 'Années avec articles',
  noYears: 'aucun article daté',
  byYear: 'Articles par année',
  sharedTopics: {
    person: (n, sides) => `Thèmes communs ${aux(sides)} : ${f.number(n)}`,
    topic: (n, sides) => `Thèmes voisins ${des(sides)} : ${f.number(n)}`,
    community: (n, sides) => `Thèmes communs ${aux(sides)} : ${f.number(n)}`,
  },
  noTopics: 'Aucun thème commun.',
  ownTopics: 'Thèmes propres à chacun',
  noOwnTopics: 'aucun',
  sharedPeople: {
    person: (n, sides) => `Coauteurs communs ${aux(sides)} : ${f.number(n)}`,
    topic: (n, sides) => `Qui travaille sur ${sides === 2 ? 'les deux' : 'deux ou plus'} : ${f.number(n)}`,
    community: (n, sides) => `Qui publie avec ${sides === 2 ? 'les deux' : 'deux ou plus'} : ${f.number(n)}`,
  },
  noPeople: {
    person: 'Aucun coauteur commun.',
    topic: 'Personne ne travaille sur les deux.',
    community: 'Personne ne publie avec les deux.',
  },
  sharedVenues: (n, sides) => `Lieux de publication communs ${aux(sides)} : ${f.number(n)}`,
  share: (n, last) => (n === 0 ? 'déclaré' : `${f.count(n, articles)}${dernier(last)}`),
  notTheirs: '–',
  notTheirsSaid: 'aucun',
  first: (shown, all) => (shown < all ? `Les ${f.number(shown)} premiers sur ${f.number(all)}.` : ''),
  together: 'Ensemble',
  pair: (one, other) => `${one} et ${other}`,
  joint: {
    person: (n, years) => `${f.count(n, { one: 'article commun', other: 'articles communs' })}${years}`,
    topic: (n, years) => `${f.count(n, articles)} sur les deux${years}`,
    community: (n, years) => `${f.count(n, articles)} signés des deux côtés${years}`,
  },
  noJoint: {
    person: 'Aucun article commun.',
    topic: 'Aucun article ne porte sur les deux.',
    community: 'Aucun article n’est signé des deux côtés.',
  },
  inYears: (years) => (years === '' ? '' : `, ${years}`),
  steps: (n) =>
    n === 1 ? 'Coauteurs' : `À ${f.count(n, { one: 'pas', other: 'pas' })} l’un de l’autre par des articles communs`,
  through: (slot) => `, d’abord par ${slot}`,
  far: 'À plus de quatre pas par des articles communs, ou sans aucun lien.',
  supervises: (one, other) => `${one} dirige ou a dirigé ${other}.`,
  students: (n) => `Direction commune, présente ou passée : ${f.count(n, { one: 'étudiant', other: 'étudiants' })}`,
  crossing: 'Qui les relie',
  crossed: (n, last) => `${f.count(n, articles)}${dernier(last)}`,
  bridges: 'Qui fait le pont',
  each: (counts) => `${counts} articles`,
  nothing: 'Encore rien en commun',
  nothingHint: {
    person:
      'Ni thème, ni coauteur, ni lieu, ni article commun. Les chemins entre ces personnes montrent qui pourrait les présenter.',
    topic: 'Ni article, ni personne, ni lieu commun. « Qui rencontrer » trouve qui pourrait relier les deux.',
    community: 'Ni article, ni thème, ni coauteur commun. Choisissez deux voisines sur la carte.',
  },
  errors: {
    'not-found': ['L’un de ces choix n’est pas ici', 'Choisissez-en un autre : on ne compare que ce que ce public peut voir.'],
    refused: ['Cette comparaison n’a pas de sens', 'Choisissez deux éléments différents.'],
    away: ['Le serveur ne répond pas', 'Vous êtes peut-être hors ligne. Votre choix est gardé.'],
    'store-away': [
      'Pas encore prêt',
      'Le serveur lit encore ce qu’il lui faut, ou sa base de données est absente. Réessayez dans un instant.',
    ],
    busy: ['Beaucoup de questions à la fois', 'Le serveur répond à l’une après l’autre. Réessayez dans un instant.'],
    unreadable: ['Réponse illisible', 'La page et le serveur n’ont peut-être pas la même version. Rechargez la page.'],
  },
};

export const compareMessages = subject('compare', { en: EN, fr: FR });

import type { CollaboratorMessages } from './collaborator-messages.ts';
import { createFormat } from './format.ts';

const f = createFormat('fr');
const papers = { one: 'article', other: 'articles' };
const people = { one: 'personne', other: 'personnes' };
const topics = { one: 'thème', other: 'thèmes' };
const steps = { one: 'étape', other: 'étapes' };

const lastOf = (year: number | null): string => (year === null ? '' : `, le dernier en ${year}`);

export const collaboratorsFr: CollaboratorMessages = {
  title: 'Qui rencontrer',
  person: 'Pour qui',
  for: 'Pour',
  personHint: 'Une personne (facultatif)',
  topics: 'Sur quels thèmes',
  on: 'Sur',
  topicsHint: 'Ajouter un thème',
  removeTopic: (name: string): string => `Retirer ${name}`,
  text: 'Ou partir d’un texte',
  textOn: 'Avec un texte, comparé aux articles',
  removeText: 'Retirer le texte',
  textLabel: 'Un résumé, un appel à projets ou du BibTeX',
  textHint: 'Collez un résumé, ou les entrées d’une bibliographie',
  privacy:
    'Envoyé au serveur de l’institut, et à lui seul, pour être comparé à ses articles. Il n’y est pas gardé, et n’est pas dans l’adresse.',
  file: 'Ouvrir un fichier BibTeX',
  bibliography: (name: string, entries: number): string => `${name} : ${f.count(entries, { one: 'entrée', other: 'entrées' })}`,
  removeFile: 'Retirer le fichier',
  cut: (max: number): string => `Seuls les ${f.number(max)} premiers caractères sont comparés.`,
  find: 'Trouver',
  filters: 'Filtres',
  filtersOn: (n: number): string => `Filtres : ${f.number(n)}`,
  clearFilters: 'Enlever les filtres',
  place: 'Lieu',
  places: { any: 'partout', inside: 'à l’institut', outside: 'hors de l’institut', elsewhere: 'dans une autre université' },
  institution: 'Université',
  anyInstitution: 'toutes',
  seniority: 'Premier article',
  seniorities: { any: 'peu importe', junior: 'il y a moins de 10 ans', senior: 'il y a 10 ans ou plus' },
  activeSince: 'Publie depuis',
  anyYear: 'peu importe',
  takingStudents: 'Prend des étudiants',
  takingStudentsHint: 'Seulement qui l’a dit, à vous ou à tous',
  facultyOnly: 'Corps professoral',
  includeKnown: 'Connaissances aussi',
  includeKnownHint: 'Coauteurs, direction et étudiants compris',
  bibtex: {
    syntax: (name: string, line: number, column: number): string =>
      `${name} est illisible : à la ligne ${f.number(line)}, colonne ${f.number(column)}, ce n’est pas du BibTeX. Souvent, une accolade ou une virgule manque juste avant.`,
    empty: (name: string): string =>
      `${name} ne contient aucun titre. Une entrée BibTeX commence ainsi : @article{cle, title = {…}}`,
    tooBig: (name: string): string => `${name} dépasse 5 Mo. N’en prenez que ce qui compte ici.`,
    unreadable: (name: string): string => `${name} n’a pas pu être ouvert.`,
    pasted: 'Le texte collé',
  },
  empty: 'Qui devriez-vous rencontrer ?',
  emptyHint:
    'Dites qui demande, nommez des thèmes ou collez un résumé : un seul suffit. Chaque personne proposée vient avec ses raisons, et chaque raison mène à ce qui la montre.',
  waiting: 'Recherche en cours…',
  found: (shown: number, considered: number): string =>
    shown === considered
      ? `${f.count(shown, people)}, du plus fort au plus faible`
      : `Les ${f.number(shown)} premières pistes sur ${f.number(considered)}`,
  more: (n: number): string => `En voir ${f.number(n)} de plus`,
  understood: 'Compris ainsi',
  unknownWords: (list: string): string => `Dans aucun article d’ici : ${list}`,
  nobody: 'Personne à proposer',
  nobodyFiltered: 'Personne ne passe ces filtres. Enlevez-en un pour voir qui viendrait ensuite.',
  nobodyText: 'Aucun article d’ici n’en parle. Essayez d’autres mots, ou un thème de la liste.',
  nobodyPerson: 'Il n’y a ni article ni thème dont partir. Ajoutez un thème, ou collez un résumé.',
  keys: 'Les flèches parcourent la liste, Entrée ouvre une fiche.',
  list: 'Personnes à rencontrer',
  known: { coauthor: 'a déjà cosigné', supervisor: 'direction', student: 'sous sa direction' },
  allReasons: (n: number): string => (n === 1 ? 'Une autre raison' : `${f.number(n)} autres raisons`),
  reasons: {
    both: (slot: string): string => `En commun : ${slot}`,
    works: (slot: string): string => `Travaille sur ${slot}`,
    bothFigures: (ours: number, theirs: number, last: number | null): string =>
      `${f.count(theirs, papers)}${lastOf(last)} ; vous, ${f.number(ours)}`,
    figures: (theirs: number, last: number | null): string =>
      theirs === 0 ? 'thème déclaré' : `${f.count(theirs, papers)}${lastOf(last)}`,
    complementary: (slot: string): string => `Travaille aussi sur ${slot} : du nouveau pour vous`,
    close: (n: number, slot: string): string => (n === 1 ? `Un article proche : ${slot}` : `Articles proches : ${slot}`),
    words: (list: string): string => `. Mots en commun : ${list}`,
    quoted: (slot: string): string => `« ${slot} »`,
    commonCoauthors: (n: number): string => f.count(n, { one: 'coauteur commun', other: 'coauteurs communs' }),
    common: (count: string, slot: string): string => `${count} : ${slot}`,
    others: (n: number): string => f.count(n, { one: 'autre', other: 'autres' }),
    introduction: (person: string, way: string): string => `${person} peut faire les présentations : ${way}`,
    steps: (n: number): string => `${f.count(n, steps)} par articles communs`,
    sameInstitution: (slot: string): string => `La même université : ${slot}`,
    otherInstitution: (slot: string): string => `Une autre université : ${slot}`,
    active: (n: number, last: number): string => `${f.count(n, papers)} en trois ans, le dernier en ${last}`,
    lately: (slot: string): string => `Publie en ce moment : ${slot}`,
    supervisionLink: 'codirection possible',
    supervision: (slot: string, isSame: boolean): string =>
      `Une ${slot}, ${isSame ? 'dans une même université' : 'entre deux universités'}`,
  },
  introduce: {
    action: 'Me présenter',
    heading: (name: string): string => `Un message pour ${name}`,
    nothingSent: 'Rien n’est envoyé. Copiez-le dans un message à vous, et changez ce que vous voulez.',
    copy: 'Copier le message',
    way: 'Voir le chemin',
    hello: (name: string): string => `Bonjour ${name},`,
    near: (name: string): string => `J’aimerais rencontrer ${name}, avec qui vous avez cosigné des articles.`,
    far: (name: string, n: number): string =>
      `J’aimerais rencontrer ${name}. Par nos articles communs, vous êtes sur le plus court chemin entre nous, ${f.count(n, steps)} en tout.`,
    topics: (list: string, n: number): string => `Nous avons en commun ${n === 1 ? 'un thème' : f.count(n, topics)} : ${list}.`,
    please: 'Pourriez-vous nous présenter ?',
    thanks: 'Avec mes remerciements,',
    sign: '[votre nom]',
  },
  errors: {
    away: ['Le serveur ne répond pas', 'Vous êtes peut-être hors ligne. Votre question est toujours là.'],
    'store-away': [
      'Pas encore prêt',
      'Le serveur lit encore ce qu’il lui faut, ou sa base de données est absente. Votre question est toujours là ; réessayez dans un instant.',
    ],
    busy: ['Beaucoup de questions à la fois', 'Le serveur répond à l’une après l’autre. Réessayez dans un instant.'],
    'not-found': ['Ce n’est plus ici', 'Une personne ou un thème de cette question n’est pas montré ici. Choisissez autrement.'],
    refused: [
      'Cette question reste sans réponse',
      'Une partie n’en est pas comprise. Choisissez de nouveau la personne et les thèmes, ou raccourcissez le texte.',
    ],
    unreadable: [
      'Cette réponse est illisible',
      'La page et le serveur sont peut-être de versions différentes. Rechargez la page.',
    ],
  },
  shortlist: {
    title: 'Sélection',
    kept: 'Gardée dans ce navigateur seulement, notes comprises.',
    shared: (n: number): string => `Une liste partagée : ${f.count(n, people)}`,
    keep: 'Tout garder',
    allKept: 'Tout est dans votre sélection',
    own: 'Votre sélection',
    nobody: 'Personne de cette liste n’est montré ici',
    nobodyHint: 'Ces personnes ont peut-être été retirées, ou ne sont pas montrées à ce public.',
    empty: 'Personne pour le moment',
    emptyHint:
      'L’étoile d’une fiche ou d’une proposition place quelqu’un ici, avec de quoi noter. La liste reste dans ce navigateur.',
    emptyAction: 'Trouver qui rencontrer',
    remove: (name: string): string => `Retirer ${name} de la sélection`,
    note: (name: string): string => `Note sur ${name}`,
    noteHint: 'Une note pour vous',
    compare: (n: number): string => (n > 5 ? 'Comparer les cinq premières' : 'Comparer côte à côte'),
    csv: 'Exporter en CSV',
    papers: 'Leurs articles',
    papersOf: {
      all: 'de toutes les années',
      last: (n: number): string => (n === 1 ? 'de la dernière année' : `des ${f.number(n)} dernières années`),
    },
    bibtex: 'BibTeX',
    csl: 'CSL-JSON',
    link: 'Copier un lien',
    linkCopied: 'Lien copié',
    linkHint: 'Le lien nomme les personnes ; les notes restent ici.',
    file: 'selection',
    headings: ['Nom', 'Fonction', 'Université', 'Articles', 'Note', 'Adresse'],
    someone: 'Quelqu’un qui n’est pas montré ici',
    full: (n: number): string => `La sélection contient ${f.number(n)} personnes. Retirez d’abord quelqu’un.`,
    unsaved: 'Ce navigateur ne garde rien pour cette page : la liste disparaîtra à sa fermeture. Exportez-la ou copiez son lien.',
  },
};

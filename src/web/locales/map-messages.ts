import type { CommunityLevel } from '#model/analysis.ts';
import type { RoleKind } from '#model/person.ts';
import type { Language } from '#model/primitives.ts';
import type { MapColouring } from '#web/graph/map-types.ts';
import { subject } from './texts.ts';

/** What the map and its controls say. Apart from the other texts, so that the widget carries these alone. */
export interface MapMessages {
  readonly label: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly fit: string;
  readonly fullScreen: string;
  readonly leaveFullScreen: string;
  readonly layers: string;
  readonly close: string;
  readonly colourBy: string;
  readonly colourings: Readonly<Record<MapColouring, string>>;
  readonly show: string;
  readonly terrain: string;
  readonly edges: string;
  readonly topics: string;
  readonly papers: string;
  readonly legend: string;
  readonly shapes: string;
  readonly disc: string;
  readonly triangle: string;
  readonly square: string;
  readonly diamond: string;
  readonly size: string;
  /** Of a map that is loaded in parts. */
  readonly countsLoaded: string;
  readonly papersLoaded: string;
  readonly isolate: (name: string) => string;
  readonly communitiesOf: (region: string) => string;
  readonly showAll: string;
  readonly others: string;
  readonly since: (year: string) => string;
  readonly people: (n: number) => string;
  readonly kinds: Readonly<Record<RoleKind, string>>;
  readonly unnamed: string;
  /** For those who walk the map by keyboard. */
  readonly walkHelp: string;
  readonly walkMap: (people: number, regions: number) => string;
  readonly walkPosition: (position: number, count: number) => string;
  /** As the walker speaks of a place. */
  readonly levels: Readonly<Record<CommunityLevel, string>>;
  readonly jointPapers: (n: number) => string;
  readonly coauthors: (n: number) => string;
  readonly noWebGl: string;
  /** The widget's own. */
  readonly openExplorer: string;
  readonly network: (name: string) => string;
}

const number = { en: new Intl.NumberFormat('en-CA'), fr: new Intl.NumberFormat('fr-CA') };

function count(language: Language, n: number, one: string, many: string): string {
  // French counts 0 and 1 alike.
  const isOne = language === 'fr' ? n < 2 : n === 1;
  return `${number[language].format(n)} ${isOne ? one : many}`;
}

const EN: MapMessages = {
  label: 'Map of the network',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fit: 'Show the whole map',
  fullScreen: 'Full screen',
  leaveFullScreen: 'Leave full screen',
  layers: 'Layers',
  close: 'Close',
  colourBy: 'Colour by',
  colourings: { community: 'Region', institution: 'University', kind: 'Role', firstYear: 'First paper' },
  show: 'Show',
  terrain: 'Terrain',
  edges: 'Joint papers as lines',
  topics: 'Topics',
  papers: 'Papers',
  legend: 'Legend',
  shapes: 'Marks',
  disc: 'Faculty, staff, outside co-authors',
  triangle: 'Students, postdocs, alumni',
  square: 'Topics',
  diamond: 'Papers',
  size: 'The larger, the more papers',
  countsLoaded: 'Counted: people loaded so far. Zoom in for more.',
  papersLoaded: 'Of the people in the first picture',
  isolate: (name) => `Show only ${name}`,
  communitiesOf: (region) => `Communities of ${region}`,
  showAll: 'Show all',
  others: 'Others',
  since: (year) => `from ${year}`,
  people: (n) => count('en', n, 'person', 'people'),
  kinds: {
    faculty: 'Faculty',
    staff: 'Staff',
    postdoc: 'Postdocs',
    student: 'Students',
    visiting: 'Visitors',
    intern: 'Interns',
    collaborator: 'Collaborators',
    alumnus: 'Alumni',
    external: 'Outside co-authors',
  },
  unnamed: 'Unnamed student',
  walkHelp:
    'Arrow keys move the map, plus and minus zoom, 0 shows all of it. Enter goes into the regions: arrows walk among them, Enter goes deeper, Space opens the card, Escape comes back.',
  walkMap: (people, regions) => `Map: ${count('en', people, 'person', 'people')} in ${count('en', regions, 'region', 'regions')}`,
  walkPosition: (position, all) => `${number.en.format(position)} of ${number.en.format(all)}`,
  levels: { region: 'region', community: 'community', group: 'group' },
  jointPapers: (n) => count('en', n, 'joint paper', 'joint papers'),
  coauthors: (n) => count('en', n, 'co-author', 'co-authors'),
  noWebGl: 'This browser cannot draw the map, because WebGL is switched off or missing.',
  openExplorer: 'Open in the explorer',
  network: (name) => `Network of ${name}`,
};

const FR: MapMessages = {
  label: 'Carte du réseau',
  zoomIn: 'Agrandir',
  zoomOut: 'Réduire',
  fit: 'Voir toute la carte',
  fullScreen: 'Plein écran',
  leaveFullScreen: 'Quitter le plein écran',
  layers: 'Calques',
  close: 'Fermer',
  colourBy: 'Couleur selon',
  colourings: { community: 'La région', institution: 'L’université', kind: 'Le rôle', firstYear: 'Le premier article' },
  show: 'Afficher',
  terrain: 'Le relief',
  edges: 'Les articles communs, en traits',
  topics: 'Les thèmes',
  papers: 'Les articles',
  legend: 'Légende',
  shapes: 'Signes',
  disc: 'Corps professoral, personnel, coauteurs externes',
  triangle: 'Étudiants, postdoctorants, anciens',
  square: 'Thèmes',
  diamond: 'Articles',
  size: 'Plus c’est grand, plus il y a d’articles',
  countsLoaded: 'Sont comptées les personnes déjà chargées ; d’autres viennent quand on s’approche.',
  papersLoaded: 'Ceux des personnes de la vue d’ensemble',
  isolate: (name) => `N’afficher que ${name}`,
  communitiesOf: (region) => `Communautés de la région ${region}`,
  showAll: 'Tout afficher',
  others: 'Autres',
  since: (year) => `dès ${year}`,
  people: (n) => count('fr', n, 'personne', 'personnes'),
  kinds: {
    faculty: 'Corps professoral',
    staff: 'Personnel',
    postdoc: 'Postdoctorants',
    student: 'Étudiants',
    visiting: 'Visiteurs',
    intern: 'Stagiaires',
    collaborator: 'Collaborateurs',
    alumnus: 'Anciens',
    external: 'Coauteurs externes',
  },
  unnamed: 'Étudiant non nommé',
  walkHelp:
    'Les flèches déplacent la carte, plus et moins l’agrandissent ou la réduisent, 0 la montre entière. Entrée mène aux régions : les flèches vont de l’une à l’autre, Entrée descend, Espace ouvre la fiche, Échap remonte.',
  walkMap: (people, regions) =>
    `Carte : ${count('fr', people, 'personne', 'personnes')} dans ${count('fr', regions, 'région', 'régions')}`,
  walkPosition: (position, all) => `${number.fr.format(position)} sur ${number.fr.format(all)}`,
  levels: { region: 'région', community: 'communauté', group: 'groupe' },
  jointPapers: (n) => count('fr', n, 'article commun', 'articles communs'),
  coauthors: (n) => count('fr', n, 'coauteur', 'coauteurs'),
  noWebGl: 'Ce navigateur ne peut pas dessiner la carte : WebGL y manque ou y est désactivé.',
  openExplorer: 'Ouvrir dans l’explorateur',
  network: (name) => `Réseau de ${name}`,
};

export const mapMessages = subject('map', { en: EN, fr: FR });

import type { CommunityLevel } from '#model/analysis.ts';
import type { RoleKind } from '#model/person.ts';
import type { Language } from '#model/primitives.ts';
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
  readonly people: (n: number) => string;
  readonly kinds: Readonly<Record<RoleKind, string>>;
  readonly unnamed: string;
  /** For those who walk the map by keyboard. */
  readonly walkHelp: string;
  /** Where people can be chosen. */
  readonly walkChoose: string;
  readonly walkMap: (people: number, regions: number) => string;
  /** Of somebody among the people chosen. */
  readonly chosen: string;
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
    'Arrow keys move the map, plus and minus zoom, 0 shows all of it. Enter goes into the regions: arrows, Page Down, End or the first letters of a name walk among them, Enter goes deeper, Space opens the card, Escape comes back.',
  walkChoose: 'Shift and Enter adds a person to the people selected.',
  walkMap: (people, regions) => `Map: ${count('en', people, 'person', 'people')} in ${count('en', regions, 'region', 'regions')}`,
  chosen: 'selected',
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
    'Les flèches déplacent la carte, plus et moins l’agrandissent ou la réduisent, 0 la montre entière. Entrée mène aux régions : les flèches, Page suivante, Fin ou les premières lettres d’un nom vont de l’une à l’autre, Entrée descend, Espace ouvre la fiche, Échap remonte.',
  walkChoose: 'Maj et Entrée ajoute une personne à celles que l’on choisit.',
  walkMap: (people, regions) =>
    `Carte : ${count('fr', people, 'personne', 'personnes')} dans ${count('fr', regions, 'région', 'régions')}`,
  chosen: 'choisi',
  walkPosition: (position, all) => `${number.fr.format(position)} sur ${number.fr.format(all)}`,
  levels: { region: 'région', community: 'communauté', group: 'groupe' },
  jointPapers: (n) => count('fr', n, 'article commun', 'articles communs'),
  coauthors: (n) => count('fr', n, 'coauteur', 'coauteurs'),
  noWebGl: 'Ce navigateur ne peut pas dessiner la carte : WebGL y manque ou y est désactivé.',
  openExplorer: 'Ouvrir dans l’explorateur',
  network: (name) => `Réseau de ${name}`,
};

export const mapMessages = subject('map', { en: EN, fr: FR });

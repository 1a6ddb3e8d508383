import type { Language } from '#model/primitives.ts';
import type { MapColouring, MapSize } from '#web/graph/map-types.ts';
import { subject } from './texts.ts';

/** What the layers and the legend say. Loaded when the panel is opened, or a picture is made. */
export interface LayerMessages {
  readonly colourBy: string;
  readonly colourings: Readonly<Record<MapColouring, string>>;
  /** What the colours mean, in a sentence; the scales say their unit. */
  readonly means: Readonly<Record<MapColouring, string>>;
  readonly topic: string;
  /** Lines of the two scales, from the neutral one up. */
  readonly betweennessKeys: readonly string[];
  readonly topicKeys: readonly string[];
  readonly sizeBy: string;
  readonly sizes: Readonly<Record<MapSize, string>>;
  readonly sizeMeans: Readonly<Record<MapSize, string>>;
  readonly figure: Readonly<Record<MapSize, (n: number) => string>>;
  readonly show: string;
  readonly terrain: string;
  readonly edges: string;
  readonly topics: string;
  readonly papers: string;
  readonly shapes: string;
  readonly disc: string;
  readonly triangle: string;
  readonly square: string;
  readonly diamond: string;
  /** Of a map that is loaded in parts. */
  readonly countsLoaded: string;
  readonly papersLoaded: string;
  /** Where there are more regions than hues. */
  readonly greyRegions: string;
  readonly isolate: (name: string) => string;
  readonly communitiesOf: (region: string) => string;
  readonly showAll: string;
  readonly others: string;
  readonly since: (year: string) => string;
}

const number = { en: new Intl.NumberFormat('en-CA'), fr: new Intl.NumberFormat('fr-CA') };
const percent = {
  en: new Intl.NumberFormat('en-CA', { style: 'percent', maximumSignificantDigits: 2 }),
  fr: new Intl.NumberFormat('fr-CA', { style: 'percent', maximumSignificantDigits: 2 }),
};

const figures = (language: Language, one: string, many: string) => (n: number) =>
  `${number[language].format(n)} ${(language === 'fr' ? n < 2 : n === 1) ? one : many}`;

const EN: LayerMessages = {
  colourBy: 'Colour by',
  colourings: {
    community: 'Region',
    institution: 'University',
    kind: 'Role',
    firstYear: 'First paper',
    betweenness: 'Centrality',
    topic: 'Share of a topic',
  },
  means: {
    community: 'Who works together a lot has one colour.',
    institution: 'Where people are now; the eight largest have a colour.',
    kind: 'What people are now.',
    firstYear: 'The year of the first paper known here: the darker, the earlier.',
    betweenness:
      'Betweenness: of all pairs of other people, the share whose shortest chain of co-authors goes through this person.',
    topic: 'Of somebody’s papers, the share about this topic or one below it.',
  },
  topic: 'Topic',
  betweennessKeys: ['next to none', 'up to 0.01%', '0.01–0.1%', '0.1–0.5%', '0.5–2%', 'over 2%'],
  topicKeys: ['none', 'up to 10%', '10–25%', '25–50%', '50–75%', 'over 75%'],
  sizeBy: 'Size by',
  sizes: { papers: 'Papers', degree: 'Co-authors', betweenness: 'Centrality', students: 'Students' },
  sizeMeans: {
    papers: 'The larger, the more papers, within the years chosen. Faculty are never among the smallest.',
    degree: 'The larger, the more co-authors, of all years. Where marks would overlap they are smaller.',
    betweenness:
      'The larger, the more shortest chains of co-authors go through this person. Where marks would overlap they are smaller.',
    students:
      'The larger, the more students supervised, past and present, as far as you may see them. Where marks would overlap they are smaller.',
  },
  figure: {
    papers: figures('en', 'paper', 'papers'),
    degree: figures('en', 'co-author', 'co-authors'),
    betweenness: (n) => percent.en.format(n),
    students: figures('en', 'student', 'students'),
  },
  show: 'Show',
  terrain: 'Terrain',
  edges: 'Joint papers as lines',
  topics: 'Topics',
  papers: 'Papers',
  shapes: 'Marks',
  disc: 'Faculty, staff, outside co-authors',
  triangle: 'Students, postdocs, alumni',
  square: 'Topics',
  diamond: 'Papers',
  countsLoaded: 'Counted: people loaded so far. Zoom in for more.',
  papersLoaded: 'Of the people in the first picture',
  greyRegions: 'Eight regions have a colour of their own; the others are grey, as more colours could not be told apart.',
  isolate: (name) => `Show only ${name}`,
  communitiesOf: (region) => `Communities of ${region}`,
  showAll: 'Show all',
  others: 'Others',
  since: (year) => `from ${year}`,
};

const FR: LayerMessages = {
  colourBy: 'Couleur selon',
  colourings: {
    community: 'La région',
    institution: 'L’université',
    kind: 'Le rôle',
    firstYear: 'Le premier article',
    betweenness: 'La centralité',
    topic: 'La part d’un thème',
  },
  means: {
    community: 'Qui travaille beaucoup ensemble a la même couleur.',
    institution: 'Là où l’on est aujourd’hui ; les huit plus grandes ont une couleur.',
    kind: 'Ce que l’on est aujourd’hui.',
    firstYear: 'L’année du premier article connu ici : plus c’est foncé, plus c’est ancien.',
    betweenness:
      'Intermédiarité : parmi toutes les paires d’autres personnes, la part dont la plus courte chaîne de coauteurs passe par celle-ci.',
    topic: 'La part des articles de chacun qui touchent ce thème ou l’un de ses sous-thèmes.',
  },
  topic: 'Thème',
  betweennessKeys: ['presque rien', 'jusqu’à 0,01 %', '0,01 à 0,1 %', '0,1 à 0,5 %', '0,5 à 2 %', 'plus de 2 %'],
  topicKeys: ['aucun', 'jusqu’à 10 %', '10 à 25 %', '25 à 50 %', '50 à 75 %', 'plus de 75 %'],
  sizeBy: 'Taille selon',
  sizes: { papers: 'Les articles', degree: 'Les coauteurs', betweenness: 'La centralité', students: 'Les étudiants' },
  sizeMeans: {
    papers: 'Plus c’est grand, plus il y a d’articles dans les années choisies. Le corps professoral n’est jamais au plus petit.',
    degree:
      'Plus c’est grand, plus il y a de coauteurs, toutes années confondues. Là où les signes se toucheraient, ils rapetissent.',
    betweenness:
      'Plus c’est grand, plus de courtes chaînes de coauteurs passent par cette personne. Là où les signes se toucheraient, ils rapetissent.',
    students:
      'Plus c’est grand, plus il y a d’étudiants encadrés, hier et aujourd’hui, pour autant que vous puissiez les voir. Là où les signes se toucheraient, ils rapetissent.',
  },
  figure: {
    papers: figures('fr', 'article', 'articles'),
    degree: figures('fr', 'coauteur', 'coauteurs'),
    betweenness: (n) => percent.fr.format(n),
    students: figures('fr', 'étudiant', 'étudiants'),
  },
  show: 'Afficher',
  terrain: 'Le relief',
  edges: 'Les articles communs, en traits',
  topics: 'Les thèmes',
  papers: 'Les articles',
  shapes: 'Signes',
  disc: 'Corps professoral, personnel, coauteurs externes',
  triangle: 'Étudiants, postdoctorants, anciens',
  square: 'Thèmes',
  diamond: 'Articles',
  countsLoaded: 'Sont comptées les personnes déjà chargées ; d’autres viennent quand on s’approche.',
  papersLoaded: 'Ceux des personnes de la vue d’ensemble',
  greyRegions: 'Huit régions ont leur couleur ; les autres sont grises : on ne distinguerait pas plus de couleurs.',
  isolate: (name) => `N’afficher que ${name}`,
  communitiesOf: (region) => `Communautés de la région ${region}`,
  showAll: 'Tout afficher',
  others: 'Autres',
  since: (year) => `dès ${year}`,
};

export const layerMessages = subject('layers', { en: EN, fr: FR });

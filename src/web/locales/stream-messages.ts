import type { StreamUnit } from '#model/stream-unit.ts';
import { createFormat } from './format.ts';
import { subject } from './texts.ts';

/** What "Topics over time" says. Apart from the other texts: it comes with the page. */
export interface StreamMessages {
  readonly lead: (papers: number, first: number, last: number) => string;
  readonly by: string;
  readonly units: Readonly<Record<StreamUnit, string>>;
  readonly bands: string;
  readonly measure: string;
  readonly absolute: string;
  readonly share: string;
  readonly topic: string;
  readonly university: string;
  readonly place: string;
  readonly any: string;
  readonly rest: (n: number) => string;
  readonly none: string;
  readonly chart: string;
  readonly keys: string;
  readonly hint: string;
  readonly counted: Readonly<Record<StreamUnit, string>>;
  readonly undated: (papers: number) => string;
  readonly stillComing: (date: string, year: number) => string;
  readonly papers: (n: number) => string;
  readonly percent: (share: number) => string;
  readonly ofYear: (share: number) => string;
  readonly table: string;
  readonly name: Readonly<Record<StreamUnit, string>>;
  readonly allYears: string;
  readonly total: string;
  readonly csv: string;
  readonly nothing: string;
  readonly nothingHint: string;
  readonly clear: string;
}

const e = createFormat('en');
const f = createFormat('fr');
const percent = (share: number, format: typeof e): string => format.decimal(share * 100);

const EN: StreamMessages = {
  lead: (papers, first, last) => `${e.count(papers, { one: 'paper', other: 'papers' })}, ${e.years(first, last)}`,
  by: 'By',
  units: { topic: 'topic', area: 'area of topics', region: 'region of the map' },
  bands: 'Bands',
  measure: 'Show',
  absolute: 'papers',
  share: 'share of the year',
  topic: 'Part of',
  university: 'University',
  place: 'Region',
  any: 'All',
  rest: (n) => `${e.number(n)} others`,
  none: 'No topic known',
  chart: 'Papers of each year; the table below says the same',
  keys: 'Left and right go from year to year, up and down from band to band, Enter opens.',
  hint: 'Point at a band to read it, press it to open its card.',
  counted: {
    topic:
      'In the drawing a paper about two topics counts one half in each, so that the whole is as high as there are papers; the table counts it in both.',
    area: 'An area is a topic with its parts. In the drawing a paper of two areas counts one half in each; the table counts it in both.',
    region:
      'A paper belongs to the regions of its authors. In the drawing it counts one half in each of two; the table counts it in both.',
  },
  undated: (papers) => `${e.count(papers, { one: 'paper has', other: 'papers have' })} no year, and are in no band.`,
  stillComing: (date, year) => `The snapshot was made on ${date}: papers of ${year} are still coming.`,
  papers: (n) => e.count(n, { one: 'paper', other: 'papers' }),
  percent: (share) => `${percent(share, e)}%`,
  ofYear: (share) => `${percent(share, e)}% of the year`,
  table: 'Papers by year',
  name: { topic: 'Topic', area: 'Area', region: 'Region' },
  allYears: 'All years',
  total: 'All papers',
  csv: 'Download as CSV',
  nothing: 'No dated papers here',
  nothingHint: 'Ask about another topic, university or region.',
  clear: 'Ask about everything',
};

const FR: StreamMessages = {
  lead: (papers, first, last) => `${f.count(papers, { one: 'article', other: 'articles' })}, ${f.years(first, last)}`,
  by: 'Par',
  units: { topic: 'thème', area: 'grand thème', region: 'région de la carte' },
  bands: 'Bandes',
  measure: 'Montrer',
  absolute: 'articles',
  share: 'part de l’année',
  topic: 'Dans',
  university: 'Université',
  place: 'Région',
  any: 'Tout',
  rest: (n) => `${f.number(n)} autres`,
  none: 'Sans thème connu',
  chart: 'Articles de chaque année ; le tableau plus bas dit la même chose',
  keys: 'Gauche et droite vont d’une année à l’autre, haut et bas d’une bande à l’autre, Entrée ouvre.',
  hint: 'Pointez une bande pour la lire, appuyez pour ouvrir sa fiche.',
  counted: {
    topic:
      'Dans le dessin, un article sur deux thèmes compte pour moitié dans chacun, et l’ensemble a la hauteur du nombre d’articles ; le tableau le compte dans les deux.',
    area: 'Un grand thème va avec ceux qu’il comprend. Dans le dessin, un article de deux grands thèmes compte pour moitié dans chacun ; le tableau le compte dans les deux.',
    region:
      'Un article est des régions de ses auteurs. Dans le dessin, il compte pour moitié dans chacune s’il y en a deux ; le tableau le compte dans les deux.',
  },
  undated: (papers) =>
    `${f.count(papers, { one: 'article n’a pas d’année et n’est', other: 'articles n’ont pas d’année et ne sont' })} dans aucune bande.`,
  stillComing: (date, year) => `L’instantané date du ${date} : des articles de ${year} sont encore à venir.`,
  papers: (n) => f.count(n, { one: 'article', other: 'articles' }),
  percent: (share) => `${percent(share, f)} %`,
  ofYear: (share) => `${percent(share, f)} % de l’année`,
  table: 'Articles par année',
  name: { topic: 'Thème', area: 'Grand thème', region: 'Région' },
  allYears: 'Toutes les années',
  total: 'Tous les articles',
  csv: 'Télécharger en CSV',
  nothing: 'Aucun article daté ici',
  nothingHint: 'Choisissez un autre thème, une autre université ou une autre région.',
  clear: 'Tout reprendre',
};

export const streamMessages = subject('stream', { en: EN, fr: FR });

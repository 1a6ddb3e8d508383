import { subject } from './texts.ts';

/** What the network of one person says. Loaded with its panel. */
export interface EgoMessages {
  readonly title: (name: string) => string;
  readonly rings: string;
  readonly ring: (n: number) => string;
  readonly heading: (ring: number) => string;
  readonly people: (n: number) => string;
  readonly leftOut: (shown: number, total: number) => string;
  readonly papersWith: (papers: number, name: string) => string;
  readonly supervision: (name: string) => string;
  readonly show: (name: string) => string;
  readonly hide: (name: string) => string;
  readonly help: string;
  readonly alone: string;
  readonly unknown: string;
  readonly loading: string;
  readonly partLoaded: string;
  readonly changed: (people: number) => string;
}

const number = { en: new Intl.NumberFormat('en-CA'), fr: new Intl.NumberFormat('fr-CA') };

const EN_HEADINGS = ['', 'Directly', 'Two steps away', 'Three steps away'];
const FR_HEADINGS = ['', 'Directement', 'À deux pas', 'À trois pas'];

const EN: EgoMessages = {
  title: (name) => `Network of ${name}`,
  rings: 'Rings',
  ring: (n) => (n === 1 ? '1 ring: whoever is tied to them directly' : `${n} rings: up to ${n} steps away`),
  heading: (ring) => EN_HEADINGS[ring] ?? `${ring} steps away`,
  people: (n) => (n === 1 ? '1 person' : `${number.en.format(n)} people`),
  leftOut: (shown, total) => `${number.en.format(shown)} of ${number.en.format(total)} shown: strongest ties first.`,
  papersWith: (papers, name) => `${papers === 1 ? '1 paper' : `${number.en.format(papers)} papers`} with ${name}`,
  supervision: (name) => `supervision, with ${name}`,
  show: (name) => `Show whom ${name} works with`,
  hide: (name) => `Hide whom ${name} works with`,
  help: 'A click on somebody, here on the plus or on the map, shows or hides whom they work with.',
  alone: 'No joint paper and no supervision that can be shown here: this network is one person.',
  unknown: 'This person is not on the map.',
  loading: 'Fetching the network…',
  partLoaded: 'On a map of this size ties of people farther out are fetched for the strongest only; open somebody to see theirs.',
  changed: (people) => `${people === 1 ? '1 person' : `${number.en.format(people)} people`} in the network.`,
};

const FR: EgoMessages = {
  title: (name) => `Réseau de ${name}`,
  rings: 'Cercles',
  ring: (n) => (n === 1 ? '1 cercle : les liens directs' : `${n} cercles : jusqu’à ${n} pas`),
  heading: (ring) => FR_HEADINGS[ring] ?? `À ${ring} pas`,
  people: (n) => `${number.fr.format(n)} ${n < 2 ? 'personne' : 'personnes'}`,
  leftOut: (shown, total) => `${number.fr.format(shown)} sur ${number.fr.format(total)} : les liens les plus forts d’abord.`,
  papersWith: (papers, name) => `${number.fr.format(papers)} ${papers < 2 ? 'article' : 'articles'} avec ${name}`,
  supervision: (name) => `encadrement, avec ${name}`,
  show: (name) => `Montrer avec qui ${name} travaille`,
  hide: (name) => `Masquer avec qui ${name} travaille`,
  help: 'Cliquez sur quelqu’un, sur la carte ou ici sur le plus, pour montrer ou masquer avec qui cette personne travaille.',
  alone: 'Ni article commun ni encadrement que l’on puisse montrer ici : ce réseau tient en une personne.',
  unknown: 'Cette personne n’est pas sur la carte.',
  loading: 'Le réseau arrive…',
  partLoaded:
    'Sur une carte de cette taille, les liens éloignés ne sont demandés que pour les personnes les plus proches ; ouvrez quelqu’un pour voir les siens.',
  changed: (people) => `${number.fr.format(people)} ${people < 2 ? 'personne' : 'personnes'} dans le réseau.`,
};

export const egoMessages = subject('ego', { en: EN, fr: FR });

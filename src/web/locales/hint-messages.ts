import { subject } from './texts.ts';

/** The three steps shown on a first visit. Loaded after the map, and once in a life. */
const EN = {
  label: 'A first look around',
  step: (n: number, of: number): string => `${n} of ${of}`,
  next: 'Next',
  done: 'Got it',
  close: 'Close, and do not show again',
  search: {
    title: 'Find somebody, or something',
    text: 'Type a name, a topic or the words of a paper; accents do not matter.',
    keys: 'The key / leads here from anywhere, Ctrl K to every view and command.',
    act: 'Search',
  },
  regions: {
    title: 'Look at the map as at an atlas',
    text: 'A region is a field of work, near regions share people. Come closer, and communities and names appear. Press a name to read about it.',
    act: (region: string): string => `Open ${region}`,
  },
  meet: {
    title: 'Ask whom to meet',
    text: 'Give your name, topics or an abstract, and read who is worth meeting, why, and who could introduce you.',
    act: 'Who to meet',
  },
};
export type HintMessages = typeof EN;

const FR: HintMessages = {
  label: 'Premier tour d’horizon',
  step: (n, of) => `${n} sur ${of}`,
  next: 'Suite',
  done: 'Compris',
  close: 'Fermer et ne plus montrer',
  search: {
    title: 'Trouver quelqu’un, ou quelque chose',
    text: 'Tapez un nom, un thème ou les mots d’un article, avec ou sans accents.',
    keys: 'La touche / y mène de partout, Ctrl K à toutes les vues et commandes.',
    act: 'Chercher',
  },
  regions: {
    title: 'Lire la carte comme un atlas',
    text: 'Une région est un domaine de travail ; deux régions voisines ont des gens en commun. Approchez : communautés et noms apparaissent. Un clic sur un nom en dit plus.',
    act: (region) => `Ouvrir ${region}`,
  },
  meet: {
    title: 'Demander qui rencontrer',
    text: 'Donnez votre nom, des thèmes ou un résumé, et lisez qui rencontrer, pourquoi, et qui pourrait vous présenter.',
    act: 'Qui rencontrer',
  },
};

export const hintMessages = subject('hint', { en: EN, fr: FR });

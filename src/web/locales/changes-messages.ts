import { createFormat } from './format.ts';
import { subject } from './texts.ts';

type Span = { readonly from: number; readonly to: number };

/** What "What changed" says, with the definition of each of its lists. Loaded with the panel. */
export interface ChangesMessages {
  readonly against: (span: Span, before: Span) => string;
  readonly papers: (now: number, before: number) => string;
  readonly onMap: string;
  readonly appeared: (n: number) => string;
  readonly appearedHint: (span: Span) => string;
  readonly faded: (n: number) => string;
  readonly fadedHint: (span: Span, before: Span) => string;
  readonly firstPaper: (year: number) => string;
  readonly firstRole: (year: number) => string;
  readonly lastPaper: (year: number) => string;
  readonly lastRole: (year: number) => string;
  readonly rising: (n: number) => string;
  readonly fading: (n: number) => string;
  readonly topicsHint: string;
  /** Papers about it, with their share of all. */
  readonly topic: (before: number, now: number, all: { readonly before: number; readonly now: number }) => string;
  readonly newTies: (n: number) => string;
  readonly newTiesHint: (span: Span) => string;
  readonly endedTies: (n: number) => string;
  readonly endedTiesHint: (before: Span) => string;
  readonly tie: (papers: number, year: number) => string;
  readonly and: string;
  readonly first: (shown: number, all: number) => string;
  readonly none: string;
  readonly incomplete: (date: string, year: number) => string;
  readonly undated: (people: number, papers: number) => string;
  readonly choose: string;
  readonly chooseHint: string;
  readonly lastYears: string;
  readonly loading: string;
}

const e = createFormat('en');
const f = createFormat('fr');
const years = ({ from, to }: Span): string => e.years(from, to);
const papersEn = (n: number): string => e.count(n, { one: 'paper', other: 'papers' });
const papersFr = (n: number): string => f.count(n, { one: 'article', other: 'articles' });

const EN: ChangesMessages = {
  against: (span, before) => `${years(span)} against ${years(before)}`,
  papers: (now, before) => `${papersEn(now)} now, ${e.number(before)} before.`,
  onMap: 'On the map: who appeared stands out; who faded is an empty red circle.',
  appeared: (n) => `Appeared: ${e.count(n, { one: 'person', other: 'people' })}`,
  appearedHint: (span) => `First paper or first role in ${years(span)}; no paper and no role known before.`,
  faded: (n) => `Faded: ${e.count(n, { one: 'person', other: 'people' })}`,
  fadedHint: (span, before) =>
    `Last paper in ${years(before)} and none since; or every role ended, the last in ${years(span)}, and no paper after. Whoever only rests may come back.`,
  firstPaper: (year) => `first paper ${year}`,
  firstRole: (year) => `first role ${year}`,
  lastPaper: (year) => `last paper ${year}`,
  lastRole: (year) => `last role ended ${year}`,
  rising: (n) => `Rising: ${e.count(n, { one: 'topic', other: 'topics' })}`,
  fading: (n) => `Fading: ${e.count(n, { one: 'topic', other: 'topics' })}`,
  topicsHint:
    'Topics whose share of all papers changed by more than chance explains (one in twenty would by chance). Papers and their share, before → now.',
  topic: (before, now, all) =>
    `${e.number(before)} (${e.decimal((100 * before) / all.before)}%) → ${e.number(now)} (${e.decimal((100 * now) / all.now)}%)`,
  newTies: (n) => `New ties: ${e.number(n)}`,
  newTiesHint: (span) => `Two people whose first joint paper is of ${years(span)}.`,
  endedTies: (n) => `Ended ties: ${e.number(n)}`,
  endedTiesHint: (before) => `Two people whose last joint paper is of ${years(before)}: none since.`,
  tie: (papers, year) => `${papersEn(papers)} · ${year}`,
  and: ' and ',
  first: (shown, all) => `The first ${e.number(shown)} of ${e.number(all)}.`,
  none: 'None.',
  incomplete: (date, year) =>
    `The snapshot was made on ${date}: papers of ${year} are still coming, so fewer people appear and more seem to fade than will in the end.`,
  undated: (people, papers) =>
    `Not counted, for want of a date: ${e.count(people, { one: 'person', other: 'people' })}, ${papersEn(papers)}.`,
  choose: 'Which years?',
  chooseHint: 'Drag over the years below the map, or choose them above: they are compared with as many years before them.',
  lastYears: 'The last three years',
  loading: 'Comparing years…',
};

const FR: ChangesMessages = {
  against: (span, before) => `${years(span)} par rapport à ${years(before)}`,
  papers: (now, before) => `${papersFr(now)} maintenant, ${f.number(before)} avant.`,
  onMap: 'Sur la carte : qui apparaît ressort ; qui s’efface est un cercle rouge vide.',
  appeared: (n) => `Apparues : ${f.count(n, { one: 'personne', other: 'personnes' })}`,
  appearedHint: (span) => `Premier article ou première fonction en ${years(span)} ; rien de connu avant.`,
  faded: (n) => `Effacées : ${f.count(n, { one: 'personne', other: 'personnes' })}`,
  fadedHint: (span, before) =>
    `Dernier article en ${years(before)} et aucun depuis ; ou toutes les fonctions terminées, la dernière en ${years(span)}, et aucun article après. Une pause n’est pas un départ : on peut revenir.`,
  firstPaper: (year) => `premier article ${year}`,
  firstRole: (year) => `première fonction ${year}`,
  lastPaper: (year) => `dernier article ${year}`,
  lastRole: (year) => `dernière fonction terminée ${year}`,
  rising: (n) => `En hausse : ${f.count(n, { one: 'thème', other: 'thèmes' })}`,
  fading: (n) => `En baisse : ${f.count(n, { one: 'thème', other: 'thèmes' })}`,
  topicsHint:
    'Thèmes dont la part de tous les articles a changé plus que le hasard ne l’explique (un sur vingt le ferait par hasard). Articles et leur part, avant → maintenant.',
  topic: (before, now, all) =>
    `${f.number(before)} (${f.decimal((100 * before) / all.before)} %) → ${f.number(now)} (${f.decimal((100 * now) / all.now)} %)`,
  newTies: (n) => `Nouveaux liens : ${f.number(n)}`,
  newTiesHint: (span) => `Deux personnes dont le premier article commun est de ${years(span)}.`,
  endedTies: (n) => `Liens éteints : ${f.number(n)}`,
  endedTiesHint: (before) => `Deux personnes dont le dernier article commun est de ${years(before)} : aucun depuis.`,
  tie: (papers, year) => `${papersFr(papers)} · ${year}`,
  and: ' et ',
  first: (shown, all) => `Les ${f.number(shown)} premiers sur ${f.number(all)}.`,
  none: 'Rien à signaler.',
  incomplete: (date, year) =>
    `L’instantané date du ${date} : des articles de ${year} sont encore à venir. Moins de personnes apparaissent, et plus semblent s’effacer, que ce ne sera au bout du compte.`,
  undated: (people, papers) =>
    `Hors du compte, faute de date : ${f.count(people, { one: 'personne', other: 'personnes' })}, ${papersFr(papers)}.`,
  choose: 'Quelles années ?',
  chooseHint:
    'Glissez sur les années sous la carte, ou choisissez-les ci-dessus : elles sont comparées à autant d’années avant elles.',
  lastYears: 'Les trois dernières années',
  loading: 'Comparaison des années…',
};

export const changesMessages = subject('changes', { en: EN, fr: FR });

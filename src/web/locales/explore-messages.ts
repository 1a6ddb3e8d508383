import { subject } from './texts.ts';

/** One way to explore, by its name and in a sentence. */
interface EntryWords {
  readonly name: string;
  readonly hint: string;
}

/** The entries of the menu "Explore". Each view adds its own here, in both languages. */
export interface ExploreMessages {
  readonly questions: EntryWords;
  readonly directions: EntryWords;
  readonly compare: EntryWords;
  readonly stream: EntryWords;
  readonly changes: EntryWords;
  readonly shortlist: EntryWords;
  /** What stands in the top row where there is room. */
  readonly table: EntryWords;
  readonly supervision: EntryWords;
  readonly meet: EntryWords;
}

const EN: ExploreMessages = {
  questions: { name: 'Questions', hint: 'Who bridges two places, who is new, what rests on one person' },
  directions: { name: 'How are we connected?', hint: 'The ways from one person to another' },
  compare: { name: 'Compare', hint: 'People, topics or communities side by side' },
  stream: { name: 'Topics over time', hint: 'Papers of each year, topic by topic' },
  changes: { name: 'What changed', hint: 'Who and what appeared and faded, in years you choose' },
  shortlist: { name: 'Shortlist', hint: 'People you put aside, with your notes' },
  table: { name: 'Table', hint: 'Everybody in rows, to be sorted' },
  supervision: { name: 'Supervision', hint: 'Who supervises how many, and until when' },
  meet: { name: 'Who to meet', hint: 'People worth meeting, with the reasons' },
};

const FR: ExploreMessages = {
  questions: { name: 'Questions', hint: 'Qui relie deux lieux, qui est nouveau, ce qui ne tient qu’à une personne' },
  directions: { name: 'Comment sommes-nous liés ?', hint: 'Les chemins d’une personne à une autre' },
  compare: { name: 'Comparer', hint: 'Des personnes, des thèmes ou des communautés côte à côte' },
  stream: { name: 'Les thèmes au fil du temps', hint: 'Les articles de chaque année, thème par thème' },
  changes: { name: 'Ce qui a changé', hint: 'Ce qui apparaît et ce qui s’efface, dans les années de votre choix' },
  shortlist: { name: 'Sélection', hint: 'Les personnes mises de côté, avec vos notes' },
  table: { name: 'Tableau', hint: 'Tout le monde en lignes, à trier' },
  supervision: { name: 'Encadrement', hint: 'Qui encadre combien de personnes, et jusqu’à quand' },
  meet: { name: 'Qui rencontrer', hint: 'Les personnes à rencontrer, et pourquoi' },
};

export const exploreMessages = subject('explore', { en: EN, fr: FR });

import type { Step } from '#web/state/history-entry.ts';
import { subject } from './texts.ts';

/** What undo and redo say. Loaded after the first picture. */
export interface StepMessages {
  readonly label: string;
  readonly undo: (step: Step | null) => string;
  readonly redo: (step: Step | null) => string;
  readonly undone: (step: Step) => string;
  readonly redone: (step: Step) => string;
  readonly nothingToUndo: string;
  readonly nothingToRedo: string;
}

const EN_STEPS: Readonly<Record<Step, string>> = {
  page: 'change of view',
  changes: '“What changed”',
  network: 'network of a person',
  directions: 'directions',
  meet: '“Who to meet”',
  shortlist: 'shortlist',
  card: 'card',
  filter: 'filter',
  selected: 'selection of people',
  layers: 'layers',
  arrangement: 'arrangement',
  language: 'language',
  view: 'last step',
};

const FR_STEPS: Readonly<Record<Step, string>> = {
  page: 'changement de vue',
  changes: '« Ce qui a changé »',
  network: 'réseau d’une personne',
  directions: 'itinéraire',
  meet: '« Qui rencontrer »',
  shortlist: 'présélection',
  card: 'fiche',
  filter: 'filtre',
  selected: 'personnes choisies',
  layers: 'calques',
  arrangement: 'disposition',
  language: 'langue',
  view: 'dernière étape',
};

const EN: StepMessages = {
  label: 'Undo and redo',
  undo: (step) => (step === null ? 'Undo' : `Undo: ${EN_STEPS[step]}`),
  redo: (step) => (step === null ? 'Redo' : `Redo: ${EN_STEPS[step]}`),
  undone: (step) => `Undone: ${EN_STEPS[step]}.`,
  redone: (step) => `Done again: ${EN_STEPS[step]}.`,
  nothingToUndo: 'There is nothing to undo.',
  nothingToRedo: 'There is nothing to redo.',
};

const FR: StepMessages = {
  label: 'Annuler et rétablir',
  undo: (step) => (step === null ? 'Annuler' : `Annuler : ${FR_STEPS[step]}`),
  redo: (step) => (step === null ? 'Rétablir' : `Rétablir : ${FR_STEPS[step]}`),
  undone: (step) => `Annulé : ${FR_STEPS[step]}.`,
  redone: (step) => `Rétabli : ${FR_STEPS[step]}.`,
  nothingToUndo: 'Il n’y a rien à annuler.',
  nothingToRedo: 'Il n’y a rien à rétablir.',
};

export const stepMessages = subject('step', { en: EN, fr: FR });

import { subject } from './texts.ts';

/** Whether somebody takes on students. Loaded with whatever says it first. */
const EN = {
  yes: 'Taking students',
  no: 'Not taking students',
  label: 'Taking students?',
  unknown: 'not stated',
};

export type IntakeMessages = typeof EN;

const FR: IntakeMessages = {
  yes: 'Prend des étudiants',
  no: 'Ne prend pas d’étudiants',
  label: 'Prend des étudiants ?',
  unknown: 'non précisé',
};

export const intakeMessages = subject('intake', { en: EN, fr: FR });

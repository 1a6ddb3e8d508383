import { questionsEn } from './questions-en.ts';
import { questionsFr } from './questions-fr.ts';
import { subject } from './texts.ts';

/** What questions about everybody say; English defines the keys, and French must have the same. */
export type QuestionsMessages = typeof questionsEn;

export const questionsMessages = subject('questions', { en: questionsEn, fr: questionsFr });

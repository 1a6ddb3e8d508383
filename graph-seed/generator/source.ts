/** Said by every record alike: a source that differed by kind of person would tell who is a student. */
export const SOURCE = 'demo-generator';

/** What "today" means in the demo. */
export const AS_OF = '2026-11-22';
export const FIRST_YEAR = 2012;
export const LAST_YEAR = 2026;

/** Mean of a year that counts in parts: 2026.89 is the demo's today. */
export const NOW = 2026.89;

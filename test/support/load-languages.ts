import { LANGUAGES } from '#web/locales/languages.ts';

// The client loads the language it speaks; a test may speak all of them.
await Promise.all(LANGUAGES.map(({ load }) => load()));

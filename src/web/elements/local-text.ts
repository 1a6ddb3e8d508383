import { html, type TemplateResult } from 'lit';
import type { LocalText } from '#model/primitives.ts';
import type { Explorer } from '#web/state/explorer.ts';

/** A name in the language it is read in; one in another language than the page is marked for screen readers and hyphenation. */
export function localText({ language, locale }: Explorer, text: LocalText): string | TemplateResult {
  const written = language === 'fr' && text.frMissing ? 'en' : language;
  return written === locale ? text[language] : html`<span lang=${written}>${text[language]}</span>`;
}

import { html, nothing, type TemplateResult } from 'lit';
import { intakeMessages } from '#web/locales/intake-messages.ts';
import type { Explorer } from '#web/state/explorer.ts';
import { icon } from './icons.ts';

/** "Taking students", or that somebody does not; nothing where nobody said so to this audience. */
export function intakeChip({ locale }: Explorer, takes: boolean | null): TemplateResult | typeof nothing {
  if (takes === null) return nothing;
  const words = intakeMessages(locale);
  return takes
    ? html`<span class="intake">${icon('check')}${words.yes}</span>`
    : html`<span class="intake mute">${words.no}</span>`;
}

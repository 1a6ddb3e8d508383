import { html, type TemplateResult } from 'lit';
import { failureKind } from '#web/api/api-error.ts';
import type { Explorer } from '#web/state/explorer.ts';
import './state-message.ts';

/** Why there is nothing: the server is gone, it alone or its database does not answer, or its answer cannot be read. */
export function failedWords({ messages, index }: Explorer, error: unknown): { heading: string; hint: string } {
  const { states } = messages;
  if (failureKind(error) === 'unreadable') return { heading: states.broken, hint: states.brokenHint };
  return { heading: states.away, hint: index === null ? states.awayHint : states.storeAway };
}

/** Instead of figures that the server was asked for and did not give. */
export function failedMessage(explorer: Explorer, error: unknown, retry: () => void): TemplateResult {
  const { heading, hint } = failedWords(explorer, error);
  return html`<state-message icon="alert" heading=${heading} hint=${hint}>
    <button class="button" @click=${retry}>${explorer.messages.app.retry}</button>
  </state-message>`;
}

import { html, type TemplateResult } from 'lit';
import { failureKind } from '#web/api/api-error.ts';
import type { Explorer } from '#web/state/explorer.ts';
import './state-message.ts';

/** Instead of figures that the server was asked for and did not give. */
export function failedMessage({ messages }: Explorer, error: unknown, retry: () => void): TemplateResult {
  const { states, app } = messages;
  const isUnreadable = failureKind(error) === 'unreadable';
  return html`<state-message
    icon="alert"
    heading=${isUnreadable ? states.broken : states.away}
    hint=${isUnreadable ? states.brokenHint : states.storeAway}
  >
    <button class="button" @click=${retry}>${app.retry}</button>
  </state-message>`;
}

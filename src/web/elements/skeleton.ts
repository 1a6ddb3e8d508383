import { html, type TemplateResult } from 'lit';
import type { Patience } from '#web/state/patience.ts';

/** Bars instead of an answer that is on its way, read out as `usual`; in sight stands only why it takes longer than usual. */
export function skeleton(bars: number, usual: string, patience?: Patience): TemplateResult {
  const isLong = patience?.isAsking ?? false;
  return html`<div class="skeleton" role="status">
    <p class=${isLong ? 'mute' : 'visually-hidden'}>${patience?.said(usual) ?? usual}</p>
    ${Array.from({ length: bars }, () => html`<i></i>`)}
  </div>`;
}

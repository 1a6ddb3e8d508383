import { html, type TemplateResult } from 'lit';
import { openTab } from '#web/state/changes.ts';
import type { Explorer } from '#web/state/explorer.ts';
import type { CardTab } from '#web/state/view-state.ts';

export interface Tab {
  readonly id: CardTab;
  readonly label: string;
  readonly panel: () => unknown;
}

/** Tabs that the address remembers; arrows walk them, one tab stop for all. */
export function cardTabs(explorer: Explorer, tabs: readonly Tab[]): TemplateResult {
  const chosen = tabs.find(({ id }) => id === explorer.view.tab) ?? tabs[0];
  const press = (event: KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined || chosen === undefined || !(event.currentTarget instanceof HTMLElement)) return;
    const next = tabs[(tabs.indexOf(chosen) + step + tabs.length) % tabs.length];
    if (next === undefined) return;
    explorer.navigate(openTab(next.id), 'replace');
    event.currentTarget.querySelector<HTMLElement>(`#tab-${next.id}`)?.focus();
  };
  return html`
    <div class="tabs" role="tablist" @keydown=${press}>
      ${tabs.map(
        ({ id, label }) => html`
          <button
            id="tab-${id}"
            role="tab"
            aria-selected=${id === chosen?.id ? 'true' : 'false'}
            aria-controls="panel"
            tabindex=${id === chosen?.id ? 0 : -1}
            @click=${() => explorer.navigate(openTab(id), 'replace')}
          >
            ${label}
          </button>
        `,
      )}
    </div>
    <div id="panel" role="tabpanel" aria-labelledby="tab-${chosen?.id}">${chosen?.panel()}</div>
  `;
}

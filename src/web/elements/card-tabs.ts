import { html, type TemplateResult } from 'lit';
import { openTab } from '#web/state/changes.ts';
import type { Explorer } from '#web/state/explorer.ts';
import type { CardTab } from '#web/state/view-state.ts';

export interface Tab<Id extends string> {
  readonly id: Id;
  readonly label: string;
  readonly panel: () => unknown;
}

/** Tabs of a card, that the address remembers. */
export function cardTabs(explorer: Explorer, tabs: readonly Tab<CardTab>[]): TemplateResult {
  return tabList(tabs, explorer.view.tab, (id) => explorer.navigate(openTab(id), 'replace'));
}

/** Tabs with the panel of the chosen one, else of the first; arrows walk them, one tab stop for all. */
export function tabList<Id extends string>(tabs: readonly Tab<Id>[], chosenId: Id, choose: (id: Id) => void): TemplateResult {
  const chosen = tabs.find(({ id }) => id === chosenId) ?? tabs[0];
  const press = (event: KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined || chosen === undefined || !(event.currentTarget instanceof HTMLElement)) return;
    const next = tabs[(tabs.indexOf(chosen) + step + tabs.length) % tabs.length];
    if (next === undefined) return;
    choose(next.id);
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
            @click=${() => choose(id)}
          >
            ${label}
          </button>
        `,
      )}
    </div>
    <div id="panel" role="tabpanel" aria-labelledby="tab-${chosen?.id}">${chosen?.panel()}</div>
  `;
}

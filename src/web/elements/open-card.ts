import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { MapKind } from '#web/graph/map-types.ts';
import { closeCard, hasCard, topCard } from '#web/state/changes.ts';
import type { Explorer } from '#web/state/explorer.ts';
import { hasRoomForCards } from '#web/state/view-state.ts';
import { icon } from './icons.ts';

const CARDS: Readonly<Record<MapKind, { load: () => Promise<unknown>; draw: (id: string) => TemplateResult }>> = {
  person: { load: () => import('./person-card.ts'), draw: (id) => html`<person-card card-id=${id}></person-card>` },
  topic: { load: () => import('./topic-card.ts'), draw: (id) => html`<topic-card card-id=${id}></topic-card>` },
  paper: { load: () => import('./paper-card.ts'), draw: (id) => html`<paper-card card-id=${id}></paper-card>` },
  community: { load: () => import('./community-card.ts'), draw: (id) => html`<community-card card-id=${id}></community-card>` },
};

/**
 * The card of what is chosen, or the directions, over the lists that they were opened from. Their code comes when the first one is
 * opened; the tag upgrades then.
 */
export function openCard(explorer: Explorer): unknown {
  if (hasCard(explorer.view)) void import('./place-card.ts');
  return html`${lists(explorer)} ${hasRoomForCards(explorer.view.page) ? cardOrPath(explorer) : nothing}`;
}

function cardOrPath(explorer: Explorer): unknown {
  const { view } = explorer;
  if (view.path !== null) {
    void import('./path-panel.ts');
    return html`<place-card>${backToList(explorer)}<path-panel></path-panel></place-card>`;
  }
  if (view.selection === null) return nothing;
  const { kind, id } = view.selection;
  void CARDS[kind].load();
  return html`<place-card>${backToList(explorer)}${keyed(`${kind} ${id}`, CARDS[kind].draw(id))}</place-card>`;
}

/** Lists stay, hidden, under what is opened from them, a whole page too: coming back finds them as they were. */
function lists({ view, messages }: Explorer): unknown {
  const top = hasRoomForCards(view.page) ? topCard(view) : null;
  if (view.collaborators !== null) void import('./collaborators-panel.ts');
  if (view.shortlist !== null) void import('./shortlist-panel.ts');
  const isCompared = view.compare !== null && view.page === 'map';
  if (isCompared) void import('./compare-panel.ts');
  if (view.ego !== null) void import('./ego-panel.ts');
  if (view.selected.length > 0) void import('./selected-panel.ts');
  const asks = view.question !== null && view.page !== 'table';
  if (asks) void import('./question-panel.ts');
  if (view.changes) void import('./changes-panel.ts');
  return html`
    ${
      asks
        ? html`<place-card height="half" label=${messages.views.questions} ?hidden=${top !== 'question'}>
          <question-panel .covered=${top !== 'question'}></question-panel>
        </place-card>`
        : nothing
    }
    ${
      view.collaborators === null
        ? nothing
        : html`<place-card height="half" label=${messages.views.meet} ?hidden=${top !== 'collaborators'}>
          <collaborators-panel .covered=${top !== 'collaborators'}></collaborators-panel>
        </place-card>`
    }
    ${
      view.shortlist === null
        ? nothing
        : html`<place-card height="half" label=${messages.views.shortlist} ?hidden=${top !== 'shortlist'}>
          <shortlist-panel .covered=${top !== 'shortlist'}></shortlist-panel>
        </place-card>`
    }
    ${
      view.changes
        ? html`<place-card height="half" label=${messages.views.changes} ?hidden=${top !== 'changes'}>
          <changes-panel .covered=${top !== 'changes'}></changes-panel>
        </place-card>`
        : nothing
    }
    ${
      isCompared
        ? html`<place-card height="half" label=${messages.views.compare} ?hidden=${top !== 'compare'}>
          <compare-panel></compare-panel>
        </place-card>`
        : nothing
    }
    ${
      view.ego === null
        ? nothing
        : html`<place-card height="half" label=${messages.card.network} ?hidden=${top !== 'ego'}>
          <ego-panel .covered=${top !== 'ego'}></ego-panel>
        </place-card>`
    }
    ${
      view.selected.length === 0
        ? nothing
        : html`<place-card height="half" label=${messages.views.selected} ?hidden=${top !== 'selected'}>
          <selected-panel .covered=${top !== 'selected'}></selected-panel>
        </place-card>`
    }
  `;
}

function backToList({ view, messages, href }: Explorer): unknown {
  const under = topCard({ ...view, selection: null, path: null });
  if (under === null || under === 'card') return nothing;
  const { backToMeet, backToShortlist, backToNetwork, backToQuestion, backToSelected } = messages.card;
  const said = {
    selected: backToSelected,
    ego: backToNetwork,
    compare: messages.app.back,
    changes: messages.app.back,
    shortlist: backToShortlist,
    collaborators: backToMeet,
    question: backToQuestion,
  }[under];
  return html`<a class="to-list" href=${href(closeCard())}>${icon('chevronLeft')}${said}</a>`;
}
